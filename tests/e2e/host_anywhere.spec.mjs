// The app on a real web server, in a folder of a site, with the configuration that is shipped:
// by itself, and in frames of pages of other sites.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { caching, hashed, policy, policyAt } from '../../src/platform/build/serve.mjs';
import { dist } from './fixtures.mjs';
import { expect, hasBrotli, start, test } from './nginx.mjs';
import { Pages } from './pages.mjs';

/** One link, whatever shows it, and what it must say. */
const link = '#/scenario?v=1&share=35';
const figures = { 2029: { '1.1 + 1.2': '78.847' } };

/**
 * The app in the first frame of the page.
 * @param {import('@playwright/test').Page} page
 * @param {string} app
 */
async function framed(page, app) {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the frame has no document');
  // A frame is read as a page is.
  return new Pages(/** @type {import('@playwright/test').Page} */ (/** @type {unknown} */ (frame)), app);
}

test('a link to a result opens on any path', async ({ pages, nginx }) => {
  expect(new URL(nginx.url).pathname).toBe('/onderzoek/verkenner/');
  await pages.open(link);
  await pages.scenario.table.shows(figures);
  await expect(pages.message).toBeHidden();
});

test('the same files work in the root of a site, and without brotli', async ({ pages }) => {
  const server = await start({ path: '/', brotli: false });
  pages.app = server.url;
  await pages.open(link);
  await pages.scenario.table.shows(figures);
  await server.stop();
});

test('a bare frame on a page of another site shows the same', async ({ page, nginx }) => {
  const host = nginx.place('bare.html', `<!doctype html><title>Intranet</title><iframe src="${nginx.url}${link}" width="900" height="700"></iframe>`);
  await page.goto(host);
  const pages = await framed(page, nginx.url);
  await pages.started();
  await pages.scenario.table.shows(figures);
});

test('a frame that may only run scripts shows the same', async ({ page, nginx }) => {
  const host = nginx.place('sandboxed.html', `<!doctype html><title>Intranet</title><iframe sandbox="allow-scripts" src="${nginx.url}${link}" width="900" height="700"></iframe>`);
  await page.goto(host);
  const pages = await framed(page, nginx.url);
  await pages.started();
  await pages.scenario.table.shows(figures);
});

test.describe('where the host decides otherwise', () => {
  test.use({ allowFaults: true });

  test('a frame that may run nothing shows the report and says so', async ({ page, nginx }) => {
    const host = nginx.place('still.html', `<!doctype html><title>Intranet</title><iframe sandbox src="${nginx.url}${link}" width="900" height="700"></iframe>`);
    await page.goto(host);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('Calculating and searching need JavaScript')).toBeVisible();
    await expect(frame.getByRole('main')).toContainText('113.847');
  });

  test('other sites cannot frame it when the host says so', async ({ page }) => {
    const server = await start({ frames: "'self'" });
    await page.goto(server.place('refused.html', `<!doctype html><title>Intranet</title><iframe src="${server.url}"></iframe>`));
    await expect.poll(() => page.frames()[1]?.url()).toContain('chrome-error:');
    await server.stop();
  });

  test('a policy that refuses all scripts leaves the report, and a sentence', async ({ page, pages }) => {
    const server = await start({ csp: "default-src 'none'; style-src 'self'" });
    await page.goto(server.url + link);
    await expect(pages.withoutScript).toBeVisible();
    await pages.budget.table.shows({ 2021: { '1.1 + 1.2': '113.847' } });
    await server.stop();
  });

  test('a policy that refuses WebAssembly is named, with what to add', async ({ page, pages }) => {
    const server = await start({ csp: policy.replace(" 'wasm-unsafe-eval'", '') });
    await page.goto(server.url + link);
    await expect(pages.message.locator('[lang=nl]')).toContainText("'wasm-unsafe-eval'");
    await expect(pages.message.locator('[lang=en]')).toContainText("add 'wasm-unsafe-eval' to script-src");
    await pages.budget.table.shows({ 2021: { '1.1 + 1.2': '113.847' } });
    await server.stop();
  });

  test('a policy that refuses files is named too', async ({ page, pages }) => {
    const server = await start({ csp: policy.replace("connect-src 'self'; ", '') });
    await page.goto(server.url + link);
    await expect(pages.message.locator('[lang=en]')).toContainText('connect-src');
    await server.stop();
  });
});

test('every file comes with its type, its caching and the policy, compressed', async ({ request, nginx }) => {
  const files = readdirSync(dist).filter((name) => !/[.](br|gz)$/.test(name) && /[.]/.test(name));
  const types = /** @type {Record<string, string>} */ ({
    css: 'text/css; charset=utf-8',
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    mjs: 'text/javascript; charset=utf-8',
    png: 'image/png',
    svg: 'image/svg+xml',
    wasm: 'application/wasm',
    webmanifest: 'application/manifest+json',
  });
  expect(files.filter((name) => new RegExp(hashed).test(name)).length).toBeGreaterThan(20);
  for (const name of files) {
    const answer = await request.get(nginx.url + name, { headers: { 'accept-encoding': 'br, gzip' } });
    const got = answer.headers();
    const type = types[name.replace(/.*[.]/, '')];
    if (type) expect(got['content-type'], name).toBe(type);
    expect(got['cache-control'], name).toBe(new RegExp(hashed).test(name) ? caching.hashed : caching.stable);
    expect(got['access-control-allow-origin'], name).toBe('*');
    expect(got['x-content-type-options'], name).toBe('nosniff');
    expect(got['content-security-policy'], name).toBe(name === 'verkenner.html' ? 'frame-ancestors *' : `${policyAt(new URL(nginx.url).origin)}; frame-ancestors *`);
    if (readFileSync(join(dist, name)).length > 1000 && !/[.](png|xlsx)$/.test(name)) expect(got['content-encoding'], name).toBe(hasBrotli ? 'br' : 'gzip');
  }
  // What a server keeps for itself, and what is not there, is not kept by browsers for a year.
  for (const name of ['hosting/nginx.conf', 'hosting/Caddyfile', 'charts-AAAAAAAA.js']) {
    const answer = await request.get(nginx.url + name);
    expect(answer.status(), name).toBe(404);
    expect(answer.headers()['cache-control'], name).toBeUndefined();
  }
});

test('hosts are told the policy that holds', () => {
  expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(`Content-Security-Policy: ${policy};`);
});

test('browsers can install it', async ({ page, pages, nginx }) => {
  await pages.open();
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${nginx.url}manifest.webmanifest`);
  const manifest = JSON.parse(data ?? '');
  expect(manifest).toMatchObject({ short_name: 'Verkenner', lang: 'nl', start_url: './', scope: './', display: 'standalone' });
  const pictures = await page.evaluate(async (icons) => {
    const sizes = [];
    for (const { src } of icons) {
      const picture = new Image();
      picture.src = src;
      await picture.decode();
      sizes.push(picture.naturalWidth);
    }
    return sizes;
  }, manifest.icons);
  expect(pictures.slice(1)).toEqual([192, 192, 512, 512]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // The browser of the tests shows no windows that could be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((error) => !['in-incognito', 'not-from-secure-origin'].includes(error))).toEqual([]);
});
