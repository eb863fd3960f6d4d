// The page can be read at once, always; the app takes it over when it can.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { serve } from '../../src/platform/build/serve.mjs';
import { dist, expect, test } from './fixtures.mjs';

test('the app takes over the prerendered page', async ({ pages, page }) => {
  await pages.open();
  await expect(pages.title).toHaveText('Wat er is uitgegeven');
  await expect(pages.message).toBeHidden();
  await expect(page.locator('.chart svg').first()).toBeVisible();
});

test('the first page can be read before the app has arrived', async ({ pages, page, app }) => {
  const release = await pages.holdApp();
  await page.goto(app);
  await pages.budget.table.shows({ 2021: { '1.1 + 1.2': '113.847' } });
  const places = () => page.locator('main h1, main h2, main table, main figure').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
  const before = await places();
  release();
  await pages.started();
  // The app takes the page over without a jump.
  expect(await places()).toEqual(before);
});

test('every file is loaded once, and none for another page', async ({ pages, page }) => {
  /** @type {string[]} */
  const files = [];
  page.on('request', (request) => files.push(request.url()));
  await pages.open();
  expect(files.filter((file, at) => files.indexOf(file) !== at)).toEqual([]);
  const parts = files.filter((file) => file.endsWith('.wasm')).map((file) => /\/([a-z_]+)/.exec(new URL(file).pathname)?.[1]);
  expect(parts).toEqual(expect.arrayContaining(['verkenner_bg', 'split_charts']));
  expect(parts).not.toEqual(expect.arrayContaining(['split_scenario']));
  expect(parts).not.toEqual(expect.arrayContaining(['split_findings']));
});

test('it runs in any folder and with the wrong type for WebAssembly', async ({ pages }) => {
  const server = await serve(dist, { under: '/a/b/', mime: { '.wasm': 'application/octet-stream' } });
  pages.app = server.url;
  await pages.open('#/scenario?v=1&share=35');
  await expect(pages.message).toBeHidden();
  await pages.scenario.table.shows({ 2029: { '1.1 + 1.2': '78.847' } });
  server.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the budget, its chart and its notes can be read', async ({ page, pages, app }) => {
    await page.goto(app);
    const table = pages.budget.table.table;
    for (const figure of ['113.847', '373.555', '814.004']) await expect(table).toContainText(figure);
    await expect(page.locator('.chart-static-wide').first()).toBeVisible();
    await expect(pages.withoutScript).toBeVisible();
    await pages.budget.mark('373.555', 'I01').click();
    await expect(page.getByRole('heading', { name: /^Kanttekening I01/ })).toBeInViewport();
  });
});

test.describe('when the app cannot start', () => {
  test.use({ allowFaults: true });

  test('a blocked WebAssembly leaves the page readable and says so', async ({ page, pages }) => {
    const server = await serve(dist, { csp: "default-src 'self'; img-src 'self' data:" });
    await page.goto(`${server.url}#/scenario?v=1`);
    await expect(pages.message).toBeVisible();
    await expect(pages.message.locator('[lang=nl]')).toContainText("De beheerder kan 'wasm-unsafe-eval' toevoegen");
    await expect(pages.message.locator('[lang=nl]')).toContainText('U kunt deze pagina wel lezen.');
    await expect(pages.message.locator('[lang=en]')).toContainText("can add 'wasm-unsafe-eval' to script-src");
    await expect(pages.message.locator('[lang=en]')).toContainText('You can still read this page.');
    await expect(pages.budget.table.table).toContainText('113.847');
    await expect(page.locator('html')).not.toHaveClass(/deep-link/);
    server.close();
  });

  test('a page that does not arrive is told, and comes when asked again', async ({ page, pages, app }) => {
    await page.route('**/split_scenario*.wasm', (route) => route.abort());
    await page.goto(app);
    await pages.started();
    await page.getByRole('link', { name: 'Scenario', exact: true }).click();
    await expect(page.getByText('Deze pagina kon niet worden geladen.')).toBeVisible();
    // The page before stays readable.
    await expect(pages.budget.table.table).toContainText('113.847');
    await page.unroute('**/split_scenario*.wasm');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await expect(pages.title).toHaveText('Wat een bezuiniging doet');
    await pages.scenario.table.shows({ 2029: { '1.1 + 1.2': '93.847' } });
  });

  test('a page that an update has taken away comes from the newer version', async ({ page, pages, app }) => {
    // Until the page itself is loaded anew.
    await page.route('**/split_scenario*.wasm', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${app}#/budget?v=1&share=35`);
    await pages.started();
    await page.getByRole('link', { name: 'Scenario', exact: true }).click();
    await expect(page.getByText('Deze pagina kon niet worden geladen.')).toBeVisible();
    page.once('framenavigated', () => page.unroute('**/split_scenario*.wasm'));
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await pages.scenario.table.shows({ 2029: { '1.1 + 1.2': '78.847' } });
  });

  test('a search that does not arrive is told, and comes when asked again', async ({ page, pages, app }) => {
    await page.route('**/split_search*.wasm', (route) => route.abort());
    await page.goto(app);
    await pages.started();
    await pages.search.button.click();
    await expect(page.getByRole('alert')).toContainText('Dit venster kon niet worden geladen.');
    await page.unroute('**/split_search*.wasm');
    await pages.search.button.click();
    await expect(pages.search.field).toBeFocused();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('an explanation that does not arrive is told, and comes when asked again', async ({ page, pages, app }) => {
    await page.route('**/split_object*.wasm', (route) => route.abort());
    await page.goto(app);
    await pages.started();
    await page.getByRole('button', { name: '55.937' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('De uitleg kon niet worden geladen.');
    await page.keyboard.press('Escape');
    await page.unroute('**/split_object*.wasm');
    await page.getByRole('button', { name: '55.937' }).click();
    await expect(dialog).toContainText('1.1, 2015');
  });

  test('a chart that does not arrive is told, and the table stays', async ({ page, pages, app }) => {
    await page.route('**/charts-*.js', (route) => route.abort());
    await page.goto(app + '#/scenario?v=1');
    await expect(page.getByText('De grafiek kon niet worden geladen.')).toBeVisible();
    await pages.scenario.table.shows({ 2029: { '1.1 + 1.2': '93.847' } });
  });

  test('a file that does not arrive is named, and comes with a reload', async ({ page, pages, app }) => {
    await page.route('**/verkenner_bg-*.wasm', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${app}#/scenario?v=1&share=35`);
    await expect(pages.message.locator('p[lang=en]')).toContainText(/The file verkenner_bg-[0-9a-f]{8}\.wasm did not arrive\./);
    await expect(pages.budget.table.table).toContainText('113.847');
    await page.unroute('**/verkenner_bg-*.wasm');
    await pages.message.getByRole('button', { name: 'Opnieuw laden' }).click();
    await pages.started();
    await pages.scenario.table.shows({ 2029: { '1.1 + 1.2': '78.847' } });
  });

  test('a page in the place of a file is taken for a missing one', async ({ page, pages, app }) => {
    await page.route('**/verkenner_bg-*.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }));
    await page.goto(app);
    await expect(pages.message.locator('p[lang=nl]')).toContainText('kwam niet aan');
  });

  test('a network that is gone is told, also when not even the reason arrives', async ({ page, pages, app }) => {
    await page.route(/verkenner_bg-.*\.wasm|trouble-/, (route) => route.abort());
    await page.goto(app);
    await expect(pages.message.locator('[lang=nl]')).toContainText('konden niet starten');
    await expect(pages.message.locator('[lang=en]')).toContainText('could not start');
    await expect(pages.budget.table.table).toBeVisible();
  });

  test('a browser that lacks WebAssembly is told so', async ({ page, pages, app }) => {
    await page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto(app);
    await expect(pages.message.locator('[lang=nl]')).toContainText('niet in deze browser');
    await expect(pages.message.locator('[lang=en]')).toContainText('Use a newer version');
    await expect(pages.budget.table.table).toContainText('113.847');
  });

  test('a page from before an update, whose files are gone, can be read and says what is missing', async ({ page, pages, app }) => {
    await page.route('**/boot-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${app}#/scenario?v=1&share=35`);
    await expect(pages.withoutScript).toBeVisible();
    await expect(pages.budget.table.table).toContainText('113.847');
  });

  test('opened from a folder it says how to open it', async ({ page, pages }) => {
    await page.goto(pathToFileURL(join(dist, 'index.html')).href);
    await expect(pages.message.locator('[lang=nl]')).toContainText('verkenner.html');
    await expect(pages.message.locator('[lang=en]')).toContainText('put the folder on a web server');
    await expect(pages.budget.table.table).toContainText('113.847');
  });
});
