// The guided start: a question sets up a scenario and says what to look at.

import { expect, test } from './fixtures.mjs';
import { address, languages } from './pages.mjs';

for (const language of languages) {
  test(`a question is asked by keyboard and answered on its page, in ${language}`, async ({ pages, page }) => {
    await pages.open(`#/scenario?v=1&lang=${language}&share=70`);
    pages.language = language;
    await expect(pages.guideNote).toHaveCount(0);
    await pages.questions.locator('summary').focus();
    await page.keyboard.press('Enter');
    const question = pages.questions.getByRole('link', { name: pages.words('in één keer', 'at once') });
    await question.focus();
    await page.keyboard.press('Enter');
    await expect(pages.guideNote).toContainText(pages.words('Waar u op let', 'What to look at'));
    await expect(pages.scenario.input('share')).toHaveValue('20');
    await expect(pages.scenario.result).toContainText(pages.words('in één keer in 2025', 'at once in 2025'));
    // The scenario before it is one step back.
    await pages.goBack();
    await expect(pages.scenario.input('share')).toHaveValue('70');
    await expect(pages.guideNote).toHaveCount(0);
  });

  test(`the question about countries opens the calculator at its panel, in ${language}`, async ({ pages, page }) => {
    await pages.open(address('scenario', language));
    await pages.questions.locator('summary').click();
    await pages.questions.getByRole('link', { name: pages.words('Hoeveel landen', 'How many countries') }).click();
    await expect(pages.calculators.heading('portfolio')).toBeFocused();
    const panel = pages.calculators.panel('portfolio');
    await expect(panel.locator('.guide-note')).toContainText(pages.words('twee grenzen', 'two limits'));
    await expect(pages.guideNote).toHaveCount(1);
    await panel.getByRole('button', { name: pages.words('Uitleg weghalen', 'Remove this explanation') }).focus();
    await page.keyboard.press('Enter');
    await expect(pages.guideNote).toHaveCount(0);
    await expect(page).not.toHaveURL(/guide\.q/);
  });
}

test('a question that does not exist is named, and the page works', async ({ pages, page }) => {
  await pages.open('#/scenario?v=1&guide.q=why');
  await expect(page.getByText('“guide.q=why” kan niet; wel: fifth, countries, inflation, at-once, matters.')).toBeVisible();
  await expect(pages.scenario.input('share')).toHaveValue('20');
});
