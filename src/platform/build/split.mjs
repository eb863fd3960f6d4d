// Splits the release build of the app: what the first page needs, and files that
// are loaded when their code is first called (`src/ui/load.rs`). Trunk cannot do
// this: splitting comes before wasm-bindgen, and it has no hook there.

import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

import { build } from 'esbuild';

const input = 'target/wasm32-unknown-unknown/release/verkenner.wasm';
const work = 'target/split';
/** Asking for one more file is as dear as this many bytes more. */
const request = 16384;

// What every browser of the last years can do and Rust compiles to; parts do not state
// it themselves, and a wider choice lets the optimiser use what browsers cannot.
const features = [
  'bulk-memory',
  'bulk-memory-opt',
  'call-indirect-overlong',
  'extended-const',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
].map((name) => `--enable-${name}`);

/**
 * @param {string} command
 * @param {string[]} options
 */
const run = (command, ...options) => execFileSync(command, options, { stdio: ['ignore', 'pipe', 'inherit'] });

/** @param {Buffer} content */
const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 8);

/**
 * Puts a file into the staging directory under a name with its content hash.
 * @param {string} file
 * @param {string} staging
 * @returns {string} the file name
 */
export function publish(file, staging) {
  const content = readFileSync(file);
  const [, stem, ending] = /^(.*?)(\.\w+)$/.exec(basename(file)) ?? [];
  const name = `${stem}-${hash(content)}${ending}`;
  writeFileSync(join(staging, name), content);
  return name;
}

/**
 * Removes what nothing can reach from JavaScript: libraries export more than we use.
 * @param {string} wasm
 * @param {string} script all code that uses its exports
 */
async function dropUnusedExports(wasm, script) {
  const exports = WebAssembly.Module.exports(await WebAssembly.compile(readFileSync(wasm)));
  const words = new Set(script.match(/[\w$]+/g));
  const graph = exports.map(({ name }) => ({ name: `export ${name}`, export: name }));
  const reaches = exports.filter(({ name }) => words.has(name)).map(({ name }) => `export ${name}`);
  const file = join(work, 'graph.json');
  writeFileSync(file, JSON.stringify([{ name: 'script', root: true, reaches }, ...graph]));
  run('wasm-metadce', wasm, ...features, '--graph-file', file, '-o', wasm);
}

/**
 * Makes chunks small, as many at a time as there are processors: there are hundreds of them.
 * @param {string[]} chunks their files
 */
async function optimise(chunks) {
  const left = [...chunks];
  const worker = async () => {
    for (let chunk = left.pop(); chunk; chunk = left.pop()) {
      await promisify(execFile)('wasm-opt', ['-Oz', ...features, join(work, chunk), '-o', join(work, 'bound', chunk)]);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

/**
 * Writes the app into the staging directory.
 * @param {string} staging
 * @returns {Promise<{ glue: string, wasm: string, parts: Record<string, string[]> }>} the
 *   file names, and for each part those that loading it takes
 */
export async function split(staging) {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'bound'), { recursive: true });
  run('wasm-split-cli', '--out-name', 'verkenner', input, work);
  // Chunks link to exports that wasm-bindgen would remove.
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-dir', join(work, 'bound'), join(work, 'verkenner.wasm'));

  const loader = join(work, 'bound', '__wasm_split.js');
  copyFileSync(join(work, '__wasm_split.js'), loader);
  const chunks = readdirSync(work).filter((name) => /^(chunk|split)_.*\.wasm$/.test(name));
  await optimise(chunks);
  const script = pack(readFileSync(loader, 'utf8'), staging)
    .replaceAll(/"\.\/(split_\w+\.wasm)"/g, (_, part) => `"./${publish(join(work, 'bound', part), staging)}"`)
    // How files are got is for the loader to say (js/loader.js).
    .replaceAll(/fetch\(new URL\(("[^"]+"), import\.meta\.url\)\)/g, 'globalThis.verkenner.get($1)')
    // Some intranet servers send wasm under another type, which streaming refuses.
    .replaceAll('WebAssembly.instantiateStreaming(src, imports)', 'globalThis.verkenner.instantiate(src, imports)');
  if (/instantiateStreaming|import\.meta|chunk_/.test(script)) throw unexpected();
  writeFileSync(loader, script);

  // Leptos brings bindings for byte streams that this app never has; they keep code alive.
  const glue = join(work, 'bound', 'verkenner.js');
  writeFileSync(
    glue,
    readFileSync(glue, 'utf8')
      .replaceAll(/^export class IntoUnderlying\w+ \{[\s\S]*?^\}\n.*Symbol\.dispose.*\n/gm, '')
      .replaceAll(/^const IntoUnderlying\w+Finalization = [\s\S]*?;\n/gm, ''),
  );
  const bundle = join(work, 'verkenner.js');
  await build({
    // Not what libraries export besides; `embed` is what the component calls.
    stdin: { contents: "export { default, embed } from './verkenner.js'", resolveDir: join(work, 'bound') },
    outfile: bundle,
    bundle: true,
    minify: true,
    format: 'esm',
    legalComments: 'none',
    logLevel: 'error',
  });
  const wasm = join(work, 'bound', 'verkenner_bg.wasm');
  await dropUnusedExports(wasm, readFileSync(bundle, 'utf8'));
  run('wasm-opt', '-Oz', ...features, wasm, '-o', wasm);

  // Pages as they are called in addresses, where a part is called otherwise or holds several.
  /** @type {Record<string, string[]>} */
  const pages = {
    seek: ['goal-seek'],
    trail: ['evidence', 'answers', 'claims', 'register'],
    about: ['timeline', 'methods', 'check'],
    charts: [],
    explain: [],
    object: [],
    messages: [],
    search: [],
    share: [],
    embed: [],
  };
  const parts = Object.fromEntries(
    [...script.matchAll(/const __wasm_split_load_(\w+) = [\s\S]*?"\.\/([^"]+)"[\s\S]*?\[([^\]]*)\]\)\);/g)].flatMap(([, part, file, needed]) => {
      const files = [file, ...needed.split(', ').filter(Boolean).map((chunk) => fileOf(script, chunk))];
      return (pages[part] ?? [part]).map((page) => [page, files]);
    }),
  );
  return { glue: publish(bundle, staging), wasm: publish(wasm, staging), parts };
}

const unexpected = () => new Error('the loader of the split parts is written differently from what split.mjs expects');

/**
 * Chunks in one file, and the parts that need it: one bit each.
 * @typedef {{ chunks: string[], size: number, users: number }} Pack
 */

/**
 * What a file costs all who need it.
 * @param {number} size
 * @param {number} users
 */
function cost(size, users) {
  let count = 0;
  for (let left = users; left; left &= left - 1) count += 1;
  return count * (size + request);
}

/**
 * @param {Pack} one
 * @param {Pack} other
 * @returns {Pack}
 */
const together = (one, other) => ({
  chunks: [...one.chunks, ...other.chunks],
  size: one.size + other.size,
  users: one.users | other.users,
});

/**
 * Puts chunks together that the same parts need, or nearly: there is one for each set of parts
 * that share code, hundreds in all. Joins those two that save most, as long as any do.
 * @param {Pack[]} single a chunk each
 * @returns {Pack[]}
 */
function packs(single) {
  /** @type {Map<number, Pack>} */
  const same = new Map();
  for (const chunk of single) {
    const others = same.get(chunk.users);
    same.set(chunk.users, others ? together(others, chunk) : chunk);
  }
  const left = [...same.values()];
  for (;;) {
    let most = 0;
    /** @type {[number, number] | undefined} */
    let best;
    for (const [at, one] of left.entries()) {
      for (let next = at + 1; next < left.length; next += 1) {
        const other = left[next];
        const apart = cost(one.size, one.users) + cost(other.size, other.users);
        const saved = apart - cost(one.size + other.size, one.users | other.users);
        if (saved > most) [most, best] = [saved, [at, next]];
      }
    }
    if (!best) return left;
    const [other] = left.splice(best[1], 1);
    left[best[0]] = together(left[best[0]], other);
  }
}

/**
 * Puts chunks into a few files. Chunks only fill in functions and data, so that loading one too
 * early does no harm.
 * @param {string} script the loader, with a file for each chunk
 * @param {string} staging
 * @returns {string} the loader, with a file for each pack
 */
function pack(script, staging) {
  const lists = /\n, \[(.*)\]\)\);/g;
  const parts = [...script.matchAll(lists)].map(([, list]) => list.split(', '));
  const definition = /(\/\*[^*]*\*\/\s*)?const __(chunk_\d+) = makeLoad\([\s\S]*?\n, \[\]\);\n/g;
  const chunks = [...script.matchAll(definition)].map(([, , chunk]) => chunk);
  const known = new Set(chunks.map((chunk) => `__${chunk}`));
  // A chunk that is needed and not found would be left out, and a part of 32 would have no bit.
  const lost = parts.flat().some((chunk) => chunk && !known.has(chunk));
  if (lost || chunks.length === 0 || parts.length === 0 || parts.length > 31) throw unexpected();
  const packed = packs(
    chunks.map((chunk) => ({
      chunks: [chunk],
      size: statSync(join(work, 'bound', `${chunk}.wasm`)).size,
      users: parts.reduce((users, list, part) => users | (Number(list.includes(`__${chunk}`)) << part), 0),
    })),
  );
  const loads = packed.map((pack, at) => {
    const pieces = pack.chunks.flatMap((chunk) => {
      const content = readFileSync(join(work, 'bound', `${chunk}.wasm`));
      const length = Buffer.alloc(4);
      length.writeUInt32LE(content.length);
      return [length, content];
    });
    const file = join(work, `shared_${at}.bin`);
    writeFileSync(file, Buffer.concat(pieces));
    return `const __shared_${at} = makeLoad(() => {
    const src = globalThis.verkenner.get("./${publish(file, staging)}");
    src.catch(() => {});
    return (imports) => globalThis.verkenner.instantiateAll(src, imports);
}
, []);
`;
  });
  const first = script.search(definition);
  let part = 0;
  const rest = script.slice(first).replaceAll(definition, '').replaceAll(lists, () => {
    const needed = packed.flatMap(({ users }, at) => ((users >> part) & 1 ? [`__shared_${at}`] : []));
    part += 1;
    return `\n, [${needed.join(', ')}]));`;
  });
  return script.slice(0, first) + loads.join('') + rest;
}

/**
 * The file that a variable of the loader script loads.
 * @param {string} script
 * @param {string} variable
 */
function fileOf(script, variable) {
  const file = new RegExp(`const ${variable} = [\\s\\S]*?"\\./([^"]+)"`).exec(script)?.[1];
  if (!file) throw new Error(`the loader of the split parts has no file for ${variable}`);
  return file;
}
