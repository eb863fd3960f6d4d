// The component: a module with a name that stays (verkenner.mjs), which imports the files of
// this build; its types; and the styles of the app for a shadow root.

import { createHash } from 'node:crypto';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build, transform } from 'esbuild';

const types = 'src/embed/verkenner.d.mts';
/** Where `js/component.js` keeps what the host says of colours. */
const theme = 'data-verkenner-theme';

/**
 * What the sheet of a component begins with: nothing of the host comes in but its own values
 * of tokens, and the element is measured, as a window is elsewhere.
 */
const frame = `
:host {
  container: verkenner / inline-size;
  contain-intrinsic-inline-size: 70rem;
  display: block;
  min-inline-size: 0;
}
:host([hidden]) { display: none; }
.app { all: initial; color-scheme: inherit; display: block; font-size: 1rem; }
`;

/**
 * The end of the block that opens at a place.
 * @param {string} css
 * @param {number} open
 */
function closing(css, open) {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  throw new Error('a block of the styles is not closed');
}

/**
 * Asks the element what was asked of the window.
 * @param {string} query of `@media`
 * @param {string} block
 */
function measured(query, block) {
  return query
    .split(',')
    .map((choice) => {
      const parts = choice.trim().split(/\s+and\s+/);
      const width = parts.filter((part) => /\bwidth\b/.test(part));
      const rest = parts.filter((part) => !width.includes(part));
      let text = block;
      // What is measured is not changed by it; what holds the app in it is.
      if (width.length) text = `@container verkenner ${width.join(' and ')} {${text.replaceAll(':root', '.app')}}`;
      if (rest.length) text = `@media ${rest.join(' and ')} {${text}}`;
      return text;
    })
    .join('\n');
}

/**
 * The styles of the page as those of a shadow root.
 * @param {string} css without comments
 * @returns {string}
 */
export function shadowed(css) {
  let text = '';
  let at = 0;
  for (const { index, 0: opening, 1: query } of css.matchAll(/@media ([^{]+)\{/g)) {
    if (index < at) throw new Error(`a media query in a media query: ${query}`);
    const open = index + opening.length - 1;
    const end = closing(css, open);
    const block = css.slice(open + 1, end);
    text += css.slice(at, index);
    if (query.trim() === '(prefers-color-scheme: dark)') {
      const chosen = (/** @type {string} */ which) => block.replaceAll(':root', `:root${which}`);
      text += `@media ${query}{${chosen(`:where(:not([${theme}=light]))`)}}\n${chosen(`:where([${theme}=dark])`)}`;
    } else {
      text += measured(query, block);
    }
    at = end + 1;
  }
  text += css.slice(at);
  text = text
    // Tokens belong to the element, where a host can set others; all else to what lies in it.
    // How far the page scrolls is for the host.
    .replaceAll(/html:has\([^)]*\)\s*\{[^}]*\}/g, '')
    .replaceAll(/(?<![\w.#-]):root((?:\[[^\]]*\]|\.[\w-]+|:(?:where|not|is)\((?:[^()]|\([^()]*\))*\))*)/g, (_, more) => (more ? `:host(${more})` : ':host'))
    .replaceAll(/(?<![\w.#-])(?:html|body)(?![\w-])/g, '.app')
    .replaceAll(/(?<=\d)vw\b/g, 'cqi')
    .replaceAll(/font-size: 100%;/g, '');
  return `${frame}${text}
:host(:where([${theme}=light])) { color-scheme: light; }
:host(:where([${theme}=dark])) { color-scheme: dark; }
@media print { :host { color-scheme: light; } }
`;
}

/**
 * Writes the component into the staging directory.
 * @param {string} staging
 * @param {(name: string, file: string, more: import('esbuild').BuildOptions) => Promise<string>} bundle
 * @param {Record<string, string>} define names of the files of the build
 * @param {boolean} minify
 */
export async function writeComponent(staging, bundle, define, minify) {
  const { outputFiles } = await build({
    stdin: { contents: '@import "./main.css"; @import "./later.css";', loader: 'css', resolveDir: 'style' },
    bundle: true,
    write: false,
    logLevel: 'warning',
  });
  const plain = outputFiles[0].text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const { code } = await transform(shadowed(plain), { loader: 'css', minify });
  const styles = `component-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.css`;
  writeFileSync(join(staging, styles), code);
  const script = await bundle('component', 'src/platform/js/component.js', {
    format: 'esm',
    define: { ...define, COMPONENT_STYLES: JSON.stringify(`./${styles}`) },
  });
  // A name that stays is asked for anew each time: as little as possible behind it.
  writeFileSync(join(staging, 'verkenner.mjs'), `export * from './${script}';\n`);
  copyFileSync(types, join(staging, 'verkenner.d.mts'));
  writeFileSync(join(staging, 'verkenner.d.ts'), "export * from './verkenner.mjs';\n");
}
