// Everyone can use it: axe finds nothing, in either language, light or dark, with all that
// can be opened opened; it fits a small screen; and it works with the settings of a system.

import { violations } from './axe.mjs';
import { expect, test } from './fixtures.mjs';
import { address, languages, names } from './pages.mjs';

// What axe says is enough to find the cause, and tracing large pages costs seconds.
test.use({ trace: 'off' });

/** @param {import('./pages.mjs').Pages} pages */
const unfold = (pages) => pages.unfold();

/**
 * What can be opened or go wrong on each page; where nothing is named, all is opened.
 * @type {Partial<Record<import('./pages.mjs').Name, (pages: import('./pages.mjs').Pages) => Promise<void>>>}
 */
const states = {
  /** @param {import('./pages.mjs').Pages} pages */
  async budget(pages) {
    await pages.unfold();
    await pages.budget.mark(pages.words('373.555', '373,555'), 'I01').click();
    await expect(pages.panel).toBeVisible();
  },
  /** @param {import('./pages.mjs').Pages} pages */
  async scenario(pages) {
    await pages.scenario.choose('split', pages.words('Eigen gewichten', 'Own weights'));
    await pages.unfold();
    await pages.scenario.type('cut', '?');
    await pages.scenario.type('firstYear', '2035');
    await expect(pages.scenario.stale).toBeVisible();
  },
  /** @param {import('./pages.mjs').Pages} pages */
  async 'goal-seek'(pages) {
    await pages.page.getByRole('button', { name: pages.words('Eis toevoegen', 'Add a condition') }).click();
    await pages.page.getByLabel(pages.words('Doel', 'Goal'), { exact: true }).fill('?');
    await expect(pages.page.getByText(pages.words('‘?’ is geen getal', '‘?’ is not a number'))).toBeVisible();
  },
  /** @param {import('./pages.mjs').Pages} pages */
  async sensitivity(pages) {
    await pages.unfold();
    await pages.page.getByLabel(pages.words('laag', 'low'), { exact: true }).first().fill('?');
    await expect(pages.page.getByText(pages.words('‘?’ is geen getal', '‘?’ is not a number'))).toBeVisible();
  },
  /** @param {import('./pages.mjs').Pages} pages */
  async compare(pages) {
    await pages.compare.button('add').click();
    await pages.compare.button('keep').click();
    await pages.compare.name('C').fill('?');
    await pages.compare.button('add').click();
    await expect(pages.compare.refusal).toBeVisible();
    await pages.unfold();
  },
  /** @param {import('./pages.mjs').Pages} pages */
  async calculators(pages) {
    const { calculators } = pages;
    await calculators.field('Effect in beeld (voorbeeld)', 'Show effect (illustration)').selectOption('on');
    await pages.unfold();
    await calculators.field('Begroting van het ministerie', 'Budget of the ministry').fill('1000');
    await calculators.field('Aantal landen', 'Number of countries').fill('0');
    await calculators.field('Bedragen naast elkaar', 'Amounts side by side').fill('10 -5');
    await expect(calculators.panel('fragmentation').locator('.result')).toHaveClass(/stale/);
  },
  /** @param {import('./pages.mjs').Pages} pages */
  async uncertainty(pages) {
    await pages.unfold();
    await pages.page.getByLabel(pages.words('Startgetal', 'Seed'), { exact: true }).fill('?');
  },
  /** @param {import('./pages.mjs').Pages} pages */
  async findings(pages) {
    await pages.unfold();
    await pages.findings.filter(/^1\.2 /).check();
    await pages.findings.head('F19').click();
    await pages.findings.head('F20').click();
  },
};

for (const name of names) {
  for (const language of languages) {
    test(`axe finds nothing on ${name} in ${language}, nor with everything opened`, async ({ page, pages }) => {
      // Long pages, looked at four times.
      test.slow();
      await pages.open(address(name, language));
      expect(await violations(page)).toEqual([]);
      await (states[name] ?? unfold)(pages);
      expect(await violations(page)).toEqual([]);
    });
  }
}

test.describe('on a screen of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const name of names) {
    test(`${name} needs no scrolling sideways, and axe finds nothing`, async ({ page, pages }) => {
      test.slow();
      for (const language of languages) {
        await pages.open(address(name, language));
        expect(await pages.overflow()).toBe(0);
        await (states[name] ?? unfold)(pages);
        expect(await pages.overflow()).toBe(0);
        expect(await violations(page, ['light'])).toEqual([]);
      }
    });
  }

  test('a note opens at its start', async ({ pages }) => {
    await pages.open('#/budget?v=1&note=I01');
    await expect(pages.panelTitle).toBeInViewport({ ratio: 1 });
  });
});

test('the first Tab reaches the link to the content, and the content has the focus after it', async ({ pages, page }) => {
  await pages.open();
  await page.keyboard.press('Tab');
  await expect(pages.skipLink).toBeFocused();
  await expect(pages.skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(pages.content).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(pages.content.locator(':focus')).toHaveCount(1);
});

test('a new page puts the focus on its title', async ({ pages }) => {
  await pages.open();
  for (const name of [...names].reverse()) {
    await pages.goTo(name);
    await expect(pages.title).toBeFocused();
  }
});

test('forced colours keep the parts of a chart apart', async ({ page, pages }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const name of names) {
    await pages.open(address(name, 'nl'));
    await expect(pages.title).toBeVisible();
  }
  await pages.open('#/budget');
  // Two series and the page behind them: a colour that is lost would make two of them one.
  expect(new Set(await pages.budget.colours()).size).toBe(3);
});

test('with reduced motion nothing moves', async ({ page, pages }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const name of names) {
    await pages.open(address(name, 'nl'));
    await pages.unfold();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});

test('on paper stand the tables, the chart and what is folded in, without controls', async ({ page, pages }) => {
  await page.emulateMedia({ media: 'print' });
  await pages.open('#/budget');
  await expect(pages.budget.table.table).toBeVisible();
  await expect(pages.budget.chart).toBeVisible();
  await expect(pages.table('Rechte lijn').table).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();

  await pages.open('#/scenario?v=1&share=35');
  await expect(pages.scenario.table.table).toBeVisible();
  await expect(pages.scenario.result).toContainText('U laat 35% van EUR 100 mln');
  await expect(page.getByRole('slider').first()).toBeHidden();

  await pages.open('#/findings?v=1&open=F19');
  await expect(pages.findings.finding('F19')).toContainText('RA2');
  await expect(pages.findings.search).toBeHidden();
});
