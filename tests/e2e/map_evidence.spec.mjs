// The evidence map and the register: what is known of what, what is not, and everything there is.

import { expect, test } from './fixtures.mjs';

test.use({ trace: 'off' });

test('a count of the map opens the findings it counts', async ({ pages, page }) => {
  await pages.open('#/evidence');
  await expect(page.locator('table.evidence a.square')).toHaveCount(66);
  await expect(page.getByRole('row', { name: /^doelmatigheid/ })).toContainText('niet beoordeeld');
  await page.getByRole('link', { name: '4 bevindingen: doelmatigheid, 1.2' }).click();
  await pages.isAt('#/findings?v=1&item=1.2&kind=efficiency');
  await expect(pages.findings.heads).toHaveCount(4);
  await expect(pages.title).toBeFocused();
  await pages.goBack();
  await expect(page.locator('table.evidence')).toBeVisible();
});

test('a square opens its finding over the page, by keyboard', async ({ pages, page }) => {
  await pages.open('#/evidence?v=1&lang=en');
  const square = page.getByRole('link', { name: /^F37 .*: impeding$/ });
  await square.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('F37');
  await pages.isAt('#/evidence?v=1&lang=en&see=finding:F37');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(square).toBeFocused();
});

test('an empty place leads to the limitation that explains it', async ({ pages, page }) => {
  await pages.open('#/evidence');
  await page.getByRole('row', { name: /^doelmatigheid/ }).getByRole('link', { name: 'F36' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('Doelmatigheid alleen bij mensenrechten bekeken');
});

test('the register jumps to a kind, and opens an object', async ({ pages, page }) => {
  await pages.open('#/register?v=1&lang=en');
  await page.getByRole('navigation', { name: 'Kinds' }).getByRole('link', { name: 'Footnotes' }).click();
  await expect(page.getByRole('heading', { name: /^Footnotes/ })).toBeFocused();
  await page.getByRole('link', { name: 'RA5', exact: false }).first().click();
  await expect(page.getByRole('dialog')).toContainText('RA5');
});

test('a link to a finding followed on the findings page lands on it', async ({ pages, page }) => {
  await pages.open('#/findings?v=1&item=1.2&see=finding:F60');
  await page.getByRole('dialog').getByRole('link', { name: 'Bekijk op de pagina' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await pages.isAt('#/findings?v=1&open=F60');
  await expect(page.locator('#finding-F60-head')).toBeFocused();
  await expect(page.locator('#finding-F60-head')).toBeInViewport();
});
