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

  const gone = new Set();
  const app = loader({
    async get(file) {
      const response = await fetch(beside(file));
      // Asked for a second time, by the reader: a newer version has taken its place, and opens
      // at the same address. A name without a hash is the same in every version.
      if (response.status === 404 && /-\w{8}\./.test(file) && gone.size === gone.add(file).size) location.reload();
      return response;
    },
    run: (file) => import(beside(file)),
    address: beside,
    style: loadStyles,
  });
  Object.assign(globalThis, { verkenner: app });

  /** What the policy of the host has refused. @type {string | undefined} */
  let refused;
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => (refused ??= `${effectiveDirective} ${blockedURI}`));

  // Inside another page there is someone to talk to. The app starts without, too.
  const framed = parent !== self && import(beside(FRAME_FILE)).then(({ connect }) => connect()).catch(() => {});

  start(() => Promise.all([import(beside(GLUE_FILE)), app.compile(WASM_FILE), parsed, framed])).then((error) => {
    if (error) {
      // More exactly, when that comes: a plain script does so even where modules do not.
      Object.assign(app, { failed: { error, refused } });
      document.head.append(Object.assign(document.createElement('script'), { src: beside(TROUBLE_FILE) }));
      return;
    }
    void loadStyles();
    // The page itself can be kept for use without a network: when it has come to rest, and
    // not on a page of another.
    if (INSTALL_FILE && !framed) setTimeout(() => import(beside(INSTALL_FILE)).then(({ install }) => install(base)).catch(() => {}), 3000);
  });
})();
