// Times the same calls as native.rs, in Chromium. Compare the columns of one run.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium as browserType } from '@playwright/test';

import { serve } from '../../src/platform/build/serve.mjs';
import { chromium } from '../e2e/browser.mjs';

const folder = fileURLToPath(new URL('../../target/bench', import.meta.url));
writeFileSync(`${folder}/index.html`, '<!doctype html><html lang="en"><title>bench</title>');
const server = await serve(folder);
const browser = await browserType.launch(chromium);
const page = await browser.newPage({ serviceWorkers: 'block' });
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

// A million draws: the engine of the built app in one worker and in two, and the same by hand
// in JavaScript, against what native.rs has just measured.
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const files = readdirSync(dist);
const file = (/** @type {RegExp} */ pattern) => files.find((name) => pattern.test(name)) ?? '';
const { sampler, native } = JSON.parse(readFileSync(`${folder}/draws.json`, 'utf8'));
const { inputs, plan } = sampler;
const ranges = plan.varied.map((/** @type {any} */ { distribution: { Triangular: range } }) => [range.low, range.mode, range.high]);
const byHand = {
  draws: plan.draws,
  seed: plan.seed,
  items: inputs.history.map((/** @type {any[]} */ series) => series.at(-1).amount),
  cut: inputs.measure.Share.cut,
  years: plan.metric.year - sampler.reference,
  limit: plan.limit.value,
  ranges,
};
const app = await serve(dist, { csp: '' });
await page.goto(`${app.url}index.html`);
await page.addScriptTag({
  type: 'module',
  content: `${readFileSync(new URL('./draws.js', import.meta.url), 'utf8')}\nglobalThis.drawByHand = run;`,
});
await page.waitForFunction(() => 'drawByHand' in globalThis);
const names = { engines: file(/^engines-.*\.js$/), worker: file(/^worker-.*\.js$/), engine: file(/^engine_bg-.*\.wasm$/) };
const drawn = await page.evaluate(
  async ({ sampler, byHand, names }) => {
    const beside = (/** @type {string} */ name) => new URL(name, location.href).href;
    const { open } = await import(beside(names.engines));
    const { run } = await open(beside(names.worker), () => WebAssembly.compileStreaming(fetch(beside(names.engine))));
    // As the app sends it: years are numbers, and JSON has made them texts.
    const rates = new Map(Object.entries(sampler.inputs.rates).map(([year, rate]) => [Number(year), rate]));
    const plan = { ...sampler, inputs: { ...sampler.inputs, rates } };
    const median = async (/** @type {() => any} */ call) => {
      /** @type {number[]} */
      const times = [];
      /** @type {any} */
      let result;
      for (let turn = 0; turn < 9; turn += 1) {
        const before = performance.now();
        result = await call();
        times.push(performance.now() - before);
      }
      return { ms: times.sort((a, b) => a - b)[4] ?? NaN, result };
    };
    const { draws } = sampler.plan;
    const quiet = () => {};
    return {
      one: await median(() => run(plan, draws, quiet, 1)),
      two: await median(() => run(plan, draws, quiet, 2)),
      hand: await median(() => /** @type {any} */ (globalThis).drawByHand(byHand)),
    };
  },
  { sampler, byHand, names },
);
const { value, verdict } = drawn.one.result;
const { hand } = drawn;
for (const [what, model, mine] of [
  ['mean', value.mean, hand.result.mean],
  ['sd', value.sd, hand.result.sd],
  ['P5', value.range.p5, hand.result.p5],
  ['P50', value.range.p50, hand.result.p50],
  ['P95', value.range.p95, hand.result.p95],
  ['chance', verdict.hits / verdict.judged, hand.result.probability],
  ['two workers', value.mean, drawn.two.result.value.mean],
]) {
  if (Math.abs(model - mine) > 1e-9 * Math.abs(model)) throw new Error(`${what} differs: ${model} and ${mine}`);
}
console.log(`${plan.draws} draws, all together`.padEnd(34) + `${'ms'.padStart(8)}${'draws/s'.padStart(12)}${'native = 1'.padStart(12)}${'by hand = 1'.padStart(13)}`);
for (const [name, ms] of /** @type {[string, number][]} */ ([
  ['native, one thread', native],
  ['wasm with SIMD, one worker', drawn.one.ms],
  ['wasm with SIMD, two workers', drawn.two.ms],
  ['JavaScript by hand', hand.ms],
])) {
  const rate = Math.round(plan.draws / (ms / 1000)).toString();
  console.log(name.padEnd(34) + `${ms.toFixed(1).padStart(8)}${rate.padStart(12)}${(native / ms).toFixed(2).padStart(12)}${(hand.ms / ms).toFixed(2).padStart(13)}`);
}
app.close();
await browser.close();
server.close();
