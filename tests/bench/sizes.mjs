// What a reader downloads, in bytes and after Brotli (quality 11), as a good host sends it.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const limit = 250_000;
const goal = 160_000;

/** @type {[string, RegExp, boolean][]} name, file, part of the first load */
const kinds = [
  ['HTML', /^index\.html$/, true],
  ['CSS', /^style-.*\.css$/, true],
  ['boot script', /^boot-.*\.js$/, true],
  ['JS glue', /^verkenner-.*\.js$/, true],
  ['wasm', /^verkenner.*\.wasm$/, true],
  ['CSS of other pages', /^later-.*\.css$/, false],
  ['wasm: drawing charts', /^split_charts-.*\.wasm$/, false],
  ['wasm: scenario', /^split_scenario-.*\.wasm$/, false],
  ['wasm: compare', /^split_compare-.*\.wasm$/, false],
  ['wasm: goal seek', /^split_seek-.*\.wasm$/, false],
  ['wasm: sensitivity', /^split_sensitivity-.*\.wasm$/, false],
  ['wasm: explanations', /^split_explain-.*\.wasm$/, false],
  ['wasm: source panel', /^split_object-.*\.wasm$/, false],
  ['wasm: calculators', /^split_calculators-.*\.wasm$/, false],
  ['wasm: findings', /^split_findings-.*\.wasm$/, false],
  ['wasm: trail', /^split_trail-.*\.wasm$/, false],
  ['wasm: check, methods', /^split_about-.*\.wasm$/, false],
  ['wasm: uncertainty', /^split_uncertainty-.*\.wasm$/, false],
  ['wasm: search', /^split_search-.*\.wasm$/, false],
  ['wasm: shared by parts', /^shared_.*\.bin$/, false],
  ['worker: model', /^engine_bg-.*\.wasm$/, false],
  ['worker: scripts', /^(engines|worker)-.*\.js$/, false],
  ['chart bundle', /^charts-.*\.js$/, false],
  ['saving and licences', /^(saver-.*\.js|licences\.txt)$/, false],
  ['the app as one file', /^verkenner\.html$/, false],
  ['kept without a network', /^(sw|install-.*)\.js$/, false],
  ['why it did not start', /^trouble-.*\.js$/, false],
  ['manifest and icons', /^(manifest\.webmanifest|icon-.*)$/, false],
];

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => statSync(dist + name).isFile())
  // Compressed copies, and what is for the host.
  .filter((name) => !/[.](br|gz)$/.test(name) && !name.startsWith('hosting/'));

let first = 0;
const row = (/** @type {string} */ name, /** @type {number} */ bytes, /** @type {number} */ brotli) =>
  console.log(`${name.padEnd(26)}${String(bytes).padStart(10)}${String(brotli).padStart(10)}`);

console.log(`${'file'.padEnd(26)}${'bytes'.padStart(10)}${'brotli'.padStart(10)}`);
const counted = new Set();
for (const [name, pattern, early] of kinds) {
  let bytes = 0;
  let brotli = 0;
  for (const file of files.filter((file) => pattern.test(file))) {
    const content = readFileSync(dist + file);
    bytes += content.length;
    brotli += brotliCompressSync(content).length;
    counted.add(file);
  }
  row(name, bytes, brotli);
  if (early) first += brotli;
}
const rest = files.filter((file) => !counted.has(file));
if (rest.length) console.log(`not counted: ${rest.join(', ')}`);
const verdict = first <= goal ? `within the goal of ${goal}` : first <= limit ? `within the limit of ${limit}, above the goal of ${goal}` : `ABOVE the limit of ${limit}`;
console.log(`first load without charts: ${first} bytes brotli, ${verdict}`);
