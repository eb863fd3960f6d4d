// Other values in a chart of stacked bars, while its axes stay: the marks move, and nothing
// else is calculated. ECharts has no way for that; it builds axes, labels and areas anew for
// each value, which takes longer than all the rest of a move of a slider.

/**
 * @param {any} item of the data of a series
 * @returns {number | null} `NaN` for what is no amount
 */
const amount = (item) => (typeof item === 'object' ? (item && Number(item.value)) : item);

/**
 * How an item looks, apart from its value and its words.
 * @param {any} item
 */
const look = (item) => (typeof item === 'object' && item ? JSON.stringify({ ...item, value: 0, label: item.label && { ...item.label, formatter: 0 } }) : '');

/**
 * What is drawn of each value: from where to where.
 * @param {any[]} series
 */
function marksOf(series) {
  /** @type {number[]} */
  const sums = [];
  /** @type {{ at: number, place: number, from: number, value: number }[]} */
  const marks = [];
  for (const [at, { data, stack }] of series.entries()) {
    for (const [place, item] of data.entries()) {
      const value = amount(item);
      if (value === null) continue;
      const from = stack ? (sums[place] ?? 0) : 0;
      if (stack) sums[place] = from + value;
      marks.push({ at, place, from, value });
    }
  }
  return marks;
}

/**
 * Moves the bars of a stack, and points with words, to other values. It does so only where it
 * draws what ECharts would: one axis of numbers, upwards from zero, that ends where it did; the
 * same marks; and of lines only points, whose line is not seen.
 * @param {any} chart an instance of ECharts
 * @param {any} option what was set
 * @param {any[]} before its series with the data that is drawn
 * @param {any[]} now the same series with other data
 * @returns {boolean} whether all of it is drawn now; if not, nothing is
 */
export function shift(chart, option, before, now) {
  const { xAxis, yAxis } = option;
  if (xAxis?.type !== 'category' || yAxis?.type !== 'value' || yAxis.min !== 0) return false;
  if (now.some(({ type, stack }) => (type === 'bar' ? !stack : type !== 'line' || stack))) return false;
  const [old, marks] = [marksOf(before), marksOf(now)];
  const [oldTop, top] = [old, marks].map((list) => Math.max(...list.map(({ from, value }) => from + value)));
  const ends = Math.abs(top - oldTop) <= 1e-9 * top;
  if (!ends || old.length !== marks.length || !marks.every(({ value }) => value >= 0)) return false;

  const zero = chart.convertToPixel({ yAxisIndex: 0 }, 0);
  const unit = chart.convertToPixel({ yAxisIndex: 0 }, 1) - zero;
  /** @type {(() => void)[]} */
  const steps = [];
  for (const [index, { at, place, from, value }] of marks.entries()) {
    const was = old[index];
    if (was.at !== at || was.place !== place) return false;
    const { type, lineStyle, itemStyle, data } = now[at];
    const [item, other] = [data[place], before[at].data[place]];
    if (look(item) !== look(other)) return false;
    const words = item.label?.formatter;
    if (was.from === from && was.value === value && words === other.label?.formatter) continue;
    const mark = chart.getModel().getSeriesByIndex(at)?.getData().getItemGraphicEl(place);
    if (!mark) return false;
    const start = zero + unit * from;
    const height = unit * value;
    if (type === 'bar') {
      // The border lies inside; ECharts makes it thinner where there is less room.
      const border = itemStyle?.borderWidth ?? 0;
      if (Math.abs(unit) * Math.min(value, was.value) < border) return false;
      steps.push(() => mark.setShape({ y: start - border / 2, height: height + border }));
    } else {
      if (lineStyle?.width !== 0) return false;
      steps.push(() => {
        mark.attr({ y: start + height });
        if (words !== undefined) mark.childAt(0).getTextContent().setStyle({ text: words });
      });
    }
  }
  for (const step of steps) step();
  chart.getZr().flush();
  return true;
}
