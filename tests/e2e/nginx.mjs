// A real nginx with the configuration that is shipped, in a folder of its own: the app on a
// sub-path, and pages of other sites to show it in. Flows about hosting take their `test` from
// here: `app` and `pages` then speak of the app behind nginx.
//
//     test('…', async ({ page, nginx }) => {
//       const host = nginx.place('intranet.html', `<iframe src="${nginx.url}#/scenario"></iframe>`);
//       await page.goto(host);
//     });

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

import { dist, test as base } from './fixtures.mjs';

export { expect } from '@playwright/test';

/** Where the app lies on its site. */
export const path = '/onderzoek/verkenner/';

// Debian keeps servers where only the administrator looks.
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const binary = folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file)) ?? 'nginx';
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether this nginx can send brotli files. */
export const hasBrotli = existsSync(brotliModule);

const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });

/**
 * The shipped configuration with the three lines filled in that are left to the host.
 * @param {string} folder with the app
 * @param {{ path: string, frames: string, brotli: boolean }} own
 */
function shipped(folder, own) {
  let text = readFileSync(join(folder, 'hosting/nginx.conf'), 'utf8');
  /** @type {[string, string][]} */
  const lines = [
    ['location ^~ /verkenner/ {', `location ^~ ${own.path} {`],
    ['set $verkenner_frames "*";', `set $verkenner_frames "${own.frames}";`],
  ];
  if (own.brotli) lines.push(['#brotli_static on;', 'brotli_static on;']);
  for (const [line, mine] of lines) {
    if (text.split(line).length !== 2) throw new Error(`expected \`${line}\` once in hosting/nginx.conf`);
    text = text.replace(line, mine);
  }
  return text;
}

/**
 * @typedef {object} Nginx
 * @property {string} url address of the app
 * @property {string} elsewhere address of another site on this machine
 * @property {string} site the folder with all of the app's site
 * @property {(name: string, html: string) => string} place puts a page on the other site and gives its address
 * @property {() => Promise<void>} stop
 */

/**
 * Starts nginx. Give it a folder of your own when the flow changes files.
 * @param {object} [options]
 * @param {string} [options.folder] with the app
 * @param {string} [options.path] where it lies
 * @param {string} [options.frames] sites that may show it
 * @param {boolean} [options.brotli]
 * @param {string} [options.csp] a stricter policy of the host in place of the shipped one
 * @returns {Promise<Nginx>}
 */
export async function start({ folder = dist, path: under = path, frames = '*', brotli = hasBrotli, csp = '' } = {}) {
  const prefix = mkdtempSync(join(tmpdir(), 'verkenner-nginx-'));
  const root = join(prefix, 'site');
  const other = join(prefix, 'elsewhere');
  mkdirSync(join(root, under, '..'), { recursive: true });
  mkdirSync(other);
  if (under === '/') symlinkSync(folder, root);
  else symlinkSync(folder, join(root, under).replace(/\/$/, ''));
  let snippet = shipped(folder, { path: under, frames, brotli });
  if (csp) snippet = snippet.replace(/set \$verkenner_policy "default-src.*/, `set $verkenner_policy "${csp}";`);
  writeFileSync(join(prefix, 'verkenner.conf'), snippet);
  const [port, otherPort] = [await freePort(), await freePort()];
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${prefix}/${name};`).join('\n');
  const configuration = `
daemon off;
worker_processes 1;
error_log ${prefix}/error.log;
pid ${prefix}/nginx.pid;
${brotli ? `load_module ${brotliModule};` : ''}
${userInfo().uid === 0 ? 'user root root;' : ''}
events {}
http {
  access_log off;
  types { text/html html; text/javascript js mjs; }
${temporary}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${prefix}/verkenner.conf;
  }
  server {
    listen 127.0.0.1:${otherPort};
    root ${other};
    # Browsers ask every site for one.
    location = /favicon.ico { return 204; }
  }
}
`;
  const file = join(prefix, 'nginx.conf');
  writeFileSync(file, configuration);
  const options = ['-p', prefix, '-c', file, '-e', join(prefix, 'error.log')];
  const checked = spawnSync(binary, ['-t', ...options], { encoding: 'utf8' });
  if (checked.error) throw new Error(`nginx is missing: \`.ci/setup browser\` installs it (${checked.error.message})`);
  if (checked.status !== 0) throw new Error(`nginx does not take the configuration:\n${checked.stderr}`);
  const server = spawn(binary, options, { stdio: 'ignore' });
  const ended = new Promise((done) => server.once('exit', done));
  const url = `http://127.0.0.1:${port}${under}`;
  // Another name than that of the app: to a browser, another site.
  const elsewhere = `http://localhost:${otherPort}/`;
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) break;
    if (tries === 100 || server.exitCode !== null) throw new Error(`nginx does not answer at ${url}:\n${readFileSync(join(prefix, 'error.log'), 'utf8')}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    url,
    elsewhere,
    site: root,
    place(name, html) {
      const page = join(other, name);
      mkdirSync(join(page, '..'), { recursive: true });
      writeFileSync(page, html);
      return elsewhere + name;
    },
    async stop() {
      server.kill('SIGTERM');
      await ended;
      rmSync(prefix, { recursive: true, force: true });
    },
  };
}

/**
 * @typedef {{ nginx: Nginx }} Shared
 * @type {import('@playwright/test').Fixtures<{}, Shared, {}, { app: string, hosts: string[] }>}
 */
const fixtures = {
  nginx: [
    async ({}, use) => {
      const nginx = await start();
      await use(nginx);
      await nginx.stop();
    },
    { scope: 'worker' },
  ],
  app: [async ({ nginx }, use) => use(nginx.url), { scope: 'worker' }],
  hosts: [async ({ nginx }, use) => use([nginx.elsewhere]), { scope: 'worker' }],
};

export const test = base.extend(fixtures);
