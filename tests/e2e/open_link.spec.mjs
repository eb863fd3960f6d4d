// A link is a saved state: it opens what it says, and says what it could not use.

import { expect, test } from './fixtures.mjs';

test('bad and unknown keys are told, and the rest of the link holds', async ({ pages }) => {
  await pages.open('#/scenario?v=1&share=35&colour=blue&inflation=abc&cut=900&share=10');
  await expect(pages.notice).toBeVisible();
  for (const part of ['colour=blue', 'inflation=abc', 'cut=900', 'twee keer']) await expect(pages.notice).toContainText(part);
  await expect(pages.scenario.input('share')).toHaveValue('35');
  await expect(pages.scenario.input('inflation')).toHaveValue('2');
  await pages.scenario.table.shows({ 2029: { '1.1 + 1.2': '78.847' } });
  await pages.notice.getByRole('button', { name: 'Sluiten' }).click();
  await expect(pages.notice).toBeHidden();
  await expect(pages.scenario.input('share')).toHaveValue('35');
});

test('a page that does not exist gives the first page and says so', async ({ pages }) => {
  await pages.open('#/begroting?v=1&lang=en');
  await expect(pages.title).toHaveText('What was spent');
  await expect(pages.notice).toContainText('budget, scenario, compare, goal-seek, sensitivity, uncertainty, calculators, findings');
});

test('a pasted link is followed, and not rewritten', async ({ pages, page }) => {
  await page.clock.install();
  await pages.open('#/budget');
  const link = '#/scenario?v=1&share=35&colour=blue';
  await pages.paste(link);
  await expect(pages.scenario.input('share')).toHaveValue('35');
  await expect(pages.notice).toContainText('colour=blue');
  // The address of passing steps is written after a short rest.
  await page.clock.runFor(2000);
  await pages.isAt(link);
  await pages.goBack();
  await expect(pages.notice).toBeHidden();
  await expect(pages.title).toHaveText('Wat er is uitgegeven');
});

test('a link in English opens in English', async ({ pages, page }) => {
  await pages.open('#/findings?v=1&lang=en&item=1.1&open=F14');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(/^Findings/);
  await expect(pages.title).toHaveText('What the evaluators found');
  await expect(pages.findings.count).toHaveText('8 of 66 findings');
  await expect(pages.findings.head('F14')).toHaveAttribute('aria-expanded', 'true');
  await pages.readIn('nl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(pages.title).toHaveText('Wat de evaluatoren vonden');
  await pages.isAt('#/findings?v=1&item=1.1&open=F14');
});

test('a link to a finding puts the focus on it, and a plain link nowhere', async ({ pages, page }) => {
  await pages.open('#/findings?v=1&open=F25');
  await expect(pages.findings.head('F25')).toBeFocused();
  await expect(pages.findings.head('F25')).toBeInViewport();
  for (const plain of ['', '#/scenario', '#/findings?v=1&item=1.1']) {
    await pages.open(plain);
    await expect(page.locator('body')).toBeFocused();
  }
});

test('a link to another page never shows the first page', async ({ pages, page, app }) => {
  const release = await pages.holdApp();
  await page.goto(`${app}#/scenario?v=1&share=35`);
  const first = page.getByText('Wat er is uitgegeven');
  await expect(first).toBeAttached();
  await expect(first).toBeHidden();
  release();
  await pages.started();
  await expect(first).toHaveCount(0);
  await expect(pages.title).toHaveText('Wat een bezuiniging doet');
});
