// Times the same calls as native.rs, in Chromium. Compare the columns of one run.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium as browserType } from '@playwright/test';

import { serve } from '../../src/platform/build/serve.mjs';
import { chromium } from '../e2e/browser.mjs';

const folder = fileURLToPath(new URL('../../target/bench', import.meta.url));
writeFileSync(`${folder}/index.html`, '<!doctype html><html lang="en"><title>bench</title>');
const server = await serve(folder);
const browser = await browserType.launch(chromium);
const page = await browser.newPage();
await page.goto(server.url);

/** Median time of one call in milliseconds, as in native.rs. */
const rows = await page.evaluate(async () => {
  const wasm = await import(new URL('bench_web.js', location.href).href);
  await wasm.default();
  const median = (/** @type {() => void} */ call) => {
    const times = [];
    const start = performance.now();
    while (times.length < 3 || performance.now() - start < 500) {
      // The clock of a browser is coarse: short calls are timed many at once.
      const before = performance.now();
      let calls = 0;
      do {
        call();
        calls += 1;
      } while (performance.now() - before < 2);
      times.push((performance.now() - before) / calls);
    }
    return times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;
  };
  return [1, 10, 100, 1000].map((factor) => {
    wasm.prepare(factor);
    return { factor, reading: median(wasm.read_package), scenario: median(wasm.run_scenario) };
  });
});

const [first] = rows;
console.log(`browser${'read, ms'.padStart(13)}${'ratio'.padStart(8)}${'scenario, ms'.padStart(16)}${'ratio'.padStart(8)}`);
for (const { factor, reading, scenario } of rows) {
  const ratio = (/** @type {number} */ now, /** @type {number} */ once) => (now / once).toFixed(1).padStart(8);
  console.log(
    `x${String(factor).padEnd(5)}${reading.toFixed(2).padStart(14)}${ratio(reading, first?.reading ?? NaN)}` +
      `${scenario.toFixed(4).padStart(16)}${ratio(scenario, first?.scenario ?? NaN)}`,
  );
}
await browser.close();
server.close();
