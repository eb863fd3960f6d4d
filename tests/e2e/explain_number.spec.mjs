// Where does this number come from? Each opens its formula, down to what is given.

import { violations } from './axe.mjs';
import { expect, test } from './fixtures.mjs';
import { languages } from './pages.mjs';

for (const language of languages) {
  test(`a number of the year table opens by keyboard, nests, and leads to the input, in ${language}`, async ({ page, pages }) => {
    await pages.open(`#/scenario?v=1${language === 'en' ? '&lang=en' : ''}`);
    const dialog = page.locator('dialog.panel');
    const title = dialog.getByRole('heading', { level: 2 });
    const local = (/** @type {string} */ figure) => (language === 'en' ? figure.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')) : figure);

    // The whole table is one stop of the Tab key; the arrow keys walk in it.
    const table = page.locator('#scenario-caption').locator('xpath=..');
    await expect(table.locator('button.why[tabindex="0"]')).toHaveCount(1);
    await table.locator('button.why[tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    for (let year = 2022; year <= 2029; year += 1) await page.keyboard.press('ArrowDown');
    const number = table.locator('tr.row-full button.why:focus');
    await expect(number).toHaveText(local('93.847'));
    await page.keyboard.press('Enter');
    await expect(title).toHaveText(pages.words('1.1 + 1.2 met de maatregel in 2029', '1.1 + 1.2 with the measure in 2029'));
    await expect(title).toBeFocused();
    await expect(dialog).toContainText(`${local('41.500,674')} + ${local('52.346,326')} = ${local('93.847')}`);

    const open = pages.words('hoe berekend?', 'how calculated?');
    await dialog.getByRole('button', { name: open }).first().focus();
    await page.keyboard.press('Enter');
    await expect(title).toHaveText(pages.words('1.1 met de maatregel in 2029', '1.1 with the measure in 2029'));
    await expect(title).toBeFocused();
    expect(await violations(page, ['light'])).toEqual([]);
    await dialog.getByRole('button', { name: pages.words('Terug', 'Back') }).focus();
    await page.keyboard.press('Enter');
    await expect(title).toHaveText(pages.words('1.1 + 1.2 met de maatregel in 2029', '1.1 + 1.2 with the measure in 2029'));

    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(number).toBeFocused();

    // Down to an input, and from there to its field.
    await page.goto(`${pages.app}#/scenario?v=1${language === 'en' ? '&lang=en' : ''}&why=asked~2029`);
    await expect(title).toBeFocused();
    await dialog.getByRole('link', { name: pages.words('omvang van de bezuiniging', 'size of the cut') }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.locator('#input-cut')).toBeFocused();
  });
}

test('every number of the budget page opens by mouse, and a given one says where it stands', async ({ page, pages }) => {
  await pages.open('#/budget');
  await pages.unfold();
  const dialog = page.locator('dialog.panel');
  const numbers = page.locator('main button.why');
  const count = await numbers.count();
  expect(count).toBeGreaterThan(60);
  for (let at = 0; at < count; at += 5) {
    await numbers.nth(at).click();
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(dialog.locator('.why-value, .object-kind')).not.toBeEmpty();
    await expect(dialog).not.toContainText('NaN');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await page.getByRole('button', { name: '55.937' }).click();
  await expect(dialog).toContainText('§3.3, tabel');
});

test('a number that these settings do not have is told', async ({ page, pages }) => {
  await pages.open('#/scenario?v=1&why=net~all~1999');
  await expect(page.locator('dialog.panel')).toContainText('Dit getal bestaat niet');
});

for (const [address, least, words] of /** @type {[string, number, string][]} */ ([
  ['#/calculators?v=1&funds=100,250,75', 50, 'Dubbel betaald beheer'],
  ['#/compare?v=1&share=60&baseline=growth&growth=3', 40, 'Wisselwerking van beleid en aannames'],
  ['#/goal-seek', 20, 'voor uw doel'],
  ['#/sensitivity', 30, 'Elasticiteit voor'],
  ['#/uncertainty', 30, 'P95 van de trekkingen'],
])) {
  test(`numbers of ${address} open by mouse and by keyboard`, async ({ page, pages }) => {
    await pages.open(address);
    await page.locator('main button.why').first().waitFor();
    await pages.unfold();
    const dialog = page.locator('dialog.panel');
    const title = dialog.getByRole('heading', { level: 2 });
    const numbers = page.locator('main button.why:visible');
    await expect.poll(() => numbers.count()).toBeGreaterThan(least);
    const keys = await numbers.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-why') ?? ''));
    // One of each kind.
    const kinds = new Map(keys.map((key) => [key.replace(/[0-9.]+/g, ''), key]));
    const titles = [];
    for (const key of kinds.values()) {
      await page.locator(`main button.why[data-why="${key}"]:visible`).first().click();
      await expect(dialog).toBeVisible();
      await expect(title, key).not.toContainText('bestaat niet');
      await expect(dialog).not.toContainText('NaN');
      titles.push(await title.textContent());
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    expect(titles.join('\n')).toContain(words);
    // By keyboard, in the last table; and by its address.
    const last = page.locator('main table.data button.why[tabindex="0"]:visible').last();
    await last.focus();
    await page.keyboard.press('ArrowDown');
    const key = await page.locator('button.why:focus').getAttribute('data-why');
    await page.keyboard.press('Enter');
    await expect(title).toBeFocused();
    const shown = await title.textContent();
    await expect(page).toHaveURL(/why=/);
    await page.reload();
    await expect(title).toHaveText(shown ?? '');
    expect(await violations(page, ['light']), key ?? '').toEqual([]);
  });
}

test('a percentile opens down to the draws, and from there to the range of an input', async ({ page, pages }) => {
  await pages.open('#/uncertainty?v=1&mc.draws=1000&why=drawn~p5~net~all~2029');
  const dialog = page.locator('dialog.panel');
  await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(/^P5 van de trekkingen/);
  await dialog.getByRole('button', { name: 'trekking op of net onder P5' }).click();
  await expect(dialog).toContainText('dit is nummer 50.');
  await dialog.getByRole('link', { name: 'laagste waarde van “deel' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('#setting-mc-share-low')).toBeFocused();
});

test('the steps of a comparison can still be undone in another language', async ({ page, pages }) => {
  await pages.open('#/compare');
  await page.getByRole('button', { name: 'Richting toevoegen' }).click();
  const rows = page.locator('.entrant');
  const count = await rows.count();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rows).toHaveCount(count - 1);
});
