// How the whole app is tested: the built dist/, in the Chromium of this machine.

import { defineConfig, devices } from '@playwright/test';

import { chromium } from './browser.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../../target/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Generous, so that a busy machine does not turn a flow red.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  // The app would keep itself for use without a network, all files of it, in every flow; only
  // the flows about that let it (work_offline.spec.mjs).
  use: { serviceWorkers: 'block', launchOptions: chromium, trace: 'retain-on-failure' },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } },
    },
  ],
});
