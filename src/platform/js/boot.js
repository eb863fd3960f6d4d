// Starts the app. One classic script, so that its first lines run before the
// first paint, and external, so that a strict Content-Security-Policy needs no
// exception for it. File names are filled in by the build.

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
      document.head.append(link);
    }));
  if (root.classList.contains('deep-link')) void loadStyles();

  /** @param {Response} response */
  const streams = (response) => response.headers.get('content-type')?.startsWith('application/wasm');

  const loadCharts = () => import(beside(CHARTS_FILE));
  Object.assign(globalThis, {
    verkenner: {
      loadCharts,
      prefetchCharts: () => void loadCharts().catch(() => {}),
      /** What calculates off the page; fails where that cannot be done. */
      loadEngines: async () => {
        if (!ENGINE_FILE) throw new Error('this build has no engine');
        const { open } = await import(beside(ENGINES_FILE));
        return open(beside(WORKER_FILE), () => compile(ENGINE_FILE));
      },
      /**
       * Instantiates a part of the app that is loaded later.
       * @param {Promise<Response>} source
       * @param {WebAssembly.Imports} imports
       */
      async instantiate(source, imports) {
        const [response] = await Promise.all([source, loadStyles()]);
        if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
        // Compiling while loading needs the right type; some intranet servers send another.
        return streams(response)
          ? WebAssembly.instantiateStreaming(response, imports)
          : WebAssembly.instantiate(await response.arrayBuffer(), imports);
      },
      /**
       * Instantiates what parts share: modules in one file, each behind its length.
       * @param {Promise<Response>} source
       * @param {WebAssembly.Imports} imports
       */
      async instantiateAll(source, imports) {
        const response = await source;
        if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
        const content = await response.arrayBuffer();
        const lengths = new DataView(content);
        const modules = [];
        for (let at = 0; at < content.byteLength; ) {
          const end = at + 4 + lengths.getUint32(at, true);
          modules.push(WebAssembly.instantiate(content.slice(at + 4, end), imports));
          at = end;
        }
        await Promise.all(modules);
      },
    },
  });

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

  /** @param {string} file */
  async function compile(file) {
    const response = await fetch(beside(file));
    if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
    return streams(response)
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  }

  async function start() {
    const patience = setTimeout(() => say(words.slow), 5000);
    try {
      const [glue, module] = await Promise.all([import(beside(GLUE_FILE)), compile(WASM_FILE), parsed]);
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
