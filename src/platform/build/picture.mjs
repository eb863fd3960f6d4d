// A chart as a static SVG, drawn at build time by the same library and from the
// same option as the live chart.

import * as echarts from 'echarts';

import { complete } from '../js/option.js';

/** Width in px of the drawing for small screens. */
const narrow = 340;

/**
 * @typedef {object} Chart
 * @property {string} id of the element the chart stands in
 * @property {number} width px, on a wide screen
 * @property {number} height px
 * @property {object} option for ECharts
 */

/**
 * One drawing, without what a static picture does not need (hover rules, marks
 * for scripts) and without `style` attributes, which a strict
 * Content-Security-Policy blocks.
 * @param {Chart} chart
 * @param {number} width
 * @param {string} kind
 */
function draw({ id, height, option }, width, kind) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(complete(option));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg
    .replace(/<style[^>]*>.*?<\/style>/gs, '')
    .replace(/ (?:ecmeta_\w+|class|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, css) => attributes(css))
    .replace(/\bzr\d+-/g, `${id}-${kind}-`)
    .replace(/^<svg[^>]*>/, `<svg class="chart-static chart-static-${kind}" viewBox="0 0 ${width} ${height}" aria-hidden="true">`)
    .replace(/>\s+</g, '><');
}

/**
 * `font-size:12px;font-family:inherit` as attributes; `font` stands for size and family.
 * @param {string} css
 */
function attributes(css) {
  return css
    .split(';')
    .filter(Boolean)
    .flatMap((rule) => {
      const [name, value] = rule.split(/:(.*)/s).map((part) => part.trim());
      if (name !== 'font') return [[name, value]];
      const [, size, family] = /([\d.]+px)\s+(.*)$/.exec(value) ?? [];
      return [['font-size', size], ['font-family', family]];
    })
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/**
 * The drawings for a wide and for a narrow place; style sheets show one of them.
 * @param {Chart} chart
 * @returns {string} two SVG elements
 */
export function drawn(chart) {
  return draw(chart, chart.width, 'wide') + draw(chart, Math.min(narrow, chart.width), 'narrow');
}
