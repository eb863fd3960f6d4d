// Scenarios side by side: added, named, moved and removed with the keyboard alone, undone and
// done again; the figures follow, and a difference is split into policy and assumption.

import { expect, test } from './fixtures.mjs';
import { address, languages } from './pages.mjs';

/** A figure as a language prints it. @type {(pages: import('./pages.mjs').Pages, figure: string) => string} */
const figure = (pages, figure) => (pages.language === 'nl' ? figure : figure.replaceAll('.', ';').replaceAll(',', '.').replaceAll(';', ','));

for (const language of languages) {
  test(`by keyboard alone scenarios are compared, in ${language}`, async ({ page, pages }) => {
    await pages.open(address('compare', language));
    const { compare } = pages;
    const { names } = compare;
    const n = (/** @type {string} */ text) => figure(pages, text);
    const yours = `A: ${names.yours}`;
    await compare.measures.shows({ [names.left]: { [yours]: n('93.847'), [`B: ${names.none}`]: n('113.847') } });

    // A direction from the list, and its name.
    await pages.press(compare.button('add'));
    await compare.measures.shows({
      [names.left]: { [`C: ${names.less}`]: n('91.078') },
      [names.sum('2025-2030')]: { [yours]: n('−80.000'), [`C: ${names.less}`]: n('−91.078') },
    });
    await expect(pages.announcement).toHaveText(`${pages.words('Toegevoegd', 'Added')}: C (${names.less}).`);
    await pages.tabTo(compare.list('direction'));
    await page.keyboard.press('ArrowDown');
    await pages.press(compare.button('add'));
    await compare.measures.shows({ [names.left]: { [`D: ${names.more}`]: n('136.616') } });
    await expect(compare.scenarios).toHaveCount(4);

    // The fifth is refused, and said.
    await pages.press(compare.button('keep'));
    await expect(compare.refusal).toHaveText(/vier|Four/);
    await expect(compare.scenarios).toHaveCount(4);

    await pages.tabTo(compare.name('C'));
    await page.keyboard.type('Minder ~ 20%');
    await page.keyboard.press('Tab');
    await compare.measures.shows({ [names.left]: { 'C: Minder ~ 20%': n('91.078') } });
    await expect(compare.refusal).toBeHidden();

    // The focus goes along with what moves.
    await pages.press(compare.action('up', 'D'));
    await expect(compare.action('up', 'C')).toBeFocused();
    await expect(pages.announcement).toHaveText(new RegExp(`C \\(.20% .* 2021\\), ${pages.words('plaats 3 van 4', 'place 3 of 4')}`));
    await page.keyboard.press('Enter');
    await expect(compare.action('up', 'B')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(compare.refusal).toHaveText(/kan niet verder|cannot go further/);
    await compare.measures.shows({ [names.left]: { [`B: ${names.more}`]: n('136.616'), [`C: ${names.none}`]: n('113.847') } });
    // The reference went along too.
    await expect(compare.reference('C')).toBeChecked();

    // Undo and again, by keys and by buttons.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(compare.name('C')).toHaveValue('Minder ~ 20%');
    await expect(compare.reference('B')).toBeChecked();
    await page.keyboard.press('Control+Shift+z');
    await expect(compare.name('D')).toHaveValue('Minder ~ 20%');
    await pages.press(compare.button('undo'));
    await expect(compare.name('C')).toHaveValue('Minder ~ 20%');
    await expect(pages.announcement).toHaveText(/ongedaan|undone/);
    await pages.press(compare.button('redo'));
    await expect(compare.name('D')).toHaveValue('Minder ~ 20%');
    await page.keyboard.press('Control+z');
    await expect(compare.name('C')).toHaveValue('Minder ~ 20%');

    // Another reference, with the arrow keys of its group.
    await pages.tabTo(compare.reference('B'));
    await page.keyboard.press('ArrowUp');
    await expect(compare.reference('A')).toBeChecked();
    await compare.measures.shows({ [names.sum('2025-2030')]: { [`B: ${names.none}`]: n('+80.000') } });
    await page.keyboard.press('ArrowDown');
    await compare.measures.shows({ [names.sum('2025-2030')]: { [yours]: n('−80.000') } });

    // Other years of the sum.
    await pages.tabTo(compare.list('from'));
    await page.keyboard.press('ArrowDown');
    await compare.measures.shows({ [names.sum('2026-2030')]: { [yours]: n('−76.000') } });

    // What was removed comes back.
    await pages.press(compare.action('remove', 'D'));
    await expect(compare.scenarios).toHaveCount(3);
    await expect(compare.action('remove', 'C')).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(compare.scenarios).toHaveCount(4);

    // All of it stands in the address.
    await pages.reload();
    await expect(compare.name('C')).toHaveValue('Minder ~ 20%');
    await compare.measures.shows({ [names.sum('2026-2030')]: { [yours]: n('−76.000') } });

    // One of the list becomes the reader's own.
    await pages.press(compare.action('use', 'C'));
    await compare.measures.shows({ [names.left]: { [yours]: n('91.078') } });
    await expect(page).toHaveURL(/[?&]measure=variant&/);
    await page.keyboard.press('Control+z');
    await compare.measures.shows({ [names.left]: { [yours]: n('93.847') } });
  });

  test(`a difference is split into policy and assumption, in ${language}`, async ({ page, pages }) => {
    const settings = 'share=35&baseline=growth&growth=1.5&inflation=3';
    await pages.open(`#/compare?v=1${language === 'nl' ? '' : '&lang=en'}&${settings}`);
    const { compare } = pages;
    const n = (/** @type {string} */ text) => figure(pages, text);
    const [outcome, difference] = [pages.words('uitkomst', 'outcome'), pages.words('verschil', 'difference')];
    const real = pages.table(pages.words('Over na prijsstijging, alles samen in 2029', 'Left after inflation, all together in 2029'));
    await real.shows({
      [`B: ${compare.names.none}`]: { [outcome]: n('86.324') },
      [pages.words('Alleen het beleid van A', 'Only the policy of A')]: { [outcome]: n('59.785'), [difference]: n('−26.539') },
      [pages.words('Alleen de aannames van A', 'Only the assumptions of A')]: { [difference]: n('+7.198') },
      [pages.words('Wisselwerking', 'Interaction')]: { [difference]: n('+1.016') },
      [`A: ${compare.names.yours}`]: { [outcome]: n('67.998'), [difference]: n('−18.325') },
    });
    await expect(page.locator('#waterfall-chart svg')).toBeVisible();

    // Another outcome and year.
    await pages.tabTo(compare.list('metric'));
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/cmp\.metric=net(&|$)/);
    await pages.tabTo(compare.list('year'));
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/cmp\.year=2022/);
    await pages.table(pages.words('Over, alles samen in 2022', 'Left, all together in 2022')).shows({
      [pages.words('Wisselwerking', 'Interaction')]: { [difference]: '0' },
    });
    await expect(pages.announcement).toHaveText(/2022/);
    await pages.press(page.locator('summary', { hasText: pages.words('Stap voor stap', 'Step by step') }));
    await expect(compare.split.getByRole('row', { name: /(Deel dat op|Share that lands on) .*: 0% → 35%/ })).toBeVisible();

    // Only what differs is listed.
    const listed = Object.keys(await compare.differences.read());
    expect(listed).toHaveLength(5);
    expect(listed.join()).toMatch(/(Deel dat.*Uitgangslijn.*Eigen groei.*Prijsstijging.*Bezuiniging op het fonds|Share that.*Baseline.*Own growth.*Price rise.*Cut on the fund)/);
  });
}

test('Back undoes a step, and undo after it does not go back twice', async ({ page, pages }) => {
  await pages.open('#/compare');
  const { compare } = pages;
  await compare.button('add').click();
  await compare.action('copy', 'C').click();
  await expect(compare.scenarios).toHaveCount(4);
  await pages.goBack();
  await expect(compare.scenarios).toHaveCount(3);
  await compare.button('undo').click();
  await expect(compare.scenarios).toHaveCount(2);
  await expect(compare.button('undo')).toHaveAttribute('aria-disabled', 'true');
  await pages.isAt('#/compare');
  await compare.button('redo').click();
  await compare.button('redo').click();
  await expect(compare.scenarios).toHaveCount(4);
  await expect(page).toHaveURL(/cmp\.3=/);
});

test('while a name is typed the keys of undo belong to the text', async ({ page, pages }) => {
  await pages.open('#/compare');
  const { compare } = pages;
  await compare.button('add').click();
  await compare.name('C').fill('Half');
  await compare.name('C').press('Control+z');
  await expect(compare.scenarios).toHaveCount(3);
  await expect(page).toHaveURL(/cmp\.2=/);
});

test('fewer than two are not compared, and the reader’s own comes back in its place', async ({ pages }) => {
  await pages.open('#/compare');
  const { compare } = pages;
  await compare.action('remove', 'A').click();
  await expect(compare.refusal).toHaveText(/ten minste twee/);
  await compare.button('add').click();
  await compare.action('remove', 'A').click();
  await expect(compare.scenarios).toHaveCount(2);
  await compare.measures.shows({ 'Over in 2029': { 'A: Geen maatregel': '113.847', 'B: −20% van 2021': '91.078' } });
  await compare.button('addYours').click();
  await compare.measures.shows({ 'Over in 2029': { 'A: Uw scenario': '93.847' } });
  await expect(compare.reference('A')).toBeFocused();
  await expect(compare.reference('B')).toBeChecked();
});

test('a link with what cannot be is told, and a scenario that does not work is named', async ({ pages, page }) => {
  await pages.open('#/compare?v=1&cmp.1=Plan~share:150&cmp.2=Kapot~from:2035&cmp.ref=7');
  const { compare } = pages;
  const warning = page.locator('.warning').filter({ hasText: 'Niet alles in deze vergelijking' });
  await expect(warning).toContainText('share=150');
  await expect(warning).toContainText('cmp.ref=7');
  await expect(compare.scenarios.nth(2)).toContainText('Het eerste jaar (2035) ligt na');
  await compare.measures.shows({ 'Over in 2029': { 'B: Plan': '93.847', 'C: Kapot': 'n.v.t.' } });
});

test('prices turn the lines and the table by year', async ({ pages, page }) => {
  await pages.open('#/compare');
  const { compare } = pages;
  await page.getByLabel('Prijzen', { exact: true }).selectOption('2021');
  await compare.byYear.shows({ 2029: { 'A: Uw scenario': '71.159', 'B: Geen maatregel': '86.324' } });
  await expect(page.locator('#compare-chart')).toHaveAccessibleName(/EUR\s86,3\smln/);
  await compare.button('undo').click();
  await compare.byYear.shows({ 2029: { 'A: Uw scenario': '93.847' } });
});
