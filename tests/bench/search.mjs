// Times the search in 10,000 entries as a reader types, letter by letter: find, rank, mark and
// write the list, in Chromium at full speed and at a quarter of it. A frame is 16.7 ms.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium as browserType } from '@playwright/test';

import { serve } from '../../src/platform/build/serve.mjs';
import { chromium } from '../e2e/browser.mjs';

const count = 10_000;
const frame = 1000 / 60;
const folder = fileURLToPath(new URL('../../target/bench', import.meta.url));
const queries = readFileSync(new URL('../native/queries.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('//'))
  .map((line) => line.split('|')[1]?.trim() ?? '');

writeFileSync(`${folder}/index.html`, '<!doctype html><html lang="en"><title>bench</title>');
const server = await serve(folder);
const browser = await browserType.launch(chromium);
const page = await browser.newPage({ serviceWorkers: 'block' });
await page.goto(server.url);
const session = await page.context().newCDPSession(page);

console.log(`${`search, ${count} entries`.padEnd(24)}${'index, ms'.padStart(12)}${'a key: median'.padStart(15)}${'95%'.padStart(8)}${'worst'.padStart(8)}  worst after`);
for (const slower of [1, 4]) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const { indexing, times } = await page.evaluate(
    async ({ count, queries }) => {
      const wasm = await import(new URL('bench_web.js', location.href).href);
      await wasm.default();
      wasm.prepare_search(count);
      const start = performance.now();
      wasm.index_search();
      const indexing = performance.now() - start;
      const keys = queries.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)));
      // What a reader types first has warmed nothing up; three turns, the median of each key.
      const times = keys.map((typed) => {
        const turns = [0, 1, 2].map(() => {
          const before = performance.now();
          wasm.type_search(typed);
          return performance.now() - before;
        });
        return { typed, ms: turns.sort((a, b) => a - b)[1] ?? NaN };
      });
      return { indexing, times };
    },
    { count, queries },
  );
  times.sort((a, b) => a.ms - b.ms);
  const at = (/** @type {number} */ share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  const worst = at(1);
  const cells = [at(0.5), at(0.95), worst].map((time, column) => (time?.ms ?? NaN).toFixed(1).padStart(column ? 8 : 15));
  const verdict = (worst?.ms ?? NaN) <= frame ? 'within a frame' : 'MORE than a frame';
  console.log(`${(slower === 1 ? 'at full speed' : `CPU slowed ${slower}x`).padEnd(24)}${indexing.toFixed(0).padStart(12)}${cells.join('')}  “${worst?.typed}”: ${verdict}`);
}
await browser.close();
server.close();
