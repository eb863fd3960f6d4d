// Speaks for the model in a worker: draws, tells of columns, puts a result together.

import init, { Engine } from 'engine';

/** Draws between two words of progress. */
const batch = 16_384;
/** Milliseconds between two words of progress. */
const rest = 60;

/** @type {Engine | undefined} */
let engine;
/** Columns that are ours to tell of. @type {number[]} */
let own = [];

/** @param {Record<string, any>} message */
async function answer({ module, plan, from, count, me, workers, parts, told, verdicts }) {
  if (module) {
    await init({ module_or_path: module });
    postMessage({ ready: true });
  } else if (plan) {
    engine?.free();
    engine = new Engine(plan);
    let last = performance.now();
    for (let done = 0; done < count; done += batch) {
      engine.draw(from + done, Math.min(batch, count - done));
      if (performance.now() - last > rest) {
        last = performance.now();
        postMessage({ progress: done + batch });
      }
    }
    const columns = Array.from({ length: engine.columns() }, (_, column) => column);
    own = columns.filter((column) => column % workers === me);
    const given = columns
      .filter((column) => column % workers !== me)
      .map((column) => ({ column, owner: column % workers, numbers: /** @type {Engine} */ (engine).take(column) }));
    postMessage({ parts: given, verdict: engine.verdict() }, { transfer: given.map(({ numbers }) => numbers.buffer) });
  } else if (parts && engine) {
    for (const { column, numbers, before } of parts) engine.join(column, numbers, before);
    const summaries = own.map((column) => ({ column, summary: /** @type {Engine} */ (engine).tell(column) }));
    postMessage({ told: summaries });
  } else if (told && engine) {
    postMessage({ sample: engine.sample(told, verdicts) });
  }
}

addEventListener('message', ({ data }) => {
  answer(data).catch((error) => postMessage({ error: String(error) }));
});
