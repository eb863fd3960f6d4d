// The budget: what the report prints, what we compute beside it, and what is not there.

import { expect, test } from './fixtures.mjs';
import { languages } from './pages.mjs';

for (const language of languages) {
  test(`the table and the key figures can be read in ${language}`, async ({ pages }) => {
    await pages.open(language === 'en' ? '#/budget?v=1&lang=en' : '');
    const local = (/** @type {string} */ figure) => (language === 'en' ? figure.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')) : figure);
    const change = pages.words('verschil', 'change');
    await pages.budget.table.shows({
      2015: { '1.1': local('55.937'), '1.2': local('61.411'), '1.1 + 1.2': local('117.348'), [change]: '–' },
      2021: { '1.1': local('50.345'), '1.2': local('63.502'), '1.1 + 1.2': local('113.847'), [change]: local('−4.474') },
      [pages.words('som 2015-2021', 'sum 2015-2021')]: { '1.2': local('435.015'), '1.1 + 1.2': local('814.004') },
      [pages.words('gedrukt totaal', 'printed total')]: { '1.1': local('378.989'), '1.2': local('373.555'), '1.1 + 1.2': '–' },
      [pages.words('berekend min gedrukt', 'computed minus printed')]: { '1.1': '0', '1.2': local('+61.460') },
    });
    // A missing year is missing: no zero, no figure at all.
    const figures = await pages.budget.table.read();
    expect(new Set(Object.values(figures[2022]))).toEqual(new Set(['–']));

    await expect(pages.keyFigure(/^(Uitgaven|Spending) 2021$/)).toContainText(local('113,8'));
    await expect(pages.keyFigure(new RegExp(pages.words('^Som', '^Sum')))).toContainText(local('814,0'));
    const changed = pages.keyFigure(new RegExp(pages.words('^Verandering', '^Change')));
    await expect(changed).toContainText(local('−3,0%'));
    await expect(changed).toContainText(local('−12,1%'));
    await expect(pages.keyFigure(/1\.2/)).toContainText(local('55,8%'));
  });
}

test('a mark opens its note by mouse, and closing gives the focus back', async ({ pages, page }) => {
  await pages.open('#/budget');
  const mark = pages.budget.mark('373.555', 'I01');
  await mark.click();
  await expect(pages.panel).toBeVisible();
  for (const told of ['373.555', '435.015', '+61.460', 'zonder 2018', '373.565']) {
    await expect(pages.panel).toContainText(told);
  }
  await pages.isAt('#/budget?v=1&see=note:I01');
  await pages.panel.getByRole('button', { name: 'Sluiten' }).click();
  await expect(pages.panel).toBeHidden();
  await expect(mark).toBeFocused();
  await pages.isAt('#/budget');

  await pages.goBack();
  await expect(pages.panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pages.panel).toBeHidden();
});

test('a mark opens its note by keyboard, and Escape gives the focus back', async ({ pages, page }) => {
  await pages.open('#/budget?v=1&lang=en');
  const mark = pages.budget.mark('373,555', 'I01');
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(pages.panel).toBeVisible();
  await expect(pages.panel).toContainText('435,015');
  await page.keyboard.press('Escape');
  await expect(pages.panel).toBeHidden();
  await expect(mark).toBeFocused();
});

test('a note leads to the finding it is about', async ({ pages }) => {
  await pages.open('#/budget?v=1&note=I01');
  await expect(pages.panel).toBeVisible();
  await pages.panel.getByRole('link', { name: /^F25 / }).click();
  await pages.panel.getByRole('link', { name: 'Bekijk op de pagina' }).click();
  await expect(pages.panel).toBeHidden();
  await expect(pages.findings.head('F25')).toHaveAttribute('aria-expanded', 'true');
  await expect(pages.findings.head('F25')).toBeInViewport();
});

test('another picture, prices and first year change table, chart and address', async ({ pages }) => {
  await pages.open('#/budget');
  await pages.budget.drawAs('Index');
  await pages.budget.table.shows({ 2015: { '1.1 + 1.2': '100,0' }, 2021: { '1.1 + 1.2': '97,0', '1.1': '90,0' } });
  await expect(pages.budget.chart).toHaveAttribute('aria-label', /index/i);
  await pages.budget.drawAs('Aandeel');
  await pages.budget.table.shows({ 2015: { '1.2': '52,3%' }, 2021: { '1.2': '55,8%' } });
  await pages.budget.drawAs('Lijnen');
  await pages.isAt('#/budget?v=1&chart=lines');

  // Amounts of 2015 are worth more in prices of 2021; 2021 itself stays as it is.
  await pages.budget.usePricesOf('2021');
  await pages.budget.table.shows({ 2015: { '1.1 + 1.2': '129.558' }, 2021: { '1.1 + 1.2': '113.847' } });
  await expect(pages.budget.chart).toHaveAttribute('aria-label', /prijzen van 2021/);
  await pages.budget.startFrom('2017');
  await expect(pages.keyFigure(/^Verandering 2017-2021/)).toContainText('−0,8%');
  await pages.isAt('#/budget?v=1&prices=2021&chart=lines&window=2017-2021');

  await pages.reload();
  await expect(pages.keyFigure(/^Verandering 2017-2021/)).toContainText('−0,8%');
  await pages.budget.table.shows({ 2015: { '1.1 + 1.2': '129.558' } });

  // Back undoes one choice at a time.
  await pages.goBack();
  await pages.isAt('#/budget?v=1&prices=2021&chart=lines');
  await expect(pages.keyFigure(/^Verandering 2015-2021/)).toBeVisible();
  await pages.goBack();
  await pages.budget.table.shows({ 2015: { '1.1 + 1.2': '117.348' } });
  await pages.goBack();
  await pages.goBack();
  await pages.budget.table.shows({ 2015: { '1.1': '100,0' } });
});

test('own prices are told where they matter, with the way to them', async ({ pages, page }) => {
  await pages.open('#/budget?v=1&cpi.2024=9');
  await expect(pages.budget.ownPrices).toBeHidden();
  const changed = pages.keyFigure(/^Verandering/);
  await expect(changed).toContainText('Extern CPI, CBS');
  await pages.budget.usePricesOf('2024');
  await expect(pages.budget.ownPrices).toBeVisible();
  await pages.budget.ownPrices.getByRole('link', { name: 'Scenario' }).click();
  await expect(pages.title).toHaveText('Wat een bezuiniging doet');
  await expect(page.getByLabel('Prijsstijging 2024', { exact: true })).toHaveValue('9');

  await page.getByLabel('Prijsstijging 2018', { exact: true }).fill('5');
  await pages.goTo('budget');
  await expect(pages.budget.ownPrices).toBeVisible();
  await expect(changed).toContainText('Aanname');
  await expect(changed).not.toContainText('CPI');
});
