// Does the report add up, and does this tool? The page about both.

import { violations } from './axe.mjs';
import { expect, test } from './fixtures.mjs';
import { languages } from './pages.mjs';

// What axe says is enough to find the cause, and tracing large pages costs seconds.
test.use({ trace: 'off' });

/** @param {'nl' | 'en'} language @param {string} [more] */
const at = (language, more = '') => `#/check?v=1${language === 'en' ? '&lang=en' : ''}${more}`;

test.beforeEach(() => {
  // A long page, looked at by axe in two colour schemes.
  test.slow();
});

for (const language of languages) {
  test(`the printed totals stand beside the calculated ones, and open, in ${language}`, async ({ page, pages }) => {
    await pages.open(at(language));
    const row = (/** @type {string} */ head) => page.locator('main tr').filter({ has: page.getByRole('rowheader', { name: head }) });
    const wrong = row(pages.words('rij 1.2', 'row 1.2'));
    await expect(wrong).toContainText(pages.words('373.555', '373,555'));
    await expect(wrong).toContainText(pages.words('435.015', '435,015'));
    await expect(wrong).toContainText(pages.words('+61.460', '+61,460'));
    await expect(wrong).toContainText(pages.words('klopt niet', 'not right'));
    await expect(row(pages.words('rij 1.1', 'row 1.1'))).toContainText(pages.words('✓ klopt', '✓ right'));
    await expect(page.locator('.candidates')).toContainText(pages.words('zonder 2018', 'without 2018'));

    await wrong.getByRole('button', { name: pages.words('435.015', '435,015') }).click();
    await expect(page.locator('dialog.panel')).toContainText(pages.words('61.450', '61,450'));
    await page.keyboard.press('Escape');
  });

  test(`the tool checks itself by keyboard, and says what it found, in ${language}`, async ({ page, pages }) => {
    await pages.open(at(language));
    const verdict = page.locator('.verdict');
    await expect(verdict).toHaveText(pages.words('Nog niet gecontroleerd.', 'Not checked yet.'));
    const button = page.getByRole('button', { name: pages.words('Controleer nu', 'Check now') });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(verdict).toContainText(pages.words('Alles klopt: 9', 'Everything agrees: 9'));
    await expect(verdict).not.toHaveClass(/fails/);
    await expect(page.getByRole('button', { name: pages.words('Controleer opnieuw', 'Check again') })).toBeFocused();

    // Every section, all of it the same, with how far it is off.
    const rows = await page.locator('#golden-caption').locator('xpath=..').locator('tbody tr').allInnerTexts();
    expect(rows.length).toBe(17);
    for (const row of rows) {
      const [, compared, agree] = row.split(/\t+/);
      expect(agree, row).toBe(compared);
    }
    // The checksum of the package, now and at the build.
    const sums = (await page.locator('.build').innerText()).match(/\b[0-9a-f]{64}\b/g) ?? [];
    expect(sums.length).toBeGreaterThanOrEqual(2);
    expect(sums[0]).toBe(sums[1]);
    expect(await violations(page)).toEqual([]);
  });

  test(`notes are chosen by weight and sort, in the address too, in ${language}`, async ({ page, pages }) => {
    await pages.open(at(language));
    const notes = page.locator('.remarks .notes > li');
    await expect(notes).toHaveCount(35);
    await page.getByLabel(pages.words('Hoe belangrijk', 'How important')).selectOption('high');
    const count = page.locator('.remarks [role="status"]');
    await expect(count).toContainText(pages.words('van 35 kanttekeningen', 'of 35 notes'));
    await page.getByLabel(pages.words('Soort', 'Sort')).selectOption('period');
    await expect(notes).toHaveCount(2);
    await expect(page).toHaveURL(/check\.severity=high&check\.type=period/);
    await expect(notes.first()).toContainText('I05');
    await expect(notes.first()).toContainText(pages.words('onze lezing', 'our reading'));

    await page.goBack();
    await expect(page.getByLabel(pages.words('Soort', 'Sort'))).toHaveValue('');
    await page.goForward();
    await expect(notes).toHaveCount(2);

    await notes.first().getByRole('link', { name: pages.words('Bron en samenhang', 'Source and connections') }).click();
    await expect(page.locator('dialog.panel')).toContainText('I05');
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog.panel')).toBeHidden();

    await pages.open(at(language, '&check.type=typo'));
    await expect(page.getByLabel(pages.words('Soort', 'Sort'))).toHaveValue('typo');
    await expect(notes).toHaveCount(2);
  });
}

test('a link to a part of the page leads there', async ({ page, pages }) => {
  await pages.open('#/check');
  await page.getByRole('link', { name: 'Wat ons opviel' }).click();
  await expect(page.locator('#remarks-title')).toBeFocused();
  await expect(page.locator('#remarks-title')).toBeInViewport();
});

test('it fits a small screen, checked and all', async ({ page, pages }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const language of languages) {
    await pages.open(at(language));
    await page.getByRole('button', { name: pages.words('Controleer nu', 'Check now') }).click();
    await expect(page.locator('.build')).toBeVisible();
    expect(await pages.overflow()).toBe(0);
  }
});
