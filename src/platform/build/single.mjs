// Writes the whole app as one file, `verkenner.html`, that opens from a disk without a
// network: `node single.mjs [folder of a build]`. The files of the build go into it as packed
// text, at the end, so that the first page is painted before (src/platform/js/single.js).

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

/** The name of the file; links to it stay. */
export const single = 'verkenner.html';

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A script as one that runs without being a module; what it exports is `verkennerModule`.
 * @param {string} file
 * @param {import('esbuild').BuildOptions} [more]
 */
async function classic(file, more = {}) {
  const { outputFiles } = await build({
    entryPoints: [file],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'verkennerModule',
    legalComments: 'none',
    // What wasm-bindgen writes gives warnings: doubled keys, and a way to find its module that
    // is not used here.
    logLevel: 'error',
    ...more,
  });
  const text = outputFiles?.[0]?.text.trim() ?? '';
  // It stands in an element, which this would end.
  if (/<\/script|<!--/i.test(text)) throw new Error(`${file} holds what ends a script element`);
  return text;
}

/**
 * @param {string} file
 * @param {string | Buffer} content
 */
const packed = (file, content) =>
  `<script type="application/octet-stream" id="file:${file}">${gzipSync(content, { level: 9 }).toString('base64')}</script>\n`;

/**
 * Puts the files of a build together.
 * @param {string} folder
 * @returns {Promise<number>} bytes
 */
export async function writeSingle(folder) {
  const files = readdirSync(folder);
  const read = (/** @type {string} */ file) => readFileSync(join(folder, file));
  /** @param {RegExp} pattern */
  const any = (pattern) => {
    const found = files.filter((name) => pattern.test(name));
    if (found.length > 1) throw new Error(`expected one file like ${pattern} in ${folder}, found ${found.length}`);
    return found[0] ?? '';
  };
  /** @param {RegExp} pattern */
  const only = (pattern) => {
    const found = any(pattern);
    if (!found) throw new Error(`expected a file like ${pattern} in ${folder}`);
    return found;
  };
  const glue = only(/^verkenner-\w+\.js$/);
  const charts = only(/^charts-\w+\.js$/);
  const engines = only(/^engines-\w+\.js$/);
  const saver = only(/^saver-\w+\.js$/);
  const frame = only(/^frame-\w+\.js$/);
  const main = only(/^verkenner(-\w+)?_bg(-\w+)?\.wasm$/);
  // A development build has none of these.
  const worker = any(/^worker-\w+\.js$/);
  const engine = any(/^engine_bg-\w+\.wasm$/);

  const started = await classic('src/platform/js/single.js', {
    globalName: '',
    define: Object.fromEntries(
      Object.entries({
        GLUE_FILE: glue,
        WASM_FILE: main,
        CHARTS_FILE: charts,
        ENGINES_FILE: engines,
        WORKER_FILE: worker,
        ENGINE_FILE: engine,
        SAVER_FILE: saver,
        FRAME_FILE: frame,
      }).map(([name, file]) => [name, JSON.stringify(file && `./${file}`)]),
    ),
  });
  /** Scripts in the order in which they are needed. @type {[string, string][]} */
  const scripts = [];
  for (const file of [glue, charts, engines, saver, frame]) scripts.push([file, await classic(join(folder, file))]);
  const styles = [/^style-\w+\.css$/, /^later-\w+\.css$/].map((pattern) => read(only(pattern)).toString()).join('');
  if (/<\/style|<!--/i.test(styles)) throw new Error('the styles hold what ends a style element');

  const policy = [
    "default-src 'none'",
    `script-src 'wasm-unsafe-eval' ${[started, ...scripts.map(([, text]) => text)].map(hash).join(' ')}`,
    `style-src ${hash(styles)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

  // Nothing stays that would load a file.
  let page = read('index.html').toString();
  page = page.replace(/^[ \t]*<script src=[^>]*><\/script>\n/gm, '').replace(/^[ \t]*<link (?![^>]*href="data:)[^>]*>\n/gm, '');
  const left = /<script\b[^>]*>|<style\b[^>]*>|<(?:link|img|iframe|object|source|base)\b(?![^>]*(?:href|src)="data:)[^>]*>/i.exec(page);
  if (left) throw new Error(`index.html loads something that single.mjs does not know: ${left[0]}`);
  const [start, rest, ...more] = page.split('<meta charset="utf-8">\n');
  const [head, body, ...others] = rest?.split('</head>') ?? [];
  const end = /\s*<\/body>\s*<\/html>\s*$/;
  if (more.length || others.length || !body || !end.test(body)) throw new Error('index.html is written differently from what single.mjs expects');
  const shell = [
    `${start}<meta charset="utf-8">\n`,
    `    <meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    `${head}  <script type="application/json" id="saved">null</script>\n`,
    `    <script>${started}</script>\n`,
    `    <style>${styles}</style>\n  </head>${body.replace(end, '')}\n`,
  ].join('');

  const parts = files.filter((name) => /\.(wasm|bin)$/.test(name) && name !== main);
  const content = [
    shell,
    ...scripts.slice(0, 1).map(([file, text]) => packed(file, text)),
    packed(main, read(main)),
    ...scripts.slice(1).map(([file, text]) => packed(file, text)),
    ...[...parts, worker, ...files.filter((name) => name === 'licences.txt')].filter(Boolean).map((file) => packed(file, read(file))),
    packed('shell.html', shell),
    '</body></html>\n',
  ].join('');
  writeFileSync(join(folder, single), content);
  return Buffer.byteLength(content);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? 'dist';
  const bytes = await writeSingle(folder);
  console.log(`${join(folder, single)}: ${bytes} bytes. It opens by double click, without a network.`);
}
