// What was studied when, how, and what not: the timeline, and methods and scope.

import { expect, test } from './fixtures.mjs';
import { languages } from './pages.mjs';

test.use({ trace: 'off' });

/** @param {string} name @param {'nl' | 'en'} language */
const at = (name, language) => `#/${name}?v=1${language === 'en' ? '&lang=en' : ''}`;

for (const language of languages) {
  test(`the timeline is a table that says what it shows, in ${language}`, async ({ page, pages }) => {
    await pages.open(at('timeline', language));
    const table = page.getByRole('table', { name: pages.words('Tijdlijn', 'Timeline') });
    await expect(table.getByRole('columnheader')).toHaveCount(14);
    const line = (/** @type {RegExp} */ name) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
    await expect(line(/lid van de VN-Mensenrechtenraad|member of the UN Human Rights Council/)).toContainText('2024–2026');
    // What no source gives stays unknown over all years.
    const cut = line(/Schoof/).getByRole('cell');
    await expect(cut).toHaveCount(1);
    await expect(cut).toContainText(pages.words('2014–2026: niet genoemd', '2014–2026: not given'));

    // The same in words, each with its source.
    const link = page.getByRole('link', { name: /Schoof/ });
    await link.focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('dialog.panel');
    await expect(panel).toContainText(pages.words('jaren niet genoemd', 'years not given'));
    await expect(panel).toContainText('§6');
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
  });

  test(`methods tell what can and cannot be concluded, as our reading, in ${language}`, async ({ page, pages }) => {
    await pages.open(at('methods', language));
    const conclusions = page.locator('.conclusions');
    await expect(conclusions).toContainText(pages.words('onze lezing', 'our reading'));
    await expect(conclusions.getByRole('listitem')).toHaveCount(11);
    await expect(page.locator('#studies-caption').locator('xpath=..')).toContainText(pages.words('meer dan 400', 'more than 400'));
    await expect(page.locator('.scope')).toContainText(pages.words('niet in de tabel met uitgaven', 'not in the table of spending'));
    await conclusions.getByRole('link', { name: 'F36' }).click();
    await expect(page.locator('dialog.panel')).toContainText('§4.1');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'M18', exact: true }).last().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('dialog.panel')).toContainText('M18');
  });
}

test('on a small screen the timeline is a list', async ({ page, pages }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await pages.open('#/timeline');
  await expect(page.locator('table.timeline')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Nederland lid van de VN-Mensenrechtenraad' })).toBeVisible();
});

test('on paper and in forced colours the timeline keeps its spans apart', async ({ page, pages }) => {
  await pages.open('#/timeline');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('table.timeline')).toBeVisible();
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  const border = (/** @type {string} */ mark) => page.locator(`td.${mark}`).first().evaluate((cell) => getComputedStyle(cell).borderBlockEnd);
  const borders = await Promise.all(['span-held', 'span-unknown', 'span-nothing'].map(border));
  expect(new Set(borders).size).toBe(3);
});

test('the pages are reached from the menu of what the report says', async ({ page, pages }) => {
  await pages.open('#/findings');
  await page.goto(`${pages.app}#/timeline`);
  const menu = page.getByRole('navigation', { name: 'Wat het rapport zegt' });
  await menu.getByRole('link', { name: 'Methoden en afbakening' }).click();
  await expect(pages.title).toBeFocused();
  await expect(pages.title).toHaveText('Methoden en afbakening');
});
