// The calculators: each panel by keyboard alone, in both languages.

import { expect, test } from './fixtures.mjs';
import { address, languages } from './pages.mjs';

/**
 * Follows the menu of panels by keyboard.
 * @param {import('./pages.mjs').Pages} pages
 * @param {'portfolio' | 'capacity' | 'fragmentation' | 'ministry' | 'materiality'} name
 */
async function goTo(pages, name) {
  await pages.calculators.link(name).focus();
  await pages.page.keyboard.press('Enter');
  await expect(pages.calculators.heading(name)).toBeFocused();
}

/**
 * Types in the field that has the focus and leaves it.
 * @param {import('@playwright/test').Page} page
 * @param {string} text
 */
async function type(page, text) {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

for (const language of languages) {
  test(`the fund is spread over countries by keyboard, in ${language}`, async ({ pages, page }) => {
    await pages.open(address('calculators', language));
    const { calculators } = pages;
    const panel = calculators.panel('portfolio');
    await goTo(pages, 'portfolio');
    await expect(panel).toContainText(pages.words('van EUR 336.000 naar EUR 244.800', 'from EUR 336,000 to EUR 244,800'));
    await expect(panel).toContainText(pages.words('hoogstens 43 landen; 50 is dus te veel', 'at most 43 countries; so 50 is too many'));
    await pages.table(pages.words('Drie manieren', 'Three ways')).shows({
      [pages.words('nu', 'now')]: { [pages.words('landen', 'countries')]: '50' },
      [pages.words('programmageld als nu', 'programme money as now')]: { [pages.words('landen', 'countries')]: '12' },
    });

    const countries = calculators.field('Aantal landen', 'Number of countries');
    await countries.focus();
    await type(page, '24');
    await expect(panel).toContainText(pages.words('met 24 is minder landen daarvoor niet nodig', 'with 24 fewer are not needed'));
    await expect(pages.announcement).toContainText(pages.words('Per land na de bezuiniging', 'For each country after the cut'));
    // One number can change several results: they are told together.
    await expect(pages.announcement).toContainText(pages.words('Werk 40,8', 'Work 40.8'));
    await expect(page).toHaveURL(/countries=24/);
    // The number of countries counts for the work too.
    await expect(calculators.panel('capacity')).toContainText(pages.words('40,8 fte werk', '40.8 fte of work'));

    // The illustration only shows when it is asked for, and says what it is.
    await expect(panel).not.toContainText(pages.words('Alleen een voorbeeld', 'An illustration only'));
    await calculators.field('Effect in beeld (voorbeeld)', 'Show effect (illustration)').focus();
    await page.keyboard.press('ArrowDown');
    await expect(panel).toContainText(pages.words('Alleen een voorbeeld', 'An illustration only'));
    await expect(page.locator('#portfolio-effect-chart svg')).toBeVisible();
  });

  test(`work is weighed against staff by keyboard, in ${language}`, async ({ pages, page }) => {
    await pages.open(address('calculators', language));
    const { calculators } = pages;
    const panel = calculators.panel('capacity');
    await goTo(pages, 'capacity');
    // The number of countries is set in the other panel; the button leads there.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(calculators.field('Aantal landen', 'Number of countries')).toBeFocused();
    await calculators.field('Duur van een plaatsing', 'Length of a posting').focus();
    await type(page, '4');
    await expect(panel).toContainText(pages.words('54,4 fte', '54.4 fte'));
    await expect(panel).toContainText(pages.words('bij 35 landen', 'with 35 countries'));
    await calculators.field('Formatie', 'Staff').focus();
    await type(page, '0');
    await expect(panel).toContainText(pages.words('niemand om het te doen', 'nobody to do it'));
    await expect(panel.locator('.key-figure').filter({ hasText: pages.words('per effectieve fte', 'each effective fte') })).toContainText(
      pages.words('n.v.t.', 'n/a'),
    );
  });

  test(`amounts are set side by side by keyboard, in ${language}`, async ({ pages, page }) => {
    await pages.open(address('calculators', language));
    const { calculators } = pages;
    const panel = calculators.panel('fragmentation');
    await goTo(pages, 'fragmentation');
    const amounts = calculators.field('Bedragen naast elkaar', 'Amounts side by side');
    await amounts.focus();
    await type(page, '10 10 10 10 10');
    await expect(panel).toContainText(pages.words('5,0 even grote delen', '5.0 equal parts'));
    await amounts.focus();
    await type(page, '10 -5');
    await expect(amounts).toHaveAttribute('aria-invalid', 'true');
    // What was typed up to the minus sign was a number, and stays in force.
    await expect(panel.locator('.result')).toHaveClass(/stale/);
    await expect(panel).toContainText(pages.words('1,0 even grote delen', '1.0 equal parts'));
    await amounts.focus();
    await type(page, '0 0');
    await expect(panel).toContainText(pages.words('Alle bedragen zijn nul', 'All amounts are zero'));
    await expect(page.locator('#fragmentation-chart')).toBeHidden();
  });

  test(`the share of the budget is worked out both ways by keyboard, in ${language}`, async ({ pages, page }) => {
    await pages.open(address('calculators', language));
    const { calculators } = pages;
    const panel = calculators.panel('ministry');
    await goTo(pages, 'ministry');
    await expect(panel).toContainText(pages.words('ten minste EUR 5.692,4 mln', 'at least EUR 5,692.4 mln'));
    const total = calculators.field('Begroting van het ministerie', 'Budget of the ministry');
    await total.focus();
    await type(page, '100000');
    await expect(total).toHaveAttribute('aria-invalid', 'true');
    await expect(total).toHaveAccessibleDescription(new RegExp(pages.words('kan niet de hele begroting zijn', 'cannot be the whole budget')));
    // A published figure, labelled as coming from outside, is taken over in one press.
    const offers = panel.locator('.field').filter({ has: total }).locator('details.presets');
    await offers.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(offers).toContainText(pages.words('Extern', 'External'));
    await offers.getByRole('button', { name: /12[.,]126[.,]600/ }).focus();
    await page.keyboard.press('Enter');
    await expect(total).toHaveValue('12126600');
    await expect(total).not.toHaveAttribute('aria-invalid');
    await expect(panel.locator('.key-figure').filter({ hasText: pages.words('Aandeel in uw begroting', 'Share of your budget') })).toContainText(
      pages.words('0,94%', '0.94%'),
    );
  });

  test(`large changes follow the threshold by keyboard, in ${language}`, async ({ pages, page }) => {
    await pages.open(address('calculators', language));
    const { calculators } = pages;
    const panel = calculators.panel('materiality');
    await goTo(pages, 'materiality');
    await expect(panel).toContainText(pages.words('zijn er 4 zo groot', '4 are that large'));
    await calculators.field('Drempel', 'Threshold').focus();
    await type(page, '5000');
    await expect(panel).toContainText(pages.words('zijn er 2 zo groot', '2 are that large'));
    await pages.table(pages.words('Verandering met het jaar ervoor', 'Change from the year before')).shows({
      2017: { [pages.words('groot', 'large')]: pages.words('nee', 'no') },
      2018: { [pages.words('groot', 'large')]: pages.words('ja', 'yes') },
    });
  });

  test(`a panel and a scenario point to what the report says, in ${language}`, async ({ pages, page }) => {
    await pages.open(`${address('calculators', 'en').replace('lang=en', `lang=${language}`)}&countries=40`);
    pages.language = language;
    const related = pages.related(pages.calculators.panel('portfolio'));
    await related.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(related).toContainText(pages.words('Minder landen dan de beginwaarde', 'Fewer countries than the initial value'));
    await pages.goTo('scenario');
    const beside = pages.related(pages.scenario.result);
    await beside.locator('summary').click();
    await expect(beside).toContainText('RA5');
    await beside.getByRole('link', { name: /^F37 / }).first().focus();
    await page.keyboard.press('Enter');
    await expect(pages.findings.head('F37')).toBeFocused();
    await pages.goBack();
    await beside.locator('summary').click();
    await beside.getByRole('link', { name: /RA5/ }).first().click();
    await expect(pages.findings.finding('F37')).toContainText('RA5');
  });
}

test('a link to a panel lands on it, and opens in another tab too', async ({ pages }) => {
  await pages.open('#/calculators?v=1&guide.panel=ministry');
  await expect(pages.calculators.heading('ministry')).toBeFocused();
  await expect(pages.calculators.link('capacity')).toHaveAttribute('href', '#/calculators?v=1&guide.panel=capacity');
});
