// The result of a link on a page written by hand: slider, sentence, bars and the table year by
// year. No other pages, inputs, explanations, sources or second language.

const spent = { 2015: 117348, 2016: 110811, 2017: 114819, 2018: 120179, 2019: 118679, 2020: 118321, 2021: 113847 };
const items = [50345, 63502];
const total = 113847;
const rates = { 2022: 0.1, 2023: 0.038, 2024: 0.033, 2025: 0.033 };
const first = 2025;
const full = 2029;

const whole = new Intl.NumberFormat('nl', { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat('nl', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signed = (/** @type {string} */ text) => text.replace(/^-0$/, '0').replace('-', '\u2212');
const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const slider = /** @type {HTMLInputElement} */ (find('#share'));

function show() {
  const share = Number(slider.value);
  const rows = [['2021', '\u2013', '\u2013', ...[...items, total, total].map((amount) => whole.format(amount))]];
  const heights = Object.values(spent).map((amount) => [amount, 0]);
  let level = 1;
  let story = '';
  for (let year = 2022; year <= 2030; year += 1) {
    level *= 1 + (rates[/** @type {keyof typeof rates} */ (year)] ?? 0.02);
    const part = year < first ? 0 : Math.min(1, (year - first + 1) / (full - first + 1));
    const cut = Math.min(share * 1000 * part, total);
    const net = total - cut;
    const nets = items.map((item) => item - (cut * item) / total);
    rows.push([String(year), ...[total, -cut, ...nets, net, net / level].map((amount) => signed(whole.format(amount)))]);
    heights.push([net, cut]);
    if (year === full) story = `U laat ${share}% van EUR 100 mln landen op 1.1 + 1.2. In ${full} is er EUR ${one.format(net / 1000)} mln, in prijzen van 2021 EUR ${one.format(net / level / 1000)} mln.`;
  }
  find('output').textContent = `${share}%`;
  find('#story').textContent = story;
  find('tbody').replaceChildren(
    ...rows.map((cells) => {
      const row = document.createElement('tr');
      row.append(...cells.map((text, at) => Object.assign(document.createElement(at ? 'td' : 'th'), { textContent: text })));
      return row;
    }),
  );
  find('svg').replaceChildren(
    ...heights.flatMap((parts, place) => {
      let top = 330;
      return parts.map((amount, at) => {
        const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
        top -= amount / 500;
        const attributes = { x: 42 * place, y: top, width: 30, height: amount / 500, opacity: at ? 0.3 : 1 };
        for (const [name, value] of Object.entries(attributes)) bar.setAttribute(name, String(value));
        return bar;
      });
    }),
  );
}

slider.value = /[?&]share=(\d+)/.exec(location.hash)?.[1] ?? '20';
slider.addEventListener('input', show);
show();
