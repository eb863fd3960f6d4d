// Saves a picture of every page, in every guise, in target/look/: `make look`.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

import { serve } from '../../src/platform/build/serve.mjs';
import { chromium as local } from './browser.mjs';
import { dist } from './fixtures.mjs';
import { Pages, address, languages, names } from './pages.mjs';

const folder = fileURLToPath(new URL('../../target/look/', import.meta.url));

/** @type {Record<string, { width: number, scheme?: 'light' | 'dark', media?: 'print' }>} */
const guises = {
  light: { width: 1280, scheme: 'light' },
  dark: { width: 1280, scheme: 'dark' },
  phone: { width: 375, scheme: 'light' },
  print: { width: 800, media: 'print' },
};

mkdirSync(folder, { recursive: true });
const server = await serve(dist);
const browser = await chromium.launch(local);
try {
  for (const [guise, { width, scheme, media }] of Object.entries(guises)) {
    const page = await browser.newPage({ serviceWorkers: 'block', viewport: { width, height: 900 }, colorScheme: scheme ?? 'light' });
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${page.url()}: ${message.text()}`);
    });
    const pages = new Pages(page, server.url);
    if (media) await page.emulateMedia({ media });
    for (const name of names) {
      for (const language of languages) {
        await pages.open(address(name, language));
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: `${folder}${name}-${language}-${guise}.png`, fullPage: true });
      }
    }
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`pictures are in ${folder}`);
