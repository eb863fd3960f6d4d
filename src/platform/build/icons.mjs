// The icons of the installed app, drawn from the small picture in index.html: a square with
// bars on it, which takes no drawing program.

import { deflateSync } from 'node:zlib';

/** What systems may cut off around a maskable icon is not drawn on. */
const safe = 0.8;

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */

/**
 * The boxes of a path of upright and level lines.
 * @param {string} path
 * @returns {Box[]}
 */
function boxes(path) {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** @type {Box[]} */
  const found = [];
  /** @type {[number, number][]} */
  let corners = [];
  for (const [, command = '', numbers = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const [first = 0, second = 0] = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === 'M') [x, y] = [first, second];
    else if (command === 'm') [x, y] = [x + first, y + second];
    else if (command === 'H') x = first;
    else if (command === 'h') x += first;
    else if (command === 'V') y = first;
    else if (command === 'v') y += first;
    else if (command === 'z') {
      const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
      found.push({ left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) });
      corners = [];
      [x, y] = [startX, startY];
      continue;
    } else throw new Error(`the icon has a line that cannot be drawn: ${command}`);
    if (/m/i.test(command)) [startX, startY] = [x, y];
    corners.push([x, y]);
  }
  return found;
}

/** @param {Buffer} bytes */
function crc(bytes) {
  let rest = ~0;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

/**
 * @param {string} name
 * @param {Buffer} content
 */
function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/**
 * A square PNG of two colours.
 * @param {number} size
 * @param {number[][]} colours red, green and blue of the ground and of the bars
 * @param {Box[]} bars in pixels
 */
function png(size, colours, bars) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits, each a place in the palette.
  header.set([8, 3], 8);
  // A line begins with its filter: none.
  const lines = Buffer.alloc(size * (size + 1));
  for (const { left, top, right, bottom } of bars) {
    for (let y = Math.round(top); y < Math.round(bottom); y += 1) lines.fill(1, y * (size + 1) + 1 + Math.round(left), y * (size + 1) + 1 + Math.round(right));
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {string} colour as `#fff` or `#24527a` */
function parts(colour) {
  const digits = colour.slice(1);
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  return (pairs ?? []).map((pair) => Number.parseInt(pair, 16));
}

/**
 * @param {string} html the page with the picture
 * @returns {{ sizes: string, type: string, purpose: string, content: Buffer }[]}
 */
export function icons(html) {
  const svg = decodeURIComponent(/<link rel="icon"[^>]* href="data:image\/svg\+xml,([^"]*)"/.exec(html)?.[1] ?? '');
  const side = Number(/viewBox='0 0 (\d+) \1'/.exec(svg)?.[1]);
  const ground = /<rect [^>]*fill='([^']+)'/.exec(svg)?.[1];
  const [, path, ink] = /<path d='([^']+)' fill='([^']+)'/.exec(svg) ?? [];
  if (!side || !ground || !path || !ink) throw new Error('the icon in index.html is written differently from what icons.mjs expects');
  const drawn = (/** @type {number} */ size, /** @type {number} */ scale) => {
    const place = (/** @type {number} */ at) => ((at - side / 2) * scale + side / 2) * (size / side);
    const bars = boxes(path).map((box) => ({ left: place(box.left), top: place(box.top), right: place(box.right), bottom: place(box.bottom) }));
    return png(size, [ground, ink].map(parts), bars);
  };
  const raster = [192, 512].flatMap((size) => [
    { sizes: `${size}x${size}`, type: 'image/png', purpose: 'any', content: drawn(size, 1) },
    { sizes: `${size}x${size}`, type: 'image/png', purpose: 'maskable', content: drawn(size, safe) },
  ]);
  return [{ sizes: 'any', type: 'image/svg+xml', purpose: 'any', content: Buffer.from(svg) }, ...raster];
}
