// The scenario: from opening the page to a result, and everything that can be typed wrong.

import { expect, test } from './fixtures.mjs';

const together = '1.1 + 1.2';

test('a new reader reaches a result from the first page', async ({ pages }) => {
  await pages.open();
  await pages.goTo('scenario');
  await expect(pages.title).toBeFocused();
  await pages.scenario.table.shows({
    2021: { '1.1': '50.345', '1.2': '63.502', [together]: '113.847' },
    2029: { '1.1': '41.501', '1.2': '52.346', [together]: '93.847', 'in prijzen van 2021': '71.159' },
  });
  await pages.scenario.type('share', '35');
  await pages.scenario.table.shows({ 2029: { [together]: '78.847' } });
  await expect(pages.scenario.result).toContainText('U laat 35% van EUR 100 mln op 1.1 + 1.2 landen');
  await expect(pages.scenario.result).toContainText('In 2029 is er EUR 78,8 mln, 30,7% minder dan in 2021.');
  await expect(pages.announcement).toContainText('EUR 78,8 mln');
});

test('the share is set by slider keys, by typing and by a reference point', async ({ pages, page }) => {
  await pages.open('#/scenario');
  const { scenario } = pages;
  await scenario.slider('share').focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  await expect(scenario.input('share')).toHaveValue('25');
  await scenario.table.shows({ 2029: { [together]: '88.847' } });
  await page.keyboard.press('End');
  await scenario.table.shows({ 2029: { [together]: '13.847' } });
  await page.keyboard.press('Home');
  await scenario.table.shows({ 2029: { [together]: '113.847' } });

  await scenario.type('share', '12,5%');
  await expect(scenario.input('share')).toHaveValue('12,5');
  await expect(scenario.slider('share')).toHaveAttribute('aria-valuetext', '12,5%');
  await scenario.table.shows({ 2029: { [together]: '101.347' } });

  await scenario.takeReferencePoint(/−20%-variant/);
  await scenario.table.shows({ 2029: { [together]: '91.078' } });
  await pages.isAt('#/scenario?v=1&share=22.7694');
});

test('a text that is no number is told at its field, and the last result stays', async ({ pages }) => {
  await pages.open('#/scenario');
  const { scenario } = pages;
  await scenario.type('share', 'veel');
  await expect(scenario.input('share')).toHaveAttribute('aria-invalid', 'true');
  await expect(scenario.input('share')).toHaveAccessibleDescription(/‘veel’ is geen getal/);
  await expect(scenario.input('share')).toHaveValue('veel');
  await expect(scenario.stale).toBeVisible();
  await expect(scenario.result).toHaveClass(/stale/);
  await scenario.table.shows({ 2029: { [together]: '93.847' } });

  await scenario.type('share', '120');
  await expect(scenario.input('share')).toHaveAccessibleDescription(/120% .*0% tot en met 100%/);
  await scenario.type('share', '30');
  await expect(scenario.input('share')).not.toHaveAttribute('aria-invalid');
  await expect(scenario.stale).toBeHidden();
  await scenario.table.shows({ 2029: { [together]: '83.847' } });
});

test('a text that is no number is still there after another page and in another language', async ({ pages }) => {
  await pages.open('#/scenario');
  const { scenario } = pages;
  await scenario.showMoreChoices();
  await scenario.type('cut', 'veel');
  await pages.goTo('budget');
  await pages.goTo('scenario');
  // Folded away it could not be mended.
  await expect(scenario.input('cut')).toBeVisible();
  await expect(scenario.input('cut')).toHaveValue('veel');
  await expect(scenario.stale).toBeVisible();
  await pages.readIn('en');
  await expect(scenario.input('cut')).toHaveValue('veel');
  await expect(scenario.input('cut')).toHaveAccessibleDescription(/is not a number/);

  // A link that sets the input itself takes its place.
  await pages.paste('#/scenario?v=1&lang=en&cut=80');
  await expect(scenario.input('cut')).toHaveValue('80');
  await expect(scenario.stale).toBeHidden();
});

test('years in the wrong order are told at their field', async ({ pages }) => {
  await pages.open('#/scenario');
  const { scenario } = pages;
  await scenario.showMoreChoices();
  await scenario.type('firstYear', '2032');
  await expect(scenario.input('firstYear')).toHaveAccessibleDescription(/2032.*2029/);
  await expect(scenario.stale).toBeVisible();
  await scenario.table.shows({ 2029: { [together]: '93.847' } });
  await scenario.resetOf('firstYear').click();
  await expect(scenario.input('firstYear')).toHaveValue('2025');
  await expect(scenario.stale).toBeHidden();
});

test('a link with years in the wrong order shows the field to mend', async ({ pages }) => {
  await pages.open('#/scenario?v=1&from=2032');
  await expect(pages.scenario.stale).toBeVisible();
  await expect(pages.scenario.input('firstYear')).toBeVisible();
  await expect(pages.scenario.input('firstYear')).toHaveAttribute('aria-invalid', 'true');
});

test('a change that comes to nothing is told as none', async ({ pages }) => {
  await pages.open('#/scenario?v=1&cut=0');
  await expect(pages.scenario.result).toContainText('EUR 113,8 mln, evenveel als in 2021.');
  await pages.readIn('en');
  await expect(pages.scenario.result).toContainText('EUR 113.8 mln, as much as in 2021.');
});

test('one input or all of them go back to their initial value', async ({ pages }) => {
  await pages.open('#/scenario?v=1&share=35&inflation=4');
  const { scenario } = pages;
  await scenario.table.shows({ 2029: { [together]: '78.847', 'in prijzen van 2021': '55.317' } });
  await scenario.resetOf('share').click();
  await expect(scenario.input('share')).toHaveValue('20');
  await pages.isAt('#/scenario?v=1&inflation=4');
  await scenario.type('share', '50');
  await scenario.resetEverything();
  await expect(scenario.input('inflation')).toHaveValue('2');
  await scenario.table.shows({ 2029: { [together]: '93.847', 'in prijzen van 2021': '71.159' } });
  await pages.isAt('#/scenario');
});

test('the whole cut can fall on one sub-article', async ({ pages }) => {
  await pages.open('#/scenario');
  await pages.scenario.choose('split', 'Alleen 1.2');
  await pages.scenario.table.shows({ 2029: { '1.1': '50.345', '1.2': '43.502', [together]: '93.847' } });
  await pages.isAt('#/scenario?v=1&split=only-1.2');
});

test('a variant takes its percentage of a base that is named', async ({ pages }) => {
  await pages.open('#/scenario');
  const { scenario } = pages;
  await scenario.choose('measure', 'Variant met een percentage');
  await expect(scenario.input('share')).toBeHidden();
  await scenario.table.shows({ 2029: { [together]: '91.078' } });
  await expect(scenario.result).toContainText('20% van de uitgaven in 2021 (EUR 113,8 mln)');
  await scenario.type('variant', '20');
  await scenario.table.shows({ 2029: { [together]: '139.544' } });
  await expect(scenario.result).toContainText('20% van het gemiddelde over 2015-2021 (EUR 116,3 mln)');
});

test('what cannot be placed is named, and no amount goes below zero', async ({ pages, page }) => {
  await pages.open('#/scenario');
  const { scenario } = pages;
  await scenario.showMoreChoices();
  await scenario.type('cut', '300');
  await scenario.type('share', '100');
  await scenario.table.shows({ 2029: { '1.1': '0', '1.2': '0', [together]: '0', 'past nergens': '186.153' } });
  await expect(scenario.result).toContainText('Niet inpasbaar: in 2029 past EUR 186,2 mln');
  await expect(scenario.result.getByRole('list', { name: 'Let op' })).toBeVisible();

  // The strangest inputs give figures too: no NaN, no infinity, nothing negative left.
  for (const inputs of ['cut=500&share=100&split=only-1.2', 'measure=variant&variant=-100&baseline=ols', 'baseline=growth&growth=-20&horizon=2040']) {
    await pages.open(`#/scenario?v=1&${inputs}`);
    await expect(page.getByRole('main')).not.toContainText(/NaN|inf\b|undefined/);
    const years = Object.entries(await scenario.table.read());
    expect(years.length).toBeGreaterThan(9);
    for (const [year, figures] of years) {
      for (const column of ['1.1', '1.2', together, 'in prijzen van 2021']) expect(figures[column], `${year}, ${column}`).toMatch(/^\d[\d.]*$/);
    }
  }
});

test('the address holds the changes, and a reload gives them back', async ({ pages }) => {
  await pages.open('#/scenario');
  const { scenario } = pages;
  await scenario.type('share', '35');
  await scenario.choose('split', 'Ieder evenveel');
  await pages.isAt('#/scenario?v=1&share=35&split=equal');
  const before = await scenario.table.read();
  await pages.reload();
  await expect(scenario.input('share')).toHaveValue('35');
  expect(await scenario.table.read()).toEqual(before);
});

test('sentence, table and chart move with the slider, each to what it is at rest', async ({ pages, page }) => {
  for (const inputs of ['', '?v=1&split=only-1.2&full=2027', '?v=1&prices=2021&growth=2', '?v=1&cut=300']) {
    await pages.open(`#/scenario${inputs}`);
    const { scenario } = pages;
    await scenario.chartDrawn();
    let before = await scenario.shown();
    // Small steps and large ones, to where nothing is cut, and to where it does not all fit.
    for (const share of [21, 64, 1, 0, 100]) {
      const { moved, rested } = await scenario.move('share', share);
      for (const part of /** @type {const} */ (['sentence', 'table', 'chart'])) {
        expect(moved[part], `${inputs} ${share}: ${part}`).not.toEqual(before[part]);
        expect(moved[part], `${inputs} ${share}: ${part}`).toEqual(rested[part]);
      }
      before = rested;
    }
    await expect(page).toHaveURL(/share=100/);
    await pages.reload();
    await scenario.chartDrawn();
    expect(await scenario.shown()).toEqual(before);
  }
});

test('dragging a slider is one step back', async ({ pages }) => {
  await pages.open('#/budget');
  await pages.goTo('scenario');
  const { scenario } = pages;
  const before = await pages.steps();
  await scenario.drag('share', 0.9);
  await expect(scenario.input('share')).not.toHaveValue('20');
  expect(await pages.steps()).toBe(before + 1);
  await pages.goBack();
  await pages.isAt('#/scenario');
  await expect(scenario.input('share')).toHaveValue('20');
  await pages.goBack();
  await pages.isAt('#/budget');
});

test('typing a number, and a run of slider keys, are one step back each', async ({ pages, page }) => {
  await pages.open('#/scenario');
  const { scenario } = pages;
  await scenario.input('share').fill('35');
  await pages.isAt('#/scenario?v=1&share=35');
  await scenario.slider('inflation').focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  await pages.isAt('#/scenario?v=1&share=35&inflation=2.5');
  await pages.goBack();
  await pages.isAt('#/scenario?v=1&share=35');
  await expect(scenario.input('inflation')).toHaveValue('2');
  await pages.goBack();
  await pages.isAt('#/scenario');
  await expect(scenario.input('share')).toHaveValue('20');
});

test('numbers are read and written in English', async ({ pages }) => {
  await pages.open('#/scenario?v=1&lang=en');
  const { scenario } = pages;
  await scenario.table.shows({ 2029: { '1.1': '41,501', '1.2': '52,346', [together]: '93,847', 'in prices of 2021': '71,159' } });
  await scenario.type('share', '12.5');
  await scenario.table.shows({ 2029: { [together]: '101,347' } });
  await expect(scenario.result).toContainText('You let 12.5% of EUR 100 mln fall on 1.1 + 1.2');

  // The other language keeps the choices.
  await pages.readIn('nl');
  await expect(scenario.input('share')).toHaveValue('12,5');
  await scenario.table.shows({ 2029: { [together]: '101.347' } });
});
