// What comes over the network before a link shows its result, and when it does: for the page,
// the embedded page and the single file, against a page written by hand (first.html, first.js)
// that shows the same table. Cold, over the nginx that flows run against, on a slow phone.

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { chromium as browserType } from '@playwright/test';

import { chromium } from '../e2e/browser.mjs';
import { start } from '../e2e/nginx.mjs';

const dist = process.env.DIST || fileURLToPath(new URL('../../dist', import.meta.url));
const folder = fileURLToPath(new URL('../../target/bench/first', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const slowdown = 4;
/** Slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const rounds = 5;
const link = '#/scenario?v=1&share=35';
/** What is left in 2029, as the table says it. */
const figure = '78.847';

rmSync(folder, { recursive: true, force: true });
mkdirSync(`${folder}/hosting`, { recursive: true });
copyFileSync(`${dist}/hosting/nginx.conf`, `${folder}/hosting/nginx.conf`);
for (const [name, to] of [
  ['first.html', 'index.html'],
  ['first.js', 'first.js'],
]) {
  const content = readFileSync(here + name);
  writeFileSync(`${folder}/${to}`, content);
  writeFileSync(`${folder}/${to}.br`, await promisify(brotliCompress)(content));
  writeFileSync(`${folder}/${to}.gz`, await promisify(gzip)(content));
}
const app = await start({ folder: dist });
const hand = await start({ folder });
writeFileSync(`${app.site}/frame.html`, `<!doctype html><html lang="nl"><title>bench</title><iframe title="bench" width="1200" height="800" src="${app.url}${link}&embed=page"></iframe>`);
const single = `${dist}/verkenner.html`;

/** @type {{ label: string, address: string, figure?: string, bytes: number[], times: number[] }[]} */
const rows = [
  { label: 'by hand: HTML and script', address: hand.url + link },
  { label: 'page', address: app.url + link },
  { label: 'embedded page, in a frame', address: `${new URL(app.url).origin}/frame.html` },
  ...(existsSync(single) ? [{ label: 'single file, from disk', address: pathToFileURL(single).href + link }] : []),
  // Its table lies in the page itself.
  { label: 'front page, budget of 2021', address: app.url, figure: '113.847' },
].map((row) => ({ ...row, bytes: [], times: [] }));

const browser = await browserType.launch(chromium);

/** Notes when the figure can be seen, in this page or in its frame. */
const watcher = (/** @type {string} */ figure) => {
  const look = () => {
    const cells = [...document.querySelectorAll('table td, table td .value')];
    const seen = cells.some((cell) => cell.textContent?.trim() === figure && cell.checkVisibility({ visibilityProperty: true }));
    const top = /** @type {any} */ (globalThis.top);
    // The frame that has been drawn, not the one in which it was written.
    if (seen) requestAnimationFrame(() => setTimeout(() => (top.shownAt = performance.timeOrigin + performance.now() - top.performance.timeOrigin)));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/**
 * @param {string} address
 * @param {string} [wanted]
 */
async function load(address, wanted = figure) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watcher, wanted);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  /** Bytes by request, of those that began before the figure was there. @type {Map<string, number>} */
  const bytes = new Map();
  let counting = true;
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (counting && /^http/.test(request.url) && !request.url.endsWith('/frame.html')) bytes.set(requestId, 0);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (bytes.has(requestId)) bytes.set(requestId, encodedDataLength);
  });
  await page.goto(address, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => /** @type {any} */ (globalThis).shownAt, undefined, { timeout: 120_000 });
  counting = false;
  const time = Number(await shown.jsonValue());
  await page.waitForLoadState('networkidle');
  await context.close();
  return { time, bytes: [...bytes.values()].reduce((sum, one) => sum + one, 0) };
}

/** What the table of a page says, year by year. @param {string} address */
async function said(address) {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(address);
  await page.waitForFunction((figure) => [...document.querySelectorAll('td')].some((cell) => cell.textContent?.includes(figure)), figure);
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('table tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => (cell.querySelector('.value') ?? cell.firstChild ?? cell).textContent?.trim()),
    ),
  );
  await page.close();
  return JSON.stringify(rows);
}

const [mine, theirs] = [await said(app.url + link), await said(hand.url + link)];
if (mine !== theirs) throw new Error(`the page written by hand says something else than the app:\n${mine}\n${theirs}`);

for (let round = 0; round < rounds; round += 1) {
  for (const row of rows) {
    const { time, bytes } = await load(row.address, row.figure);
    row.times.push(time);
    row.bytes.push(bytes);
  }
}
const median = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? NaN;
const [yardstick] = rows;
console.log(`a link to its result, CPU x1/${slowdown}, slow 4G${'bytes'.padStart(10)}${'first figure, ms'.padStart(19)}${'by hand = 1'.padStart(14)}${'least-most'.padStart(14)}`);
for (const { label, bytes, times } of rows) {
  const size = median(bytes) || statSync(single).size;
  const ratio = median(times) / median(yardstick?.times ?? []);
  const range = `${Math.min(...times).toFixed(0)}-${Math.max(...times).toFixed(0)}`;
  console.log(`${label.padEnd(41)}${String(size).padStart(10)}${median(times).toFixed(0).padStart(19)}${ratio.toFixed(2).padStart(14)}${range.padStart(14)}`);
}
if (!existsSync(single)) console.log('single file: this build has none');
console.log('bytes: all that is asked for before the figure can be seen, compressed, with headers; the single file as it lies on disk, where no network slows it');
console.log(`by hand: slider, sentence, bars and the same table; ${rounds} cold starts each, median; load of this machine: ${loadavg()[0]?.toFixed(1)}`);
await browser.close();
await app.stop();
await hand.stop();
