// What a reader does, as verbs; flows speak these and know no selectors.

import { expect } from '@playwright/test';

/** Every page, as its address names it. */
export const names = ['budget', 'scenario', 'findings'];

/** Every language. */
export const languages = ['nl', 'en'];

/**
 * The address of a page in a language; Dutch is the default and is left out.
 * @param {string} name
 * @param {string} language
 */
export const address = (name, language) => `#/${name}${language === 'nl' ? '' : `?v=1&lang=${language}`}`;

/** The app in one browser tab. */
export class Pages {
  /**
   * @param {import('@playwright/test').Page} page
   * @param {string} app address of the served app
   */
  constructor(page, app) {
    this.page = page;
    this.app = app;
  }

  /**
   * Opens an address of the app, such as `#/scenario?v=1&share=35`, and waits until it has started.
   * @param {string} [address]
   */
  async open(address = '') {
    // A changed hash alone would not load the page anew.
    if (this.page.url().startsWith(this.app)) await this.page.goto('about:blank');
    await this.page.goto(this.app + address);
    await this.started();
  }

  /** Waits until the app has taken over the page and its first chart is live. */
  async started() {
    await expect(this.page.locator('html')).not.toHaveClass(/deep-link/);
    await expect(this.page.locator('.chart-static')).toHaveCount(0);
  }

  /** The part of the page that tells about starting. */
  get message() {
    return this.page.locator('#boot-message');
  }
}
