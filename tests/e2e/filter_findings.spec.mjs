// The findings: narrowed by filters and words, opened to all that belongs to them.

import { expect, test } from './fixtures.mjs';

test('two filters narrow the list, and the counts follow', async ({ pages }) => {
  await pages.open('#/findings');
  const { findings } = pages;
  await expect(findings.heads).toHaveCount(66);
  await expect(findings.filter(/belemmerend 34$/)).toBeVisible();

  await findings.filter(/^1\.2 /).check();
  await expect(findings.count).toHaveText('19 van 66 bevindingen');
  await expect(findings.filter(/belemmerend 13$/)).toBeVisible();
  // A filter's own counts say what a further choice in it would add.
  await expect(findings.filter(/^1\.1 .* 8$/)).toBeVisible();

  await findings.filter(/belemmerend/).check();
  await expect(findings.count).toHaveText('13 van 66 bevindingen');
  await expect(findings.heads).toHaveCount(13);
  await expect(findings.filter(/doelmatigheid 4$/)).toBeVisible();
  await pages.isAt('#/findings?v=1&item=1.2&direction=impeding');

  await pages.reload();
  await expect(findings.heads).toHaveCount(13);
  await expect(findings.filter(/^1\.2 /)).toBeChecked();
  await pages.goBack();
  await expect(findings.count).toHaveText('19 van 66 bevindingen');
  await expect(findings.filter(/belemmerend/)).not.toBeChecked();
  await findings.clear.click();
  await expect(findings.heads).toHaveCount(66);
  await pages.isAt('#/findings');
});

test('the search ignores case and accents, in the language shown', async ({ pages }) => {
  await pages.open('#/findings');
  const { findings } = pages;
  await findings.search.fill('GEINTEGREERD');
  await expect(findings.count).toHaveText('1 van 66 bevindingen');
  await expect(findings.head('F01')).toBeVisible();
  await pages.isAt('#/findings?v=1&q=GEINTEGREERD');
  await pages.reload();
  await expect(findings.search).toHaveValue('GEINTEGREERD');
  await expect(findings.heads).toHaveCount(1);

  await pages.readIn('en');
  await expect(findings.heads).toHaveCount(0);
  await expect(findings.nothing).toBeVisible();
  await findings.search.fill('integrated foreign');
  await expect(findings.head('F01')).toBeVisible();
});

test('nothing found is said, with the way out', async ({ pages }) => {
  await pages.open('#/findings?v=1&item=1.1');
  const { findings } = pages;
  await findings.search.fill('xyzzy');
  await expect(findings.nothing).toBeVisible();
  await expect(findings.count).toHaveText('0 van 66 bevindingen');
  await findings.clear.click();
  await expect(findings.nothing).toBeHidden();
  await expect(findings.search).toHaveValue('');
  await expect(findings.heads).toHaveCount(66);
});

test('an open finding shows where it stands, what it rests on, and what answers it', async ({ pages }) => {
  await pages.open('#/findings');
  const { findings } = pages;
  await expect(findings.finding('F19')).toContainText('volgens evaluatoren');
  await findings.head('F19').click();
  const finding = findings.finding('F19');
  await expect(finding).toContainText('§3.2, alinea');
  await expect(finding).toContainText('Noot 20:');
  await expect(finding).toContainText('Tussen papier en praktijk');
  await expect(finding).toContainText('RA2');
  // Who says it: the answer in chapter 6 comes from the policy department.
  await expect(finding.getByRole('listitem').filter({ hasText: 'P08' }).last()).toContainText('beleidsdirectie (hoofdstuk 6)');
  await pages.isAt('#/findings?v=1&open=F19');
  await pages.reload();
  await expect(finding).toContainText('RA2');
  await findings.head('F19').click();
  await expect(finding).not.toContainText('RA2');
  await pages.isAt('#/findings');
});

test('all of it works by keyboard alone', async ({ pages, page }) => {
  await pages.open('#/findings?v=1&lang=en');
  const { findings } = pages;
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(pages.content).toBeFocused();
  // Past the menu of the pages about the report.
  await tabTo(page, findings.search);
  await page.keyboard.type('country');
  await expect(findings.count).not.toHaveText(/^All/);
  const found = await findings.heads.count();

  await tabTo(page, findings.filter(/^1\.2 /));
  await page.keyboard.press('Space');
  await expect(findings.filter(/^1\.2 /)).toBeChecked();
  await expect.poll(() => findings.heads.count()).toBeLessThan(found);

  await tabTo(page, findings.heads.first());
  await page.keyboard.press('Enter');
  await expect(findings.heads.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(findings.heads.first()).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 } });

  test('the findings stand on the first screen, and the filters unfold by keyboard', async ({ pages, page }) => {
    await pages.open('#/findings');
    const { findings } = pages;
    await expect(findings.heads.first()).toBeInViewport();
    await expect(findings.search).toBeInViewport();
    await expect(findings.fold).toHaveText('Filters');
    await expect(findings.filter(/^1\.2 /)).toBeHidden();

    await findings.search.focus();
    await tabTo(page, findings.fold);
    await page.keyboard.press('Enter');
    await tabTo(page, findings.filter(/^1\.2 /));
    await page.keyboard.press('Space');
    await expect(findings.fold).toHaveText('Filters (1 in gebruik)');
    await expect(findings.count).toHaveText('19 van 66 bevindingen');

    // In use and folded in: that they are in use stays in view.
    await pages.reload();
    await expect(findings.filter(/^1\.2 /)).toBeHidden();
    await expect(findings.fold).toHaveText('Filters (1 in gebruik)');
    await findings.clear.click();
    await expect(findings.fold).toHaveText('Filters');
  });

  test('the filters open when the screen becomes wide, and fold in when it becomes narrow', async ({ pages, page }) => {
    await pages.open('#/findings?v=1&lang=en');
    const { findings } = pages;
    await expect(findings.filter(/^1\.2 /)).toBeHidden();
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect(findings.filter(/^1\.2 /)).toBeVisible();
    await expect(findings.fold).toBeHidden();
    await page.setViewportSize({ width: 375, height: 812 });
    await expect(findings.filter(/^1\.2 /)).toBeHidden();
    await expect(findings.fold).toBeVisible();
  });
});

/**
 * Presses Tab until an element has the focus.
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').Locator} target
 */
async function tabTo(page, target) {
  for (let press = 0; press < 40; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
