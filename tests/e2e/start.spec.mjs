// The page can be read at once, always; the app takes it over when it can.

import { serve } from '../../src/platform/build/serve.mjs';
import { dist, expect, test } from './fixtures.mjs';

test('the app takes over the prerendered page', async ({ pages, page }) => {
  await pages.open();
  await expect(page.locator('main, h1').first()).toBeVisible();
  await expect(pages.message).toBeHidden();
  await expect(page.locator('.chart svg').first()).toBeVisible();
});

test('it runs in any folder and with the wrong type for WebAssembly', async ({ pages }) => {
  const server = await serve(dist, { under: '/a/b/', mime: { '.wasm': 'application/octet-stream' } });
  pages.app = server.url;
  await pages.open();
  await expect(pages.message).toBeHidden();
  server.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the budget and its chart can be read', async ({ page, app }) => {
    await page.goto(app);
    await expect(page.locator('table').first()).toBeVisible();
    await expect(page.locator('.chart-static-wide').first()).toBeVisible();
    await expect(page.locator('noscript p').first()).toBeVisible();
  });
});

test.describe('when the app cannot start', () => {
  test.use({ allowFaults: true });

  test('a blocked WebAssembly leaves the page readable and says so', async ({ page, pages }) => {
    const server = await serve(dist, { csp: "default-src 'self'; img-src 'self' data:" });
    await page.goto(`${server.url}#/scenario?v=1`);
    await expect(pages.message).toBeVisible();
    await expect(pages.message.locator('[lang=nl]')).toContainText('lezen');
    await expect(pages.message.locator('[lang=en]')).toContainText('read');
    await expect(page.locator('table').first()).toBeVisible();
    await expect(page.locator('html')).not.toHaveClass(/deep-link/);
    server.close();
  });

  test('a missing file is told the same way', async ({ page, pages, app }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto(app);
    await expect(pages.message).toBeVisible();
  });
});
