// The Chromium of this machine: CHROME=, or the first one on the PATH.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const folders = (process.env.PATH ?? '').split(delimiter);
const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));

/** Options for Playwright's `chromium.launch`. The flags let it run as root and keep it off the network. */
export const chromium = {
  executablePath: process.env.CHROME || found,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};
