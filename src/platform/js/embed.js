// What a host page may add beside its iframes: `<script src="…/embed.js" async></script>`.
//
// Every `<iframe data-verkenner src="…">` gets the height of its contents (with
// `data-verkenner="fixed"` it keeps its own), whenever it comes into the page. Each tells, as
// events on the iframe, of `verkenner:ready`, `verkenner:changed`, `verkenner:selected`,
// `verkenner:height` and `verkenner:error`; `event.detail` has the link and its values.
//
//   Verkenner.attach(iframe)      for an iframe that `document.querySelector` cannot find
//   Verkenner.get(iframe)         a promise of { link, page, values, title }
//   Verkenner.set(iframe, link)   goes to a link such as '#/scenario?v=1&share=35', or changes
//                                 how it looks: { link, theme, lang, controls, background }

(() => {
  /** @type {Set<HTMLIFrameElement>} */
  const attached = new Set();
  /** Frames that answer. @type {WeakSet<HTMLIFrameElement>} */
  const ready = new WeakSet();
  /** What waits for an answer. @type {Map<number, [(value: any) => void, (error: Error) => void]>} */
  const asked = new Map();
  let last = 0;

  /** @param {HTMLIFrameElement} frame */
  const origin = (frame) =>
    frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin') ? 'null' : new URL(frame.src, document.baseURI).origin;

  /** @returns {HTMLIFrameElement[]} */
  const frames = () => [.../** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll('iframe[data-verkenner]')), ...attached];

  /**
   * @param {HTMLIFrameElement} frame
   * @param {object} message
   * @param {string} [to]
   */
  const post = (frame, message, to = origin(frame)) => frame.contentWindow?.postMessage({ verkenner: 1, ...message }, to === 'null' ? '*' : to);

  // Says nothing that is secret, and may come before the frame has its own address.
  /** @param {HTMLIFrameElement} frame */
  const hello = (frame) => post(frame, { type: 'hello', fit: frame.dataset.verkenner !== 'fixed' }, '*');

  /**
   * @param {HTMLIFrameElement} frame
   * @param {object} message
   */
  const ask = async (frame, message) => {
    if (!ready.has(frame)) await new Promise((done) => frame.addEventListener('verkenner:ready', done, { once: true }));
    return new Promise((...answer) => {
      asked.set(++last, answer);
      post(frame, { ...message, id: last });
    });
  };

  addEventListener('message', ({ source, origin: from, data }) => {
    if (data?.verkenner !== 1) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || from !== origin(frame)) return;
    if (data.type === 'height') {
      // Space that the host's style sheet puts inside the frame comes on top.
      const style = getComputedStyle(frame);
      const sides = ['paddingTop', 'paddingBottom', 'borderTopWidth', 'borderBottomWidth'];
      const around = style.boxSizing === 'border-box' ? sides.reduce((sum, side) => sum + parseFloat(style[/** @type {any} */ (side)]), 0) : 0;
      frame.style.height = `${data.height + around}px`;
    }
    if (data.type === 'ready') {
      // Also when it loads anew: it does not know this page then.
      if (!data.link) {
        ready.delete(frame);
        return hello(frame);
      }
      ready.add(frame);
    }
    const [done, fail] = asked.get(data.id) ?? [];
    asked.delete(data.id);
    if (data.type === 'error') fail?.(new Error(data.message));
    else done?.(data);
    frame.dispatchEvent(new CustomEvent(`verkenner:${data.type}`, { bubbles: true, detail: data }));
  });

  Object.assign(globalThis, {
    Verkenner: {
      /** @param {HTMLIFrameElement} frame */
      attach(frame) {
        attached.add(frame);
        hello(frame);
      },
      /** @param {HTMLIFrameElement} frame */
      get: (frame) => ask(frame, { type: 'get' }),
      /**
       * @param {HTMLIFrameElement} frame
       * @param {string | object} what
       */
      set: (frame, what) => ask(frame, { type: 'set', ...(typeof what === 'string' ? { link: what } : what) }),
    },
  });
  frames().forEach(hello);
})();
