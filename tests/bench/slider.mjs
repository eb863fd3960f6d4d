// Moving a slider: from the press to the frame in which text, table and chart are new, for the
// app and for pages written by hand that show the same. In one run, at a quarter of the speed.

import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium as browserType } from '@playwright/test';

import { serve } from '../../src/platform/build/serve.mjs';
import { chromium } from '../e2e/browser.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const folder = fileURLToPath(new URL('../../target/bench/slider/', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const slowdown = 4;
const rounds = 3;

const browser = await browserType.launch(chromium);
const app = await serve(dist);

/**
 * Opens a page that is slowed down.
 * @param {string} address
 * @param {() => void} [before] runs in the page before its own scripts
 */
async function open(address, before) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
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
 * Milliseconds from each move of a slider to the frame that shows all of it.
 * @param {import('@playwright/test').Page} page
 * @param {string} slider
 */
const moves = (page, slider) =>
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
    const times = [];
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
      times.push(now - start);
    }
    // The first moves compile code.
    return times.slice(8);
  }, slider);

// What the app shows is the pattern for the pages written by hand.
const first = await open(`${app.url}#/scenario?v=1&lang=en`, spy);
const pattern = await first.evaluate(() => ({
  option: /** @type {any} */ (globalThis).option,
  story: document.querySelector('.story')?.outerHTML,
  figures: document.querySelector('.key-figures')?.outerHTML,
  table: document.querySelector('#scenario-caption')?.closest('table')?.outerHTML,
}));
await first.close();
mkdirSync(folder, { recursive: true });
const named = (/** @type {RegExp} */ pattern) => readdirSync(dist).find((name) => pattern.test(name)) ?? '';
copyFileSync(dist + named(/^style-.*\.css$/), `${folder}style.css`);
copyFileSync(dist + named(/^charts-.*\.js$/), `${folder}charts.js`);
copyFileSync(`${here}slider.js`, `${folder}slider.js`);
for (const kind of ['echarts', 'svg']) {
  writeFileSync(
    `${folder}${kind}.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><link rel="stylesheet" href="style.css">
<body data-kind="${kind}"><main><input type="range" id="share" min="0" max="100" value="20">
<section class="result"><dl class="story">${pattern.story}</dl>${pattern.figures}<div class="chart"></div>${pattern.table}</section></main>
<script type="application/json" id="option">${JSON.stringify(pattern.option)}</script>
<script type="module" src="slider.js"></script>`,
  );
}
const hand = await serve(folder);

/** @type {Record<string, number[]>} */
const times = { app: [], echarts: [], svg: [] };
for (let round = 0; round < rounds; round += 1) {
  for (const [name, address, slider] of /** @type {const} */ ([
    ['app', `${app.url}#/scenario?v=1&lang=en`, '#input-share-slider'],
    ['echarts', `${hand.url}echarts.html`, '#share'],
    ['svg', `${hand.url}svg.html`, '#share'],
  ])) {
    const page = await open(address);
    times[name]?.push(...(await moves(page, slider)));
    await page.close();
  }
}

const at = (/** @type {number[]} */ list, /** @type {number} */ part) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(part * list.length))] ?? NaN;
console.log(`slider to painted frame, CPU x1/${slowdown}${'median, ms'.padStart(14)}${'ratio'.padStart(8)}${'p95, ms'.padStart(12)}${'ratio'.padStart(8)}`);
for (const [name, label] of [['app', 'the app'], ['echarts', 'by hand, same ECharts'], ['svg', 'by hand, own SVG']]) {
  const list = times[name ?? ''] ?? [];
  const own = times.app ?? [];
  const cell = (/** @type {number} */ part) => {
    const value = at(list, part);
    return `${value.toFixed(1).padStart(part === 0.5 ? 14 : 12)}${(at(own, part) / value).toFixed(2).padStart(8)}`;
  };
  console.log(`${label?.padEnd(32)}${cell(0.5)}${cell(0.95)}`);
}
console.log('ratio: the app against this row; 1.00 or less means that the app is no later');
await browser.close();
app.close();
hand.close();
