// The scenario page written by hand, as small as it goes: the default scenario with one
// slider. It shows the same story, key figures, table and chart as the app.

const items = [50345, 63502];
const [legal, rights] = items;
const total = legal + rights;
const rates = { 2022: 0.1, 2023: 0.038, 2024: 0.033, 2025: 0.033 };
const first = 2025;
const full = 2029;

/** @param {number} share */
function calculate(share) {
  const rows = [];
  let level = 1;
  for (let year = 2022; year <= 2030; year += 1) {
    level *= 1 + (rates[/** @type {keyof typeof rates} */ (year)] ?? 0.02);
    const part = year < first ? 0 : Math.min(1, (year - first + 1) / (full - first + 1));
    const cut = Math.min(share * 100_000 * part, total);
    const nets = items.map((item) => item - (cut * item) / total);
    rows.push({ year, cut, nets, net: total - cut, real: (total - cut) / level });
  }
  return rows;
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const million = (/** @type {number} */ amount) => `EUR ${one.format(amount / 1000)} mln`;

const slider = /** @type {HTMLInputElement} */ (document.querySelector('#share'));
const sentences = [...document.querySelectorAll('.story dd')];
const figures = [...document.querySelectorAll('.key-value')];
const rows = [...document.querySelectorAll('table.data tbody tr')].slice(1);
const cells = rows.map((row) => [...row.querySelectorAll('.value')]);
const element = /** @type {HTMLElement} */ (document.querySelector('.chart'));
const option = JSON.parse(document.querySelector('#option')?.textContent ?? '{}');

/** @type {(result: ReturnType<typeof calculate>) => void} */
let draw = () => {};
if (document.body.dataset.kind === 'echarts') {
  const { mount } = await import(new URL('charts.js', location.href).href);
  const chart = mount(element);
  draw = (result) => {
    // Items of the projection, the cut on top of them: the same series as the app has.
    const series = option.series.map((/** @type {any} */ old, /** @type {number} */ at) => {
      const data = old.data?.map((/** @type {any} */ value, /** @type {number} */ place) => {
        const row = result[place - (old.data.length - result.length)];
        if (value === null || !row || typeof value === 'object' && !Array.isArray(value) && value.value === null) return value;
        const now = [...row.nets, row.cut, row.net][at % 4] / 1000;
        if (Array.isArray(value)) return [value[0], now];
        return typeof value === 'object' ? { ...value, value: now } : now;
      });
      return { ...old, data };
    });
    chart.set({ ...option, series });
  };
} else {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 680 340');
  const bars = Array.from({ length: 27 }, (_, at) => {
    const bar = document.createElementNS(space, 'rect');
    bar.setAttribute('x', String(40 + 70 * Math.floor(at / 3)));
    bar.setAttribute('width', '40');
    bar.setAttribute('class', `swatch-${1 + (at % 3)}`);
    return svg.appendChild(bar);
  });
  element.append(svg);
  draw = (result) => {
    result.forEach((row, place) => {
      let top = 320;
      [...row.nets, row.cut].forEach((amount, at) => {
        const height = amount / 400;
        top -= height;
        const bar = bars[3 * place + at];
        bar?.setAttribute('y', String(top));
        bar?.setAttribute('height', String(height));
      });
    });
  };
}

function show() {
  const share = Number(slider.value) / 100;
  const result = calculate(share);
  const end = result[full - 2022];
  if (!end) return;
  const change = one.format(100 * (1 - end.net / total));
  const texts = [
    `You let ${slider.value}% of EUR 100 mln fall on 1.1 + 1.2, in even steps from ${first} to ${full}, split in proportion.`,
    `In ${full} there is ${million(end.net)}, ${change}% less than in 2021. After inflation that is ${million(end.real)} in prices of 2021.`,
  ];
  texts.forEach((text, at) => {
    const sentence = sentences[at];
    if (sentence) sentence.textContent = text;
  });
  const added = result.reduce((sum, row) => sum - row.cut, 0);
  [million(end.net), `−${change}%`, million(end.real), million(added)].forEach((text, at) => {
    const figure = figures[at];
    if (figure) figure.textContent = text;
  });
  result.forEach((row, at) => {
    [total, -row.cut, ...row.nets, row.net, row.real].forEach((amount, place) => {
      const cell = cells[at]?.[place];
      if (cell) cell.textContent = whole.format(amount);
    });
  });
  draw(result);
}

slider.addEventListener('input', show);
show();
