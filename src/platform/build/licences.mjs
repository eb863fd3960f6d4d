// Gathers the licences of what the app is made of, into one text that goes with it:
// `node licences.mjs` tells which there are. A licence that is not known to be fit stops the build.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { buildSync } from 'esbuild';

/**
 * Licences that let anyone use the app as they like, by their SPDX names; those that ask least
 * come first. Each has words by which its text is known.
 * @type {[string, RegExp][]}
 */
const fit = [
  ['MIT', /Permission is hereby granted, free of charge/],
  ['ISC', /Permission to use, copy, modify, and\/or distribute/],
  ['0BSD', /Permission to use, copy, modify, and\/or distribute/],
  ['Zlib', /This software is provided ['‘]as-is['’]/],
  ['BSD-2-Clause', /Redistribution and use in source and binary forms/],
  ['BSD-3-Clause', /Redistribution and use in source and binary forms/],
  ['Unicode-3.0', /UNICODE LICENSE V3/i],
  ['CC0-1.0', /CC0 1\.0 Universal/],
  ['Unlicense', /free and unencumbered software/],
  ['Apache-2.0', /Apache License\s+Version 2\.0/],
  ['MPL-2.0', /Mozilla Public License Version 2\.0/i],
];
const rank = (/** @type {string} */ name) => fit.findIndex(([known]) => known === name);

/** Packages with another licence that leave nothing in the app, and why. @type {Record<string, string>} */
const spared = {
  'xxhash-rust': 'BSL-1.0; hashes names of server functions while compiling, and the app has none',
};

/** For packages that name this licence and bring no text. */
const mit = (/** @type {string} */ owner) => `MIT License

Copyright (c) ${owner}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * The licences to follow so that an SPDX expression is met: of a choice the one that asks least.
 * @param {string} expression such as `(MIT OR Apache-2.0) AND Unicode-3.0`
 * @returns {string[] | undefined} nothing when it cannot be met with licences that are fit
 */
export function chosen(expression) {
  // Older packages write a choice with a slash.
  const words = expression.replaceAll('/', ' OR ').match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  /** @returns {string[] | undefined} */
  const one = () => {
    const word = words[at++];
    if (word === '(') {
      const inner = any();
      return words[at++] === ')' ? inner : undefined;
    }
    // An exception to a licence is not known here.
    if (words[at] === 'WITH') at += 2;
    else if (word && rank(word) >= 0) return [word];
    return undefined;
  };
  const all = () => {
    let list = one();
    while (words[at] === 'AND') {
      at += 1;
      const next = one();
      list = list && next && [...list, ...next];
    }
    return list;
  };
  const any = () => {
    let list = all();
    while (words[at] === 'OR') {
      at += 1;
      const next = all();
      const worst = (/** @type {string[] | undefined} */ names) => Math.max(...(names?.map(rank) ?? [fit.length]));
      if (worst(next) < worst(list)) list = next;
    }
    return list;
  };
  const list = any();
  return at === words.length ? list : undefined;
}

/** @typedef {{ name: string, version: string, licence: string, folder?: string, authors?: string[] }} Package */

/**
 * The crates whose code can be in the app: not those that only help to build it.
 * @returns {Package[]}
 */
function crates() {
  const options = ['--offline', '--locked', '--format-version', '1', '--filter-platform', 'wasm32-unknown-unknown'];
  const { packages, resolve: graph } = JSON.parse(
    execFileSync('cargo', ['metadata', ...options, '--features', 'split,engine'], { encoding: 'utf8', maxBuffer: 64 << 20 }),
  );
  /** @typedef {{ id: string, name: string, version: string, license: string | null, manifest_path: string, authors: string[], targets: { kind: string[] }[] }} Crate */
  /** @type {Map<string, Crate>} */
  const known = new Map(packages.map((/** @type {Crate} */ one) => [one.id, one]));
  /** @type {Map<string, { pkg: string, dep_kinds: { kind: string | null }[] }[]>} */
  const needs = new Map(graph.nodes.map((/** @type {any} */ node) => [node.id, node.deps]));
  /** @type {Map<string, Crate>} */
  const reached = new Map();
  const reach = (/** @type {string} */ id) => {
    const crate = known.get(id);
    if (!crate || reached.has(id) || crate.targets.some(({ kind }) => kind.includes('proc-macro'))) return;
    reached.set(id, crate);
    for (const { pkg, dep_kinds } of needs.get(id) ?? []) if (dep_kinds.some(({ kind }) => kind === null)) reach(pkg);
  };
  reach(graph.root);
  reached.delete(graph.root);
  return [...reached.values()].map(({ name, version, license, manifest_path, authors }) => ({
    name,
    version,
    licence: license ?? '',
    folder: dirname(manifest_path),
    authors,
  }));
}

/**
 * The npm packages in the scripts.
 * @returns {Package[]}
 */
function npm() {
  const { metafile } = buildSync({ entryPoints: ['src/platform/js/charts.js'], bundle: true, format: 'esm', write: false, metafile: true });
  const folders = new Set(Object.keys(metafile.inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  return [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { name, version, licence: license ?? '', folder };
  });
}

/** What every Rust program holds. @type {() => Package} */
const std = () => ({
  name: 'Rust standard library',
  version: /[\d.]+/.exec(execFileSync('rustc', ['--version'], { encoding: 'utf8' }))?.[0] ?? '',
  licence: 'MIT OR Apache-2.0',
  authors: ['The Rust Project contributors'],
});

/**
 * The texts that go with a package.
 * @param {Package} given
 * @param {string[]} licences
 */
function texts({ name, folder, authors }, licences) {
  const own = folder ? readdirSync(folder, { withFileTypes: true }) : [];
  // Some keep the licences of what they took from others in a folder.
  const read = own
    .filter(({ name }) => /^(un)?licen[cs]e|^copying|^notice|^copyright/i.test(name))
    .flatMap((entry) => {
      const at = join(entry.parentPath, entry.name);
      return entry.isFile() ? [at] : readdirSync(at).map((inner) => join(at, inner));
    })
    .map((file) => ({ file: relative(folder ?? '', file), text: readFileSync(file, 'utf8').trim().replaceAll('\r\n', '\n') }));
  const found = licences.map((licence) => {
    const [, words] = fit[rank(licence)] ?? [];
    const text = read.find(({ text }) => words?.test(text))?.text;
    if (text) return text;
    if (licence === 'MIT') return mit(authors?.map((author) => author.replace(/ <.*/, '')).join(', ') || `the authors of ${name}`);
    throw new Error(`${name} names the licence ${licence} and brings no text of it`);
  });
  const notices = read.filter(({ file }) => /^(notice|copyright)|[/\\]/i.test(file) && licences.includes('Apache-2.0'));
  return [...new Set([...found, ...notices.map(({ text }) => text)])];
}

/**
 * The licences of all that is in the app, as text.
 * @throws when one of them is not known to be fit
 */
export function licences() {
  /** Packages by the texts that they share. @type {Map<string, string[]>} */
  const shared = new Map();
  const unfit = [];
  for (const one of [std(), ...crates(), ...npm()]) {
    if (spared[one.name]?.startsWith(`${one.licence};`)) continue;
    const names = chosen(one.licence);
    if (!names) {
      unfit.push(`${one.name} ${one.version}: ${one.licence || 'no licence'}`);
      continue;
    }
    const key = texts(one, names).join('\n\n');
    shared.set(key, [...(shared.get(key) ?? []), `${one.name} ${one.version} (${names.join(' and ')})`]);
  }
  if (unfit.length) throw new Error(`not known to be fit for what we pass on (src/platform/build/licences.mjs):\n${unfit.join('\n')}`);
  const line = '='.repeat(80);
  const parts = [...shared].map(([text, names]) => `${line}\n${names.sort().join('\n')}\n${line}\n\n${text}\n`);
  return `Verkenner is made with these packages. Each stands above its licence.\n\n${parts.sort().join('\n')}`;
}

/** @param {string} file */
export const writeLicences = (file) => writeFileSync(file, licences());

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) process.stdout.write(licences());
