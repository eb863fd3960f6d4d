// Uncertainty: ranges by keyboard alone, draws in the background, and what they come to.

import { violations } from './axe.mjs';
import { expect, test } from './fixtures.mjs';
import { languages } from './pages.mjs';

/**
 * Types in the field that has the focus, in place of what is there.
 * @param {import('@playwright/test').Page} page
 * @param {string} text
 */
async function typeOver(page, text) {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

for (const language of languages) {
  const english = language === 'en';
  const words = (/** @type {string} */ nl, /** @type {string} */ en) => (english ? en : nl);
  const address = `#/uncertainty${english ? '?v=1&lang=en' : ''}`;

  test(`the first draws give the known numbers, and a range is changed by keyboard, in ${language}`, async ({ page, pages }) => {
    await pages.open(address);
    const { uncertainty } = pages;
    const outcome = words('Over, alles samen (x EUR 1.000)', 'Left, all together (x EUR 1,000)');
    const lower = (/** @type {number} */ part) => words(`P${part}: ${part} van de 100 liggen lager`, `P${part}: ${part} of 100 lie lower`);
    await uncertainty.draws.shows({
      [lower(5)]: { [outcome]: words('69.509', '69,509') },
      [lower(50)]: { [outcome]: words('89.465', '89,465') },
      [lower(95)]: { [outcome]: words('108.103', '108,103') },
      [words('gemiddelde', 'mean')]: { [outcome]: words('89.300', '89,300') },
      [words('standaardafwijking', 'standard deviation')]: { [outcome]: words('11.790', '11,790') },
    });
    await expect(uncertainty.result).toContainText(words('In 50,5% van de trekkingen', 'In 50.5% of the draws'));
    await expect(uncertainty.result).toContainText(words('standaardfout 0,7', 'standard error 0.7'));
    await expect(uncertainty.result).toContainText(words('geen kans in de werkelijkheid', 'not a probability in reality'));
    await expect(pages.announcement).toContainText(words('In 50,5% van de trekkingen', 'In 50.5% of the draws'));
    await uncertainty.bands.shows({ 2029: { P50: words('89.465', '89,465') } });

    const high = uncertainty.end('share', words('Hoogste', 'Highest'));
    await pages.tabTo(high);
    await typeOver(page, '10');
    await page.keyboard.press('Tab');
    await expect(uncertainty.range('share')).toContainText(words('in die volgorde oplopen', 'rise in that order'));
    await expect(uncertainty.result).toHaveClass(/stale/);
    await pages.tabTo(high);
    await typeOver(page, '30');
    await page.keyboard.press('Tab');
    await expect(uncertainty.result).not.toHaveClass(/stale/);
    await expect(uncertainty.result).toContainText(words('van 5% tot 30%', 'from 5% to 30%'));
    await pages.isAt(`#/uncertainty?v=1${english ? '&lang=en' : ''}&mc.share=tri,5,20,30`);
  });

  test(`a million draws are made in the background, by keyboard, in ${language}`, async ({ page, pages }) => {
    await pages.open(address);
    const { uncertainty } = pages;
    await pages.tabTo(uncertainty.field(words('Aantal trekkingen', 'Number of draws')));
    await typeOver(page, '1000000');
    await expect(uncertainty.result).toHaveClass(/stale/);
    const before = await uncertainty.draws.read();
    await pages.tabTo(uncertainty.button(words('Trekken', 'Draw')));
    await page.keyboard.press('Enter');
    await expect(uncertainty.progress).toBeVisible();
    // A button of the page answers in the meantime.
    const summary = page.locator('summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(summary.locator('..')).toHaveAttribute('open');
    await expect(uncertainty.progress).toBeHidden({ timeout: 40_000 });
    await expect(uncertainty.result).not.toHaveClass(/stale/);
    expect(await uncertainty.draws.read()).not.toEqual(before);
    await expect(uncertainty.result).toContainText(words('1.000.000 trekkingen', '1,000,000 draws'));
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  });

  test(`draws are stopped by keyboard, and the result stays, in ${language}`, async ({ page, pages }) => {
    await pages.open(`${address}${english ? '&' : '?v=1&'}mc.draws=5000`);
    const { uncertainty } = pages;
    await expect(uncertainty.result).toContainText(words('5.000 trekkingen', '5,000 draws'));
    // An engine that never comes: the draws last until they are stopped.
    await page.route('**/worker-*.js', () => {});
    await pages.tabTo(uncertainty.field(words('Aantal trekkingen', 'Number of draws')));
    await typeOver(page, '1000000');
    await pages.isAt(`#/uncertainty?v=1${english ? '&lang=en' : ''}&mc.draws=1000000`);
    const before = await uncertainty.draws.read();
    await pages.tabTo(uncertainty.button(words('Trekken', 'Draw')));
    await page.keyboard.press('Enter');
    const stop = uncertainty.button(words('Stoppen', 'Stop'));
    await pages.tabTo(stop);
    await page.keyboard.press('Enter');
    await expect(uncertainty.progress).toBeHidden();
    await expect(uncertainty.result).toContainText(words('Gestopt.', 'Stopped.'));
    expect(await uncertainty.draws.read()).toEqual(before);
  });

  test(`axe finds nothing on the page with all opened, in ${language}`, async ({ page, pages }) => {
    await pages.open(`#/uncertainty?v=1&lang=${language}&mc.share=tri,50,20,5&mc.draws=nine`);
    await pages.unfold();
    await expect(page.getByText('mc.draws=nine')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('another choice can vary, and stop varying, by keyboard', async ({ page, pages }) => {
  await pages.open('#/uncertainty');
  const { uncertainty } = pages;
  await pages.tabTo(page.getByLabel('Nog een keuze laten variëren'));
  await page.keyboard.press('ArrowDown');
  await pages.tabTo(uncertainty.button('Toevoegen'));
  await page.keyboard.press('Enter');
  await expect(uncertainty.range('cut')).toBeVisible();
  await expect(page.locator('#shape-cut')).toBeFocused();
  await expect(uncertainty.result).toContainText('omvang van de bezuiniging van EUR 80 mln tot EUR 120 mln');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(uncertainty.range('cut')).toBeHidden();
  await pages.isAt('#/uncertainty');
});

test('without workers the page draws itself, fewer, and says so', async ({ page, pages }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', { value: undefined });
  });
  await pages.open('#/uncertainty?v=1&mc.draws=100000');
  const { uncertainty } = pages;
  await uncertainty.button('Trekken').press('Enter');
  await expect(uncertainty.result).toContainText('20.000 trekkingen gedaan in plaats van 100.000');
  await expect(uncertainty.result).not.toHaveClass(/stale/);
});

test.describe('on a screen of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('nothing scrolls sideways but the tables', async ({ pages }) => {
    for (const language of languages) {
      await pages.open(`#/uncertainty?v=1&lang=${language}`);
      await pages.unfold();
      expect(await pages.overflow()).toBe(0);
    }
  });
});
