// Starts the app. One classic script, so that its first lines run before the
// first paint, and external, so that a strict Content-Security-Policy needs no
// exception for it. File names are filled in by the build.

import { loader } from './loader.js';
import { dress, hideOther, parsed, start } from './start.js';

(() => {
  const base = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  /** @param {string} file */
  const beside = (file) => new URL(file, base).href;

  const other = hideOther(location.hash);

  dress();
  addEventListener('hashchange', dress);

  // The code of another page than the first is a file of its own: fetched along with the
  // app, not after it.
  const page = /^#\/([\w-]+)/.exec(location.hash)?.[1] ?? '';
  for (const file of [page, document.documentElement.dataset.embed && 'embed'].flatMap((part) => PART_FILES[part ?? ''] ?? [])) {
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
      void parsed.then(() => document.head.append(link));
    }));
  if (other) void loadStyles();

  const app = loader({
    get: (file) => fetch(beside(file)),
    run: (file) => import(beside(file)),
    address: beside,
    style: loadStyles,
  });
  Object.assign(globalThis, { verkenner: app });

  // Inside another page there is someone to talk to. The app starts without, too.
  const framed = parent !== self && import(beside(FRAME_FILE)).then(({ connect }) => connect()).catch(() => {});

  start(() => Promise.all([import(beside(GLUE_FILE)), app.compile(WASM_FILE), parsed, framed])).then((failed) => {
    if (!failed) void loadStyles();
  });
})();
