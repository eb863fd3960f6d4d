// Draws charts: the only place that knows ECharts. Loaded after the first
// paint; until then the page shows the same chart as a static SVG.

import { BarChart, LineChart, SankeyChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

import { complete } from './option.js';
import { shift } from './shift.js';

echarts.use([
  AriaComponent,
  BarChart,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  SankeyChart,
  SVGRenderer,
  TooltipComponent,
]);

/**
 * @typedef {object} Hit One series under the pointer, as ECharts reports it.
 * @property {string} [axisValueLabel]
 * @property {string} name
 * @property {string} seriesName
 * @property {number} seriesIndex
 * @property {number} dataIndex
 * @property {string} [dataType] what a flow has under the pointer: a `node` or an `edge`
 * @property {unknown} color
 * @property {unknown} value
 *
 * @typedef {object} Moved A series with other data.
 * @property {number} at its place in the option
 * @property {any[]} data
 * @property {(string | null)[]} [texts] the words for each value
 *
 * @typedef {object} Chart What a mounted chart offers.
 * @property {(option: any) => void} set Draws this option, replacing all of the former one.
 * @property {(series: Moved[]) => void} move Draws other data of some series of the option that was set.
 * @property {() => void} resize Fits the drawing to its element; seldom needed, sizes are watched.
 * @property {() => void} dispose Removes the drawing and all listeners.
 */

/**
 * @param {string} tag
 * @param {string} name
 * @param {string} [text]
 */
function part(tag, name, text) {
  const element = document.createElement(tag);
  element.className = name;
  if (text !== undefined) element.textContent = text;
  return element;
}

/**
 * The tooltip as elements. ECharts' own tooltip and its string templates write
 * `style` attributes, which a strict Content-Security-Policy blocks; and numbers
 * are worded by the app. Items without a value are left out, never shown as zero.
 * @param {(string | null)[][]} [texts] the words for each value, per series
 * @param {string[]} [titles] the words for each place along an axis of numbers
 */
const tip = (texts, titles) => (/** @type {Hit | Hit[]} */ hits) => {
  const list = [hits].flat();
  const box = part('div', 'chart-tip');
  box.append(part('strong', 'chart-tip-title', titles?.[list[0]?.dataIndex] ?? list[0]?.axisValueLabel ?? list[0]?.name ?? ''));
  for (const { seriesIndex, dataIndex, dataType, seriesName, color, value } of list) {
    // A flow has the words of what runs between places after those of its places.
    const text = texts ? texts[dataType === 'edge' ? seriesIndex + 1 : seriesIndex]?.[dataIndex] : value;
    if (text === null || text === undefined) continue;
    const row = part('div', 'chart-tip-row');
    const swatch = part('span', 'chart-tip-swatch');
    if (typeof color === 'string') swatch.style.background = color;
    row.append(swatch, part('span', 'chart-tip-name', seriesName), part('b', 'chart-tip-value', String(text)));
    box.append(row);
  }
  return box;
};

/** Milliseconds of rest before what was moved is drawn by ECharts itself. */
const settling = 150;

/** Width in px of a chart on paper: the text width of an A4 page. */
const paper = 640;

/**
 * Prepares a chart inside `element`, which keeps whatever it shows (the static
 * SVG) until the first `set`.
 * @param {HTMLElement} element
 * @returns {Chart}
 */
export function mount(element) {
  /** @type {echarts.ECharts | undefined} */
  let chart;
  /** The tooltip, until someone points at the chart: it takes a layout of the page at each drawing. @type {any} */
  let tooltip;
  /** The words of the data that is drawn. @type {{ texts?: (string | null)[][], titles?: string[] }} */
  let words = {};
  /** What was set, and its series with the data that is drawn. @type {any} */
  let drawn = {};
  /** @type {any[]} */
  let series = [];
  /** Pending while ECharts has older data than is drawn. @type {ReturnType<typeof setTimeout> | undefined} */
  let behind;
  let disposed = false;
  const settle = () => {
    if (behind === undefined) return;
    clearTimeout(behind);
    behind = undefined;
    chart?.setOption({ series: series.map(({ data }) => ({ data })) });
  };
  // The element decides the size.
  const fit = () => {
    settle();
    chart?.resize({ width: 'auto', height: 'auto' });
  };
  const watcher = new ResizeObserver(fit);
  // Printing does not tell the observer, and does not wait for the next frame.
  const print = () => {
    settle();
    chart?.resize({ width: paper });
    chart?.getZr().flush();
  };
  addEventListener('beforeprint', print);
  addEventListener('afterprint', fit);
  const point = () => {
    settle();
    if (tooltip) chart?.setOption({ tooltip });
    tooltip = undefined;
  };
  element.addEventListener('pointerenter', point);
  return {
    set(given) {
      if (disposed) return;
      clearTimeout(behind);
      behind = undefined;
      words = given.verkenner ?? {};
      const { tooltip: later, ...option } = complete(given, () => (/** @type {Hit | Hit[]} */ hits) => tip(words.texts, words.titles)(hits));
      if (!chart) {
        // Emptied and drawn in one go, in the size it had: the page does not jump.
        const { clientWidth: width, clientHeight: height } = element;
        element.replaceChildren();
        chart = echarts.init(element, null, { renderer: 'svg', width: width || 1, height: height || 1 });
        chart.setOption(option);
        tooltip = later;
        fit();
        watcher.observe(element);
      } else {
        chart.setOption(tooltip ? option : { ...option, tooltip: later }, { notMerge: true });
        if (tooltip) tooltip = later;
      }
      drawn = option;
      series = option.series;
    },
    move(moved) {
      if (!chart || !moved.length) return;
      const before = series;
      series = [...before];
      for (const { at, data, texts } of moved) {
        series[at] = { ...series[at], data };
        if (words.texts && texts) words.texts[at] = texts;
      }
      clearTimeout(behind);
      const shifted = shift(chart, drawn, before, series);
      behind = setTimeout(settle, settling);
      if (!shifted) settle();
    },
    resize: fit,
    dispose() {
      disposed = true;
      clearTimeout(behind);
      watcher.disconnect();
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', fit);
      element.removeEventListener('pointerenter', point);
      chart?.dispose();
      chart = undefined;
    },
  };
}
