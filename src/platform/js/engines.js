// Keeps the workers that calculate. Each draws a slice; columns of draws then go to the
// worker that tells of them, so that both have work, and the page only passes things on.

/** From this many draws on, two workers are faster than one. */
const worthTwo = 50_000;

/**
 * @typedef {Record<string, any>} Message
 * @typedef {{ ask: (message: Message, give?: Transferable[]) => Promise<Message>, end: () => void }} Engine
 */

/**
 * @param {string} script
 * @param {WebAssembly.Module} module
 * @param {(done: number) => void} progress
 * @returns {Engine}
 */
function start(script, module, progress) {
  // Not a module: a page from a disk may not start one of those.
  const worker = new Worker(script);
  /** @type {((message: Message) => void) | undefined} */
  let settle;
  /** @type {((reason: Error) => void) | undefined} */
  let fail;
  let broken = false;
  const stop = (/** @type {string} */ why) => {
    broken = true;
    worker.terminate();
    fail?.(new Error(why));
  };
  worker.onmessage = ({ data }) => {
    if (data.progress !== undefined) progress(data.progress);
    else if (data.error) stop(data.error);
    else settle?.(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    stop(event.message || 'the worker did not start');
  };
  return {
    ask: (message, give = []) =>
      new Promise((done, failed) => {
        if (broken) return failed(new Error('the worker has ended'));
        [settle, fail] = [done, failed];
        worker.postMessage(message, give);
      }),
    end: () => stop('cancelled'),
  };
}

/**
 * @param {string} script address of the script for a worker
 * @param {() => Promise<WebAssembly.Module>} compile gets what a worker runs
 */
export async function open(script, compile) {
  const module = await compile();
  /** @type {Engine[]} */
  let engines = [];
  /** @type {number[]} */
  let done = [];
  let tell = (/** @type {number} */ _) => {};
  /** @param {number} count */
  const at = async (count) => {
    const fresh = [];
    while (engines.length < count) {
      const place = engines.length;
      const engine = start(script, module, (now) => {
        done[place] = now;
        tell(done.reduce((sum, one) => sum + one, 0));
      });
      engines.push(engine);
      fresh.push(engine.ask({ module }));
    }
    const used = engines.slice(0, count);
    try {
      await Promise.all(fresh);
    } catch (error) {
      drop(used);
      throw error;
    }
    return used;
  };
  /** Ends engines: one that ended takes its partner along; those of a later run stay. */
  const drop = (/** @type {Engine[]} */ used) => {
    for (const engine of used) engine.end();
    engines = engines.filter((engine) => !used.includes(engine));
  };
  const cancel = () => {
    for (const engine of engines) engine.end();
    engines = [];
  };

  /**
   * Makes all draws of a plan and tells of them.
   * @param {unknown} plan
   * @param {number} draws
   * @param {(done: number) => void} progress
   * @param {number} [workers] how many to use; otherwise as many as help
   */
  async function run(plan, draws, progress, workers) {
    const most = Math.min(2, navigator.hardwareConcurrency || 1);
    const used = await at(workers ?? (draws < worthTwo ? 1 : most));
    const count = used.length;
    done = [];
    tell = progress;
    try {
      const slices = await Promise.all(
        used.map((engine, me) => {
          const from = Math.floor((draws * me) / count);
          return engine.ask({ plan, from, count: Math.floor((draws * (me + 1)) / count) - from, me, workers: count });
        }),
      );
      // What a worker drew of a column that is another's to tell of.
      const told = await Promise.all(
        used.map((engine, me) => {
          const parts = slices.flatMap(({ parts }, from) =>
            parts.flatMap((/** @type {Message} */ part) => (part.owner === me ? [{ ...part, before: from < me }] : [])),
          );
          return engine.ask({ parts }, parts.map(({ numbers }) => numbers.buffer));
        }),
      );
      const columns = told.flatMap(({ told }) => told).sort((a, b) => a.column - b.column);
      const verdicts = slices.map(({ verdict }) => verdict);
      const last = await used[0]?.ask({ told: columns.map(({ summary }) => summary), verdicts });
      return last?.sample;
    } catch (error) {
      drop(used);
      throw error;
    }
  }

  // A browser that starts no worker shows it here, before anything is asked.
  await at(1);
  return { run, cancel };
}
