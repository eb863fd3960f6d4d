// What axe has against a page, in a form that names the cause.

import { AxeBuilder } from '@axe-core/playwright';

/** @type {('light' | 'dark')[]} */
export const schemes = ['light', 'dark'];

/**
 * What axe has against the page as it stands.
 * @param {import('@playwright/test').Page} page
 * @param {('light' | 'dark')[]} [looks] the colour schemes to look at it in
 * @returns {Promise<string[]>}
 */
export async function violations(page, looks = schemes) {
  const told = [];
  for (const colorScheme of looks) {
    await page.emulateMedia({ colorScheme });
    const found = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
    for (const { id, help, nodes } of found.violations) told.push(`${colorScheme}: ${id}: ${help}: ${nodes.map((node) => node.target).join(' | ')}`);
  }
  return told;
}
