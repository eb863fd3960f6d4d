// The same draws, written by hand in JavaScript on typed arrays: what the model in a worker
// is compared with. For one scenario only: a share of a cut in proportion, from a flat line.

/**
 * @typedef {object} Plan
 * @property {number} draws
 * @property {number} seed below 2^32
 * @property {[number, number]} items amounts in the last year, in EUR x 1,000
 * @property {number} cut EUR x 1,000
 * @property {number} years from the last year of the table
 * @property {number} limit of the second item, EUR x 1,000
 * @property {[number, number, number][]} ranges lowest, likeliest, highest: share, growth, inflation
 */

/** The upper 32 bits of the product of two numbers of 32 bits. */
function upper(/** @type {number} */ a, /** @type {number} */ b) {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = (Math.imul(a1, b0) >>> 0) + (Math.imul(a0, b0) >>> 16);
  const other = (Math.imul(a0, b1) >>> 0) + (middle & 0xffff);
  return (Math.imul(a1, b1) + Math.floor(middle / 65536) + Math.floor(other / 65536)) | 0;
}

const buckets = 4096;

/**
 * Mean, standard deviation (n - 1), P5, P50, P95 and the part of the draws below the limit.
 * @param {Plan} plan
 */
export function run({ draws, seed, items, cut, years, limit, ranges }) {
  let high = 0;
  let low = seed >>> 0;
  /** The next number of SplitMix64, from 0 up to 1. */
  const next = () => {
    low = (low >>> 0) + 0x7f4a7c15;
    high = (high + 0x9e3779b9 + (low > 0xffffffff ? 1 : 0)) | 0;
    low >>>= 0;
    let h = high ^ (high >>> 30);
    let l = low ^ ((low >>> 30) | (high << 2));
    let m = upper(l, 0x1ce4e5b9);
    h = (m + Math.imul(h, 0x1ce4e5b9) + Math.imul(l, 0xbf58476d)) | 0;
    l = Math.imul(l, 0x1ce4e5b9);
    let x = h ^ (h >>> 27);
    let y = l ^ ((l >>> 27) | (h << 5));
    m = upper(y, 0x133111eb);
    x = (m + Math.imul(x, 0x133111eb) + Math.imul(y, 0x94d049bb)) | 0;
    y = Math.imul(y, 0x133111eb);
    h = x ^ (x >>> 31);
    l = y ^ ((y >>> 31) | (x << 1));
    return ((h >>> 0) * 2097152 + (l >>> 11)) / 9007199254740992;
  };
  /** @param {[number, number, number]} range */
  const triangle = ([from, mode, to]) => {
    const u = next();
    const width = to - from;
    return u < (mode - from) / width ? from + Math.sqrt(u * width * (mode - from)) : to - Math.sqrt((1 - u) * width * (to - mode));
  };

  const net = new Float64Array(draws);
  const [share, growth, inflation] = /** @type {[[number, number, number], [number, number, number], [number, number, number]]} */ (ranges);
  let hits = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const alpha = triangle(share);
    const rate = 1 + triangle(growth);
    triangle(inflation);
    let power = 1;
    for (let year = 0; year < years; year += 1) power *= rate;
    const one = items[0] * power;
    const two = items[1] * power;
    const asked = alpha * cut;
    const all = one + two;
    const left = Math.max(0, one - Math.min(one, (asked * one) / all));
    const right = Math.max(0, two - Math.min(two, (asked * two) / all));
    net[draw] = left + right;
    if (right < limit) hits += 1;
  }

  let sum = 0;
  let min = Infinity;
  let max = -Infinity;
  for (const value of net) {
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const mean = sum / draws;
  let square = 0;
  for (const value of net) square += (value - mean) * (value - mean);

  // Percentiles as the model finds them: count by place, then look near each rank only.
  const scale = buckets / (max - min);
  const counts = new Uint32Array(buckets);
  const bucket = (/** @type {number} */ value) => Math.min(buckets - 1, Math.floor((value - min) * scale));
  for (const value of net) counts[bucket(value)] += 1;
  const percentile = (/** @type {number} */ part) => {
    const place = part * (draws - 1);
    const rank = Math.floor(place);
    let before = 0;
    let at = 0;
    while (before + (counts[at] ?? 0) <= rank) before += counts[at++] ?? 0;
    // The next rank may lie in the next bucket that has any.
    let end = at;
    for (let seen = before + (counts[at] ?? 0); seen <= rank + 1 && end < buckets - 1; ) seen += counts[++end] ?? 0;
    const near = net.filter((value) => bucket(value) >= at && bucket(value) <= end).sort();
    const under = near[rank - before] ?? NaN;
    return under + (place - rank) * ((near[rank - before + 1] ?? under) - under);
  };
  return {
    mean,
    sd: Math.sqrt(square / (draws - 1)),
    p5: percentile(0.05),
    p50: percentile(0.5),
    p95: percentile(0.95),
    probability: hits / draws,
  };
}
