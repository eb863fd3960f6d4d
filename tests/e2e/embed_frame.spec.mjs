// Shown inside another site: as a bare frame, in a sandbox, or with the script for hosts. The
// host pages come from another port, so from another origin.

import { createServer } from 'node:http';

import { AxeBuilder } from '@axe-core/playwright';

import { expect, test as base } from './nginx.mjs';
import { languages } from './pages.mjs';

/**
 * @typedef {object} Host
 * @property {(path: string, body: string, csp?: string) => void} page gives a path its contents
 * @property {(path: string) => Promise<void>} open
 */

/** @type {ReturnType<typeof base.extend<{ host: Host }>>} */
const test = base.extend({
  host: async ({ page }, use) => {
    /** @type {Map<string, { body: string, csp: string }>} */
    const pages = new Map();
    const server = createServer((request, response) => {
      const found = pages.get(request.url ?? '');
      response.writeHead(found ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        ...(found?.csp && { 'content-security-policy': found.csp }),
      });
      response.end(`<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${found?.body ?? ''}`);
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    await use({
      page: (path, body, csp = '') => void pages.set(path, { body, csp }),
      open: async (path) => void (await page.goto(`http://127.0.0.1:${port}${path}`)),
    });
    server.close();
    server.closeAllConnections();
  },
});

const SCENARIO = '#/scenario?v=1&share=35&embed=page';
const RESULT = 'In 2029 is er EUR 78,8 mln';

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} [frame]
 */
const inside = (page, frame = 'iframe') => page.frameLocator(frame);

/**
 * Waits until the app in a frame stands.
 * @param {import('@playwright/test').Page} page
 * @param {string} [frame]
 */
async function started(page, frame = 'iframe') {
  await expect(inside(page, frame).locator('html.live')).toHaveCount(1);
  await expect(inside(page, frame).locator('.embed-foot')).toBeVisible();
}

/**
 * Lets the page draw a number of times, for what must not happen.
 * @param {import('@playwright/test').Page} page
 */
const rest = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let left = 60;
        const next = () => (left-- ? requestAnimationFrame(next) : done(undefined));
        next();
      }),
  );

/** Counts messages of heights, as a host of its own would. */
const COUNT = `<script>window.heights = 0; addEventListener('message', ({ data }) => { if (data.type === 'height') heights += 1; });</script>`;

/** @param {import('@playwright/test').Page} page */
const heights = (page) => page.evaluate(() => /** @type {any} */ (globalThis).heights);

/**
 * Waits until no more heights come. What grows with its frame ends by itself, after twelve.
 * @param {import('@playwright/test').Page} page
 */
const settled = (page) =>
  expect
    .poll(async () => {
      const before = await heights(page);
      await rest(page);
      return (await heights(page)) - before;
    })
    .toBe(0);

/**
 * How much of the contents of a frame does not fit in it, in pixels.
 * @param {import('@playwright/test').Page} page
 * @param {string} [frame]
 */
const hidden = (page, frame = 'iframe') =>
  inside(page, frame)
    .locator('html')
    .evaluate((root) => root.scrollHeight - innerHeight);

test.describe('a bare frame', () => {
  test('works under a strict policy, without a script', async ({ page, host, app }) => {
    host.page('/', `<h1>Host</h1><iframe src="${app}${SCENARIO}" title="Scenario" width="100%" height="600"></iframe>`, `default-src 'none'; img-src data:; frame-src ${app}`);
    await host.open('/');
    await started(page);
    const frame = inside(page);
    await expect(frame.locator('.story')).toContainText(RESULT);
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Wat een bezuiniging doet');
    await expect(frame.getByRole('banner')).toHaveCount(0);
    await expect(frame.getByRole('navigation', { name: 'Pagina’s' })).toHaveCount(0);
    const full = frame.getByRole('link', { name: 'Volledige weergave openen' });
    await expect(full).toHaveAttribute('href', '#/scenario?v=1&share=35');
    await expect(full).toHaveAttribute('target', '_blank');
    const [opened] = await Promise.all([page.waitForEvent('popup'), full.click()]);
    await expect(opened.getByRole('navigation', { name: 'Pagina’s' })).toBeVisible();
    expect(await opened.evaluate(() => opener)).toBeNull();
  });

  test('shows what is asked for', async ({ page, host, app }) => {
    const show = async (/** @type {string} */ link) => {
      host.page('/', `<iframe src="${app}${link}" title="Embed" width="900" height="700"></iframe>`);
      await page.goto('about:blank');
      await host.open('/');
      await started(page);
      return inside(page);
    };
    let frame = await show('#/budget?v=1&embed=chart');
    await expect(frame.locator('.chart')).toBeVisible();
    await expect(frame.getByRole('table').first()).toBeHidden();
    await expect(frame.getByRole('radio', { name: 'Lijnen' })).toBeAttached();

    frame = await show('#/scenario?v=1&lang=en&share=35&embed=chart&controls=0');
    await expect(frame.locator('.chart')).toBeVisible();
    await expect(frame.getByRole('combobox')).toHaveCount(0);
    await expect(frame.locator('.embed-result')).toContainText('EUR 78.8 mln');
    await expect(frame.locator('.embed-foot')).toContainText('This is part of a page');

    frame = await show('#/scenario?v=1&share=35&embed=result');
    await expect(frame.locator('.story')).toContainText(RESULT);
    await expect(frame.locator('.chart')).toBeHidden();
    await expect(frame.getByRole('slider')).toHaveCount(0);

    frame = await show('#/findings?v=1&item=1.1&embed=page&controls=0');
    await expect(frame.getByRole('searchbox')).toHaveCount(0);
    await expect(frame.getByRole('checkbox')).toHaveCount(0);
    await expect(frame.locator('.count')).toHaveText('8 van 66 bevindingen');
    await frame.getByRole('button', { name: /F14/ }).first().click();
    await expect(frame.locator('.finding-text').first()).toBeVisible();
  });

  test('wears the colours, background and language of the address', async ({ page, host, app }) => {
    host.page('/', ['theme=dark', 'theme=light', 'theme=light&background=none&lang=en'].map((look) => `<iframe src="${app}#/budget?v=1&embed=chart&${look}" title="${look}"></iframe>`).join(''));
    await page.emulateMedia({ colorScheme: 'dark' });
    await host.open('/');
    /** @type {string[]} */
    const grounds = [];
    for (const nth of [1, 2, 3]) {
      await started(page, `iframe:nth-of-type(${nth})`);
      grounds.push(await inside(page, `iframe:nth-of-type(${nth})`).locator('html').evaluate((root) => `${getComputedStyle(root).backgroundColor} ${getComputedStyle(root).colorScheme} ${root.getAttribute('lang')}`));
    }
    expect(grounds).toEqual(['rgb(21, 24, 26) dark nl', 'rgb(255, 255, 255) light nl', 'rgba(0, 0, 0, 0) light en']);
  });

  test('says which looks there are', async ({ page, host, app }) => {
    host.page('/', `<iframe src="${app}#/budget?v=1&embed=page&theme=blue" title="Budget" width="900" height="600"></iframe>`);
    await host.open('/');
    await started(page);
    await expect(inside(page).locator('.warnings')).toContainText('“theme=blue” kan niet; wel: light, dark.');
  });

  test('leaves Back to the host', async ({ page, host, app }) => {
    host.page('/before', '<p>Before</p>');
    host.page('/', `<iframe src="${app}${SCENARIO}" title="Scenario" width="1000" height="900"></iframe>`);
    await host.open('/before');
    await host.open('/');
    await started(page);
    const steps = await page.evaluate(() => history.length);
    const frame = inside(page);
    await frame.locator('#input-share').fill('50');
    await expect(frame.locator('.story')).toContainText('50%');
    await frame.getByRole('link', { name: 'Vergelijken', exact: true }).click();
    await expect(frame.getByRole('heading', { level: 1 })).not.toHaveText('Wat een bezuiniging doet');
    await expect(frame.locator('.embed-foot')).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.goBack();
    await expect(page.getByText('Before')).toBeVisible();
  });

  test('takes no focus, no scrolling and no keys from the host', async ({ page, host, app }) => {
    const frames = ['#/findings?v=1&open=F25&embed=page', '#/budget?v=1&see=finding:F37&embed=page'];
    host.page('/', `<input autofocus aria-label="Own">${frames.map((link) => `<div style="height: 150vh"></div><iframe src="${app}${link}" title="Embed" width="900" height="600"></iframe>`).join('')}`);
    await host.open('/');
    await started(page, 'iframe >> nth=0');
    await started(page, 'iframe >> nth=1');
    await expect(inside(page, 'iframe >> nth=1').getByRole('dialog')).toBeVisible();
    await rest(page);
    await expect(page.getByLabel('Own')).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);

    const frame = inside(page, 'iframe >> nth=0');
    await frame.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('/');
    await rest(page);
    await expect(frame.getByRole('dialog')).toHaveCount(0);
  });

  test('is walked through with Tab, and left', async ({ page, host, app }) => {
    host.page('/', `<button id="before">Before</button><iframe src="${app}#/scenario?v=1&embed=result" title="Result" width="900" height="600"></iframe><button id="after">After</button>`);
    await host.open('/');
    await started(page);
    await page.locator('#before').focus();
    let reached = false;
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      reached ||= (await inside(page).locator(':focus').count()) > 0;
      if (await page.locator('#after').evaluate((after) => after === document.activeElement)) break;
    }
    expect(reached).toBe(true);
    await expect(page.locator('#after')).toBeFocused();
  });

  test('opens what explains a number, in a small frame', async ({ page, host, app }) => {
    host.page('/', `<iframe src="${app}#/scenario?v=1&embed=result" title="Result" width="320" height="256"></iframe>`);
    await host.open('/');
    await started(page);
    const frame = inside(page);
    await frame.locator('button.why').first().click();
    const dialog = frame.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const { x, y, width, height } = await dialog.evaluate((element) => element.getBoundingClientRect());
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
    expect(y + height).toBeLessThanOrEqual(256);
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await expect(dialog).toBeHidden();
  });
});

test.describe('in a sandbox that allows scripts only', () => {
  // The browser reports each thing that the sandbox refuses.
  test.use({ allowFaults: true });

  test('the app works, and names what is blocked', async ({ page, host, app }) => {
    host.page('/', `<iframe sandbox="allow-scripts" src="${app}${SCENARIO}" title="Scenario" width="1000" height="700"></iframe>`);
    await host.open('/');
    await started(page);
    const frame = inside(page);
    await expect(frame.locator('.story')).toContainText(RESULT);
    await expect(frame.locator('.chart svg, .chart canvas').first()).toBeVisible();
    for (const words of ['Onthouden op deze computer kan niet', 'Kopiëren met één klik kan niet', 'Downloads, nieuwe vensters'])
      await expect(frame.locator('.embed-blocks')).toContainText(words);
    await expect(frame.locator('.embed-blocks li').first()).toBeVisible();

    await frame.getByRole('link', { name: 'Volledige weergave openen' }).click();
    await expect(frame.locator('#embed-refused')).toContainText('mag geen nieuw venster openen');
    await expect(frame.locator('#embed-address')).toHaveText(`${app}#/scenario?v=1&share=35`);

    await frame.locator('button.why').first().click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await expect(dialog).toBeHidden();
    await frame.locator('#input-share').fill('50');
    await expect(frame.locator('.story')).toContainText('50%');
  });

  test('the script for hosts talks to it all the same', async ({ page, host, app }) => {
    host.page('/', `<iframe data-verkenner sandbox="allow-scripts" src="${app}${SCENARIO}" title="Scenario" width="1000" height="300"></iframe><script src="${app}embed.js"></script>`);
    await host.open('/');
    await started(page);
    await expect.poll(() => hidden(page)).toBeLessThanOrEqual(0);
    const { link } = await page.evaluate(() => /** @type {any} */ (globalThis).Verkenner.get(document.querySelector('iframe')));
    expect(link).toBe(SCENARIO);
  });
});

test('a frame that nothing is kept from says nothing of it', async ({ page, host, app }) => {
  host.page('/', `<iframe src="${app}${SCENARIO}" title="Scenario" allow="clipboard-write" width="900" height="600"></iframe>`);
  await host.open('/');
  await started(page);
  await expect(inside(page).locator('.embed-blocks')).toBeHidden();
});

test.describe('with the script for hosts', () => {
  test('several frames each get their height, and talk for themselves', async ({ page, host, app }) => {
    const links = [SCENARIO, '#/budget?v=1&embed=chart', '#/findings?v=1&lang=en&item=1.1&embed=page&controls=0'];
    host.page('/', `${COUNT}${links.map((link, at) => `<iframe data-verkenner id="f${at}" src="${app}${link}" title="${at}" width="900"></iframe>`).join('')}<script src="${app}embed.js"></script><script>window.told = []; for (const kind of ['changed', 'selected']) addEventListener('verkenner:' + kind, ({ target, detail }) => told.push([target.id, kind, detail.see ?? detail.why ?? detail.values.share ?? detail.page]));</script>`);
    await host.open('/');
    for (const at of [0, 1, 2]) {
      await started(page, `#f${at}`);
      await expect.poll(() => hidden(page, `#f${at}`)).toBeLessThanOrEqual(0);
    }
    await rest(page);
    expect(await heights(page)).toBeLessThanOrEqual(20);

    const told = () => page.evaluate(() => /** @type {any} */ (globalThis).told);
    await inside(page, '#f0').locator('#input-share').fill('50');
    await expect.poll(told).toContainEqual(['f0', 'changed', '50']);
    await inside(page, '#f2').getByRole('button', { name: /F14/ }).first().click();
    await expect.poll(told).toContainEqual(['f2', 'selected', 'finding:F14']);
    await inside(page, '#f0').locator('button.why').first().click();
    await expect.poll(async () => (await told()).filter((/** @type {string[]} */ [id, kind]) => id === 'f0' && kind === 'selected').length).toBe(1);

    // Setting: the look stays, and the frame does not tell what it was told.
    const before = (await told()).length;
    const answer = await page.evaluate(() => /** @type {any} */ (globalThis).Verkenner.set(document.querySelector('#f1'), '#/scenario?v=1&share=10'));
    expect(answer).toMatchObject({ link: '#/scenario?v=1&share=10&embed=chart', page: 'scenario', values: { share: '10' } });
    await expect(inside(page, '#f1').getByRole('heading', { level: 1 })).toHaveText('Wat een bezuiniging doet');
    await expect(inside(page, '#f1').locator('.embed-result')).toContainText('10%');
    expect((await told()).length).toBe(before);
    await page.evaluate(() => /** @type {any} */ (globalThis).Verkenner.set(document.querySelector('#f1'), { theme: 'dark' }));
    await expect(inside(page, '#f1').locator('html')).toHaveAttribute('data-theme', 'dark');
    const refused = await page.evaluate(() => /** @type {any} */ (globalThis).Verkenner.set(document.querySelector('#f1'), 'https://example.org').catch(String));
    expect(refused).toContain('Cannot set link: https://example.org');
  });

  test('only the host is heard, and only the frame', async ({ page, host, app }) => {
    host.page('/', `${COUNT}<iframe data-verkenner id="app" src="${app}${SCENARIO}" title="App" width="900" height="300"></iframe><iframe id="other" src="/other" title="Other"></iframe><script src="${app}embed.js"></script>`);
    host.page('/other', '<p>Other</p>');
    await host.open('/');
    await started(page, '#app');
    await settled(page);
    expect(await hidden(page, '#app')).toBeLessThanOrEqual(0);
    const tall = await page.locator('#app').evaluate((frame) => frame.style.height);
    // The host and a neighbour pretend to be the frame; the neighbour pretends to be the host.
    await page.evaluate(() => postMessage({ verkenner: 1, type: 'height', height: 5 }, '*'));
    await page.frames()[2].evaluate(() => {
      parent.postMessage({ verkenner: 1, type: 'height', height: 6 }, '*');
      parent.frames[0].postMessage({ verkenner: 1, type: 'set', link: '#/findings' }, '*');
    });
    await rest(page);
    expect(await page.locator('#app').evaluate((frame) => frame.style.height)).toBe(tall);
    await expect(inside(page, '#app').getByRole('heading', { level: 1 })).toHaveText('Wat een bezuiniging doet');
  });

  test('another version is answered with the versions there are', async ({ page, host, app }) => {
    host.page('/', `<iframe src="${app}${SCENARIO}" title="App" width="900"></iframe><script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>`);
    await host.open('/');
    await started(page);
    const heard = () => page.evaluate(() => /** @type {any} */ (globalThis).heard);
    // A host that says nothing hears nothing of the reader.
    await inside(page).locator('#input-share').fill('50');
    await expect(inside(page).locator('.story')).toContainText('50%');
    await rest(page);
    expect(await heard()).toEqual([{ verkenner: 1, type: 'ready' }]);
    await page.evaluate(() => frames[0].postMessage({ verkenner: 9, type: 'get', id: 7 }, '*'));
    await expect.poll(heard).toContainEqual(expect.objectContaining({ type: 'error', id: 7, versions: [1] }));
  });

  test('a frame that comes later is found', async ({ page, host, app }) => {
    host.page('/', `<script src="${app}embed.js"></script>`);
    await host.open('/');
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src, width: 900, title: 'Late' });
      frame.dataset.verkenner = '';
      document.body.append(frame);
    }, app + SCENARIO);
    await started(page);
    await expect.poll(() => hidden(page)).toBeLessThanOrEqual(0);
  });
});

test.describe('heights', () => {
  const script = (/** @type {string} */ app) => `<script src="${app}embed.js"></script>`;

  test('a host that gives the frame the height of the window makes no loop', async ({ page, host, app }) => {
    host.page('/', `${COUNT}<style>iframe { border: 5px solid; box-sizing: border-box; height: 100vh; padding: 7px; width: 100%; }</style><iframe data-verkenner src="${app}${SCENARIO}" title="App"></iframe>${script(app)}`);
    await host.open('/');
    await started(page);
    await expect.poll(() => hidden(page)).toBeLessThanOrEqual(0);
    await settled(page);
    expect(await heights(page)).toBeLessThanOrEqual(8);
    // What was opened and is closed again leaves no hole.
    const tall = () => page.locator('iframe').evaluate((frame) => frame.clientHeight);
    const first = await tall();
    const more = inside(page).locator('.inputs details.more > summary').first();
    await more.click();
    await expect.poll(tall).toBeGreaterThan(first);
    await more.click();
    await expect.poll(tall).toBeLessThanOrEqual(first + 4);
  });

  test('even with a height that its style sheet insists on', async ({ page, host, app }) => {
    host.page('/', `${COUNT}<style>iframe { height: 100vh !important; width: 100%; }</style><iframe data-verkenner src="${app}${SCENARIO}" title="App"></iframe>${script(app)}`);
    await host.open('/');
    await started(page);
    await settled(page);
    expect(await heights(page)).toBeLessThanOrEqual(8);
  });

  test('contents as tall as the frame end after a few messages', async ({ page, host, app }) => {
    host.page('/', `${COUNT}<iframe data-verkenner src="${app}${SCENARIO}" title="App" width="900"></iframe>${script(app)}`);
    await host.open('/');
    await started(page);
    await settled(page);
    expect(await hidden(page)).toBeLessThanOrEqual(0);
    const before = await heights(page);
    // As a style sheet of someone else would: always taller than the frame.
    await inside(page).locator('main').evaluate((main) => {
      const tall = new CSSStyleSheet();
      tall.replaceSync('main { min-height: calc(100vh + 50px); }');
      document.adoptedStyleSheets.push(tall);
      return main.clientHeight;
    });
    await settled(page);
    expect((await heights(page)) - before).toBeLessThanOrEqual(12);
  });

  test('a folded accordion gets its height when it opens', async ({ page, host, app }) => {
    host.page('/', `${COUNT}<details><summary>More</summary><iframe data-verkenner src="${app}${SCENARIO}" title="App" width="900"></iframe></details>${script(app)}`);
    await host.open('/');
    // Whether a folded frame is laid out is for the browser.
    await settled(page);
    expect(await heights(page)).toBeLessThanOrEqual(8);
    await page.getByText('More').click();
    await started(page);
    await expect.poll(() => hidden(page)).toBeLessThanOrEqual(0);
    await page.getByText('More').click();
    await rest(page);
    await page.getByText('More').click();
    await expect.poll(() => hidden(page)).toBeLessThanOrEqual(0);
    await settled(page);
    expect(await heights(page)).toBeLessThanOrEqual(10);
  });

  // As Firefox has frames in a folded accordion: everything would be a word wide, and very tall.
  test('a frame of a few pixels is not measured', async ({ page, host, app }) => {
    host.page('/', `${COUNT}<iframe data-verkenner src="${app}${SCENARIO}" title="App" width="10" height="10"></iframe>${script(app)}`);
    await host.open('/');
    await expect(inside(page).locator('html.live')).toHaveCount(1);
    await settled(page);
    expect(await heights(page)).toBe(0);
    await page.locator('iframe').evaluate((frame) => frame.setAttribute('width', '900'));
    await started(page);
    await settled(page);
    expect(await heights(page)).toBeGreaterThan(0);
    expect(await hidden(page)).toBeLessThanOrEqual(0);
  });

  test.describe('at a zoom of 400 %', () => {
    test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    test('the frame fits its contents, and they the frame', async ({ page, host, app }) => {
      host.page('/', `${COUNT}<style>body { margin: 0 } iframe { border: 0; display: block; width: 100%; }</style><iframe data-verkenner src="${app}${SCENARIO}" title="App"></iframe>${script(app)}`);
      await host.open('/');
      await started(page);
      await expect.poll(() => hidden(page)).toBeLessThanOrEqual(0);
      await settled(page);
      expect(await heights(page)).toBeLessThanOrEqual(8);
      expect(await inside(page).locator('html').evaluate((root) => root.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      // A dialog opens where the reader is, not in the middle of a tall frame.
      const figure = inside(page).locator('button.why').first();
      await figure.click();
      await expect(inside(page).locator('#panel-title')).toBeInViewport();
    });
  });
});

for (const language of languages) {
  test(`axe finds nothing in a frame in ${language}`, async ({ page, host, app }) => {
    for (const link of ['scenario?v=1&embed=page', 'scenario?v=1&embed=chart', 'budget?v=1&embed=result&theme=dark', 'findings?v=1&embed=page&controls=0']) {
      host.page('/', `<main><h1>Host</h1><iframe src="${app}#/${link}${language === 'nl' ? '' : '&lang=en'}" title="Embed" width="900" height="600"></iframe></main>`);
      await page.goto('about:blank');
      await host.open('/');
      await started(page);
      const found = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
      expect(found.violations.map(({ id, help, nodes }) => `${link}: ${id}: ${help}: ${nodes.map((node) => node.target).join(' | ')}`)).toEqual([]);
    }
  });
}

test.describe('the page that makes the code', () => {
  test('shows what is chosen, and gives code that does the same', async ({ page, pages, host, app }) => {
    await pages.open('#/scenario?v=1&share=35');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Insluiten' }).click();
    await expect(pages.title).toHaveText('Toon dit op uw eigen site');
    const preview = () => page.frameLocator('.preview iframe');
    await expect(preview().locator('.story')).toContainText(RESULT);
    const steps = await page.evaluate(() => history.length);
    await page.getByLabel('Hoeveel ervan').selectOption('chart');
    await page.getByLabel('Lezers kunnen').selectOption('0');
    await page.getByLabel('Kleuren').selectOption('dark');
    await expect(preview().locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(preview().locator('.embed-result')).toContainText('35%');
    expect(await page.evaluate(() => history.length)).toBe(steps + 3);
    // Every input is named, also those that nobody changed.
    const bare = (await page.locator('#code-bare').textContent()) ?? '';
    for (const part of ['share=35', 'inflation=2', 'measure=share', 'lang=nl', 'embed=chart', 'controls=0', 'theme=dark']) expect(bare).toContain(part);
    const script = (await page.locator('#code-script').textContent()) ?? '';
    await expect(page.locator('#code-component')).toContainText('<policy-explorer state="#/scenario?v=1&amp;');

    await page.getByLabel('Versie').selectOption('frozen');
    await expect(page.locator('#code-bare')).toContainText(/\/v\d+\.\d+\.\d+\/#\/scenario/);

    for (const code of [bare, script]) {
      host.page('/', code);
      await page.goto('about:blank');
      await host.open('/');
      await started(page);
      await expect(inside(page).locator('.embed-result')).toContainText('35%');
      await expect(inside(page).locator('.warnings li')).toHaveCount(0);
    }
  });

  test('copies the code', async ({ page, pages, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await pages.open('#/embed?v=1&lang=en&frame.page=budget');
    await page.getByRole('button', { name: 'Copy: Bare frame' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('#code-bare').textContent());
  });

  test('says which of its settings cannot be', async ({ page, pages }) => {
    await pages.open('#/embed?v=1&frame.page=findings&frame.part=chart&frame.height=1');
    await expect(page.locator('.page-embed > .warning')).toContainText('“frame.part=chart” kan niet; wel: page.');
    await expect(page.locator('.page-embed > .warning')).toContainText('“frame.height=1” kan niet; wel: 320, 400');
  });

  test('has no preview inside another page', async ({ page, host, app }) => {
    host.page('/', `<iframe src="${app}#/embed?v=1&embed=page" title="Embed" width="900" height="700"></iframe>`);
    await host.open('/');
    await started(page);
    await expect(inside(page).getByText('deze pagina is zelf al ingesloten')).toBeVisible();
    await expect(inside(page).locator('iframe')).toHaveCount(0);
  });
});
