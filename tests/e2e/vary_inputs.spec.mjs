// Sensitivity, by keyboard alone: what matters most, own ranges, and what would flip the order.

import { expect, test } from './fixtures.mjs';
import { address, languages } from './pages.mjs';

for (const language of languages) {
  test(`inputs are varied by keyboard in ${language}`, async ({ pages, page }) => {
    await pages.open(address('sensitivity', language));
    const words = pages.words.bind(pages);
    const bars = page.getByRole('region', { name: words('Wat telt', 'What matters') });
    const share = words('Deel dat op 1.1 + 1.2 landt', 'Share that lands on 1.1 + 1.2');
    const growth = words('Eigen groei per jaar', 'Own growth a year');
    const low = words('uitkomst laag', 'outcome low');
    const high = words('uitkomst hoog', 'outcome high');
    const table = pages.table(words('Over na prijsstijging, alles samen in 2029', 'Left after inflation, all together in 2029'));
    await table.shows({
      [share]: { [low]: words('82.533', '82,533'), [high]: words('48.412', '48,412'), [words('verschil', 'difference')]: words('34.121', '34,121'), [words('elasticiteit', 'elasticity')]: words('−0,213', '−0.213') },
      [growth]: { [low]: words('58.276', '58,276'), [high]: words('85.977', '85,977') },
    });
    await expect(bars).toContainText(words(`Het meest telt “${share}”`, `“${share}” matters most`));
    await expect(bars).toContainText(words('De bereiken bepalen dit beeld', 'The ranges drive this picture'));
    await expect(bars).toContainText(words('Uw uitgangslijn is vlak', 'Your baseline is flat'));

    // A narrow range of the share: growth comes first.
    await pages.tabTo(bars.getByText(words('Bereiken aanpassen', 'Change the ranges')));
    await page.keyboard.press('Enter');
    const range = bars.getByRole('group', { name: share });
    await pages.tabTo(range.getByLabel(words('laag', 'low'), { exact: true }));
    await page.keyboard.type('19');
    await page.keyboard.press('Tab');
    await page.keyboard.type('21');
    await expect(bars).toContainText(words(`Het meest telt “${growth}”`, `“${growth}” matters most`));
    await expect(pages.announced).toContainText(growth);
    await expect(page).toHaveURL(/vary\.high\.share=21&vary\.low\.share=19/);
    await pages.tabTo(bars.getByRole('button', { name: words('Bereiken terugzetten', 'Reset the ranges') }));
    await page.keyboard.press('Enter');
    await expect(bars).toContainText(words(`Het meest telt “${share}”`, `“${share}” matters most`));
    await expect(page).not.toHaveURL(/vary\./);
  });

  test(`what would flip the order is asked by keyboard in ${language}`, async ({ pages, page }) => {
    await pages.open(address('sensitivity', language));
    const words = pages.words.bind(pages);
    const flip = page.getByRole('region', { name: words('Wat zou de volgorde omkeren?', 'What would flip the order?') });
    const turns = words('keert om bij', 'turns at');
    const share = words('Deel dat op 1.1 + 1.2 landt', 'Share that lands on 1.1 + 1.2');
    await pages.table(words('Waar de volgorde met de variant van −20% omkeert', 'Where the order with the −20% variant turns')).shows({
      [share]: { [words('nu', 'now')]: '20%', [turns]: words('22,7694%', '22.7694%') },
      [words('Prijsstijging na het laatste bekende jaar', 'Price rise after the last known year')]: {
        [turns]: words('nergens', 'nowhere'),
      },
    });
    const beside = flip.getByLabel(words('Vergelijken met', 'Compare with'));
    await pages.tabTo(beside);
    await page.keyboard.press('ArrowDown');
    await expect(beside).toHaveValue('without');
    await expect(flip).toContainText(words('dat is minder dan bij geen maatregel', 'that is less than with no measure'));
    await expect(pages.announced).toContainText(words('geen maatregel', 'no measure'));
  });
}

test('another outcome has other inputs that matter', async ({ pages, page }) => {
  await pages.open('#/sensitivity?v=1&vary.of=work');
  await pages.table('Werk gedeeld door formatie').shows({ 'Aantal landen': { nu: '50\u{a0}landen' } });
  await page.getByText('aannames doen niets met deze uitkomst').click();
  await expect(page.getByText(/^Omvang van de bezuiniging; /)).toBeVisible();
  await pages.open('#/sensitivity?v=1&vary.of=work&staff=0');
  await expect(page.getByRole('main')).toContainText('Deze uitkomst heeft in uw scenario geen waarde.');
  await pages.open('#/sensitivity?v=1&from=2035');
  await expect(page.getByRole('main')).toContainText('Uw scenario is niet te berekenen.');
});

test('what cannot be used of a link is told', async ({ pages }) => {
  const notice = pages.warning('voor deze pagina in het adres');
  await pages.open('#/sensitivity?v=1&vary.low.share=60&vary.high.share=50&vary.with=me');
  await expect(notice).toContainText('“vary.low.share=60” kan niet; wel: < 50.');
  await expect(notice).toContainText('“vary.with=me” kan niet; wel: less, without, more.');
});
