// Moving a slider: from the press to the frame in which text, table and chart are new, for the
// app and for pages written by hand. In one run, at a quarter of the speed. Some of these pages
// hold all that the app shows, with its style sheet: the yardstick. Others the result alone.

import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium as browserType } from '@playwright/test';
import { build } from 'esbuild';

import { serve } from '../../src/platform/build/serve.mjs';
import { chromium } from '../e2e/browser.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const folder = fileURLToPath(new URL('../../target/bench/slider/', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const slowdown = 4;
const rounds = 5;
const slider = '#input-share-slider';
/** Shares that the pages must say the same of. */
const shares = ['12', '22', '23', '31', '64'];

const browser = await browserType.launch(chromium);
const app = await serve(dist);

/**
 * Opens a page that is slowed down.
 * @param {string} address
 * @param {() => void} [before] runs in the page before its own scripts
 */
async function open(address, before) {
  const page = await browser.newPage({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } });
  if (before) await page.addInitScript(before);
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('.chart svg path, .chart svg rect'));
  await page.waitForTimeout(500);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

/** Notes what the app hands to its chart, to draw the same by hand. */
const spy = () => {
  const noted = /** @type {any} */ (globalThis);
  /** @type {any} */
  let inner;
  Object.defineProperty(globalThis, 'verkenner', {
    get: () => inner,
    set(given) {
      inner = given;
      const load = given.loadCharts;
      if (load) {
        given.loadCharts = async () => {
          const bundle = await load.call(given);
          return {
            mount(/** @type {HTMLElement} */ element) {
              const chart = bundle.mount(element);
              return { ...chart, set: (/** @type {unknown} */ option) => chart.set((noted.option = option)) };
            },
          };
        };
      }
    },
  });
};

/**
 * Milliseconds from each move of the slider to the frame that shows all of it, and how many
 * frames that took.
 * @param {import('@playwright/test').Page} page
 */
const moves = (page) =>
  page.evaluate(async (slider) => {
    const input = /** @type {HTMLInputElement} */ (document.querySelector(slider));
    const chart = /** @type {HTMLElement} */ (document.querySelector('.chart'));
    const table = () => document.querySelector('table.data')?.textContent;
    const story = () => document.querySelector('.story')?.textContent;
    const drawn = () => [...chart.querySelectorAll('path, rect')].map((shape) => shape.getAttribute('d') ?? shape.getAttribute('height')).join();
    const painted = () =>
      new Promise((done) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(0);
        }),
      );
    const taken = [];
    for (let move = 0; move < 40; move += 1) {
      const before = [drawn(), table(), story()];
      await painted();
      const start = performance.now();
      input.value = String(10 + ((move * 7) % 60));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await painted();
      let now = performance.now();
      let frames = 1;
      while (drawn() === before[0] || table() === before[1] || story() === before[2]) {
        await painted();
        now = performance.now();
        frames += 1;
        if (frames > 60) throw new Error('nothing changed');
      }
      taken.push({ time: now - start, frames });
    }
    // The first moves compile code.
    return taken.slice(8);
  }, slider);

/**
 * What a page says of some shares, in words.
 * @param {import('@playwright/test').Page} page
 */
const said = (page) =>
  page.evaluate(
    ([slider, shares]) =>
      Promise.all(
        /** @type {string[]} */ (shares).map(async (share) => {
          const input = /** @type {HTMLInputElement} */ (document.querySelector(/** @type {string} */ (slider)));
          input.value = share;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise(requestAnimationFrame);
          const field = /** @type {HTMLInputElement} */ (document.querySelector('#input-share'));
          const lines = ['.field-limit', '.result-bar', '.story', '.key-figures', 'table.data', '.related-ids', '.chart svg'];
          const label = document.querySelector('.chart')?.getAttribute('aria-label');
          return [field.value, input.ariaValueText, label, ...lines.map((one) => document.querySelector(one)?.textContent)];
        }),
      ),
    [slider, shares],
  );

// What the app shows is the pattern for the pages written by hand.
const first = await open(`${app.url}#/scenario?v=1&lang=en`, spy);
const pattern = await first.evaluate(async () => {
  const option = /** @type {any} */ (globalThis).option;
  // All that can be listed beside the numbers.
  const input = /** @type {HTMLInputElement} */ (document.querySelector('#input-share-slider'));
  input.value = '50';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise(requestAnimationFrame);
  for (const field of document.querySelectorAll('input')) field.setAttribute('value', field.value);
  for (const one of document.querySelectorAll('option')) one.toggleAttribute('selected', one.selected);
  const page = /** @type {HTMLElement} */ (document.querySelector('#app')?.cloneNode(true));
  page.querySelector('.chart')?.replaceChildren();
  const part = (/** @type {string} */ selector) => page.querySelector(selector)?.outerHTML ?? '';
  const result = ['.story', '.key-figures', '.chart', 'table.data'].map(part).join('');
  return { option, page: page.outerHTML, result: `<main><section class="result">${part('#input-share-slider')}${result}</section></main>` };
});
const expected = JSON.stringify(await said(first));
await first.close();
mkdirSync(folder, { recursive: true });
const named = (/** @type {RegExp} */ pattern) => readdirSync(dist).find((name) => pattern.test(name)) ?? '';
copyFileSync(dist + named(/^style-.*\.css$/), `${folder}style.css`);
copyFileSync(dist + named(/^later-.*\.css$/), `${folder}later.css`);
copyFileSync(dist + named(/^charts-.*\.js$/), `${folder}charts.js`);
copyFileSync(`${here}slider.js`, `${folder}slider.js`);
// The same bundle as it was before the app got a shorter way for moves (`shift.js`): ECharts
// is given the new data and does the rest.
await build({
  entryPoints: [fileURLToPath(new URL('../../src/platform/js/charts.js', import.meta.url))],
  outfile: `${folder}echarts.js`,
  bundle: true,
  minify: true,
  format: 'esm',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    {
      name: 'no shorter way',
      setup({ onLoad }) {
        onLoad({ filter: /\/shift\.js$/ }, () => ({ contents: 'export const shift = () => false;' }));
      },
    },
  ],
});
const pages = /** @type {const} */ ([
  ['page-echarts', 'by hand, whole page, same ECharts', 'echarts', pattern.page],
  ['page-charts', "by hand, whole page, the app's way", 'charts', pattern.page],
  ['page-svg', 'by hand, whole page, own SVG', 'svg', pattern.page],
  ['result-echarts', 'by hand, result only, same ECharts', 'echarts', pattern.result],
  ['result-svg', 'by hand, result only, own SVG', 'svg', pattern.result],
]);
for (const [name, , kind, body] of pages) {
  writeFileSync(
    `${folder}${name}.html`,
    `<!doctype html><html lang="en" class="live"><meta charset="utf-8"><title>bench</title><link rel="stylesheet" href="style.css"><link rel="stylesheet" href="later.css">
<body data-kind="${kind}">${body}
<script type="application/json" id="option">${JSON.stringify(pattern.option)}</script>
<script type="module" src="slider.js"></script>`,
  );
}
const hand = await serve(folder);
const copy = await open(`${hand.url}page-echarts.html`);
const found = JSON.stringify(await said(copy));
await copy.close();
if (found !== expected) throw new Error(`the page written by hand says something else than the app:\n${expected}\n${found}`);

const rows = [
  { label: 'the app', address: `${app.url}#/scenario?v=1&lang=en`, times: [0].slice(1), frames: [0].slice(1) },
  ...pages.map(([name, label]) => ({ label, address: `${hand.url}${name}.html`, times: [0].slice(1), frames: [0].slice(1) })),
];
for (let round = 0; round < rounds; round += 1) {
  for (const row of rows) {
    const page = await open(row.address);
    for (const { time, frames } of await moves(page)) {
      row.times.push(time);
      row.frames.push(frames);
    }
    await page.close();
  }
}

const at = (/** @type {number[]} */ list, /** @type {number} */ part) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(part * list.length))] ?? NaN;
const load = loadavg()[0]?.toFixed(1);
console.log(`slider to painted frame, CPU x1/${slowdown}${'median, ms'.padStart(17)}${'ratio'.padStart(8)}${'p95, ms'.padStart(12)}${'ratio'.padStart(8)}${'frames'.padStart(8)}`);
for (const { label, times, frames } of rows) {
  const cell = (/** @type {number} */ part) => {
    const value = at(times, part);
    return `${value.toFixed(1).padStart(part === 0.5 ? 14 : 12)}${(at(rows[0]?.times ?? [], part) / value).toFixed(2).padStart(8)}`;
  };
  const most = Math.max(...frames);
  console.log(`${label.padEnd(35)}${cell(0.5)}${cell(0.95)}${(most === 1 ? '1' : `1-${most}`).padStart(8)}`);
}
console.log('ratio: the app against this row; 1.00 or less means that the app is no later');
console.log("same ECharts: it is given new data; the app's way: its marks are moved (src/platform/js/shift.js)");
console.log(`frames: until sentence, table and chart all were new; load of this machine: ${load}`);
await browser.close();
app.close();
hand.close();
