// The component in a page of someone else, on another origin and under a strict policy: twice
// in one page, changed from outside and from inside, taken away again; and the calculation alone.

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

import { AxeBuilder } from '@axe-core/playwright';

import { shadowed } from '../../src/platform/build/component.mjs';
import { dist } from './fixtures.mjs';
import { expect, test } from './nginx.mjs';

// What a trace keeps of a page would count as left behind.
test.use({ trace: 'off' });

/**
 * @typedef {typeof import('../../src/embed/verkenner.d.mts')} Component
 * @typedef {import('../../src/embed/verkenner.d.mts').Handle} Handle
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ component: Component, apps: Record<string, Handle>, heard: unknown[] }} Host what a host page of these tests keeps
 */

/** The styles of a host that would spoil what they reach. */
const hostStyles = `
  * { letter-spacing: 0.01em; }
  h1, p, button, table, td { color: rgb(200, 0, 0); font: 30px cursive; text-transform: uppercase; }
  main { display: none; }
  #one { --accent: rgb(1, 2, 3); }
  #narrow { inline-size: 360px; }
`;

/**
 * A page with the policy that README.md gives to hosts. It has elements with the names of ours.
 * @param {string} app
 */
const hostPage = (app) => ({
  policy: [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${new URL(app).origin}`,
    `connect-src ${new URL(app).origin}`,
    "style-src 'self'",
    'worker-src blob:',
    "img-src 'self' data:",
  ].join('; '),
  html: `<!doctype html><html lang="fr"><head><title>Hôte</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="host.css"></head><body>
    <section id="app"><h2 id="page-title">Page de l’hôte</h2><input id="share" aria-label="share"></section>
    <div id="one"><p>Avant</p></div><div id="two"></div><div id="narrow"></div><div id="three"></div>
    <p id="announcer"></p></body></html>`,
});

/** @type {string} */
let host;
/** @type {import('node:http').Server} */
let server;

test.beforeAll(async ({ app }) => {
  const { policy, html } = hostPage(app);
  server = createServer(({ url }, response) => {
    const css = url === '/host.css';
    response.writeHead(200, { 'content-type': css ? 'text/css' : 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(css ? hostStyles : html);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  host = `http://127.0.0.1:${port}/`;
});

test.afterAll(() => void server.close());

test.beforeEach(async ({ page, app }) => {
  await page.goto(host);
  await page.evaluate(async (app) => {
    /** @type {any} */ (globalThis).host = { component: await import(`${app}verkenner.mjs`), apps: {}, heard: [] };
  }, app);
});

/**
 * Mounts the app in an element of the host.
 * @param {Page} page
 * @param {string} id
 * @param {import('../../src/embed/verkenner.d.mts').MountOptions} [options]
 */
const mount = (page, id, options = {}) =>
  page.evaluate(
    async ({ id, options }) => {
      /** @type {Host} */
      const { component, apps, heard } = /** @type {any} */ (globalThis).host;
      apps[id] = await component.mount(/** @type {HTMLElement} */ (document.getElementById(id)), options);
      apps[id].onChange((change) => heard.push({ id, ...change }));
    },
    { id, options },
  );

/**
 * What a function that throws says.
 * @param {Page} page
 * @param {string} id
 * @param {any} state
 */
const refused = (page, id, state) =>
  page.evaluate(
    ({ id, state }) => {
      /** @type {Host} */
      const { apps } = /** @type {any} */ (globalThis).host;
      try {
        apps[id].setState(state);
      } catch (error) {
        const { name, code, key, message } = /** @type {any} */ (error);
        return { name, code, key, message, real: error instanceof Error };
      }
    },
    { id, state },
  );

/** @param {Page} page @param {string} id */
const stateOf = (page, id) => page.evaluate((id) => /** @type {Host} */ (/** @type {any} */ (globalThis).host).apps[id].state, id);

const link = '#/scenario?v=1&share=35&full=2028';
const together = 'In 2028 is er EUR 78,8 mln';

test('two apps in one page show for a link what the page shows for it', async ({ page, pages, app }) => {
  await mount(page, 'one', { state: link });
  await mount(page, 'two', { state: `${app}${link}`, lang: 'en', theme: 'dark' });
  const [one, two] = [page.locator('#one'), page.locator('#two')];
  await expect(one.locator('.result')).toContainText(together);
  await expect(two.locator('.result')).toContainText('In 2028 there is EUR 78.8 mln');
  await expect(one.locator('.chart svg').first()).toBeVisible();
  await expect(two.locator('.chart svg').first()).toBeVisible();

  // Each has its own language and colours; the page of the host keeps its own.
  await expect(one.locator('section.app')).toHaveAttribute('lang', 'nl');
  await expect(two.locator('section.app')).toHaveAttribute('lang', 'en');
  const surfaces = await page.evaluate(() => ['one', 'two'].map((id) => getComputedStyle(/** @type {Element} */ (document.getElementById(id)?.shadowRoot?.querySelector('section.app'))).backgroundColor));
  expect(surfaces[0]).not.toBe(surfaces[1]);
  expect(await page.evaluate(() => [document.title, document.documentElement.lang, document.documentElement.className, location.hash])).toEqual(['Hôte', 'fr', '', '']);
  await expect(page.locator('body > #app > #page-title')).toHaveText('Page de l’hôte');
  await expect(page.locator('body')).toBeFocused();

  const told = await one.locator('.result .story').innerText();
  await pages.open(link);
  await expect(page.locator('.result')).toContainText(together);
  expect(await page.locator('.result .story').innerText()).toBe(told);
});

test('styles of the host stay outside, its tokens come in, and its element is measured', async ({ page }) => {
  await mount(page, 'one', { state: '#/budget' });
  await mount(page, 'narrow', { state: '#/budget' });
  const looks = await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.getElementById('one')?.shadowRoot);
    const title = getComputedStyle(/** @type {Element} */ (root.querySelector('h1')));
    const main = getComputedStyle(/** @type {Element} */ (root.querySelector('main')));
    return [title.textTransform, title.letterSpacing, main.display, getComputedStyle(/** @type {Element} */ (root.querySelector('section'))).getPropertyValue('--accent')];
  });
  expect(looks).toEqual(['none', 'normal', 'block', 'rgb(1, 2, 3)']);
  // 360 px in a wide window: as on a small screen, and nothing sticks out.
  const width = await page.locator('#narrow').evaluate((element) => [element.scrollWidth, element.clientWidth]);
  expect(width[0]).toBe(width[1]);
  const menu = (/** @type {string} */ id) => page.locator(`${id} .menu`).evaluate((menu) => getComputedStyle(menu).borderBlockStartWidth);
  expect(await menu('#narrow')).not.toBe(await menu('#one'));
});

test('links, figures and fields work inside the app that they stand in', async ({ page }) => {
  await mount(page, 'one', { state: '#/budget' });
  await mount(page, 'two', { state: link });
  const [one, two] = [page.locator('#one'), page.locator('#two')];
  await one.getByRole('link', { name: 'Scenario', exact: true }).first().click();
  await expect(one.locator('h1')).toBeFocused();
  await expect(one.locator('h1')).toHaveText('Wat een bezuiniging doet');
  expect(await stateOf(page, 'one')).toBe('#/scenario');
  expect(await stateOf(page, 'two')).toBe(link);

  // The same ids in both: each finds its own.
  await one.getByLabel('Deel dat op 1.1 + 1.2 landt', { exact: true }).fill('50');
  await expect(one.locator('.result')).toContainText('50%');
  await expect(two.locator('.result')).toContainText(together);
  await expect(two.locator('#announcer')).toHaveText('');
  await expect(one.locator('#announcer')).not.toHaveText('');

  await two.locator('table button.why').last().click();
  await expect(two.locator('dialog.panel')).toBeVisible();
  await expect(one.locator('dialog.panel')).toBeHidden();
  await expect(two.locator('dialog.panel :focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(two.locator('dialog.panel')).toBeHidden();
  expect(page.url()).toBe(host);

  // A new tab opens the app's own page.
  const opened = page.waitForEvent('popup');
  await one.getByRole('link', { name: 'Bevindingen', exact: true }).first().click({ modifiers: ['ControlOrMeta'] });
  expect((await opened).url()).toMatch(/#\/findings/);
  expect(await stateOf(page, 'one')).toMatch(/^#\/scenario/);
});

test('the host changes what is shown and hears of every change', async ({ page }) => {
  await mount(page, 'one', { state: { page: 'scenario', share: 35, full: 2028 } });
  await mount(page, 'two');
  const heard = () => page.evaluate(() => /** @type {any} */ (globalThis).host.heard);
  await page.evaluate(() => {
    /** @type {Host} */
    const { apps } = /** @type {any} */ (globalThis).host;
    apps.one.setState({ share: 40, lang: 'en', full: null });
  });
  await expect(page.locator('#one .result')).toContainText('You let 40%');
  const state = '#/scenario?v=1&lang=en&share=40';
  await expect.poll(heard).toEqual([{ id: 'one', state, by: 'host', passing: false }]);
  expect(await stateOf(page, 'one')).toBe(state);
  // Who asks for a page does not lose the focus to it.
  await page.locator('body > #app > input').focus();
  await page.evaluate(() => /** @type {any} */ (globalThis).host.apps.one.setState({ page: 'findings' }));
  await expect(page.locator('#one .page-findings')).toBeVisible();
  await expect(page.locator('body > #app > input')).toBeFocused();

  await page.evaluate(() => /** @type {any} */ (globalThis).host.apps.one.setState('#/scenario?v=1&share=35'));
  const slider = page.locator('#one input[type=range]').first();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await heard()).slice(-2)).toEqual([
    { id: 'one', state: '#/scenario?v=1&share=36', by: 'reader', passing: false },
    { id: 'one', state: '#/scenario?v=1&share=37', by: 'reader', passing: true },
  ]);
});

test('what cannot be used is an error with a code, and nothing changes', async ({ page }) => {
  await mount(page, 'one', { state: link });
  for (const [state, code, key, told] of /** @type {[any, string, string, string][]} */ ([
    [{ shar: 35 }, 'unknown_key', 'shar', 'share'],
    [{ share: 'much' }, 'wrong_type', 'share', 'much'],
    [{ share: 135 }, 'refused', 'share', '135%'],
    [{ share: 12, lang: 'de' }, 'not_allowed', 'lang', 'nl, en'],
    [{ page: 'nowhere' }, 'unknown_page', 'page', 'scenario'],
    ['#/scenario?share=x', 'not_a_number', 'share', 'x'],
    ['nothing', 'not_a_link', '', '#/'],
    [7, 'wrong_type', '', '7'],
  ])) {
    const fault = await refused(page, 'one', state);
    expect(fault).toMatchObject({ name: 'ExplorerError', code, key, real: true });
    expect(fault?.message).toContain(told);
  }
  const [nan, place, wrong, gone] = await page.evaluate(async () => {
    /** @type {Host} */
    const { component, apps } = /** @type {any} */ (globalThis).host;
    const caught = async (/** @type {() => unknown} */ act) => {
      try {
        await act();
      } catch (error) {
        return /** @type {any} */ (error).code;
      }
    };
    const one = /** @type {HTMLElement} */ (document.getElementById('one'));
    const codes = [
      await caught(() => apps.one.setState({ share: NaN })),
      await caught(() => component.mount(one)),
      await caught(() => component.mount(/** @type {HTMLElement} */ (document.getElementById('two')), { state: { share: 135 } })),
    ];
    apps.one.unmount();
    apps.one.unmount();
    return [...codes, await caught(() => apps.one.setState('#/'))];
  });
  expect([nan, place, wrong, gone]).toEqual(['not_a_number', 'no_place', 'refused', 'unmounted']);
  // What stood in the element is back.
  await expect(page.locator('#one')).toHaveText('Avant');
  expect(await stateOf(page, 'one')).toBe(link);
  await mount(page, 'one', { state: link });
  await expect(page.locator('#one .result')).toContainText(together);
});

test('the calculation alone gives figures with their origin, and explains them', async ({ page, pages }) => {
  const { net, told, keys, again, code } = await page.evaluate(async () => {
    /** @type {Host} */
    const { component } = /** @type {any} */ (globalThis).host;
    const scenario = { share: 35, full: 2028 };
    const { years } = await component.project(scenario);
    const net = /** @type {any} */ (years.find(({ year }) => year === 2029)).together.net;
    const told = await component.explain('#/scenario?share=35&full=2028', net.key, 'en');
    const { project, inputs } = await component.load();
    const again = project(scenario).years.length === years.length;
    let code;
    try {
      project({ share: -1 });
    } catch (error) {
      code = /** @type {any} */ (error).code;
    }
    return { net, told, again, keys: inputs().map(({ key }) => key), code };
  });
  expect(Math.round(net.value)).toBe(78847);
  expect(net.origin).toEqual({ type: 'calculated' });
  expect(told.value).toBe(net.value);
  expect(told.text).toContain('78,847');
  expect(told.formula).not.toBe('');
  expect(told.parts.length).toBeGreaterThan(0);
  expect(keys).toContain('share');
  expect([again, code]).toEqual([true, 'refused']);
  await pages.open(link);
  await pages.scenario.table.shows({ 2029: { '1.1 + 1.2': '78.847' } });
});

test('the element shows its attributes and lets them follow', async ({ page }) => {
  await page.evaluate(() => {
    const element = document.createElement('policy-explorer');
    element.setAttribute('state', '#/scenario?v=1&share=35&full=2028');
    element.textContent = 'Chargement';
    const { heard } = /** @type {any} */ (globalThis).host;
    for (const name of ['ready', 'change', 'error']) {
      element.addEventListener(name, (event) => {
        const { detail } = /** @type {CustomEvent} */ (event);
        if (name === 'error') event.preventDefault();
        heard.push([name, detail?.code ?? detail?.state ?? '']);
      });
    }
    document.getElementById('three')?.append(element);
  });
  const element = page.locator('policy-explorer');
  const heard = () => page.evaluate(() => /** @type {any} */ (globalThis).host.heard);
  await expect(element.locator('.result')).toContainText(together);
  await expect(element).toHaveAttribute('lang', 'nl');
  await element.evaluate((element) => element.setAttribute('lang', 'en'));
  await expect(element.locator('.result')).toContainText('You let 35%');
  await expect(element).toHaveAttribute('state', '#/scenario?v=1&lang=en&share=35&full=2028');
  await element.evaluate((element) => element.setAttribute('theme', 'dark'));
  await element.evaluate((element) => element.setAttribute('state', '#/scenario?share=135'));
  await expect.poll(async () => (await heard()).at(-1)).toEqual(['error', 'refused']);
  await element.getByRole('link', { name: 'Findings', exact: true }).first().click();
  await expect(element).toHaveAttribute('state', /^#\/findings/);
  // Moved, it stays as it is; taken out, it ends; put back, it shows what it last showed.
  await page.evaluate(() => document.getElementById('two')?.append(/** @type {Node} */ (document.querySelector('policy-explorer'))));
  await expect(page.locator('#two policy-explorer h1')).toHaveText('What the evaluators found');
  await page.evaluate(async () => {
    const element = /** @type {Element} */ (document.querySelector('policy-explorer'));
    element.remove();
    await new Promise((done) => setTimeout(done));
    if (element.shadowRoot?.querySelector('section')) throw new Error('the app is still there');
    document.getElementById('three')?.append(element);
  });
  await expect(page.locator('#three policy-explorer h1')).toHaveText('What the evaluators found');
  expect((await heard()).filter((/** @type {string[]} */ [name]) => name === 'ready')).toHaveLength(2);
});

test('keys reach the app with the focus in it, and no other', async ({ page }) => {
  await mount(page, 'one', { state: '#/budget' });
  await page.keyboard.press('/');
  await expect(page.locator('#one dialog[open]')).toHaveCount(0);
  // Skip link, menu, search, languages, then the page.
  await page.locator('body > #app > input').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('#one .skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#one main')).toBeFocused();
  await page.locator('#one').getByRole('button', { name: 'Zoeken' }).click();
  await expect(page.locator('#one #search-field')).toBeFocused();
  await expect(page.locator('#one').getByRole('switch')).toBeHidden();
  await page.keyboard.type('capaciteit');
  await expect(page.locator('#one #search-results')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#one #search-field')).toBeHidden();
});

test('everyone can use it', async ({ page }) => {
  await mount(page, 'one', { state: '#/scenario' });
  await mount(page, 'two', { state: '#/budget', lang: 'en', theme: 'dark' });
  await expect(page.locator('#one .chart svg').first()).toBeVisible();
  await expect(page.locator('#two .chart svg').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .include('#one')
    .include('#two')
    // A page has one `main`; the one of an app in it is told as a group.
    .disableRules('aria-allowed-role')
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
});

test('draws are made by a worker of another origin', async ({ page }) => {
  await mount(page, 'one', { state: '#/uncertainty' });
  await expect(page.locator('#one .page-uncertainty table').first()).toBeVisible();
  // A development build has no worker: the page draws itself, fewer.
  const built = readdirSync(dist).some((name) => name.startsWith('worker-'));
  await expect.poll(() => page.workers().length > 0).toBe(built);
  await page.evaluate(() => /** @type {Host} */ (/** @type {any} */ (globalThis).host).apps.one.unmount());
  await expect.poll(() => page.workers().length).toBe(0);
});

test('mounted, changed and taken away a hundred times it leaves nothing behind', async ({ page }) => {
  test.setTimeout(600_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const measure = async () => {
    for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    const memory = await page.evaluate(() => /** @type {any} */ (globalThis).host.memory());
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize'), memory };
  };
  const rounds = (/** @type {number} */ count) =>
    page.evaluate(async (count) => {
      const { component } = /** @type {any} */ (globalThis).host;
      const place = /** @type {HTMLElement} */ (document.getElementById('two'));
      const until = async (/** @type {() => unknown} */ holds) => {
        while (!holds()) await new Promise((done) => setTimeout(done, 5));
      };
      const root = () => /** @type {ShadowRoot} */ (place.shadowRoot);
      for (let round = 0; round < count; round += 1) {
        const app = await component.mount(place, { state: '#/scenario', theme: 'dark' });
        const end = app.onChange(() => {});
        await until(() => root().querySelector('#scenario-chart svg'));
        app.setState({ share: 10 + (round % 50), lang: 'en' });
        await until(() => root().querySelector('.result')?.textContent?.includes('You let'));
        app.setState({ page: 'findings' });
        await until(() => root().querySelector('.page-findings'));
        app.setState({ page: 'compare' });
        await until(() => root().querySelector('.page-compare svg'));
        if (round % 2) end();
        app.unmount();
      }
    }, count);
  // The memory of the app grows in steps and never shrinks: what counts is that it stops.
  await page.evaluate(async () => {
    const scope = /** @type {any} */ (globalThis);
    await scope.host.component.load();
    const glue = performance.getEntriesByType('resource').map(({ name }) => name).find((name) => /verkenner-[0-9a-f]+\.js$/.test(name));
    const wasm = await (await import(/** @type {string} */ (glue))).default();
    scope.host.memory = () => wasm.memory.buffer.byteLength;
  });
  await rounds(20);
  const before = await measure();
  await rounds(80);
  const after = await measure();
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(50);
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(5);
  // Of 7 MB; what the browser keeps of compiled scripts counts too.
  expect(after.heap - before.heap).toBeLessThan(1_000_000);
  expect(after.memory - before.memory).toBe(0);
});

test('a host that writes TypeScript is told of its mistakes', () => {
  const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2023,dom'];
  execFileSync(process.execPath, [here('../../node_modules/typescript/bin/tsc'), ...options, here('embedder.ts')], { stdio: 'pipe' });
});

test('the styles of a component ask its element what those of the page ask of the window', () => {
  const css = shadowed('html { a: 1vw; }\n.page-body, tbody { a: b; }\n@media screen and (width < 5rem) { :root { a: b; } }');
  expect(css).toContain('.app { a: 1cqi; }');
  expect(css).toContain('.page-body, tbody {');
  expect(css).toContain('@media screen {@container verkenner (width < 5rem) { .app { a: b; } }}');
  expect(shadowed('html:has(.x) { a: b; }')).not.toContain('a: b');
  expect(shadowed('@media (prefers-color-scheme: dark) { :root { a: b; } }')).toContain(':host(:where([data-verkenner-theme=dark])) { a: b; }');
  expect(shadowed('html[data-x] .y, :root:not([data-z=w]) { a: b; }')).toContain('.app[data-x] .y, :host(:not([data-z=w])) {');
});
