// Starts the app. One classic script, so that its first lines run before the
// first paint, and external, so that a strict Content-Security-Policy needs no
// exception for it. File names are filled in by the build.

import { loader } from './loader.js';

(() => {
  const root = document.documentElement;
  const base = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  /** @param {string} file */
  const beside = (file) => new URL(file, base).href;

  // Who sees a script run needs no sentence that none does.
  root.classList.add('scripted');

  // The page arrives with the first page in Dutch in it. When the address asks for
  // something else, style sheets hide that until the app has drawn what was asked.
  if (/^#\//.test(location.hash) && !/^#\/(budget)?(\?(v=\d+)?)?$/.test(location.hash)) {
    root.classList.add('deep-link');
  }

  // The code of another page than the first is a file of its own: fetched along with the
  // app, not after it.
  for (const file of PART_FILES[/^#\/([\w-]+)/.exec(location.hash)?.[1] ?? ''] ?? []) {
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

  const gone = new Set();
  const app = loader({
    async get(file) {
      const response = await fetch(beside(file));
      // Asked for a second time, by the reader: a newer version has taken its place, and opens
      // at the same address.
      if (response.status === 404 && gone.size === gone.add(file).size) location.reload();
      return response;
    },
    run: (file) => import(beside(file)),
    address: beside,
    style: loadStyles,
  });
  Object.assign(globalThis, { verkenner: app });

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

  /** What the policy of the host has refused. @type {string | undefined} */
  let refused;
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => (refused ??= `${effectiveDirective} ${blockedURI}`));

  async function start() {
    const patience = setTimeout(() => say(words.slow), 5000);
    try {
      const [glue, module] = await Promise.all([import(beside(GLUE_FILE)), app.compile(WASM_FILE), parsed]);
      await glue.default({ module_or_path: module });
      clearTimeout(patience);
      await say(undefined);
      void loadStyles();
      // The page itself can be kept for use without a network: when it has come to rest, and
      // not on a page of another.
      if (INSTALL_FILE && parent === self) setTimeout(() => import(beside(INSTALL_FILE)).then(({ install }) => install(base)).catch(() => {}), 3000);
    } catch (error) {
      clearTimeout(patience);
      console.warn('The app did not start.', error);
      root.classList.remove('deep-link');
      await say(words.failed);
      // More exactly, when that comes: a plain script does so even where modules do not.
      Object.assign(app, { failed: { error, refused } });
      document.head.append(Object.assign(document.createElement('script'), { src: beside(TROUBLE_FILE) }));
    }
  }

  start();
})();
