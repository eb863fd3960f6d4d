// Starts the app. One classic script, so that its first lines run before the
// first paint, and external, so that a strict Content-Security-Policy needs no
// exception for it. File names are filled in by the build.

import { loader } from './loader.js';

(() => {
  const root = document.documentElement;
  const base = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  /** @param {string} file */
  const beside = (file) => new URL(file, base).href;

  // The page arrives with the first page in Dutch in it. When the address asks for
  // something else, style sheets hide that until the app has drawn what was asked.
  if (/^#\//.test(location.hash) && !/^#\/(budget)?(\?(v=\d+)?)?$/.test(location.hash)) {
    root.classList.add('deep-link');
  }

  // How the page looks inside another one: style sheets read these, before the first paint.
  const look = () => {
    for (const [key, values] of Object.entries({ embed: 'page|chart|result', controls: '0', theme: 'light|dark', background: 'none' })) {
      const value = new RegExp(`[?&]${key}=(${values})(&|$)`).exec(location.hash)?.[1];
      if (value) root.dataset[key] = value;
      else delete root.dataset[key];
    }
  };
  look();
  addEventListener('hashchange', look);

  // The code of another page than the first is a file of its own: fetched along with the
  // app, not after it.
  const page = /^#\/([\w-]+)/.exec(location.hash)?.[1] ?? '';
  for (const file of [page, root.dataset.embed && 'embed'].flatMap((part) => PART_FILES[part ?? ''] ?? [])) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: beside(`./${file}`) });
    document.head.append(link);
  }

  // The styles of the other pages: at once for who asks for one of those, otherwise when the
  // first page stands.
  /** @type {Promise<void> | undefined} */
  let styled;
  const loadStyles = () =>
    (styled ??= new Promise((done) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href: beside(LATER_STYLES) });
      // Without them a page is plain, but there.
      link.onload = link.onerror = () => done();
      // Behind the styles of the first page, which this script comes before: the later ones
      // overrule them.
      const add = () => document.head.append(link);
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', add, { once: true });
      else add();
    }));
  if (root.classList.contains('deep-link')) void loadStyles();

  const app = loader({
    get: (file) => fetch(beside(file)),
    run: (file) => import(beside(file)),
    address: beside,
    style: loadStyles,
  });
  Object.assign(globalThis, { verkenner: app });

  // Inside another page there is someone to talk to. The app starts without, too.
  const framed = parent !== self && import(beside(FRAME_FILE)).then(({ connect }) => connect()).catch(() => {});

  const parsed = new Promise((done) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', done, { once: true });
    else done(undefined);
  });

  const words = {
    slow: {
      nl: 'De rekenonderdelen worden nog geladen. U kunt deze pagina al lezen.',
      en: 'The interactive parts are still loading. You can already read this page.',
    },
    failed: {
      nl: 'De rekenonderdelen konden niet starten. U kunt deze pagina wel lezen. Laad de pagina opnieuw of gebruik een nieuwere browser.',
      en: 'The interactive parts could not start. You can still read this page. Reload it or use a newer browser.',
    },
  };

  /** @param {{ nl: string, en: string } | undefined} text */
  async function say(text) {
    await parsed;
    const place = document.getElementById('boot-message');
    if (!place) return;
    place.hidden = !text;
    place.replaceChildren(
      ...Object.entries(text ?? {}).map(([lang, sentence]) => {
        const line = document.createElement('p');
        line.lang = lang;
        line.textContent = sentence;
        return line;
      }),
    );
  }

  async function start() {
    const patience = setTimeout(() => say(words.slow), 5000);
    try {
      const [glue, module] = await Promise.all([import(beside(GLUE_FILE)), app.compile(WASM_FILE), parsed, framed]);
      await glue.default({ module_or_path: module });
      clearTimeout(patience);
      await say(undefined);
      void loadStyles();
    } catch (error) {
      clearTimeout(patience);
      console.warn('The app did not start.', error);
      root.classList.remove('deep-link');
      await say(words.failed);
    }
  }

  start();
})();
