// A link to share: it opens what was shared, says how it was made, fits a QR code, and tells
// who opens it later what has changed.

import { AxeBuilder } from '@axe-core/playwright';
import jsqr from 'jsqr';

import { expect, test } from './fixtures.mjs';
import { languages } from './pages.mjs';

/** What a stamp looks like. */
const stamped = /#\/scenario\?v=1&made=[\w.,-]+,[0-9a-f]{8},\d+&was=2029:78847(&lang=en)?&share=35&sum=[0-9a-f]{8}$/;

/**
 * A link as another version would have made it, with its checksum (FNV-1a).
 * @param {string} made
 * @param {string} was
 * @param {string} [rest]
 */
function madeWith(made, was, rest = 'share=35') {
  const link = `#/scenario?v=1&made=${made}&was=${was}&${rest}`;
  const [page, query] = link.slice(2).split('?');
  let hash = 0x811c9dc5;
  for (const part of [page, ...(query ?? '').split(/[&=]/)])
    for (const byte of Buffer.from(`${part}\0`)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `${link}&sum=${hash.toString(16).padStart(8, '0')}`;
}

/**
 * What a reader of codes sees in an element.
 * @param {import('@playwright/test').Locator} element
 */
async function scan(element) {
  const picture = (await element.screenshot()).toString('base64');
  const blank = await element.page().context().newPage();
  const { data, width, height } = await blank.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0);
    return { data: [...context.getImageData(0, 0, image.width, image.height).data], width: image.width, height: image.height };
  }, picture);
  await blank.close();
  // No trying of inverted colours: phones want dark on light.
  return jsqr.default(Uint8ClampedArray.from(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

for (const language of languages) {
  const lang = language === 'en' ? '&lang=en' : '';

  test(`the dialog gives a link that opens the same in ${language}`, async ({ page, pages, app }) => {
    await pages.open(`#/scenario?v=1${lang}&share=35`);
    const { share } = pages;
    await share.button.click();
    await expect(share.copy).toBeFocused();
    await expect(share.field).toHaveValue(stamped);
    const link = await share.field.inputValue();
    expect(link.startsWith(app)).toBe(true);
    await expect(share.field).toHaveAttribute('readonly', '');
    await expect(share.dialog).toContainText(pages.words('Alles na # blijft in de browser', 'Everything after # stays in the browser'));
    await expect(share.dialog).toContainText(pages.words('EUR 78,8 mln in 2029', 'EUR 78.8 mln in 2029'));
    // Where the page comes from matters to who gets the link.
    await expect(share.dialog).toContainText(pages.words('komt van deze computer zelf', 'comes from this computer itself'));
    expect(await scan(share.code)).toBe(link);
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);

    await share.close.click();
    await expect(share.dialog).toBeHidden();
    await expect(share.button).toBeFocused();
    await pages.isAt(`#/scenario?v=1${lang}&share=35`);

    await page.goto('about:blank');
    await page.goto(link);
    await pages.started();
    await expect(pages.scenario.input('share')).toHaveValue('35');
    await expect(page.locator('.warnings .warning').filter({ visible: true })).toHaveCount(0);
    // The stamp goes with the first change.
    await pages.isAt(link.slice(app.length));
    await pages.scenario.type('share', '40');
    await pages.isAt(`#/scenario?v=1${lang}&share=40`);
  });

  test(`by keyboard, copied or selected, in ${language}`, async ({ page, pages, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await pages.open(`#/findings?v=1${lang}&item=1.1`);
    const { share } = pages;
    await share.button.focus();
    await page.keyboard.press('Enter');
    await expect(share.copy).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(share.told).toHaveText(pages.words('Gekopieerd.', 'Copied.'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await share.field.inputValue());

    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.keyboard.press('Enter');
    await expect(share.told).toContainText(pages.words('De tekst is geselecteerd', 'The text is selected'));
    await expect(share.field).toBeFocused();
    const selected = await share.field.evaluate((field) => {
      const { value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (field);
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected).toBe(await share.field.inputValue());
    await page.keyboard.press('Escape');
    await expect(share.dialog).toBeHidden();
    await expect(share.button).toBeFocused();
  });

  test(`a link of another version says what changed and how far the result moved, in ${language}`, async ({ pages, page }) => {
    await pages.open(`#/budget${lang ? '?v=1&lang=en' : ''}`);
    const rest = language === 'en' ? 'lang=en&share=35' : 'share=35';
    await pages.paste(madeWith('0.0.1,0.1.0,00000000,1', '2029:78247', rest));
    const told = pages.warning(pages.words('Deze link is gemaakt met versie 0.0.1 en gegevens 0.1.0 (00000000).', 'This link was made with version 0.0.1 and data 0.1.0 (00000000).'));
    await expect(told).toBeVisible();
    await expect(told).toContainText(pages.words('niet bekend', 'not known'));
    await expect(told).toContainText(pages.words('in 2029 was dat EUR 78,2 mln, nu is dat EUR 78,8 mln (+0,6 mln)', 'in 2029 it was EUR 78.2 mln, now it is EUR 78.8 mln (+0.6 mln)'));
    await expect(pages.scenario.input('share')).toHaveValue('35');
    expect((await new AxeBuilder({ page }).include('.warnings').analyze()).violations).toEqual([]);
    // It stays on other pages, and goes with the scenario it is about.
    await pages.goTo('findings');
    await expect(told).toBeVisible();
    await pages.goBack();
    await expect(told).toBeVisible();
    await pages.goBack();
    await expect(pages.title).toHaveText(pages.words('Wat er is uitgegeven', 'What was spent'));
    await expect(told).toBeHidden();
  });
}

test('a link made with other data under the same number says that the result is the same', async ({ pages }) => {
  await pages.open(madeWith('0.1.0,1.0.0,00000000,1', '2029:78847'));
  const told = pages.warning('Deze link is gemaakt met versie 0.1.0 en gegevens 1.0.0 (00000000).');
  await expect(told).toContainText('gelijk gebleven: EUR 78,8 mln in 2029');
  await pages.readIn('en');
  const inEnglish = pages.warning('This link was made with version 0.1.0 and data 1.0.0 (00000000).');
  await expect(inEnglish).toContainText('is the same: EUR 78.8 mln in 2029');
  await inEnglish.getByRole('button', { name: 'Close' }).click();
  await expect(inEnglish).toBeHidden();
  await expect(pages.scenario.input('share')).toHaveValue('35');
});

test('a link that was cut off or changed says so, and keeps what can be read', async ({ pages }) => {
  const link = madeWith('0.1.0,1.0.0,00000000,1', '2029:78847');
  await pages.open(link.slice(0, link.indexOf('5&sum')));
  await expect(pages.warning('onderweg afgebroken')).toBeVisible();
  await expect(pages.scenario.input('share')).toHaveValue('3');
  await pages.open(link.replace('share=35', 'share=40'));
  await expect(pages.warning('veranderd nadat hij is gemaakt')).toBeVisible();
  await expect(pages.scenario.input('share')).toHaveValue('40');
  await pages.open('#/scenario?v=1&made=gisteren&share=35');
  await expect(pages.notice).toContainText('made=gisteren');
});

test('what others add to follow readers is left out in silence', async ({ page, pages, app }) => {
  await page.goto(`${app}?utm_source=mail&id=7#/scenario?v=1&share=35&fbclid=xyz`);
  await pages.started();
  await expect(pages.scenario.input('share')).toHaveValue('35');
  await expect(page.locator('.warnings .warning').filter({ visible: true })).toHaveCount(0);
  await pages.share.button.click();
  await expect(pages.share.field).toHaveValue(stamped);
  expect(await pages.share.field.inputValue()).toContain(`${app}?id=7#/scenario`);
});

test('a link that is too long for a code says so', async ({ pages }) => {
  await pages.open(`#/findings?v=1&q=${'mensenrechten%20'.repeat(90)}`);
  await pages.share.button.click();
  await expect(pages.share.dialog).toContainText('te lang voor een QR-code');
  await expect(pages.share.dialog).toContainText('er passen er 1.273 in');
  await expect(pages.share.code).toHaveCount(0);
});

test('sharing through the system is there where the browser has it', async ({ page, pages }) => {
  await pages.open('#/scenario?v=1&share=35');
  await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined, configurable: true, writable: true }));
  await pages.share.button.click();
  await expect(pages.share.copy).toBeVisible();
  await expect(pages.share.send).toBeHidden();
  await page.keyboard.press('Escape');

  await page.evaluate(() => {
    /** @type {unknown[]} */
    const handed = [];
    Object.assign(window, { handed });
    const share = (/** @type {unknown} */ what) => {
      handed.push(what);
      if (handed.length === 1) return Promise.resolve();
      return Promise.reject(new DOMException('', handed.length === 2 ? 'AbortError' : 'NotAllowedError'));
    };
    Object.defineProperty(navigator, 'share', { value: share });
  });
  await pages.share.button.click();
  await pages.share.send.click();
  await expect(pages.share.told).toHaveText('Doorgegeven.');
  const url = await pages.share.field.inputValue();
  expect(await page.evaluate(() => Reflect.get(window, 'handed'))).toEqual([{ title: 'Scenario · Verkenner', url }]);
  // Who turns back knows that.
  await pages.share.send.click();
  await expect(pages.share.told).toHaveText('');
  await pages.share.send.click();
  await expect(pages.share.told).toHaveText('Delen lukte niet. Kopieer de link.');
});

test('in a frame the dialog says what its link opens', async ({ page, app }) => {
  await page.setContent(`<iframe src="${app}#/scenario?v=1&share=35" width="1000" height="700"></iframe>`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('banner').getByRole('button', { name: 'Delen', exact: true }).click();
  await expect(frame.getByRole('dialog')).toContainText('De pagina staat in een andere pagina.');
});

test.describe('on a screen of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the dialog and its code fit', async ({ pages }) => {
    await pages.open('#/scenario?v=1&share=35');
    expect(await pages.overflow()).toBe(0);
    await pages.share.button.click();
    await expect(pages.share.code).toBeVisible();
    expect(await pages.share.dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
    expect(await scan(pages.share.code)).toBe(await pages.share.field.inputValue());
  });
});

test.describe('on a screen of 960 px', () => {
  test.use({ viewport: { width: 960, height: 640 } });

  test('the header fits beside the button', async ({ pages }) => {
    await pages.open('#/budget');
    expect(await pages.overflow()).toBe(0);
    await expect(pages.share.button).toBeInViewport({ ratio: 1 });
  });
});

test('the code is dark on light in dark mode, and on paper stand link and code alone', async ({ page, pages }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await pages.open('#/scenario?v=1&share=35');
  await pages.share.button.click();
  const link = await pages.share.field.inputValue();
  expect(await scan(pages.share.code)).toBe(link);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect(pages.share.dialog.locator('.share-printed')).toHaveText(`Scenario · Verkenner${link}`);
  await expect(pages.share.code).toBeVisible();
  await expect(pages.content).toBeHidden();
  await expect(pages.share.copy).toBeHidden();
});
