// Keeps the app for use without a network, says so, and asks the reader when a newer version
// is ready. Only for the page itself: boot.js does not load this in a frame.

/** Milliseconds between two looks for a newer version in a page that stays open. */
const hour = 3_600_000;

const words = {
  kept: {
    nl: 'Bewaard voor gebruik zonder netwerk',
    en: 'Saved for use without a network',
  },
  ready: {
    nl: 'Er is een nieuwe versie. Uw instellingen staan in het adres en blijven.',
    en: 'There is a new version. Your settings are in the address and stay.',
  },
  reload: { nl: 'Nu herladen', en: 'Reload now' },
  later: { nl: 'Later', en: 'Later' },
};

const root = document.documentElement;
const english = () => root.lang === 'en';
/** @param {{ nl: string, en: string }} text */
const word = (text) => (english() ? text.en : text.nl);

/** @type {(() => void)[]} */
const told = [];
new MutationObserver(() => told.forEach((tell) => tell())).observe(root, { attributeFilter: ['lang'] });

/**
 * Writes a text in the language of the page, and again when that changes.
 * @param {HTMLElement} element
 * @param {() => string} text
 */
function tell(element, text) {
  const write = () => void (element.textContent = text());
  told.push(write);
  write();
}

/**
 * Which version a worker keeps; none when it does not answer, as the one that switches off.
 * @param {ServiceWorker | null} worker
 * @returns {Promise<string | undefined>}
 */
const versionOf = (worker) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, 3000);
    worker?.postMessage('which version', [port2]);
  });

/**
 * In the footer, below the version.
 * @param {string} version
 * @param {boolean} now it has just been kept, which is told
 */
function sayKept(version, now) {
  const place = document.querySelector('.site-foot .version');
  if (!place || document.getElementById('kept')) return;
  const line = document.createElement('p');
  line.id = 'kept';
  line.className = 'version';
  if (now) line.role = 'status';
  place.after(line);
  // A text is heard when it comes into a place that was there.
  requestAnimationFrame(() => tell(line, () => `${word(words.kept)} (build ${version}).`));
}

/** @param {() => void} reload */
function askToReload(reload) {
  const place = document.getElementById('boot-message');
  if (!place) return;
  const line = document.createElement('p');
  tell(line, () => word(words.ready));
  const buttons = [
    { text: words.reload, className: 'button', act: reload },
    { text: words.later, className: 'button quiet', act: () => show(false) },
  ].map(({ text, className, act }) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', className, onclick: act });
    tell(button, () => word(text));
    return button;
  });
  /** @param {boolean} shown */
  const show = (shown) => {
    place.hidden = !shown;
    root.classList.toggle('has-message', shown);
    if (!shown) place.replaceChildren();
  };
  show(true);
  place.replaceChildren(line, ...buttons);
}

/** @param {string} boot address of the script that started this page */
export async function install(boot) {
  const { serviceWorker } = navigator;
  // The reader asked for little traffic.
  const sparing = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator).connection?.saveData;
  if (!serviceWorker || sparing || !isSecureContext || !/^https?:$/.test(location.protocol)) return;
  // What runs, not what a server or a worker says there is.
  const running = /boot-(\w+)\.js/.exec(boot)?.[1] ?? '';

  let asked = false;
  /** @param {ServiceWorker | null} worker that waits */
  const offer = async (worker) => {
    const version = await versionOf(worker);
    if (!worker || !version) return;
    if (version === running) worker.postMessage('take over');
    else {
      askToReload(() => {
        asked = true;
        worker.postMessage('take over');
        // Another page, or a still newer version, may have been first.
        if (worker.state !== 'installed') location.reload();
      });
    }
  };
  const check = async (/** @type {boolean} */ now) => {
    const version = await versionOf(serviceWorker.controller);
    if (version === running) sayKept(version, now);
    // Another page has let a newer version in.
    else if (version) askToReload(() => location.reload());
  };
  serviceWorker.addEventListener('controllerchange', () => {
    if (!asked) return void check(true);
    asked = false;
    location.reload();
  });

  const registration = await serviceWorker.register(new URL('sw.js', boot), { updateViaCache: 'none' });
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && serviceWorker.controller) void offer(worker);
    });
  });
  if (registration.waiting) void offer(registration.waiting);
  else if (serviceWorker.controller) void check(false);

  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < hour) return;
    looked = Date.now();
    // Without a network there is nothing to find.
    registration.update().catch(() => {});
  });
}
