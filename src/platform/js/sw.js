// Keeps the whole app on the machine of the reader, so that it works without a network. Lies
// beside index.html under a name that stays; the build fills in which files there are.
//
// A version is kept whole or not at all, and answers for its own files only: a page that the
// reader opens, and what that asks for. Everything else goes to the server as if this were not
// here. A new version waits until the reader asks for it.

const worker = /** @type {KeepingWorker} */ (/** @type {unknown} */ (globalThis));

/** @param {string} file */
const address = (file) => new URL(file, worker.location.href).href;
const shell = address('index.html');
const home = address('./');
const own = new Set(KEPT_FILES.map(address));
const hashedName = new RegExp(HASHED_NAME);

// Several copies of the app can lie on one site, each with its own versions.
const family = `verkenner ${home} `;
const name = family + KEPT_VERSION;
const others = async () => (await caches.keys()).filter((other) => other.startsWith(family) && other !== name);

/**
 * What is kept under an address. A name with a hash has the same content in every version.
 * @param {string} url
 */
const kept = async (url) =>
  (await caches.match(url, { cacheName: name, ignoreVary: true })) ??
  (hashedName.test(url) ? await caches.match(url, { ignoreVary: true }) : undefined);

/**
 * A file from the server, when it is what it should be: sign-in pages, error pages and pages
 * of another version also come as answers.
 * @param {string} url
 */
async function ask(url) {
  // Some servers send who asks for index.html on to the folder.
  const response = await fetch(url === shell ? home : url, { cache: 'no-cache', redirect: 'error' });
  const page = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const right = page === url.endsWith('.html') && (url !== shell || (await response.clone().text()).includes(`boot-${KEPT_BUILD}.js`));
  if (!response.ok || !right) throw new Error(`${url} is not what this version needs (HTTP ${response.status})`);
  return response;
}

async function gather() {
  const cache = await caches.open(name);
  const queue = [...own];
  const next = async () => {
    for (let url = queue.shift(); url; url = queue.shift()) await cache.put(url, (hashedName.test(url) && (await kept(url))) || (await ask(url)));
  };
  try {
    // A few at a time: the reader may be loading something else.
    await Promise.all([next(), next(), next(), next()]);
  } catch (error) {
    queue.length = 0;
    await caches.delete(name);
    throw error;
  }
}

/**
 * Throws away older versions, but not while a page may still run one.
 * @param {number} most as many pages may be open
 */
async function tidy(most) {
  const pages = await worker.clients.matchAll({ type: 'window' });
  if (pages.length <= most) await Promise.all((await others()).map((other) => caches.delete(other)));
}

/**
 * @param {string} url
 * @param {Request} request
 */
async function answer(url, request) {
  const found = await kept(url);
  if (found) return found;
  const response = await fetch(request);
  // Neither here nor there: this version is no longer whole, and the next visit takes what
  // the server has.
  if (!response.ok && own.has(url)) await caches.delete(name);
  return response;
}

worker.addEventListener('install', (event) => event.waitUntil(gather()));

// The page that asked for the new version is the one page that is open; others run the old one.
worker.addEventListener('activate', (event) => event.waitUntil(tidy(1).then(() => worker.clients.claim())));

worker.addEventListener('message', ({ data, ports }) => {
  if (data === 'take over') void worker.skipWaiting();
  else ports[0]?.postMessage(KEPT_BUILD);
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const asked = new URL(request.url);
  let url = asked.href;
  if (request.mode === 'navigate') {
    url = asked.origin + asked.pathname;
    if (url === home) url = shell;
    // In a frame, the page that has the frame decides what is shown: the server knows best.
    if (request.destination !== 'document') {
      if (own.has(url)) event.respondWith(fetch(request).catch(() => answer(url, request)));
      return;
    }
    if (own.has(url)) event.waitUntil(tidy(0));
  }
  if (own.has(url) || (url.startsWith(home) && hashedName.test(url))) event.respondWith(answer(url, request));
});
