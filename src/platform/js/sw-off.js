// Takes the place of sw.js to switch keeping the app off: copy it over sw.js on the server.
// Throws away what was kept and goes; pages load from the server again.

const worker = /** @type {KeepingWorker} */ (/** @type {unknown} */ (globalThis));
const family = `verkenner ${new URL('./', worker.location.href).href} `;

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(family)).map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(leave()));
// A page that registers while this is going brings it back; such a page then asks for the version.
worker.addEventListener('message', (event) => event.waitUntil(leave()));
