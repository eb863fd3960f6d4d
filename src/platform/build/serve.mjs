// Serves a folder of files on this machine only: `node serve.mjs [folder]`.
// PORT= chooses the port; otherwise 8080 or the first free one after it.
// Answers as strictly as a careful host would, so that problems show here first.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** What the app needs to run; README.md gives hosts the same line. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * @typedef {object} Options
 * @property {number} [port] 0 takes any free port
 * @property {boolean} [firm] fail when the port is taken, instead of trying the next
 * @property {string} [csp] Content-Security-Policy; empty sends none
 * @property {Record<string, string>} [mime] other types per extension, for tests
 * @property {string} [under] the folder is served below this path, for tests
 */

/**
 * @param {string} folder
 * @param {Options} [options]
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function serve(folder, { port = 0, firm = false, csp = policy, mime = {}, under = '/' } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    let file = path.startsWith(under) ? join(folder, normalize(`/${path.slice(under.length)}`)) : '';
    let size;
    try {
      if (statSync(file).isDirectory()) file = join(file, 'index.html');
      size = statSync(file).size;
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
      return;
    }
    const type = mime[extname(file)] ?? types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-length': size,
      'cache-control': 'no-cache',
      // A sandbox without an origin asks for this, and nothing here is secret.
      'access-control-allow-origin': '*',
      ...(csp && { 'content-security-policy': csp }),
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
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

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const chosen = Number(process.env.PORT) || 0;
  try {
    const { url } = await serve(process.argv[2] ?? 'dist', { port: chosen || 8080, firm: chosen > 0 });
    console.log(`Verkenner is served at ${url} (stop with Ctrl+C)`);
  } catch (error) {
    console.error(`Port ${chosen} is taken: choose another with \`make serve PORT=…\`. (${error})`);
    process.exitCode = 1;
  }
}
