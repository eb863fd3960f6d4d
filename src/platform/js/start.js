// What happens around the start of the app, wherever the app comes from: the page that is
// there already stays readable, and a slow or failed start is told on it.

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

// Who sees a script run needs no sentence that none does.
document.documentElement.classList.add('scripted');

/** The document has been read to its end. */
export const parsed = new Promise((done) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', done, { once: true });
  else done(undefined);
});

/**
 * The page arrives with the first page in Dutch in it. When the address asks for something
 * else, style sheets hide that until the app has drawn what was asked.
 * @param {string} address from the `#` on
 * @returns {boolean} whether it does
 */
export function hideOther(address) {
  const other = /^#\//.test(address) && !/^#\/(budget)?(\?(v=\d+)?)?$/.test(address);
  if (other) document.documentElement.classList.add('deep-link');
  return other;
}

/** How the page looks inside another one (`LOOK` in state/view.rs): style sheets read it. */
export function dress() {
  const { dataset } = document.documentElement;
  for (const [key, values] of Object.entries({ embed: 'page|chart|result', controls: '0', theme: 'light|dark', background: 'none' })) {
    const value = new RegExp(`[?&]${key}=(${values})(&|$)`).exec(location.hash)?.[1];
    if (value) dataset[key] = value;
    else delete dataset[key];
  }
}

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

/**
 * Starts the app.
 * @param {() => Promise<[any, WebAssembly.Module, ...unknown[]]>} load gets the glue and the module
 * @returns {Promise<unknown>} why it did not start; nothing when it did
 */
export async function start(load) {
  const patience = setTimeout(() => say(words.slow), 5000);
  try {
    const [glue, module] = await load();
    await glue.default({ module_or_path: module });
    clearTimeout(patience);
    await say(undefined);
    return undefined;
  } catch (error) {
    clearTimeout(patience);
    console.warn('The app did not start.', error);
    document.documentElement.classList.remove('deep-link');
    await say(words.failed);
    return error;
  }
}
