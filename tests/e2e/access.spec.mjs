// No page breaks a rule that axe knows, in either language, light or dark.

import { AxeBuilder } from '@axe-core/playwright';

import { expect, test } from './fixtures.mjs';
import { address, languages, names } from './pages.mjs';

/** @type {('light' | 'dark')[]} */
const schemes = ['light', 'dark'];

for (const colorScheme of schemes) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const name of names) {
      for (const language of languages) {
        test(`${name} in ${language} has no axe violations`, async ({ page, pages }) => {
          await pages.open(address(name, language));
          const { violations } = await new AxeBuilder({ page }).analyze();
          const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(' | ')}`);
          expect(told).toEqual([]);
        });
      }
    }
  });
}
