// What a reader sees and does, as properties and verbs; flows speak these and know no
// selectors. Words come in both languages, as on the pages themselves.

import { expect } from '@playwright/test';

/**
 * @typedef {import('@playwright/test').Locator} Locator
 * @typedef {'nl' | 'en'} Language
 * @typedef {'budget' | 'scenario' | 'compare' | 'goal-seek' | 'sensitivity' | 'uncertainty' | 'calculators' | 'findings' | 'evidence' | 'answers' | 'claims' | 'timeline' | 'methods' | 'register' | 'check' | 'embed'} Name
 */

/** Every page, as its address names it. @type {Name[]} */
export const names = [
  'budget', 'scenario', 'compare', 'goal-seek', 'sensitivity', 'uncertainty', 'calculators', 'findings',
  'evidence', 'answers', 'claims', 'timeline', 'methods', 'register', 'check', 'embed',
];

/** Every language. @type {Language[]} */
export const languages = ['nl', 'en'];

/**
 * The address of a page in a language; Dutch is the default and is left out.
 * @param {Name} name
 * @param {Language} language
 */
export const address = (name, language) => `#/${name}${language === 'nl' ? '' : `?v=1&lang=${language}`}`;

/** A data table, found by a word of its caption. */
class Table {
  /** @param {Locator} table */
  constructor(table) {
    this.table = table;
  }

  /**
   * All figures as text, by row and column.
   * @returns {Promise<Record<string, Record<string, string>>>}
   */
  async read() {
    return this.table.evaluate((table) => {
      /** @param {Element | null} cell */
      const own = (cell) => {
        const copy = /** @type {Element | undefined} */ (cell?.cloneNode(true));
        for (const badge of copy?.querySelectorAll('.badge') ?? []) badge.remove();
        return copy?.textContent?.trim() ?? '';
      };
      const columns = [...table.querySelectorAll('thead th')].map(own).slice(1);
      const rows = [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => {
        const values = [...row.querySelectorAll('td .value')].map((value) => value.textContent ?? '');
        return [own(row.querySelector('th')), Object.fromEntries(columns.map((column, at) => [column, values[at]]))];
      });
      return Object.fromEntries(rows);
    });
  }

  /**
   * Waits until these figures stand in the table; it may hold more.
   * @param {Record<string, Record<string, string>>} figures by row and column
   */
  async shows(figures) {
    await expect.poll(() => this.read()).toMatchObject(figures);
  }
}

/** What every page has around it. */
export class Pages {
  /**
   * @param {import('@playwright/test').Page} page
   * @param {string} app address of the served app
   */
  constructor(page, app) {
    this.page = page;
    this.app = app;
    /** The language the flow reads in; set by the address that is opened. @type {Language} */
    this.language = 'nl';
  }

  /**
   * Words in the language of the flow.
   * @param {string} nl
   * @param {string} en
   */
  words(nl, en) {
    return this.language === 'en' ? en : nl;
  }

  /**
   * Opens an address of the app, such as `#/scenario?v=1&share=35`, and waits until it has started.
   * @param {string} [address]
   */
  async open(address = '') {
    this.language = /[?&]lang=en\b/.test(address) ? 'en' : 'nl';
    // A changed hash alone would not load the page anew.
    if (this.page.url().startsWith(this.app)) await this.page.goto('about:blank');
    await this.page.goto(this.app + address);
    await this.started();
  }

  /** Waits until the app has taken over the page and its first chart is live. */
  async started() {
    await expect(this.page.locator('html')).not.toHaveClass(/deep-link/);
    await expect(this.page.locator('html')).toHaveClass(/live/);
    await expect(this.page.locator('.chart-static')).toHaveCount(0);
  }

  /**
   * Keeps the app from arriving, so that the page is as a slow connection shows it.
   * @returns {Promise<() => void>} lets it arrive
   */
  async holdApp() {
    /** @type {() => void} */
    let release = () => {};
    const released = new Promise((done) => (release = () => done(undefined)));
    await this.page.route('**/*.wasm', async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  async reload() {
    await this.page.reload();
    await this.started();
  }

  async goBack() {
    await this.page.goBack();
  }

  /**
   * Follows a link within the app, as one that was pasted in the address bar.
   * @param {string} address
   */
  async paste(address) {
    await this.page.evaluate((hash) => void (location.hash = hash), address);
  }

  /**
   * Waits until the address is this one.
   * @param {string} address from the `#` on
   */
  async isAt(address) {
    await expect(this.page).toHaveURL(this.app + address);
  }

  /** The title of the page. */
  get title() {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The part of the page that tells about starting. */
  get message() {
    return this.page.locator('#boot-message');
  }

  /** That the app can be used without a network, and which version. */
  get kept() {
    return this.page.locator('#kept');
  }

  /** Takes the new version. */
  get reloadNow() {
    return this.message.getByRole('button', { name: this.words('Nu herladen', 'Reload now') });
  }

  /** Leaves the new version for another time. */
  get later() {
    return this.message.getByRole('button', { name: 'Later' });
  }

  /** What stands there when no script runs. */
  get withoutScript() {
    return this.page.getByText('Calculating and searching need JavaScript');
  }

  /** What could not be used of the link. */
  get notice() {
    return this.page.locator('.warning').filter({ hasText: this.words('Niet alles in deze link', 'Not everything in this link') });
  }

  /** A warning on the page itself. @param {string} words part of it */
  warning(words) {
    return this.page.locator('.warning').filter({ hasText: words });
  }

  /** Saving the state as one file. */
  get saving() {
    const part = this.page.getByRole('region', { name: this.words('Bewaren en meenemen', 'Save and take along') });
    return {
      button: part.getByRole('button', { name: this.words('Bewaar dit scenario als één bestand', 'Save this scenario as one file') }),
      told: part.getByRole('status'),
    };
  }

  get skipLink() {
    return this.page.getByRole('link', { name: this.words('Naar de inhoud', 'To the content') });
  }

  get content() {
    return this.page.getByRole('main');
  }

  /** @param {Name} name */
  async goTo(name) {
    if (name === 'embed') {
      await this.page.getByRole('contentinfo').getByRole('link', { name: this.words('Insluiten', 'Embed') }).click();
      return;
    }
    // Pages about the scenario stand in a menu of their own.
    /** @type {Partial<Record<Name, string>>} */
    const lab = {
      compare: this.words('Vergelijken', 'Compare'),
      'goal-seek': this.words('Doel zoeken', 'Goal seek'),
      sensitivity: this.words('Gevoeligheid', 'Sensitivity'),
      uncertainty: this.words('Onzekerheid', 'Uncertainty'),
    };
    if (lab[name]) {
      await this.goTo('scenario');
      const menu = this.page.getByRole('navigation', { name: this.words('Werken met', 'Working with') });
      await menu.getByRole('link', { name: lab[name], exact: true }).click();
      return;
    }
    // And those about what the report says.
    /** @type {Partial<Record<Name, string>>} */
    const trail = {
      evidence: this.words('Bewijskaart', 'Evidence map'),
      answers: this.words('Van bevinding naar optie', 'From finding to option'),
      claims: this.words('Tekst en cijfers', 'Text and figures'),
      timeline: this.words('Tijdlijn', 'Timeline'),
      methods: this.words('Methoden en afbakening', 'Methods and scope'),
      register: 'Register',
    };
    if (trail[name]) {
      await this.goTo('findings');
      const menu = this.page.getByRole('navigation', { name: this.words('Wat het rapport zegt', 'What the report says') });
      await menu.getByRole('link', { name: trail[name], exact: true }).click();
      return;
    }
    /** @type {Partial<Record<Name, string>>} */
    const main = {
      budget: this.words('Begroting', 'Budget'),
      scenario: 'Scenario',
      calculators: this.words('Rekenhulpen', 'Calculators'),
      findings: this.words('Bevindingen', 'Findings'),
      check: this.words('Controle', 'Check'),
    };
    const label = main[name] ?? '';
    await this.page
      .getByRole('navigation', { name: this.words('Pagina’s', 'Pages') })
      .getByRole('link', { name: label })
      .click();
  }

  /**
   * Moves the focus on with Tab until it is here, as someone without a mouse does.
   * @param {Locator} target
   */
  async tabTo(target) {
    await expect(target).toBeVisible();
    const has = () => target.evaluate((element) => element === document.activeElement);
    for (let press = 0; press < 160 && !(await has()); press += 1) await this.page.keyboard.press('Tab');
    await expect(target).toBeFocused();
  }

  /** What was said politely to a screen reader. */
  get announced() {
    return this.page.locator('#announcer');
  }

  /** @param {Language} language */
  async readIn(language) {
    await this.page.getByRole('link', { name: { nl: 'Nederlands', en: 'English' }[language] }).click();
    this.language = language;
  }

  /** @param {string} caption part of it */
  table(caption) {
    return new Table(this.page.getByRole('table', { name: caption }));
  }

  /** @param {RegExp} label what a key figure is about */
  keyFigure(label) {
    return this.page.locator('.key-figure').filter({ has: this.page.getByRole('term').filter({ hasText: label }) });
  }

  /** The source panel. */
  get panel() {
    return this.page.getByRole('dialog');
  }

  /** The title of what the source panel shows. */
  get panelTitle() {
    return this.panel.getByRole('heading', { level: 2 });
  }

  /** Opens all that is folded in, from the outside in. */
  async unfold() {
    const closed = this.content.locator('details:not([open]) > summary:visible');
    while (await closed.count()) await closed.first().click();
  }

  /** How many steps the reader can go back from here. */
  async steps() {
    return this.page.evaluate(() => history.length);
  }

  /** How far the page runs over the right edge of the screen, in CSS pixels. */
  async overflow() {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  get search() {
    return new Search(this);
  }

  get share() {
    return new Share(this);
  }

  get budget() {
    return new Budget(this);
  }

  get scenario() {
    return new Scenario(this);
  }

  get uncertainty() {
    return new Uncertainty(this);
  }

  get compare() {
    return new Compare(this);
  }

  get calculators() {
    return new Calculators(this);
  }

  get findings() {
    return new Findings(this);
  }

  /**
   * Reaches something with the Tab key and presses it.
   * @param {Locator} place
   */
  async press(place) {
    await this.tabTo(place);
    await this.page.keyboard.press('Enter');
  }

  /** The line for screen readers. */
  get announcement() {
    return this.page.locator('#announcer');
  }

  /** What the report says of what the reader's choices touch, folded in a part of the page. @param {Locator} within */
  related(within) {
    return within.locator('details.related');
  }

  /** The questions to begin with. */
  get questions() {
    return this.page.locator('details.guide');
  }

  /** What to look at for the question that was asked. */
  get guideNote() {
    return this.page.locator('.guide-note');
  }
}

/** Search everywhere. */
class Search {
  /** @param {Pages} pages */
  constructor(pages) {
    this.pages = pages;
    this.button = pages.page.getByRole('banner').getByRole('button', { name: pages.words('Zoeken', 'Search'), exact: true });
    this.dialog = pages.page.locator('dialog.search-dialog');
    this.field = this.dialog.getByRole('combobox', { name: pages.words('Zoeken in alles', 'Search everything') });
    this.count = this.dialog.locator('.search-count');
    /** What is said to a screen reader. */
    this.said = this.dialog.getByRole('status');
    this.help = this.dialog.locator('.search-help');
    this.results = this.dialog.getByRole('listbox');
    this.options = this.dialog.getByRole('option');
    this.chosen = this.dialog.getByRole('option', { selected: true });
    this.slash = this.dialog.getByRole('switch');
  }
}

/** Sharing what is shown. */
class Share {
  /** @param {Pages} pages */
  constructor(pages) {
    this.button = pages.page.getByRole('banner').getByRole('button', { name: pages.words('Delen', 'Share'), exact: true });
    this.dialog = pages.page.getByRole('dialog', { name: pages.words('Delen', 'Share'), exact: true });
    this.field = this.dialog.getByRole('textbox', { name: pages.words('Link naar deze pagina', 'Link to this page') });
    this.copy = this.dialog.getByRole('button', { name: pages.words('Link kopiëren', 'Copy link') });
    this.send = this.dialog.getByRole('button', { name: pages.words('Delen via…', 'Share via…') });
    this.close = this.dialog.getByRole('button', { name: pages.words('Sluiten', 'Close') });
    this.told = this.dialog.locator('.share-do').getByRole('status');
    this.code = this.dialog.getByRole('img', { name: pages.words('QR-code met dezelfde link', 'QR code with the same link') });
  }
}

/** The calculators page. */
class Calculators {
  /** @param {Pages} pages */
  constructor(pages) {
    this.pages = pages;
    this.page = pages.page;
  }

  /** Names of the panels. */
  get panels() {
    const words = this.pages.words.bind(this.pages);
    return {
      portfolio: words('Landenportefeuille', 'Country portfolio'),
      capacity: words('Ambitie en capaciteit', 'Ambition and capacity'),
      fragmentation: words('Versnippering en overlap', 'Fragmentation and overlap'),
      ministry: words('Deel van de begroting', 'Share of the budget'),
      materiality: words('Grote veranderingen', 'Large changes'),
    };
  }

  /** @param {keyof Calculators['panels']} name */
  panel(name) {
    return this.page.getByRole('region', { name: this.panels[name], exact: true });
  }

  /** The heading of a panel. @param {keyof Calculators['panels']} name */
  heading(name) {
    return this.page.getByRole('heading', { level: 2, name: this.panels[name], exact: true });
  }

  /** The link to a panel. @param {keyof Calculators['panels']} name */
  link(name) {
    return this.page
      .getByRole('navigation', { name: this.pages.words('Rekenhulpen op deze pagina', 'Calculators on this page') })
      .getByRole('link', { name: this.panels[name] });
  }

  /** A field by its label. @param {string} nl @param {string} en */
  field(nl, en) {
    return this.page.getByLabel(this.pages.words(nl, en), { exact: true });
  }
}

/** The budget page. */
class Budget {
  /** @param {Pages} pages */
  constructor(pages) {
    this.pages = pages;
    this.page = pages.page;
  }

  /** The table under the chart, which holds what the chart draws. */
  get table() {
    return new Table(this.page.getByRole('region', { name: this.pages.words('Grafiek', 'Chart') }).getByRole('table').last());
  }

  /**
   * The mark of a note beside the figure it is about.
   * @param {string} figure
   * @param {string} note
   */
  mark(figure, note) {
    return this.table.table
      .getByRole('cell')
      .filter({ hasText: figure })
      .getByRole('link', { name: `${this.pages.words('Kanttekening', 'Note')} ${note}` });
  }

  /** Says that the reader's own prices are used. */
  get ownPrices() {
    return this.page.locator('.warning').filter({ hasText: this.pages.words('die u zelf hebt ingevuld', 'that you entered yourself') });
  }

  /** The chart; its name tells what is drawn. */
  get chart() {
    return this.page.locator('#budget-chart');
  }

  /** What is seen of the first two series of the chart, and of the page behind them. */
  async colours() {
    const fill = (/** @type {number} */ series) =>
      this.chart.locator(`path[fill="var(--series-${series})"]`).first().evaluate((shape) => getComputedStyle(shape).fill);
    const behind = this.page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    return Promise.all([fill(1), fill(2), behind]);
  }

  /** @param {string} picture */
  async drawAs(picture) {
    await this.page.getByRole('radio', { name: picture }).locator('..').click();
  }

  /** @param {string} year */
  async usePricesOf(year) {
    await this.page.getByLabel(this.pages.words('Prijzen', 'Prices'), { exact: true }).selectOption(year);
  }

  /** @param {string} year */
  async startFrom(year) {
    await this.page.getByLabel(this.pages.words('Van', 'From'), { exact: true }).selectOption(year);
  }
}

/** The scenario page. */
class Scenario {
  /** @param {Pages} pages */
  constructor(pages) {
    this.pages = pages;
    this.page = pages.page;
  }

  /** Names of the inputs, as the flows call them. */
  get names() {
    const words = this.pages.words.bind(this.pages);
    return {
      measure: words('Maatregel', 'Measure'),
      cut: words('Omvang van de bezuiniging', 'Size of the cut'),
      share: words('Deel dat op 1.1 + 1.2 landt', 'Share that lands on 1.1 + 1.2'),
      variant: words('Minder of meer', 'Less or more'),
      split: words('Verdeling over de sub-artikelen', 'Split between the sub-articles'),
      firstYear: words('Eerste jaar', 'First year'),
      inflation: words('Prijsstijging na het laatste bekende jaar', 'Price rise after the last known year'),
    };
  }

  /** The field or list of an input. @param {keyof Scenario['names']} name */
  input(name) {
    return this.page.getByLabel(this.names[name], { exact: true });
  }

  /** @param {keyof Scenario['names']} name */
  slider(name) {
    return this.page.getByRole('slider', { name: this.names[name] });
  }

  /** @param {keyof Scenario['names']} name */
  resetOf(name) {
    return this.page.getByRole('button', { name: `${this.names[name]}: ` });
  }

  /**
   * Types a value and leaves the field.
   * @param {keyof Scenario['names']} name
   * @param {string} text
   */
  async type(name, text) {
    await this.input(name).fill(text);
    await this.input(name).press('Tab');
  }

  /**
   * @param {keyof Scenario['names']} name
   * @param {string} option what stands in the list
   */
  async choose(name, option) {
    await this.input(name).selectOption({ label: option });
  }

  /** @param {RegExp} words */
  async takeReferencePoint(words) {
    const points = this.page.locator('summary', { hasText: this.pages.words('IJkpunten', 'Reference points') });
    const point = this.page.getByRole('button', { name: words });
    if (!(await point.isVisible())) await points.click();
    await point.click();
  }

  /**
   * Drags a slider with the mouse to a part of its length, in many small moves.
   * @param {keyof Scenario['names']} name
   * @param {number} part 0..1
   */
  async drag(name, part) {
    const slider = this.slider(name);
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error('the slider is not on the screen');
    const [value, min, max] = await slider.evaluate((/** @type {HTMLInputElement} */ { value, min, max }) =>
      [value, min, max].map(Number),
    );
    const y = box.y + box.height / 2;
    const thumb = 16;
    const x = (/** @type {number} */ at) => box.x + thumb / 2 + at * (box.width - thumb);
    await this.page.mouse.move(x((value - min) / (max - min)), y);
    await this.page.mouse.down();
    await this.page.mouse.move(x(part), y, { steps: 20 });
    // The address of passing steps is written after a short rest.
    await expect(this.page).not.toHaveURL(/#\/scenario$/);
    await this.page.mouse.up();
  }

  /**
   * Moves a slider once and reads what the page shows before its next frame, and what it shows
   * when all has come to rest.
   * @param {keyof Scenario['names']} name
   * @param {number} value
   */
  async move(name, value) {
    await this.slider(name).evaluate((/** @type {HTMLInputElement} */ slider, value) => {
      slider.value = String(value);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }, value);
    const moved = await this.shown();
    await this.page.waitForTimeout(300);
    return { moved, rested: await this.shown() };
  }

  /** Waits until the chart can move. */
  async chartDrawn() {
    await expect(this.page.locator('#scenario-chart svg')).toBeVisible();
  }

  /** The result in words, and the marks of its chart that can be seen. */
  shown() {
    return this.page.evaluate(() => {
      const text = (/** @type {string} */ selector) => document.querySelector(selector)?.textContent ?? '';
      const marks = [...document.querySelectorAll('#scenario-chart svg :is(path, rect, text)')].filter(
        (mark) => !['fill', 'stroke'].every((name) => mark.getAttribute(name) === 'none'),
      );
      const look = ['d', 'x', 'y', 'width', 'height', 'transform'];
      // Four decimals are written; the last one may differ by the order of adding up.
      const rounded = (/** @type {string | null} */ text) => text?.replace(/\d+\.\d+/g, (number) => Number(number).toFixed(1));
      return {
        sentence: text('.story'),
        table: text('table.data'),
        chart: marks.map((mark) => [mark.tagName, ...look.map((name) => rounded(mark.getAttribute(name))), mark.textContent].join(' ')).sort(),
      };
    });
  }

  async showMoreChoices() {
    await this.page.locator('summary', { hasText: this.pages.words('Meer keuzes', 'More choices') }).click();
  }

  async resetEverything() {
    await this.page.getByRole('button', { name: this.pages.words('Alles terugzetten', 'Reset everything') }).click();
  }

  get result() {
    return this.page.getByRole('region', { name: this.pages.words('Wat eruit volgt', 'What follows') });
  }

  get table() {
    return this.pages.table(this.pages.words('in dit scenario', 'in this scenario'));
  }

  /** Says, in place of a new result, that this is the last one. */
  get stale() {
    return this.result.getByRole('status');
  }
}

/** The page that compares scenarios. */
class Compare {
  /** @param {Pages} pages */
  constructor(pages) {
    this.pages = pages;
    this.page = pages.page;
  }

  /** What the page calls things, in the language of the flow. */
  get names() {
    const words = this.pages.words.bind(this.pages);
    return {
      yours: words('Uw scenario', 'Your scenario'),
      none: words('Geen maatregel', 'No measure'),
      less: words('−20% van 2021', '−20% of 2021'),
      more: words('+20% van 2021', '+20% of 2021'),
      left: words('Over in 2029', 'Left in 2029'),
      sum: (/** @type {string} */ years) => words(`Verschil samen ${years}`, `Difference added up ${years}`),
    };
  }

  /** The scenarios of the list. */
  get scenarios() {
    return this.page.locator('.entrants').getByRole('listitem');
  }

  /**
   * A button of the list or the bar under it.
   * @param {'add' | 'keep' | 'addYours' | 'undo' | 'redo'} name
   */
  button(name) {
    const words = this.pages.words.bind(this.pages);
    const label = {
      add: words('Richting toevoegen', 'Add direction'),
      keep: words('Uw scenario bewaren in de lijst', 'Keep your scenario in the list'),
      addYours: words('Uw scenario er weer bij zetten', 'Put your scenario back'),
      undo: words('Ongedaan maken', 'Undo'),
      redo: words('Opnieuw doen', 'Redo'),
    }[name];
    return this.page.getByRole('button', { name: label, exact: true });
  }

  /**
   * What can be done with one scenario.
   * @param {'up' | 'down' | 'copy' | 'use' | 'remove'} what
   * @param {string} letter
   */
  action(what, letter) {
    const words = this.pages.words.bind(this.pages);
    const label = {
      up: words('Omhoog', 'Up'),
      down: words('Omlaag', 'Down'),
      copy: words('Kopie', 'Copy'),
      use: words('Deze gebruiken', 'Use this one'),
      remove: words('Weghalen', 'Remove'),
    }[what];
    return this.page.getByRole('button', { name: new RegExp(`^${label}: ${letter} `) });
  }

  /** Compares the others with a scenario. @param {string} letter */
  reference(letter) {
    return this.page.getByRole('radio', { name: new RegExp(`: ${letter} `) });
  }

  /** @param {string} letter */
  name(letter) {
    return this.page.getByLabel(`${this.pages.words('Naam', 'Name')} ${letter}`, { exact: true });
  }

  /** @param {'direction' | 'from' | 'to' | 'with' | 'metric' | 'year'} name */
  list(name) {
    return this.page.locator(`#cmp-${name}`);
  }

  /** Every measure of every scenario. */
  get measures() {
    return this.pages.table(this.pages.words('De scenario’s naast elkaar', 'The scenarios side by side'));
  }

  get byYear() {
    return this.pages.table(this.pages.words('per jaar in elk scenario', 'by year in each scenario'));
  }

  /** The inputs that differ. */
  get differences() {
    return this.pages.table(this.pages.words('Keuzes die niet in elk scenario gelijk zijn', 'Choices that are not the same in each scenario'));
  }

  /** The difference in parts. */
  get split() {
    return this.page.getByRole('region', { name: this.pages.words('Beleid of aanname?', 'Policy or assumption?') }).first();
  }

  /** Why a step was not taken. */
  get refusal() {
    return this.page.getByRole('region', { name: this.pages.words('De scenario’s', 'The scenarios'), exact: true }).getByRole('status');
  }
}

/** The findings page. */
class Findings {
  /** @param {Pages} pages */
  constructor(pages) {
    this.pages = pages;
    this.page = pages.page;
  }

  get count() {
    return this.page.locator('#count');
  }

  get search() {
    return this.page.getByRole('searchbox', { name: this.pages.words('Zoek in de bevindingen', 'Search the findings') });
  }

  /** One value of a filter, with its count in its name. @param {RegExp} name */
  filter(name) {
    return this.page.getByRole('search').getByRole('checkbox', { name });
  }

  /** Folds the filters in and out where they stand above the findings. */
  get fold() {
    return this.page.getByRole('search').locator('summary', { hasText: /^Filters/ });
  }

  get clear() {
    return this.page.getByRole('button', { name: this.pages.words('Filters wissen', 'Clear filters') });
  }

  /** The heads of the findings that are listed. */
  get heads() {
    return this.page.getByRole('button', { name: /^F\d\d / });
  }

  /** @param {string} id */
  head(id) {
    return this.page.getByRole('button', { name: new RegExp(`^${id} `) });
  }

  /** All of a finding that is listed. @param {string} id */
  finding(id) {
    return this.page.getByRole('article').filter({ has: this.head(id) });
  }

  get nothing() {
    return this.page.getByText(this.pages.words('Geen bevinding voldoet', 'No finding meets'));
  }
}

/** The page on uncertainty. */
class Uncertainty {
  /** @param {Pages} pages */
  constructor(pages) {
    this.pages = pages;
    this.page = pages.page;
  }

  /** Names of the inputs, as the flows call them. */
  get names() {
    const words = this.pages.words.bind(this.pages);
    return {
      share: words('Deel dat op 1.1 + 1.2 landt', 'Share that lands on 1.1 + 1.2'),
      cut: words('Omvang van de bezuiniging', 'Size of the cut'),
    };
  }

  /** An input with its range. @param {keyof Uncertainty['names']} name */
  range(name) {
    return this.page.getByRole('group', { name: this.names[name] });
  }

  /**
   * A field of a range.
   * @param {keyof Uncertainty['names']} name
   * @param {string} label
   */
  end(name, label) {
    return this.range(name).getByLabel(label, { exact: true });
  }

  /** @param {string} label */
  field(label) {
    return this.page.getByLabel(label, { exact: true });
  }

  /** @param {string} name */
  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  get progress() {
    return this.page.getByRole('progressbar');
  }

  get result() {
    return this.page.getByRole('region', { name: this.pages.words('Wat eruit volgt', 'What follows') });
  }

  /** What the draws come to. */
  get draws() {
    return this.pages.table(this.pages.words('trekkingen geven', 'draws give'));
  }

  /** The spread of each year. */
  get bands() {
    return this.pages.table(this.pages.words('Over, alles samen', 'Left, all together'));
  }
}
