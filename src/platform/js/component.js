// The module that a host page imports: the app in an element, and the calculation alone. It
// holds what only a browser can do; the rest is src/embed.

import { loader } from './loader.js';

/**
 * @typedef {import('../../embed/verkenner.d.mts').Change} Change
 * @typedef {import('../../embed/verkenner.d.mts').Handle} Handle
 * @typedef {import('../../embed/verkenner.d.mts').MountOptions} MountOptions
 * @typedef {import('../../embed/verkenner.d.mts').Calculation} Calculation
 * @typedef {import('../../embed/verkenner.d.mts').State} State
 * @typedef {import('../../embed/verkenner.d.mts').Theme} Theme
 *
 * @typedef {object} Functions What src/embed/api.rs offers besides.
 * @property {(state?: string | State, lang?: string) => string} read the state to begin with, as a link
 * @property {(place: HTMLElement, state: string, told: (state: string, reader: boolean, passing: boolean) => void, done: (id?: number) => void) => void} mount
 * @property {(id: number) => string} state
 * @property {(id: number, state: string | State) => void} set
 * @property {(id: number) => void} unmount
 * @typedef {Calculation & Functions} Api
 */

const base = new URL('./', import.meta.url).href;
/** @param {string} file */
const beside = (file) => new URL(file, base).href;

/**
 * @param {import('../../embed/verkenner.d.mts').ErrorCode} code
 * @param {string} why
 */
const fault = (code, why) => Object.assign(new Error(`${code}: ${why}`), { name: 'ExplorerError', code, key: '' });

/** @type {Map<string, string>} */
const starters = new Map();

/**
 * What a worker can be started from: a browser takes no script of another host for that, but
 * one of this page that imports it.
 * @param {string} file
 */
function starter(file) {
  const script = beside(file);
  if (new URL(script).origin === location.origin) return script;
  let made = starters.get(file);
  if (!made) {
    made = URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(script)});`], { type: 'text/javascript' }));
    starters.set(file, made);
  }
  return made;
}

/** @type {Promise<Api> | undefined} */
let started;
const start = () =>
  (started ??= begin().catch((error) => {
    started = undefined;
    throw error.code ? error : fault('not_loaded', `the app could not start: ${error?.message ?? error}`);
  }));

/** @returns {Promise<Api>} */
async function begin() {
  const scope = /** @type {any} */ (globalThis);
  const other = scope.verkenner;
  if (other && other.page !== base) {
    throw fault('other_version', `this page already runs the component of ${other.page ?? 'its own app'}; use one.`);
  }
  scope.verkenner ??= {
    ...loader({
      get: (file) => fetch(beside(file)),
      run: (file) => import(beside(file)),
      address: starter,
      // The styles of a component come as one.
      style: async () => {},
    }),
    page: base,
    openPage: (/** @type {string} */ address) => void open(base + address, '_blank', 'noopener'),
    crashed,
    measure,
  };
  const [glue, module] = await Promise.all([import(beside(GLUE_FILE)), scope.verkenner.compile(WASM_FILE)]);
  await glue.default({ module_or_path: module });
  const call = await new Promise((done) => glue.embed(done));
  if (!call) throw fault('not_loaded', 'a file of the app did not arrive.');
  const names = ['project', 'explain', 'inputs', 'read', 'mount', 'state', 'set', 'unmount'];
  return /** @type {any} */ (Object.fromEntries(names.map((name) => [name, (/** @type {unknown[]} */ ...given) => call(name, given)])));
}

/** Where apps stand. @type {Set<HTMLElement>} */
const places = new Set();

/**
 * Says in every app, in its language, that the program failed.
 * @param {string} info
 * @param {string} nl
 * @param {string} en
 */
function crashed(info, nl, en) {
  console.error(info);
  for (const place of places) {
    const notice = document.createElement('p');
    notice.className = 'warning';
    notice.role = 'alert';
    const app = /** @type {HTMLElement | null} */ (place.querySelector('.app'));
    notice.textContent = app?.lang === 'en' ? en : nl;
    (app ?? place).prepend(notice);
  }
}

/**
 * Tells of the width of an element as a media query tells of that of a window.
 * @param {ShadowRoot} root
 * @param {number} rem
 */
function measure({ host }, rem) {
  /** @type {ResizeObserver | null} */
  let observer = null;
  return {
    get matches() {
      return host.clientWidth >= rem * parseFloat(getComputedStyle(document.documentElement).fontSize);
    },
    /** @param {(() => void) | null} call */
    set onchange(call) {
      observer?.disconnect();
      observer = call && new ResizeObserver(() => call());
      observer?.observe(host);
    },
  };
}

/** @type {Promise<CSSStyleSheet> | undefined} */
let styled;
/** One style sheet for all apps of a page; no attribute and no element that a policy of the host could forbid. */
const style = () =>
  (styled ??= (async () => {
    const response = await fetch(beside(COMPONENT_STYLES));
    if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await response.text());
    return sheet;
  })().catch((error) => {
    styled = undefined;
    throw fault('not_loaded', `the styles did not arrive: ${error?.message ?? error}`);
  }));

/** The shadow roots that are ours. They stay with their elements: a browser does not take one away. */
/** @type {WeakMap<HTMLElement, ShadowRoot>} */
const roots = new WeakMap();
/** @type {WeakSet<HTMLElement>} */
const taken = new WeakSet();

/** Shows what stands in the element itself. @param {ShadowRoot} root */
const showContents = (root) => root.replaceChildren(document.createElement('slot'));

/** @param {HTMLElement} element */
function claim(element) {
  if (!(element instanceof HTMLElement)) throw fault('no_place', 'the first argument is no element of this page.');
  if (taken.has(element)) throw fault('no_place', 'the element holds the app already; unmount that first.');
  let root = roots.get(element);
  if (!root) {
    try {
      root = element.attachShadow({ mode: 'open' });
    } catch {
      const name = element.localName;
      throw fault('no_place', `this <${name}> cannot hold a shadow root, or has one of its own; a <div> can.`);
    }
    roots.set(element, root);
    showContents(root);
  }
  taken.add(element);
  return root;
}

const themes = ['light', 'dark', 'auto'];
const themeName = 'data-verkenner-theme';

/**
 * @param {HTMLElement} element
 * @param {string} theme
 */
function setTheme(element, theme) {
  if (!themes.includes(theme)) throw fault('not_allowed', `“theme=${theme}”: possible are: ${themes.join(', ')}.`);
  if (theme === 'auto') element.removeAttribute(themeName);
  else element.setAttribute(themeName, theme);
}

/** @type {typeof import('../../embed/verkenner.d.mts').mount} */
export async function mount(element, { state, lang, theme = 'auto' } = {}) {
  const root = claim(element);
  /** @type {Set<{ callback: (change: Change) => void }>} */
  const listeners = new Set();
  const release = () => {
    listeners.clear();
    element.removeAttribute(themeName);
    showContents(root);
    root.adoptedStyleSheets = [];
    taken.delete(element);
  };
  try {
    const [api, sheet] = await Promise.all([start(), style()]);
    const first = api.read(state, lang);
    setTheme(element, theme);
    const place = document.createElement('div');
    place.hidden = true;
    root.append(place);
    const told = (/** @type {string} */ state, /** @type {boolean} */ reader, /** @type {boolean} */ passing) => {
      for (const { callback } of [...listeners]) {
        try {
          callback({ state, by: reader ? 'reader' : 'host', passing });
        } catch (error) {
          reportError(error);
        }
      }
    };
    const id = await new Promise((done) => void api.mount(place, first, told, done));
    if (id === undefined) throw fault('not_loaded', 'a file of the app did not arrive.');
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(place);
    place.hidden = false;
    places.add(place);
    /** @type {string | undefined} */
    let last;
    return {
      get state() {
        return last ?? api.state(id);
      },
      get theme() {
        return /** @type {Theme} */ (element.getAttribute(themeName) ?? 'auto');
      },
      set theme(theme) {
        setTheme(element, theme);
      },
      setState(state) {
        if (last !== undefined) throw fault('unmounted', 'this app was taken away.');
        api.set(id, state);
      },
      onChange(callback) {
        const listener = { callback };
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      unmount() {
        if (last !== undefined) return;
        last = api.state(id);
        api.unmount(id);
        places.delete(place);
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** @type {typeof import('../../embed/verkenner.d.mts').load} */
export async function load() {
  const { project, explain, inputs } = await start();
  return { project, explain, inputs };
}

/** @type {typeof import('../../embed/verkenner.d.mts').project} */
export const project = async (scenario) => (await load()).project(scenario);

/** @type {typeof import('../../embed/verkenner.d.mts').explain} */
export const explain = async (scenario, key, lang) => (await load()).explain(scenario, key, lang);

/** @type {typeof import('../../embed/verkenner.d.mts').inputs} */
export const inputs = async () => (await load()).inputs();

// A server that renders the page of the host knows no elements; importing must work there too.
const Element = globalThis.HTMLElement ?? class {};

export class PolicyExplorer extends Element {
  static observedAttributes = ['state', 'lang', 'theme'];

  /** @type {Handle | undefined} */
  #app;
  #starting = false;
  /** Attributes that are being written to follow the app. */
  #following = false;
  /** @type {(app: Handle) => void} */
  #arrived = () => {};
  /** @type {Promise<Handle>} */
  #ready = this.#expected();

  #expected() {
    return new Promise((/** @type {(app: Handle) => void} */ done) => (this.#arrived = done));
  }

  /** @type {Promise<Handle>} */
  get ready() {
    return this.#ready;
  }

  get state() {
    return this.#app?.state ?? this.getAttribute('state') ?? '';
  }

  set state(state) {
    this.setAttribute('state', state);
  }

  get theme() {
    return /** @type {Theme} */ (this.getAttribute('theme') ?? 'auto');
  }

  set theme(theme) {
    this.setAttribute('theme', theme);
  }

  connectedCallback() {
    // Set before this class was there.
    for (const name of /** @type {const} */ (['state', 'theme'])) {
      if (!Object.hasOwn(this, name)) continue;
      const value = /** @type {any} */ (this)[name];
      delete (/** @type {any} */ (this)[name]);
      this.setAttribute(name, value);
    }
    if (!this.#app && !this.#starting) void this.#start();
  }

  disconnectedCallback() {
    // Moving an element in the page disconnects it for a moment.
    queueMicrotask(() => {
      if (this.isConnected || !this.#app) return;
      this.#app.unmount();
      this.#app = undefined;
      this.#ready = this.#expected();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} value
   */
  attributeChangedCallback(name, before, value) {
    const app = this.#app;
    if (!app || this.#following || value === before) return;
    try {
      if (name === 'theme') app.theme = this.theme;
      else if (name === 'lang') app.setState({ lang: /** @type {any} */ (value) });
      else app.setState(value || '#/');
    } catch (error) {
      this.#tell('error', error);
    }
  }

  async #start() {
    this.#starting = true;
    try {
      const app = await mount(/** @type {any} */ (this), {
        state: this.getAttribute('state') || undefined,
        lang: /** @type {any} */ (this.getAttribute('lang') ?? undefined),
        theme: this.theme,
      });
      if (!this.isConnected) {
        app.unmount();
        return;
      }
      this.#app = app;
      app.onChange((change) => {
        this.#follow(app);
        this.#tell('change', change);
      });
      this.#follow(app);
      this.#arrived(app);
      this.#tell('ready');
    } catch (error) {
      this.#tell('error', error);
    } finally {
      this.#starting = false;
    }
  }

  /** Lets the attributes say what is shown. @param {Handle} app */
  #follow(app) {
    this.#following = true;
    const { state } = app;
    if (this.getAttribute('state') !== state) this.setAttribute('state', state);
    const lang = /[?&]lang=(\w+)/.exec(state)?.[1] ?? 'nl';
    if (this.lang !== lang) this.lang = lang;
    this.#following = false;
  }

  /**
   * @param {string} name
   * @param {unknown} [detail]
   */
  #tell(name, detail) {
    const heard = !this.dispatchEvent(new CustomEvent(name, { detail, cancelable: name === 'error' }));
    // Who does not listen finds it in the console.
    if (name === 'error' && !heard) console.warn(detail);
  }
}

if (globalThis.customElements && !customElements.get('policy-explorer')) {
  customElements.define('policy-explorer', PolicyExplorer);
}
