// Goal seek, by keyboard alone: a question, an answer with its table, conditions that stand in
// the way, and the answer taken over into the scenario.

import { expect, test } from './fixtures.mjs';
import { address, languages } from './pages.mjs';

/** @param {import('./pages.mjs').Pages} pages */
function panel(pages) {
  const { page } = pages;
  const words = pages.words.bind(pages);
  const question = page.getByRole('region', { name: words('Uw vraag', 'Your question') });
  return {
    answer: page.getByRole('region', { name: words('Antwoord', 'Answer'), exact: true }),
    outcome: question.getByLabel(words('Uitkomst', 'Outcome'), { exact: true }).first(),
    target: question.getByLabel(words('Doel', 'Goal'), { exact: true }),
    input: question.getByLabel(words('Aanname', 'Assumption'), { exact: true }),
    from: question.getByLabel(words('Van', 'From'), { exact: true }),
    add: question.getByRole('button', { name: words('Eis toevoegen', 'Add a condition') }),
    condition: question.getByRole('group', { name: words('Eis 1', 'Condition 1') }),
    take: page.getByRole('button', { name: words('Overnemen in het scenario', 'Take over into the scenario') }),
  };
}

for (const language of languages) {
  test(`a goal is sought and taken over by keyboard in ${language}`, async ({ pages, page }) => {
    await pages.open(address('goal-seek', language));
    const { answer, outcome, target, take } = panel(pages);
    const words = pages.words.bind(pages);

    await pages.tabTo(outcome);
    await page.keyboard.type(words('Over voor 1.2', 'Left for 1.2'));
    await expect(outcome).toHaveValue('net-1.2');
    await pages.tabTo(target);
    await page.keyboard.type('50');
    await expect(answer).toContainText(words('Gevonden: met “deel dat op 1.1 + 1.2 landt” op 24,2065%', 'Found: with “share that lands on 1.1 + 1.2” at 24.2065%'));
    await expect(pages.announced).toContainText(words('Gevonden', 'Found'));
    await pages.table(words('Over voor 1.2 in 2029', 'Left for 1.2 in 2029')).shows({
      [words('24,2065% · antwoord', '24.2065% · answer')]: { [words('uitkomst', 'outcome')]: words('50.000', '50,000') },
      [words('20% · nu', '20% · now')]: { [words('uitkomst', 'outcome')]: words('52.346', '52,346') },
    });

    await pages.tabTo(take);
    await page.keyboard.press('Enter');
    await expect(take).toHaveAttribute('aria-disabled', 'true');
    await expect(pages.announced).toContainText(words('Overgenomen', 'Taken over'));
    await expect(page).toHaveURL(/share=24\.206516/);
    await pages.goTo('scenario');
    await pages.scenario.table.shows({ 2029: { '1.2': words('50.000', '50,000') } });
    // One step back is the scenario as it was.
    await pages.goBack();
    await pages.goBack();
    await expect(page).not.toHaveURL(/share=/);
  });

  test(`a condition stands in the way and is taken away by keyboard in ${language}`, async ({ pages, page }) => {
    await pages.open(address('goal-seek', language));
    const { add, answer, condition, target } = panel(pages);
    const words = pages.words.bind(pages);
    await pages.tabTo(target);
    await page.keyboard.type('80');
    await expect(answer).toContainText(words('Gevonden', 'Found'));

    await pages.tabTo(add);
    await page.keyboard.press('Enter');
    const of = condition.getByLabel(words('Uitkomst', 'Outcome'), { exact: true });
    await expect(of).toBeFocused();
    await page.keyboard.type(words('Over voor 1.2', 'Left for 1.2'));
    await pages.tabTo(condition.getByLabel(words('Waarde', 'Value'), { exact: true }));
    await page.keyboard.type('50');
    await expect(answer).toContainText(words('Geen oplossing in dit bereik', 'No solution in this range'));
    await expect(answer).toContainText(words('“wat in 2029 overblijft voor 1.2: ten minste EUR 50,0 mln”', '“what is left for 1.2 in 2029: at least EUR 50.0 mln”'));

    await pages.tabTo(condition.getByRole('button', { name: words('Eis 1 weghalen', 'Remove condition 1') }));
    await page.keyboard.press('Enter');
    await expect(condition).toHaveCount(0);
    await expect(add).toBeFocused();
    await expect(answer).toContainText(words('Gevonden', 'Found'));
  });
}

test('an address holds the whole question', async ({ pages }) => {
  await pages.open('#/goal-seek?v=1&seek.of=real&seek.target=113.847&seek.input=growth&cut=0');
  const { answer } = panel(pages);
  await expect(answer).toContainText('3,5199%');
  await expect(answer).toContainText('Uw uitgangslijn is vlak');
  await pages.open('#/goal-seek?v=1&lang=en&seek.of=overhead&seek.target=20');
  await expect(panel(pages).answer).toContainText('Found: with “number of countries” at 24');
});

test('what cannot be used of a link is told, and the rest is', async ({ pages }) => {
  const notice = pages.warning('voor deze pagina in het adres');
  await pages.open('#/goal-seek?v=1&seek.of=gold&seek.target=50&seek.from=200&seek.size=1');
  await expect(notice).toContainText('“seek.of=gold” kan niet; wel: real');
  await expect(notice).toContainText('“seek.from=200” kan niet; wel: 0 … 100');
  await expect(notice).toContainText('“seek.size=1” zegt dit programma niets');
  await expect(panel(pages).target).toHaveValue('50');
});

test('a text that is no number stays in its field, and the answer before it stays', async ({ pages }) => {
  await pages.open('#/goal-seek?v=1&seek.target=100');
  const { answer, from, target } = panel(pages);
  await expect(answer).toContainText('13,847%');
  await target.fill('veel');
  await expect(target).toHaveAccessibleDescription(/‘veel’ is geen getal/);
  await expect(answer).toContainText('13,847%');
  await target.fill('120');
  await expect(answer).toContainText('Geen oplossing in dit bereik. Het dichtst bij komt EUR 113,8 mln, met “deel dat op 1.1 + 1.2 landt” op 0%, want het bereik begint bij 0%.');
  await from.fill('101');
  await expect(from).toHaveAccessibleDescription(/0% tot en met 100%/);
});

test('a scenario that cannot be calculated is told', async ({ pages }) => {
  await pages.open('#/goal-seek?v=1&from=2035');
  await expect(panel(pages).answer).toContainText('Uw scenario is niet te berekenen. Eerste jaar: Het eerste jaar (2035)');
});
