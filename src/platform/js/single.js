// Starts the app where all of it stands in one file, opened from a disk. Such a page may
// load nothing, not even a file beside it: scripts, WebAssembly and the rest are text at the
// end of the document, packed, and unpacked when they are needed. Put together by
// src/platform/build/single.mjs.

import { loader } from './loader.js';
import { dress, hideOther, parsed, start } from './start.js';

(() => {
  /** A file that saves itself starts from the text it was made of. */
  const single = './verkenner.html';
  /** What stands before the files. */
  const shell = './shell.html';

  /** @param {string} file */
  const held = (file) => document.getElementById(`file:${file.slice(2)}`);

  /** @param {string} text */
  const bytes = (text) => {
    if ('fromBase64' in Uint8Array) return /** @type {any} */ (Uint8Array).fromBase64(text);
    const characters = atob(text);
    const content = new Uint8Array(characters.length);
    for (let at = 0; at < characters.length; at++) content[at] = characters.charCodeAt(at);
    return content;
  };

  /**
   * @param {string} file
   * @returns {Promise<Response>}
   */
  async function get(file) {
    await parsed;
    if (file === single) {
      const files = [...document.querySelectorAll('[id^="file:"]')].map(({ outerHTML }) => `${outerHTML}\n`);
      return new Response(`${await (await get(shell)).text()}${files.join('')}</body></html>\n`);
    }
    const packed = held(file)?.textContent;
    if (!packed) throw new Error(`${file} is not in this document`);
    return new Response(new Blob([bytes(packed)]).stream().pipeThrough(new DecompressionStream('gzip')));
  }

  /** What scripts have given. @type {Map<string, Promise<any>>} */
  const modules = new Map();
  /** @param {string} file */
  const run = (file) => {
    const module = modules.get(file) ?? give(file);
    modules.set(file, module);
    return module;
  };
  /**
   * Runs a script. The policy of the document allows its text, and no address.
   * @param {string} file
   */
  async function give(file) {
    const text = await (await get(file)).text();
    const place = /** @type {{ verkennerModule?: any }} */ (globalThis);
    place.verkennerModule = undefined;
    const script = document.createElement('script');
    script.textContent = text;
    document.head.append(script);
    script.remove();
    if (!place.verkennerModule) throw new Error(`${file} did not run`);
    return place.verkennerModule;
  }

  const app = loader({
    get,
    run,
    address: async (file) => URL.createObjectURL(new Blob([await (await get(file)).text()], { type: 'text/javascript' })),
    style: async () => {},
  });
  Object.assign(globalThis, { verkenner: app });

  // The file may have been saved with a state; a link into it comes first.
  const saved = JSON.parse(document.getElementById('saved')?.textContent ?? 'null');
  if (!location.hash && /^#\//.test(saved)) location.replace(saved);
  const other = hideOther(location.hash);
  dress();
  addEventListener('hashchange', dress);
  // A server may hand the file out to be shown inside another page.
  const framed = parent !== self && run(FRAME_FILE).then(({ connect }) => connect()).catch(() => {});

  /** Milliseconds after which nobody is looking. */
  const patience = 1000;
  /** The first page has been painted, or will not be: it is hidden, or nobody looks. */
  const painted = new Promise((done) => {
    if (other || document.hidden || !globalThis.PerformanceObserver) return done(undefined);
    setTimeout(done, patience);
    new PerformanceObserver((entries) => {
      if (entries.getEntriesByName('first-contentful-paint').length) done(undefined);
    }).observe({ type: 'paint', buffered: true });
  });

  start(async () => {
    await Promise.all([parsed, painted]);
    return Promise.all([run(GLUE_FILE), app.compile(WASM_FILE), framed]);
  });
})();
