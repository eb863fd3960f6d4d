// Search everywhere: by keyboard and by mouse, with typing errors, and with its key switched off.

import { violations } from './axe.mjs';
import { expect, test } from './fixtures.mjs';
import { address, languages } from './pages.mjs';

for (const language of languages) {
  test(`by keyboard: the key opens it, the arrows walk, Enter opens, in ${language}`, async ({ page, pages }) => {
    await pages.open(address('budget', language));
    const { search } = pages;
    await page.keyboard.press('/');
    await expect(search.field).toBeFocused();
    await expect(search.field).toHaveValue('');
    await expect(search.help).toContainText(pages.words('Een tikfout mag', 'A typing error does no harm'));
    expect(await violations(page, ['light'])).toEqual([]);

    await page.keyboard.type(pages.words('capactiet', 'capcity'));
    await expect(search.count).toContainText(pages.words('gezocht is naar ‘capaciteit’', 'searched for “capacity”'));
    await expect(search.said).toContainText(pages.words('resultaten', 'results'));
    await expect(search.options.filter({ hasText: 'F49' })).toHaveCount(1);
    await expect(search.options.filter({ hasText: 'F49' }).locator('mark').first()).toHaveText(pages.words('capaciteit', 'capacity'));
    await expect(search.field).toHaveAttribute('aria-expanded', 'true');

    // Before a result is chosen Home belongs to the field.
    await page.keyboard.press('Home');
    await expect(search.chosen).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await expect(search.chosen).toHaveAttribute('id', 'search-option-0');
    await page.keyboard.press('ArrowDown');
    await expect(search.field).toHaveAttribute('aria-activedescendant', 'search-option-1');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    const last = (await search.options.count()) - 1;
    await expect(search.chosen).toHaveAttribute('id', `search-option-${last}`);
    await expect(search.chosen).toBeInViewport();
    await expect(search.field).toBeFocused();
    expect(await violations(page, ['light'])).toEqual([]);

    // An object opens in the source panel.
    await search.field.fill('F19');
    await expect(search.options.first()).toContainText('F19');
    await page.keyboard.press('Enter');
    await expect(search.dialog).toBeHidden();
    await expect(page.getByRole('dialog')).toContainText('F19');
    await expect(page).toHaveURL(/see=finding:F19/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    // A field that can be filled in has the focus on its page.
    await page.keyboard.press('/');
    await expect(search.field).toBeFocused();
    await expect(search.field).toHaveValue('F19');
    await page.keyboard.type(pages.words('omvang bezuiniging', 'size of the cut'));
    await expect(search.options.first()).toContainText(pages.words('Omvang van de bezuiniging', 'Size of the cut'));
    await page.keyboard.press('Enter');
    await expect(page.locator('#input-cut')).toBeFocused();
    await expect(search.dialog).toBeHidden();
  });

  test(`by mouse: the button opens it, an example and a near word search, a click opens, in ${language}`, async ({ page, pages }) => {
    await pages.open(address('budget', language));
    const { search } = pages;
    await search.button.click();
    await expect(search.field).toBeFocused();
    await search.help.getByRole('button').first().click();
    await expect(search.field).toHaveValue(pages.words('capaciteit', 'capacity'));
    await expect(search.field).toBeFocused();
    await expect(search.options.first()).toBeVisible();

    await search.field.fill(pages.words('rekenhulpen', 'calculators'));
    const result = search.options.first();
    await expect(result).toHaveAttribute('href', /^#\/calculators/);
    await result.click();
    await expect(search.dialog).toBeHidden();
    await expect(pages.title).toBeFocused();
    await expect(page).toHaveURL(/#\/calculators/);

    await search.button.click();
    await search.field.fill('xylofoon');
    await expect(search.count).toHaveText(pages.words('Niets gevonden.', 'Nothing found.'));
    await expect(search.results).toBeHidden();
    // Too far off to be taken for another word, but near one.
    await search.field.fill(pages.words('kapasiteit', 'kapasety'));
    await search.help.getByRole('button', { name: pages.words('capaciteit', 'capacity'), exact: true }).click();
    await expect(search.options.first()).toContainText(pages.words('apaciteit', 'apacity'));
    await page.keyboard.press('Escape');
    await expect(search.dialog).toBeHidden();
    await expect(search.button).toBeFocused();
  });
}

test('the key can be switched off, stays off, and never takes a character from a field', async ({ page, pages }) => {
  await pages.open('#/findings');
  const { search } = pages;
  await expect(search.button).toHaveAttribute('aria-keyshortcuts', '/');
  await pages.findings.search.focus();
  await page.keyboard.type('a/b');
  await expect(pages.findings.search).toHaveValue('a/b');
  await expect(search.dialog).toHaveCount(0);

  await search.button.click();
  await expect(search.field).toBeFocused();
  await page.keyboard.type('1/2');
  await expect(search.field).toHaveValue('1/2');
  await search.slash.uncheck();
  await page.keyboard.press('Escape');
  await expect(search.button).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('/');
  await expect(search.dialog).toBeHidden();

  await pages.reload();
  await expect(search.button).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('/');
  await expect(search.dialog).toHaveCount(0);
  await search.button.click();
  await search.slash.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(search.field).toBeFocused();
});

test('it works where the browser keeps nothing', async ({ page, pages }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await pages.open('#/budget');
  const { search } = pages;
  await page.keyboard.press('/');
  await search.slash.uncheck();
  await search.field.fill('noot 13');
  await expect(search.options.first()).toContainText('Noot 13');
});

test('it fits a screen of 320 px and is not on paper', async ({ page, pages }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await pages.open('#/budget');
  const { search } = pages;
  await expect(search.button).toBeInViewport();
  await search.button.click();
  await search.field.fill('mensenrechten');
  await expect(search.options.first()).toBeVisible();
  expect(await pages.overflow()).toBe(0);
  expect(await search.dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await expect(search.dialog).toBeHidden();
  await expect(search.button).toBeHidden();
});
