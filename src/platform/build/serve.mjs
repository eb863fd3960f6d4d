// Serves a folder of files on this machine only: `node serve.mjs [folder]`.
// PORT= chooses the port; otherwise 8080 or the first free one after it.
// Answers as the shipped configurations of real servers do (hosting.mjs), which take what is
// said here, so that problems show here first.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What each kind of file is. @type {Record<string, string>} */
export const types = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.mts': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The end of a name that changes with the content of the file, as Rust's tools and esbuild write it. */
export const hashed = '-([0-9a-f]{8}|[0-9A-Z]{8})[.][a-z]+$';

/** For names with a hash, and for names that stay. */
export const caching = { hashed: 'public, max-age=31536000, immutable', stable: 'no-cache' };

/** The one page that holds its scripts itself, with a policy of its own. */
export const single = 'verkenner.html';

/**
 * For every file. All of it is public and the same for everyone, so that any site may read it;
 * frames without an origin of their own, and components on other sites, could not otherwise.
 */
export const headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** What the app needs to run; README.md gives hosts the same line. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The policy as it is sent: with the address of the site beside 'self', which in a frame without
 * an origin of its own is nothing to WebKit.
 * @param {string} origin
 */
export const policyAt = (origin) => policy.replaceAll("'self'", `'self' ${origin}`);

/** @param {string} file */
const isFolder = (file) => existsSync(file) && statSync(file).isDirectory();

/**
 * @typedef {object} Options
 * @property {number} [port] 0 takes any free port
 * @property {boolean} [firm] fail when the port is taken, instead of trying the next
 * @property {string} [csp] Content-Security-Policy in place of the app's own; empty sends none
 * @property {Record<string, string>} [mime] other types per extension, for tests
 * @property {string} [under] the folder is served below this path, for tests
 */

/**
 * @param {string} folder
 * @param {Options} [options]
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function serve(folder, { port = 0, firm = false, csp, mime = {}, under = '/' } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    let file = path.startsWith(under) ? join(folder, normalize(`/${path.slice(under.length)}`)) : '';
    if (isFolder(file)) file = join(file, 'index.html');
    if (!existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
      return;
    }
    const sent = csp ?? policyAt(`http://${request.headers.host}`);
    const packed = /\bbr\b/.test(String(request.headers['accept-encoding'])) && existsSync(`${file}.br`) ? `${file}.br` : '';
    response.writeHead(200, {
      'content-type': mime[extname(file)] ?? types[extname(file)] ?? 'application/octet-stream',
      'content-length': statSync(packed || file).size,
      'cache-control': new RegExp(hashed).test(file) ? caching.hashed : caching.stable,
      vary: 'Accept-Encoding',
      ...headers,
      ...(packed && { 'content-encoding': 'br' }),
      ...(sent && basename(file) !== single && { 'content-security-policy': sent }),
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(packed || file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && !firm) server.listen(++port, '127.0.0.1');
      else reject(error);
    });
    server.on('listening', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({
        url: `http://127.0.0.1:${address.port}${under}`,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
    server.listen(port, '127.0.0.1');
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const chosen = Number(process.env.PORT) || 0;
  try {
    const { url } = await serve(process.argv[2] ?? 'dist', { port: chosen || 8080, firm: chosen > 0 });
    console.log(`Verkenner is served at ${url} (stop with Ctrl+C)`);
  } catch (error) {
    console.error(`Port ${chosen} is taken: choose another with \`make serve PORT=…\`. (${error})`);
    process.exitCode = 1;
  }
}
