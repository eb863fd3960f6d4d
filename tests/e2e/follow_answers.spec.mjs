// From finding to option, and text beside figures.

import { expect, test } from './fixtures.mjs';

test.use({ trace: 'off' });

test('the matrix is narrowed by recommendation and by answer, and the address keeps it', async ({ pages, page }) => {
  await pages.open('#/answers');
  const parts = page.locator('table.matrix tbody tr:not(.matrix-group)');
  await expect(parts).toHaveCount(17);
  await page.getByRole('radio', { name: 'blijft zonder antwoord (7)' }).check();
  await expect(parts).toHaveCount(7);
  await expect(page.getByText('7 van 17 deeladviezen')).toBeVisible();
  await page.getByLabel('Aanbeveling', { exact: true }).selectOption('RC');
  await expect(parts).toHaveCount(4);
  await pages.isAt('#/answers?v=1&answers.advice=RC&answers.chapter6=none');
  await pages.reload();
  await expect(parts).toHaveCount(4);
  await pages.goBack();
  await expect(parts).toHaveCount(7);
});

test('a part leads to its findings and its options by keyboard', async ({ pages, page }) => {
  await pages.open('#/answers?v=1&lang=en&answers.chapter6=implements');
  const row = page.getByRole('row', { name: /^RA5/ });
  await row.getByRole('link', { name: 'F37', exact: false }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('F37');
  await page.keyboard.press('Escape');
  await row.getByRole('link', { name: 'P07' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('P07');
});

test('the flow has its counts as a table', async ({ pages, page }) => {
  await pages.open('#/answers?v=1&lang=en');
  await expect(page.locator('#flow-chart svg')).toBeVisible();
  await expect(page.locator('#flow-chart')).toHaveAttribute('aria-label', /53 times/);
  await page.locator('summary', { hasText: 'The same counts as a table' }).click();
  const row = page.locator('table.flow-table tbody tr').filter({ hasText: 'P14' });
  await expect(row).toContainText('1');
});

test('what cannot be used of a link is told', async ({ pages }) => {
  await pages.open('#/answers?v=1&answers.advice=RX');
  await expect(pages.warning('RX')).toBeVisible();
});

test('a figure beside a claim can be explained, and the claim leads to its place', async ({ pages, page }) => {
  await pages.open('#/claims');
  const card = page.getByRole('region', { name: 'Meer mensen en geld' });
  await card.getByRole('button', { name: '−12,1%' }).click();
  await expect(page.getByRole('dialog')).toContainText('−12,1');
  await page.keyboard.press('Escape');
  await card.getByRole('link', { name: 'F12' }).click();
  await expect(page.getByRole('dialog')).toContainText('F12');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Uitspraken op deze pagina' }).getByRole('link').last().click();
  await expect(page.getByRole('heading', { name: 'De bezuiniging volgt de aanbevelingen' })).toBeFocused();
});
