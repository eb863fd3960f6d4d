// The scenario page written by hand: the default scenario with its one slider, in a page that
// holds what the app shows (`data-page="whole"`) or only the result. Elements are looked up
// once, and a move writes the words of each of them; nothing is read back in between.

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
const signed = (/** @type {string} */ text) => text.replace(/^-0$/, '0').replace('-', '\u2212');
const million = (/** @type {number} */ amount) => `EUR\u00a0${signed(one.format(amount / 1000))}\u00a0mln`;

/** @param {string} selector */
const all = (selector) => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)]);
/** @param {string} selector */
const only = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector));

const slider = /** @type {HTMLInputElement} */ (only('#input-share-slider'));
const field = /** @type {HTMLInputElement | null} */ (only('#input-share'));
const limit = only('.field-limit');
const bar = only('.result-bar');
const announcer = only('#announcer');
const sentences = all('.story dd');
const figures = all('.key-value').map((value) => value.querySelector('button') ?? value);
const parts = only('.key-detail');
const cells = all('table.data tbody tr').slice(1).map((row) => [.../** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll('.value'))]);
const related = only('.related-ids');
const pointers = all('.pointers > li');
const element = /** @type {HTMLElement} */ (only('.chart'));
const option = JSON.parse(only('#option')?.textContent ?? '{}');

/** @typedef {ReturnType<typeof calculate>[number]} Row */

/** @type {(result: Row[]) => void} */
let draw = () => {};
if (document.body.dataset.kind !== 'svg') {
  const { mount } = await import(new URL(`${document.body.dataset.kind}.js`, location.href).href);
  const chart = mount(element);
  chart.set(option);
  // Of these series, place in the option and what they show: each item after the measure, the
  // cut on top of them, the total with its words.
  const moving = [
    { at: 2, read: (/** @type {Row} */ row) => row.nets[0] ?? 0 },
    { at: 3, read: (/** @type {Row} */ row) => row.nets[1] ?? 0 },
    { at: 4, read: (/** @type {Row} */ row) => row.cut },
    { at: 6, read: (/** @type {Row} */ row) => row.net },
  ];
  draw = (result) => {
    const series = moving.map(({ at, read }) => {
      const old = option.series[at].data;
      const from = old.length - result.length;
      const data = old.map((/** @type {any} */ value, /** @type {number} */ place) => {
        const row = result[place - from];
        if (value === null || !row) return value;
        const now = read(row) / 1000;
        return value.label ? { value: now, label: { ...value.label, formatter: one.format(now) } } : now;
      });
      const texts = option.verkenner.texts[at].map((/** @type {string | null} */ text, /** @type {number} */ place) => {
        const row = result[place - from];
        return text === null || !row ? text : `${whole.format(read(row))} x EUR 1,000`;
      });
      return { at, data, texts };
    });
    chart.move(series);
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

/** @type {ReturnType<typeof setTimeout> | undefined} */
let resting;

/** @param {HTMLElement | null | undefined} element @param {string} text */
const write = (element, text) => {
  if (element) element.textContent = text;
};

function show() {
  const share = Number(slider.value) / 100;
  const result = calculate(share);
  const end = result[full - 2022];
  if (!end) return;
  const less = 100 * (1 - end.net / total);
  const change = one.format(less);
  const short = `${full}: ${million(end.net)} (\u2212${change}%) \u00b7 ${million(end.real).slice(4)} in prices of 2021`;
  if (field) field.value = slider.value;
  slider.setAttribute('aria-valuetext', `${slider.value}%`);
  write(limit, `The whole cut fits: in ${full} 1.1 + 1.2 has room for ${one.format(total / 1000)}% of it.`);
  write(bar, short);
  write(sentences[0], `You let ${slider.value}% of EUR\u00a0100\u00a0mln fall on 1.1 + 1.2, in even steps from ${first} to ${full}, split in proportion.`);
  write(
    sentences[1],
    `In ${full} there is ${million(end.net)}, ${change}% less than in 2021. After inflation that is ${million(end.real)} in prices of 2021.`,
  );
  const added = result.reduce((sum, row) => sum - row.cut, 0);
  [million(end.net), `\u2212${change}%`, million(end.real), million(added)].forEach((text, at) => write(figures[at], text));
  write(parts, end.nets.map((net, at) => `1.${at + 1}: ${million(net).slice(4)}`).join(' \u00b7 '));
  result.forEach((row, at) => {
    [total, -row.cut, ...row.nets, row.net, row.real].forEach((amount, place) => write(cells[at]?.[place], signed(whole.format(amount))));
  });
  const much = less >= 20;
  write(related, much ? 'P02, P03, F54, F11, RC1' : 'P02, P03');
  if (pointers[1]) pointers[1].hidden = !much;
  element.setAttribute(
    'aria-label',
    `Stacked bars of 1.1 International legal order and 1.2 Human rights (EUR mln): 2015 to 2021 from the report, 2025 to 2030 calculated, 2022 to 2024 no figures. In ${full} the total is ${million(end.net)}; without the measure it is ${million(total)} (\u2212${change}%).`,
  );
  draw(result);
  clearTimeout(resting);
  resting = setTimeout(() => {
    write(announcer, short);
    history.replaceState(null, '', `#share=${slider.value}`);
  }, 900);
}

slider.addEventListener('input', show);
show();
