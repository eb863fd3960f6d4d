// From a figure to everything that it rests on and that rests on it, and back again.

import { AxeBuilder } from '@axe-core/playwright';

import { expect, test } from './fixtures.mjs';
import { languages } from './pages.mjs';

/** From the printed total of 1.2 to a statement of chapter 6: what is followed, and what opens. */
const way = [
  { link: /^I01 /, opens: ['Telt niet op', 'Does not add up'] },
  { link: /^§3\.3, (tabel|table)/, opens: ['Beleidsinstrumenten', 'Policy instruments'] },
  { link: /^1\.2, 2017 /, opens: ['57.733', '57,733'] },
  { link: /^E-MR /, opens: ['mensenrechtenbeleid', 'human rights policy'] },
  { link: /^F37 /, opens: ['', ''] },
  { link: /^RA5 /, opens: ['', ''] },
  { link: /^P07 /, opens: ['', ''] },
];

for (const language of languages) {
  for (const by of ['mouse', 'keyboard']) {
    test(`a printed total leads to an option and back by ${by}, in ${language}`, async ({ page, pages }) => {
      await pages.open(`#/budget${language === 'en' ? '?v=1&lang=en' : ''}`);
      const total = page.getByRole('button', { name: pages.words('373.555', '373,555') });
      /** @param {import('@playwright/test').Locator} target */
      const follow = async (target) => {
        if (by === 'mouse') return target.click();
        await target.focus();
        await page.keyboard.press('Enter');
      };
      await follow(total);
      await expect(pages.panelTitle).toContainText(pages.words('373.555', '373,555'));
      await expect(pages.panel).toContainText(pages.words('435.015', '435,015'));
      /** @type {string[]} */
      const titles = [await pages.panelTitle.innerText()];
      for (const { link, opens } of way) {
        await follow(pages.panel.getByRole('link', { name: link }).first());
        await expect(pages.panelTitle).not.toHaveText(titles.at(-1) ?? '');
        await expect(pages.panelTitle).toContainText(pages.words(opens[0] ?? '', opens[1] ?? ''));
        await expect(pages.panelTitle).toBeFocused();
        titles.push(await pages.panelTitle.innerText());
      }
      expect(page.url()).toContain('see=option:P07');
      for (const title of titles.reverse().slice(1)) {
        await pages.goBack();
        await expect(pages.panelTitle).toHaveText(title);
      }
      await pages.goBack();
      await expect(pages.panel).toBeHidden();
      await expect(total).toBeFocused();
    });
  }

  test(`every kind of object has an accessible panel with its address, in ${language}`, async ({ page, pages }) => {
    const lang = language === 'en' ? '&lang=en' : '';
    await pages.open(`#/register?v=1${lang}`);
    for (const key of [
      'total:total-total', 'cell:1.2-2022', 'figure:N17', 'finding:F37', 'recommendation:RA', 'part:RA1', 'option:P11',
      'note:I01', 'evaluation:E-MR', 'footnote:12', 'section:3.3', 'paragraph:3.3.table', 'item:1.3', 'method:M01',
      'term:iob', 'series:cpi', 'fact:article-share-2021',
    ]) {
      await pages.paste(`#/register?v=1${lang}&see=${key}`);
      await expect(pages.panel.locator('#cite-plain')).toContainText(`see=${key}`);
      await expect(pages.panelTitle).toBeFocused();
      await pages.panel.getByText(pages.words('Citeer dit', 'Cite this')).click();
      await expect(pages.panel.locator('#cite-plain')).toBeVisible();
      expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations, key).toEqual([]);
    }
  });
}

test('what is cited can be copied, or is selected where that is not allowed', async ({ page, pages, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pages.open('#/register?v=1&lang=en&see=evaluation:E-RO');
  await pages.panel.getByText('Cite this').click();
  await pages.panel.getByRole('button', { name: 'Copy: BibTeX' }).click();
  await expect(pages.panel.getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^@misc\{verkenner-evaluation-E-RO,/);

  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await pages.panel.getByRole('button', { name: 'Copy: RIS' }).click();
  await expect(pages.panel.getByRole('status')).toContainText('not allowed here');
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^TY {2}- RPRT/);
});

test('a link to what is not there says so, with the way to what is', async ({ pages }) => {
  await pages.open('#/findings?v=1&see=finding:F99');
  await expect(pages.panelTitle).toHaveText('Dit staat niet in het rapport');
  await expect(pages.panel).toContainText('finding:F99');
});
