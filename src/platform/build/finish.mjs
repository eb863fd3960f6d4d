// The last step of a build, run by Trunk: bundles styles and scripts, and writes
// the first page into index.html, so that it can be read before the app arrives.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { build } from 'esbuild';

import { writeComponent } from './component.mjs';
import { buildEngine, glue as engineGlue, wasm as engineWasm } from './engine.mjs';
import { writeLicences } from './licences.mjs';
import { host } from './hosting.mjs';
import { drawn } from './picture.mjs';
import { writeSingle } from './single.mjs';
import { publish, split } from './split.mjs';

const staging = process.env.TRUNK_STAGING_DIR ?? '';
if (!staging) throw new Error('finish.mjs is a Trunk hook: run `make build`, which sets TRUNK_STAGING_DIR.');
const release = process.env.TRUNK_PROFILE === 'release';

/**
 * The name of the one file in the staging directory that matches.
 * @param {RegExp} pattern
 */
function only(pattern) {
  const found = readdirSync(staging).filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`expected one file like ${pattern} in ${staging}, found ${found.length}`);
  return found[0];
}

/**
 * Bundles one entry into the staging directory under a name with its content hash.
 * @param {string} name
 * @param {string} file
 * @param {import('esbuild').BuildOptions} [more]
 * @returns {Promise<string>} the file name
 */
async function bundle(name, file, more = {}) {
  const { metafile } = await build({
    entryPoints: { [name]: file },
    entryNames: '[name]-[hash]',
    outdir: staging,
    bundle: true,
    minify: release,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    ...more,
  });
  const output = Object.entries(metafile?.outputs ?? {}).find(([, { entryPoint }]) => entryPoint);
  return basename(output?.[0] ?? '');
}

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/**
 * Replaces exactly one place: a template that has changed is noticed here.
 * @param {string} text
 * @param {string} place
 * @param {string} content
 */
function put(text, place, content) {
  const parts = text.split(place);
  if (parts.length !== 2) throw new Error(`expected \`${place}\` once, found it ${parts.length - 1} times`);
  return parts.join(content);
}

/**
 * The dark colours also hold where an address asks for them (`theme=`), and not where it asks
 * for the light ones, whatever the system says.
 * @type {import('esbuild').Plugin}
 */
const themes = {
  name: 'themes',
  setup({ onLoad }) {
    onLoad({ filter: /tokens\.css$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const [dark, colours] = /@media \(prefers-color-scheme: dark\) \{\s*:root (\{[^}]*\})\s*\}/.exec(text) ?? [];
      if (!dark) throw new Error(`${path} has no dark colours in the form that finish.mjs expects`);
      const both = dark.replace(':root', ":root:where(:not([data-theme='light']))") + `\n:root:where([data-theme='dark']) ${colours}`;
      return { contents: put(text, dark, both), loader: 'css' };
    });
  },
};

let glue = only(/^verkenner-[0-9a-f]+\.js$/);
let wasm = only(/^verkenner-[0-9a-f]+_bg\.wasm$/);
/** @type {Record<string, string[]>} files to load early, by page */
let parts = {};
if (release) {
  rmSync(join(staging, glue));
  rmSync(join(staging, wasm));
  ({ glue, wasm, parts } = await split(staging));
}
// What calculates off the page. A development build does without: the page calculates itself.
let engine = '';
let worker = '';
if (release) {
  buildEngine();
  engine = publish(engineWasm, staging);
  worker = await bundle('worker', 'src/platform/js/worker.js', {
    format: 'iife',
    alias: { engine: engineGlue },
    // The glue could find its module beside itself; here it is given.
    logOverride: { 'empty-import-meta': 'silent' },
  });
}
const engines = await bundle('engines', 'src/platform/js/engines.js', { format: 'esm' });
const frame = await bundle('frame', 'src/platform/js/frame.js', { format: 'esm' });
// What a host page loads keeps its name: pages of others point to it.
await bundle('embed', 'src/platform/js/embed.js', { entryNames: '[name]', minify: true });
const saver = await bundle('saver', 'src/platform/js/saver.js', { format: 'esm' });
const charts = await bundle('charts', 'src/platform/js/charts.js', { format: 'esm' });
const install = release ? await bundle('install', 'src/platform/js/install.js', { format: 'esm' }) : '';
const trouble = await bundle('trouble', 'src/platform/js/trouble.js');
const styles = await bundle('style', 'style/main.css', { plugins: [themes] });
const laterStyles = await bundle('later', 'style/later.css');
const define = {
  GLUE_FILE: JSON.stringify(`./${glue}`),
  WASM_FILE: JSON.stringify(`./${wasm}`),
  CHARTS_FILE: JSON.stringify(`./${charts}`),
  FRAME_FILE: JSON.stringify(`./${frame}`),
  SAVER_FILE: JSON.stringify(`./${saver}`),
  ENGINES_FILE: JSON.stringify(`./${engines}`),
  WORKER_FILE: JSON.stringify(`./${worker}`),
  ENGINE_FILE: JSON.stringify(engine && `./${engine}`),
  INSTALL_FILE: JSON.stringify(install && `./${install}`),
  TROUBLE_FILE: JSON.stringify(`./${trouble}`),
  PART_FILES: JSON.stringify(parts),
  LATER_STYLES: JSON.stringify(`./${laterStyles}`),
};
const boot = await bundle('boot', 'src/platform/js/boot.js', { define });
await writeComponent(staging, bundle, define, release);

const page = JSON.parse(
  execFileSync('cargo', ['run', '--quiet', '--features', 'ssr', '--bin', 'prerender'], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: ['ignore', 'pipe', 'inherit'],
  }),
);

let content = page.html;
for (const chart of page.charts) {
  const opening = new RegExp(`<(\\w+)(?=[^>]*\\sid="${chart.id}")[^>]*>(?=</\\1>)`).exec(content)?.[0];
  if (!opening) throw new Error(`the first page has no empty element with id "${chart.id}"`);
  content = put(content, opening, opening + drawn(chart));
}

// The script comes before the style sheet: it does not wait for it that way. The preload
// comes before the script, which uses it: found after that, it would be loaded again.
const assets = [
  `<link rel="preload" href="./${wasm}" as="fetch" type="application/wasm" crossorigin="anonymous">`,
  `<script src="./${boot}"></script>`,
  `<link rel="stylesheet" href="./${styles}">`,
  `<link rel="modulepreload" href="./${glue}">`,
].join('\n    ');

const file = join(staging, 'index.html');
let html = readFileSync(file, 'utf8');
html = put(html, '<html lang="nl">', `<html lang="${escaped(page.lang)}">`);
html = put(html, '<title>Verkenner</title>', `<title>${escaped(page.title)}</title>`);
html = put(html, '<meta name="description" content="">', `<meta name="description" content="${escaped(page.description)}">`);
html = put(html, '<!-- assets: the build puts the style sheet and the scripts here -->', assets);
html = html.replace(/^ *<link data-trunk .*\n/m, '');
html = put(html, '<div id="app"></div>', `<div id="app">${content}</div>`);
writeFileSync(file, html);

if (release) {
  writeLicences(join(staging, 'licences.txt'));
  await writeSingle(staging);
  await host(staging);
}
