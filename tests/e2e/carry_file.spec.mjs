// The whole app in one file: it opens from a disk, without a network, and saves itself with
// what the reader chose.

import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { AxeBuilder } from '@axe-core/playwright';

import { chosen } from '../../src/platform/build/licences.mjs';
import { fill } from '../../src/platform/js/saver.js';
import { dist, expect, test as base } from './fixtures.mjs';
import { address, names } from './pages.mjs';

/** A choice in each scenario, a name of the reader's own, and a search that is no HTML. */
const work = '#/compare?v=1&share=35&cmp.1=Half%20%3C%2Fscript%3E%20%22A%22%20%26%20%24%26%20%E2%80%99t~share:10&q=%3C%2Fscript%3E%3C%21--';

/**
 * @typedef {{ folder: string, file: string }} Carried
 * @typedef {import('@playwright/test').PlaywrightTestArgs & import('@playwright/test').PlaywrightTestOptions} Args
 * @type {import('@playwright/test').Fixtures<Carried, {}, Args>}
 */
const fixtures = {
  /** A folder of its own with nothing but the file. */
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'verkenner-'));
    await copyFile(join(dist, 'verkenner.html'), join(folder, 'verkenner.html'));
    await use(folder);
    await rm(folder, { recursive: true });
  },

  /** The address of the file, without a network. Afterwards nothing else was asked for but that is on this machine. */
  file: async ({ folder, page, context }, use) => {
    await context.setOffline(true);
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await use(pathToFileURL(join(folder, 'verkenner.html')).href);
    const own = pathToFileURL(folder).href;
    const from = asked.findIndex((url) => url.startsWith(own));
    expect(asked.slice(from).filter((url) => !url.startsWith('blob:null/') && !url.startsWith(own))).toEqual([]);
  },
};

const test = base.extend(fixtures);

/**
 * What stands on a page, wherever the page comes from.
 * @param {import('./pages.mjs').Pages} pages
 */
async function words(pages) {
  const text = await pages.content.evaluate((main) => main.textContent ?? '');
  return text.replaceAll(pages.app, '');
}

/**
 * Saves the state as a file.
 * @param {import('./pages.mjs').Pages} pages
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<{ suggested: string, path: string }>}
 */
async function save(pages, folder, name) {
  const coming = pages.page.waitForEvent('download');
  await pages.saving.button.press('Enter');
  const download = await coming;
  const path = join(folder, name);
  await download.saveAs(path);
  await expect(pages.saving.told).toContainText(download.suggestedFilename());
  return { suggested: download.suggestedFilename(), path };
}

// The page "Embed" has no preview in a file, and says so.
for (const name of names.filter((name) => name !== 'embed')) {
  test(`${name} opens from the file as it does from a server`, async ({ pages, file, context }) => {
    await context.setOffline(false);
    await pages.open(address(name, 'nl'));
    if (name === 'uncertainty') await expect(pages.uncertainty.result).toContainText('standaardfout');
    const served = await words(pages);
    await context.setOffline(true);
    pages.app = file;
    await pages.open(address(name, 'nl'));
    await expect.poll(() => words(pages)).toBe(served);
  });
}

test('embed opens from the file without a preview', async ({ pages, page, file }) => {
  pages.app = file;
  await pages.open('#/embed');
  await expect(page.locator('main')).toContainText('deze pagina is als bestand geopend');
  await expect(page.locator('main iframe')).toHaveCount(0);
});

test('a link gives the same numbers, the chart is drawn, and a slider moves it', async ({ pages, page, file }) => {
  pages.app = file;
  await pages.open('#/scenario?v=1&share=35');
  await pages.scenario.table.shows({ 2029: { '1.1 + 1.2': '78.847' } });
  await expect(page.locator('.chart svg').first()).toBeVisible();
  await pages.scenario.type('share', '25');
  await pages.isAt('#/scenario?v=1&share=25');
  await pages.goTo('budget');
  await pages.budget.table.shows({ 2021: { '1.1 + 1.2': '113.847' } });
  await pages.goBack();
  await pages.scenario.table.shows({ 2029: { '1.1 + 1.2': '88.847' } });
});

test('draws are made in the background', async ({ pages, page, file }) => {
  pages.app = file;
  await pages.open('#/uncertainty?v=1&mc.draws=100000');
  const { uncertainty } = pages;
  await uncertainty.button('Trekken').press('Enter');
  // Not how far the draws are, which says the same number.
  await expect(uncertainty.result.locator('.story')).toContainText('100.000 trekkingen');
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
});

/**
 * Notes when something is unpacked, and lets a flow say when the browser tells of its first paint.
 * @param {import('@playwright/test').Page} page
 */
async function holdPaint(page) {
  await page.addInitScript(() => {
    /** @type {{ unpacked: number, painted: boolean, tellPaint?: () => void }} */
    const held = Object.assign(globalThis, { unpacked: 0, painted: false });
    const Unpack = globalThis.DecompressionStream;
    globalThis.DecompressionStream = class extends Unpack {
      /** @param {CompressionFormat} format */
      constructor(format) {
        super(format);
        held.unpacked += 1;
      }
    };
    const Observer = globalThis.PerformanceObserver;
    globalThis.PerformanceObserver = class extends Observer {
      /** @param {PerformanceObserverCallback} call */
      constructor(call) {
        /** @type {[PerformanceObserverEntryList, PerformanceObserver]} */
        let told;
        super((...given) => {
          told = given;
          held.painted ||= given[0].getEntriesByName('first-contentful-paint').length > 0;
        });
        held.tellPaint = () => call(...told);
      }
    };
  });
  return {
    painted: () => page.evaluate(() => /** @type {any} */ (globalThis).painted),
    unpacked: () => page.evaluate(() => /** @type {any} */ (globalThis).unpacked),
    tell: () => page.evaluate(() => /** @type {any} */ (globalThis).tellPaint()),
  };
}

test('nothing is unpacked before the first page is painted', async ({ pages, page, file }) => {
  const paint = await holdPaint(page);
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto(file);
  await expect(pages.budget.table.table).toBeVisible();
  await expect.poll(paint.painted).toBe(true);
  expect(await paint.unpacked()).toBe(0);
  await paint.tell();
  await expect.poll(paint.unpacked).toBeGreaterThan(0);
  await page.clock.resume();
  await pages.started();
});

test('a browser that tells of no paint starts the app all the same', async ({ pages, page, file }) => {
  const paint = await holdPaint(page);
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto(file);
  expect(await paint.unpacked()).toBe(0);
  await page.clock.resume();
  await pages.started();
});

test('a browser that cannot unpack shows the report and says so', async ({ pages, page, file }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { DecompressionStream: undefined });
  });
  await page.goto(`${file}#/scenario?v=1`);
  await expect(pages.message.locator('[lang=nl]')).toContainText('nieuwere browser');
  await expect(pages.budget.table.table).toContainText('113.847');
  await expect(pages.budget.table.table).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the file can be read', async ({ page, pages, file }) => {
    await page.goto(file);
    await expect(pages.budget.table.table).toContainText('373.555');
    await expect(page.locator('.chart-static-wide').first()).toBeVisible();
    await expect(page.locator('.no-script p').first()).toBeVisible();
  });
});

test('a scenario saved from a server and from the file is the same file, and opens as it was', async ({ pages, page, folder, file, context }) => {
  await context.setOffline(false);
  await pages.open(work);
  const before = await words(pages);
  const served = await save(pages, folder, 'served.html');
  expect(served.suggested).toBe('verkenner-compare.html');

  await context.setOffline(true);
  pages.app = file;
  await pages.open(work);
  const own = await save(pages, folder, 'own.html');
  const content = await readFile(served.path, 'utf8');
  expect(await readFile(own.path, 'utf8')).toBe(content);
  expect(content).toContain('<title>Vergelijken · Verkenner</title>');

  pages.app = pathToFileURL(own.path).href;
  await pages.open();
  await pages.isAt(work);
  await expect(page).toHaveTitle('Vergelijken · Verkenner');
  await expect.poll(() => words(pages)).toBe(before);
  // Again from the saved file, with nothing of the state that was in it.
  const again = await save(pages, folder, 'again.html');
  expect(await readFile(again.path, 'utf8')).toBe(content);
  await pages.open('#/scenario?v=1&share=20');
  await pages.scenario.table.shows({ 2029: { '1.1 + 1.2': '93.847' } });
});

test('a saved file is reloaded as the reader left it', async ({ pages, page, folder, file }) => {
  pages.app = file;
  await pages.open('#/scenario?v=1&lang=en&share=35');
  const { path } = await save(pages, folder, 'saved.html');
  pages.app = pathToFileURL(path).href;
  await page.goto(pages.app);
  await pages.started();
  await pages.scenario.table.shows({ 2029: { '1.1 + 1.2': '78,847' } });
  await pages.scenario.type('share', '25');
  await pages.isAt('#/scenario?v=1&lang=en&share=25');
  await pages.reload();
  await expect(pages.scenario.input('share')).toHaveValue('25');
});

test('nothing in a state ends the element that holds it', () => {
  const blank = '<title>Begroting</title><script type="application/json" id="saved">null</script>';
  const state = '#/findings?v=1&q=</script><script>alert(1)</script><!-- $& $1 "';
  const filled = fill(blank, state, 'A & <b> $&') ?? '';
  expect(filled).toMatch(/^<title>A &amp; &lt;b> \$&amp;<\/title><script type="application\/json" id="saved">[^<]*<\/script>$/);
  expect(JSON.parse(/id="saved">([^<]*)</.exec(filled)?.[1] ?? '')).toBe(state);
  // What is not the file, or already has a state, is not touched.
  expect(fill('<title>Not found</title>', state, 'A')).toBeUndefined();
  expect(fill(filled, state, 'A')).toBeUndefined();
});

for (const english of [false, true]) {
  test(`axe finds nothing in the file, in ${english ? 'en' : 'nl'}`, async ({ pages, page, file }) => {
    pages.app = file;
    for (const name of /** @type {const} */ (['budget', 'compare'])) {
      await pages.open(address(name, english ? 'en' : 'nl'));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
    }
  });
}

test('the licences of what the app is made of are in the file', async ({ pages, page, file }) => {
  pages.app = file;
  await pages.open('#/check');
  await page.getByText('Licenties van programmadelen van anderen').click();
  const texts = page.getByRole('region', { name: 'Licenties van programmadelen van anderen' });
  for (const part of ['echarts 6', 'leptos 0', 'serde 1', 'Rust standard library', 'Apache License', 'Mike Bostock']) await expect(texts).toContainText(part);
  const { violations } = await new AxeBuilder({ page }).include('.licences').analyze();
  expect(violations).toEqual([]);
});

test('a licence is fit when all that it asks for is', () => {
  expect(chosen('MIT OR Apache-2.0')).toEqual(['MIT']);
  expect(chosen('Apache-2.0/MIT')).toEqual(['MIT']);
  expect(chosen('GPL-3.0-only OR MPL-2.0')).toEqual(['MPL-2.0']);
  expect(chosen('(MIT OR Apache-2.0) AND Unicode-3.0')).toEqual(['MIT', 'Unicode-3.0']);
  for (const unfit of ['GPL-3.0-only', 'MIT AND GPL-2.0-only', 'AGPL-3.0 OR BSL-1.0', 'Apache-2.0 WITH LLVM-exception', '', 'MIT OR', '(MIT', 'MIT Apache-2.0']) {
    expect(chosen(unfit)).toBeUndefined();
  }
});

test.describe('when the host lacks the file', () => {
  test.use({ allowFaults: true });
  for (const [what, answer, told] of /** @type {[string, any, string][]} */ ([
    ['has none', { status: 404 }, 'ontbreekt het bestand verkenner.html'],
    ['sends another page', { status: 200, contentType: 'text/html', body: '<title>Welkom</title>' }, 'ontbreekt het bestand verkenner.html'],
    ['does not answer', undefined, 'kon niet worden gemaakt'],
  ])) {
    test(`saving tells when it ${what}`, async ({ pages, page }) => {
      await pages.open('#/scenario');
      await page.route('**/verkenner.html', (route) => (answer ? route.fulfill(answer) : route.abort()));
      await pages.saving.button.press('Enter');
      await expect(pages.saving.told).toContainText(told);
      // Asked again, it tells again, and leaves the page and what is typed in it as it is.
      await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
      const asked = page.waitForRequest('**/verkenner.html');
      await pages.saving.button.press('Enter');
      await (await asked).response().catch(() => {});
      await expect(pages.saving.told).toContainText(told);
      expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);
      await page.unroute('**/verkenner.html');
      const coming = page.waitForEvent('download');
      await pages.saving.button.press('Enter');
      await coming;
    });
  }
});
