// What every flow gets: the served app, and a guard that fails the flow when the
// console shows an error, a script throws, or a request leaves this machine.

import { fileURLToPath } from 'node:url';

import { test as base } from '@playwright/test';

import { serve } from '../../src/platform/build/serve.mjs';
import { Pages } from './pages.mjs';

export { expect } from '@playwright/test';

/** The built app; DIST= tests another folder. */
export const dist = process.env.DIST || fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Notes what a page must never do.
 * @param {import('@playwright/test').Page} page
 * @param {string} app address of the served app
 */
export function watch(page, app) {
  const { hostname } = new URL(app);
  /** @type {string[]} */
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:', 'file:'].includes(url.protocol) && url.hostname !== hostname) faults.push(`request: ${url.href}`);
  });
  return faults;
}

/**
 * @typedef {{ faults: string[], pages: Pages, allowFaults: boolean }} Flow
 * @typedef {{ app: string }} Shared
 * @typedef {import('@playwright/test').PlaywrightTestArgs & import('@playwright/test').PlaywrightTestOptions} Args
 * @typedef {import('@playwright/test').PlaywrightWorkerArgs & import('@playwright/test').PlaywrightWorkerOptions} WorkerArgs
 * @type {import('@playwright/test').Fixtures<Flow, Shared, Args, WorkerArgs>}
 */
const fixtures = {
  /** Address of the served app, one server per worker. */
  app: [
    async ({}, use) => {
      const server = await serve(dist);
      await use(server.url);
      server.close();
    },
    { scope: 'worker' },
  ],

  /** For flows about failing starts, which the browser reports as errors. */
  allowFaults: [false, { option: true }],

  faults: [
    async ({ page, app, allowFaults }, use) => {
      const faults = watch(page, app);
      await use(faults);
      if (!allowFaults && faults.length) throw new Error(`the page must stay silent, but:\n${faults.join('\n')}`);
    },
    { auto: true },
  ],

  pages: async ({ page, app }, use) => {
    await use(new Pages(page, app));
  },
};

export const test = base.extend(fixtures);
