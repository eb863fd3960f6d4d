// Makes a folder with the built app ready for any web server: manifest and icons, the service
// worker with its list of files, compressed files, and configurations for servers.
// finish.mjs calls it at the end of a release build; `node hosting.mjs [folder]` does the same
// by hand, also a second time.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { build } from 'esbuild';

import { icons } from './icons.mjs';
import { caching, hashed, headers, policyAt, single, types } from './serve.mjs';

const source = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));
const read = (/** @type {string} */ file) => readFileSync(file, 'utf8');

/** Below this a packet is a packet. */
const smallest = 256;
const packable = ['.bin', '.css', '.csv', '.html', '.js', '.json', '.mjs', '.mts', '.svg', '.ts', '.txt', '.wasm', '.webmanifest'];

/** What only pages of others load, and the keeper itself. All else works without a network too. */
const notKept = /^(sw\.js|embed\.js|component-.*|verkenner\.mjs|verkenner\.d\..*)$/;

/**
 * All files of a folder but those that this step makes beside others.
 * @param {string} folder
 */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !/[.](br|gz)$/.test(name) && !name.startsWith('hosting/'))
    .sort();

/** @param {string | Buffer} content */
const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 8);

/**
 * The manifest, by which browsers can install the app, and its icons.
 * @param {string} folder
 */
function writeManifest(folder) {
  const page = join(folder, 'index.html');
  let html = read(page);
  for (const name of readdirSync(folder)) if (/^icon-.*[.](svg|png)$/.test(name)) rmSync(join(folder, name));
  const listed = icons(html).map(({ content, ...icon }) => {
    const src = `icon-${hash(content)}${icon.type.includes('svg') ? '.svg' : '.png'}`;
    writeFileSync(join(folder, src), content);
    return { src, ...icon };
  });
  const surface = /--surface: ([^;]+);/.exec(read(source('../../../style/tokens.css')))?.[1];
  const manifest = {
    name: 'Verkenner: begrotingsartikel 1',
    short_name: 'Verkenner',
    description: /<meta name="description" content="([^"]*)">/.exec(html)?.[1] ?? '',
    lang: 'nl',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: surface,
    theme_color: surface,
    icons: listed,
  };
  writeFileSync(join(folder, 'manifest.webmanifest'), `${JSON.stringify(manifest, null, 2)}\n`);
  const link = '<link rel="manifest" href="./manifest.webmanifest">';
  if (!html.includes(link)) {
    html = html.replace('</head>', `${link}</head>`);
    writeFileSync(page, html);
  }
}

/**
 * The service worker, which knows all files that the app needs.
 * @param {string} folder
 */
export async function writeWorker(folder) {
  const files = filesOf(folder).filter((name) => !notKept.test(name));
  const running = files.map((name) => /^boot-(\w+)[.]js$/.exec(name)?.[1]).filter(Boolean);
  if (running.length !== 1) throw new Error(`expected one boot script in ${folder}, found ${running.length}`);
  // Of the script as well: a cache belongs to one script.
  const script = read(source('../js/sw.js'));
  const version = hash([script, ...files.map((name) => name + hash(readFileSync(join(folder, name))))].join('\n'));
  const bundle = (/** @type {string} */ name, /** @type {string} */ outfile) =>
    build({
      entryPoints: [source(`../js/${name}`)],
      outfile,
      bundle: true,
      minify: true,
      format: 'iife',
      legalComments: 'none',
      logLevel: 'warning',
      define: {
        KEPT_FILES: JSON.stringify(files),
        KEPT_VERSION: JSON.stringify(version),
        KEPT_BUILD: JSON.stringify(running[0]),
        HASHED_NAME: JSON.stringify(hashed),
      },
    });
  await bundle('sw.js', join(folder, 'sw.js'));
  await bundle('sw-off.js', join(folder, 'hosting/sw-off.js'));
}

/**
 * Fills in what the app needs; each place is needed.
 * @param {string} template
 * @param {Record<string, string>} values
 */
function filled(template, values) {
  return Object.entries(values).reduce((text, [name, value]) => {
    if (!text.includes(`@${name}@`)) throw new Error(`the template has no place for ${name}`);
    return text.replaceAll(`@${name}@`, value);
  }, template);
}

/** @param {string} folder */
function writeConfigurations(folder) {
  const kinds = Object.entries(types).map(([ending, type]) => ({ ending: ending.slice(1), type, plain: type.replace(/;.*/, '') }));
  const common = { hashed, single: single.replace('.', '[.]'), stable: caching.stable, immutable: caching.hashed };
  /** @type {Map<string, string[]>} */
  const endings = new Map();
  for (const { ending, plain } of kinds) endings.set(plain, [...(endings.get(plain) ?? []), ending]);
  const charset = kinds.filter(({ type, plain }) => type !== plain && plain !== 'text/html').map(({ plain }) => plain);
  const nginx = filled(read(source('nginx.conf')), {
    ...common,
    policy: policyAt('$scheme://$http_host'),
    charset: [...new Set(charset)].join(' '),
    types: [...endings].map(([type, list]) => `        ${type} ${list.join(' ')};`).join('\n'),
    headers: Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n'),
  });
  const caddy = filled(read(source('Caddyfile')), {
    ...common,
    policy: policyAt('{scheme}://{hostport}'),
    single,
    types: kinds.map(({ ending, type }) => `\t\t@${ending} path *.${ending}\n\t\theader @${ending} Content-Type "${type}"`).join('\n'),
    headers: Object.entries(headers).map(([name, value]) => `\t\theader ${name} "${value}"`).join('\n'),
  });
  writeFileSync(join(folder, 'hosting/nginx.conf'), nginx);
  writeFileSync(join(folder, 'hosting/Caddyfile'), caddy);
}

/**
 * Writes a `.br` and a `.gz` beside each file that becomes smaller.
 * @param {string} folder
 */
async function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/[.](br|gz)$/.test(name)) rmSync(join(folder, name));
  }
  for (const name of filesOf(folder).filter((name) => packable.includes(extname(name)))) {
    const file = join(folder, name);
    const content = readFileSync(file);
    if (content.length < smallest) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    const packed = await Promise.all([promisify(brotliCompress)(content, { params }), promisify(gzip)(content, { level: 9 })]);
    for (const [at, ending] of ['br', 'gz'].entries()) {
      const smaller = packed[at];
      if (smaller && smaller.length < content.length) writeFileSync(`${file}.${ending}`, smaller);
    }
  }
}

/**
 * @param {string} folder with the whole app
 */
export async function host(folder) {
  mkdirSync(join(folder, 'hosting'), { recursive: true });
  writeManifest(folder);
  await writeWorker(folder);
  writeConfigurations(folder);
  await compress(folder);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await host(process.argv[2] ?? 'dist');
