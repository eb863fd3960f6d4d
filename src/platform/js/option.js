// What every chart option gets before it is drawn, in the browser and at build
// time alike, so that the static picture and the live one are the same.

/**
 * Numbers along an axis in the reader's way of writing: `113.847` or `113,847`.
 * An option is JSON and cannot carry a function, so it names the separator.
 * @param {string} thousands separator; the decimal sign is the other one
 * @returns {(value: number) => string}
 */
const worded = (thousands) => (value) => {
  const [whole, decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const sign = value < 0 ? '\u2212' : '';
  return sign + grouped + (decimals ? (thousands === '.' ? ',' : '.') + decimals : '');
};

/**
 * Turns off what cannot work with colours that are CSS variables: ECharts
 * computes a highlight colour by parsing the normal one, gets nothing from
 * `var(--x)`, and would draw the highlighted shape without colour.
 * @param {any} option the chart as the app wrote it; not changed. Its key
 *   `verkenner` is ours and does not reach ECharts: `thousands` separates the
 *   numbers along value axes, `texts[series][item]` words each value in the tooltip,
 *   `titles[item]` names the place where the axis is one of numbers.
 * @param {(texts?: (string | null)[][], titles?: string[]) => unknown} [tip] makes the formatter of the tooltip
 * @returns {any}
 */
export function complete({ verkenner, ...option }, tip) {
  const axis = (/** @type {any} */ one) =>
    verkenner?.thousands && one.type === 'value'
      ? { ...one, axisLabel: { formatter: worded(verkenner.thousands), ...one.axisLabel } }
      : one;
  /** @type {(axes: any) => any} */
  const axes = (axes) => (Array.isArray(axes) ? axes.map(axis) : axes && axis(axes));
  const series = [option.series ?? []].flat().map((/** @type {any} */ one) => ({
    cursor: 'default',
    emphasis: { disabled: true },
    ...one,
    ...(one.markLine && { markLine: { silent: true, ...one.markLine } }),
    ...(one.markArea && { markArea: { silent: true, ...one.markArea } }),
  }));
  const tooltip = option.tooltip && {
    confine: true,
    transitionDuration: 0,
    // A tap shows it too; moving away or tapping elsewhere hides it.
    triggerOn: 'mousemove|click',
    ...option.tooltip,
    ...(tip && { formatter: tip(verkenner?.texts, verkenner?.titles) }),
  };
  return {
    ...option,
    ...(option.xAxis && { xAxis: axes(option.xAxis) }),
    ...(option.yAxis && { yAxis: axes(option.yAxis) }),
    animation: false,
    series,
    ...(tooltip && { tooltip }),
  };
}
