// How the app comes by its other files. The page, the single file and the component each
// have their own way of getting one; all else is the same.

/**
 * @typedef {object} Source
 * @property {(file: string) => Promise<Response>} get the contents of a file of the build
 * @property {(file: string) => Promise<any>} run a script of the build, as a module
 * @property {(file: string) => string | Promise<string>} address what a worker can be started from
 * @property {() => Promise<void>} style adds the styles of all but the first page, once
 */

/** @param {Response} response */
const streams = (response) => response.headers.get('content-type')?.startsWith('application/wasm');

/** @param {Response} response */
function sound(response) {
  if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
  return response;
}

/**
 * What the app calls; it stands in `globalThis.verkenner`.
 * @param {Source} source
 */
export function loader({ get, run, address, style }) {
  const loadCharts = () => run(CHARTS_FILE);
  /**
   * Compiling while loading needs the right type; some intranet servers send another.
   * @param {string} file
   */
  const compile = async (file) => {
    const response = sound(await get(file));
    return streams(response)
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  };
  return {
    get,
    compile,
    loadCharts,
    prefetchCharts: () => void loadCharts().catch(() => {}),
    /** What calculates off the page; fails where that cannot be done. */
    loadEngines: async () => {
      if (!ENGINE_FILE) throw new Error('this build has no engine');
      const { open } = await run(ENGINES_FILE);
      return open(await address(WORKER_FILE), () => compile(ENGINE_FILE));
    },
    /**
     * Does a task of `saver.js`.
     * @param {string} task
     * @param {...string} given
     */
    saver: async (task, ...given) => (await run(SAVER_FILE))[task](get, ...given),
    /**
     * Instantiates a part of the app that is loaded later.
     * @param {Promise<Response>} part
     * @param {WebAssembly.Imports} imports
     */
    async instantiate(part, imports) {
      const [response] = await Promise.all([part.then(sound), style()]);
      return streams(response)
        ? WebAssembly.instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports);
    },
    /**
     * Instantiates what parts share: modules in one file, each behind its length.
     * @param {Promise<Response>} part
     * @param {WebAssembly.Imports} imports
     */
    async instantiateAll(part, imports) {
      const content = await sound(await part).arrayBuffer();
      const lengths = new DataView(content);
      const modules = [];
      for (let at = 0; at < content.byteLength; ) {
        const end = at + 4 + lengths.getUint32(at, true);
        modules.push(WebAssembly.instantiate(content.slice(at + 4, end), imports));
        at = end;
      }
      await Promise.all(modules);
    },
  };
}
