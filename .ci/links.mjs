// Checks the links of the documents: every relative link leads to a file that
// exists, and every #anchor to a heading in it. Other sites are not asked.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Headings of a Markdown file as anchors, in the way code hosts write them.
 * @param {string} text
 */
function anchors(text) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return [...text.matchAll(/^#{1,6}\s+(.*)$/gm)].map(([, heading]) => {
    const name = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times ? `${name}-${times}` : name;
  });
}

/** @param {string} text */
const withoutCode = (text) => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');

const documents = readdirSync(root).filter((name) => name.endsWith('.md'));
const problems = [];
let count = 0;
for (const name of documents) {
  const file = join(root, name);
  const text = withoutCode(readFileSync(file, 'utf8'));
  const targets = [...text.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)|(?:src|href)="([^"]+)"/g)].map((hit) => hit[1] ?? hit[2]);
  for (const target of targets) {
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) continue;
    count += 1;
    const [path, anchor] = target.split('#');
    const goal = path ? join(dirname(file), decodeURIComponent(path)) : file;
    if (!existsSync(goal)) problems.push(`${name}: ${target}: there is no ${relative(root, goal)}`);
    else if (anchor && goal.endsWith('.md') && !anchors(readFileSync(goal, 'utf8')).includes(decodeURIComponent(anchor))) {
      problems.push(`${name}: ${target}: ${relative(root, goal)} has no heading for #${anchor}`);
    }
  }
}
for (const problem of problems) console.error(problem);
console.log(`links: ${count} checked in ${documents.length} documents, ${problems.length} broken`);
process.exitCode = problems.length ? 1 : 0;
