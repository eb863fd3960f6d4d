// Once visited, the app works without a network; and a new version never gets in its way.

import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeWorker } from '../../src/platform/build/hosting.mjs';
import { dist } from './fixtures.mjs';
import { expect, start, test as base } from './nginx.mjs';
import { Pages, address, names } from './pages.mjs';

/** One link, and what it must say in every version, with and without a network. */
const link = '#/scenario?v=1&share=35';
const figures = { 2029: { '1.1 + 1.2': '78.847' } };

/**
 * A site of its own for one flow, which can put a new version there.
 * @typedef {object} Site
 * @property {string} url
 * @property {string} folder
 * @property {import('./nginx.mjs').Nginx} server
 * @property {() => string} version which one lies there
 * @property {() => Promise<string>} publish puts a new version there
 */

/** @type {import('@playwright/test').Fixtures<{ site: Site }>} */
const fixtures = {
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'verkenner-site-'));
    // Without the compressed files, which would have to be made anew for each version.
    cpSync(dist, folder, { recursive: true, filter: (name) => !/[.](br|gz)$/.test(name) });
    const server = await start({ folder });
    const find = (/** @type {RegExp} */ pattern) => readdirSync(folder).find((name) => pattern.test(name)) ?? '';
    const version = () => /boot-(\w+)\.js/.exec(find(/^boot-/))?.[1] ?? '';
    /** Other content under another name, and where that is told. */
    const renew = (/** @type {string} */ file, /** @type {string[]} */ told) => {
      const content = `${readFileSync(join(folder, file), 'utf8')}\n/* newer */`;
      const name = file.replace(/-\w+\./, `-${createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase()}.`);
      writeFileSync(join(folder, file), content);
      renameSync(join(folder, file), join(folder, name));
      for (const one of told) writeFileSync(join(folder, one), readFileSync(join(folder, one), 'utf8').replace(file, name));
    };
    await use({
      url: server.url,
      folder,
      server,
      version,
      async publish() {
        renew(find(/^charts-.*js$/), [find(/^boot-/)]);
        renew(find(/^engines-.*js$/), [find(/^boot-/)]);
        renew(find(/^boot-/), ['index.html']);
        await writeWorker(folder);
        return version();
      },
    });
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  },
};

const test = base.extend(fixtures);

// A browser without a network says so on its console.
test.use({ serviceWorkers: 'allow', allowFaults: true });

/** @param {import('@playwright/test').Page} page */
const state = (page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
    running: /boot-(\w+)\.js/.exec(document.querySelector('script')?.src ?? '')?.[1],
  }));

test('after one visit everything works without a network', async ({ pages, page, site }) => {
  test.setTimeout(180_000);
  pages.app = site.url;
  await pages.open(link);
  await expect(pages.kept).toHaveText(`Bewaard voor gebruik zonder netwerk (build ${site.version()}).`);
  await site.server.stop();
  /** @type {string[]} */
  const missed = [];
  page.on('requestfailed', (request) => {
    // A page that is left lets go of what it still asks for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') missed.push(request.url());
  });
  // What this visit has not loaded yet.
  await pages.goTo('findings');
  await expect(pages.title).toHaveText('Wat de evaluatoren vonden');
  // A visit anew, without what the browser has besides.
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await pages.open(link);
  await pages.reload();
  await pages.scenario.table.shows(figures);
  for (const name of names) {
    await pages.open(address(name, 'en'));
    await expect(pages.title).toBeVisible();
    await expect(pages.message).toBeHidden();
  }
  // Draws come from workers, which have files of their own.
  await pages.open(address('uncertainty', 'en'));
  await pages.uncertainty.bands.shows({ 2029: { P50: '89,465' } });
  expect(page.workers()).not.toEqual([]);
  await expect(pages.kept).toContainText('Saved for use without a network');
  await pages.search.button.click();
  await expect(pages.search.field).toBeFocused();
  // Whether there is a newer version is asked each time; so is what a frame shows, such as the
  // preview of the page "Embed".
  expect(missed.filter((url) => !url.endsWith('/sw.js') && url !== site.url)).toEqual([]);
  await pages.open(address('embed', 'en'));
  await expect(page.frameLocator('main iframe').getByRole('heading', { level: 1 })).toBeVisible();
});

test('a page in a frame keeps nothing and shows what the server has', async ({ page, site }) => {
  const frame = `<!doctype html><title>Intranet</title><iframe src="${site.url}${link}" width="900" height="700"></iframe>`;
  writeFileSync(join(site.folder, 'own.html'), frame);
  const shown = async (/** @type {string} */ host) => {
    await page.goto(host);
    const inner = await (await page.waitForSelector('iframe')).contentFrame();
    const pages = new Pages(/** @type {import('@playwright/test').Page} */ (/** @type {unknown} */ (inner)), site.url);
    await pages.started();
    return pages;
  };
  // Longer than the page itself waits.
  for (const host of [site.server.place('bare.html', frame), `${site.url}own.html`]) {
    const pages = await shown(host);
    await page.waitForTimeout(5000);
    // Some browsers do not even let a frame of another site ask.
    const workers = pages.page.evaluate(async () => navigator.serviceWorker.getRegistrations().catch(() => []));
    expect(await workers).toEqual([]);
  }
  // The same site, where the page itself has been kept.
  const pages = new Pages(page, site.url);
  await pages.open(link);
  await expect(pages.kept).toBeVisible();
  const newer = await site.publish();
  const inner = await shown(`${site.url}own.html`);
  expect((await state(inner.page)).running).toBe(newer);
});

test('a new version waits until the reader asks for it, also without a network', async ({ pages, page, site }) => {
  pages.app = site.url;
  const old = site.version();
  await pages.open(link);
  await expect(pages.kept).toContainText(old);
  const newer = await site.publish();
  expect(newer).not.toBe(old);
  await pages.reload();
  await expect(pages.message).toContainText('Er is een nieuwe versie.');
  expect((await state(page)).running).toBe(old);
  await pages.later.click();
  await expect(pages.message).toBeHidden();
  // Asked again at the next visit, in the language of the page.
  await pages.paste(`${link}&lang=en`);
  await pages.reload();
  await expect(pages.message).toContainText('There is a new version.');
  await pages.paste(link);
  await expect(pages.message).toContainText('Er is een nieuwe versie.');
  await site.server.stop();
  let loads = 0;
  page.on('load', () => (loads += 1));
  await pages.reloadNow.click();
  await expect(pages.kept).toContainText(newer);
  await pages.scenario.table.shows(figures);
  await expect(pages.message).toBeHidden();
  expect(await state(page)).toEqual({ workers: 1, caches: 1, running: newer });
  expect(loads).toBe(1);
});

test('a version that did not arrive whole leaves the old one in its place', async ({ pages, page, site }) => {
  pages.app = site.url;
  const old = site.version();
  await pages.open(link);
  await expect(pages.kept).toContainText(old);
  const shell = readFileSync(join(site.folder, 'index.html'), 'utf8');
  await site.publish();
  const charts = readdirSync(site.folder).find((name) => /^charts-/.test(name)) ?? '';
  // A file is missing; a server sends who asks for it to a page, as for a sign-in; the page is
  // that of another version.
  for (const broken of ['missing', 'elsewhere', 'older']) {
    const file = broken === 'older' ? 'index.html' : charts;
    renameSync(join(site.folder, file), join(site.folder, 'aside'));
    if (broken === 'older') writeFileSync(join(site.folder, file), shell);
    if (broken === 'elsewhere') {
      mkdirSync(join(site.folder, file));
      writeFileSync(join(site.folder, file, 'index.html'), '<!doctype html><title>Sign in</title>');
    }
    const failed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return new Promise((done) => {
        const watch = () => registration.installing?.addEventListener('statechange', (event) => done(/** @type {ServiceWorker} */ (event.target).state));
        registration.addEventListener('updatefound', watch);
        watch();
        registration.update().catch(() => {});
      });
    });
    expect(await failed).toBe('redundant');
    await pages.reload();
    expect(await state(page)).toEqual({ workers: 1, caches: 1, running: old });
    await expect(pages.message).toBeHidden();
    rmSync(join(site.folder, file), { recursive: true, force: true });
    renameSync(join(site.folder, 'aside'), join(site.folder, file));
  }
});

test('a second tab goes on with the version it has, and is told', async ({ pages, page, site, context }) => {
  pages.app = site.url;
  await pages.open(link);
  await expect(pages.kept).toBeVisible();
  const other = await context.newPage();
  const second = new Pages(other, site.url);
  await second.open(link);
  await expect(second.kept).toBeVisible();
  const newer = await site.publish();
  await pages.reload();
  await pages.reloadNow.click();
  await expect(pages.kept).toContainText(newer);
  await expect(second.message).toContainText('Er is een nieuwe versie.');
  await site.server.stop();
  // What keeps the workers is another file now, which neither the server nor the new version has;
  // nor the browser by chance.
  await (await context.newCDPSession(other)).send('Network.clearBrowserCache');
  await second.goTo('uncertainty');
  await expect.poll(() => other.workers().length).toBeGreaterThan(0);
  await second.reloadNow.click();
  await expect(second.kept).toContainText(newer);
  // Nothing needs the old version any more.
  await other.close();
  await page.goto('about:blank');
  await pages.open(link);
  await expect.poll(async () => (await state(page)).caches).toBe(1);
});

test('the host can switch it off', async ({ pages, page, site }) => {
  pages.app = site.url;
  await pages.open(link);
  await expect(pages.kept).toBeVisible();
  copyFileSync(join(site.folder, 'hosting/sw-off.js'), join(site.folder, 'sw.js'));
  await pages.reload();
  await expect.poll(() => state(page)).toMatchObject({ workers: 0, caches: 0 });
  await pages.reload();
  await pages.scenario.table.shows(figures);
  await page.waitForTimeout(5000);
  await expect(pages.kept).toHaveCount(0);
  await expect(pages.message).toBeHidden();
});
