// The side of an embed that is inside: tells the page around it how tall this page is and what
// the reader chose, and does what that page asks. Loaded only inside another page.
//
// Messages are objects with `verkenner: 1`, the version, and a `type`; README.md lists them. A
// page that says nothing hears `ready` and no more: what a reader chooses is for those who ask.

/** The version of the messages. */
const VERSION = 1;
/** How a page looks in an embed stays when the host sets another link; so does the language. */
const STAYS = ['embed', 'controls', 'theme', 'background', 'lang'];
/** A page that gets this much lower is told; less is left, so that nothing swings. */
const SLACK = 4;
/** The tallest a page says it is, in pixels. */
const TALLEST = 30_000;
/** A dialog needs this much, in pixels. */
const DIALOG = 480;
/** Narrower than this, in pixels, a frame is folded away: it has no size then, or one of 10 by 10. */
const NARROWEST = 50;
/** Heights told without anything having happened: contents that grow with the frame end here. */
const UNASKED = 12;

const root = document.documentElement;

/**
 * The pairs of an address, undecoded.
 * @param {string} link
 */
const pairs = (link) => link.split('?')[1]?.split('&').filter(Boolean) ?? [];

/**
 * A value in an address, undecoded.
 * @param {string} link
 * @param {string} key
 */
const value = (link, key) =>
  pairs(link)
    .find((pair) => pair.startsWith(`${key}=`))
    ?.slice(key.length + 1);

/** What this page is at: the address, which is the whole state, and its parts to read. */
function state() {
  const link = location.hash || '#/budget';
  const [path, query] = link.split('?');
  return { link, page: path.slice(2), values: Object.fromEntries(new URLSearchParams(query)), title: document.title };
}

/** What a link says of its making, and the sum over it; see src/state/link.rs. */
const STAMP = ['made', 'was', 'sum'];

/**
 * A link as it will stand here: looks and language stay unless something is said of them.
 * A stamp goes then, for it is of the link as it was.
 * @param {string} link
 * @param {Record<string, unknown>} wishes
 */
function dressed(link, wishes) {
  const [path] = link.split('?');
  const rest = pairs(link).filter((pair) => !STAYS.includes(pair.split('=')[0]));
  const looks = STAYS.flatMap((key) => {
    const wish = wishes[key] ?? value(link, key) ?? value(location.hash, key);
    return wish ? [`${key}=${wish}`] : [];
  });
  if (!looks.some((look) => !pairs(link).includes(look))) return link;
  const all = [...rest.filter((pair) => !STAMP.includes(pair.split('=')[0])), ...looks].join('&');
  return all ? `${path}?${all}` : path;
}

/** Names what the page around this one keeps from it, for style sheets to show. */
function tellBlocks() {
  const blocks = [];
  try {
    void localStorage.length;
  } catch {
    blocks.push('storage');
  }
  /** @type {{ allowsFeature?: (name: string) => boolean } | undefined} */
  const policy = /** @type {any} */ (document).featurePolicy;
  if (!navigator.clipboard || policy?.allowsFeature?.('clipboard-write') === false) blocks.push('clipboard');
  if (self.origin === 'null') blocks.push('sandbox');
  root.dataset.blocks = blocks.join(' ');
}

/** Goes somewhere without a step in the history of the window, which is the host's. @param {string} link */
const go = (link) => location.replace(link);

/**
 * Links: within the app they take no step in the history; others open beside the host.
 * @param {MouseEvent} event
 */
function follow(event) {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const target = /** @type {Element | null} */ (event.target);
  const link = /** @type {HTMLAnchorElement | null} */ (target?.closest('a[href]'));
  const href = link?.getAttribute('href') ?? '';
  if (href.startsWith('#/') && link?.target !== '_blank') {
    event.preventDefault();
    go(href);
  } else if (link && (link.target === '_blank' || /^https?:/.test(href))) {
    event.preventDefault();
    const opened = open(link.href, '_blank');
    if (opened) {
      try {
        opened.opener = null;
      } catch {
        // It is another site already, and cannot reach back.
      }
    } else refused(link.href);
  }
}

/**
 * Shows the address of a link that the host does not let open, to be copied.
 * @param {string} address
 */
function refused(address) {
  const place = document.getElementById('embed-address');
  if (!place) return;
  place.previousElementSibling?.removeAttribute('hidden');
  place.textContent = address;
  getSelection()?.selectAllChildren(place);
  place.scrollIntoView({ block: 'nearest' });
}

/** Begins to talk to the page around this one. */
export function connect() {
  root.dataset.framed = '';
  tellBlocks();

  /** Origin of the host once it has spoken. @type {string | undefined} */
  let host;
  /**
   * @param {Record<string, unknown>} message
   * @param {string} to
   */
  const post = (message, to) => parent.postMessage({ verkenner: VERSION, ...message }, to);
  /** @param {Record<string, unknown>} message */
  const tell = (message) => {
    // A host without an origin of its own cannot be named.
    if (host !== undefined) post(message, host === 'null' ? '*' : host);
  };

  // The address. It belongs to this frame, but its steps would stand between the reader and
  // the page before the host: each takes the place of the last.
  let at = location.hash;
  const moved = () => {
    const before = at;
    at = location.hash;
    if (at === before) return;
    left = UNASKED;
    tell({ type: 'changed', ...state() });
    for (const key of ['why', 'see']) {
      const opened = value(at, key);
      if (opened && opened !== value(before, key)) tell({ type: 'selected', [key]: decodeURIComponent(opened) });
    }
    const were = value(before, 'open')?.split(',') ?? [];
    for (const finding of value(at, 'open')?.split(',') ?? []) {
      if (!were.includes(finding)) tell({ type: 'selected', see: `finding:${finding}` });
    }
  };
  const replace = history.replaceState.bind(history);
  history.pushState = history.replaceState = (data, unused, url) => {
    replace(data, unused, url);
    moved();
  };
  addEventListener('hashchange', moved);
  addEventListener('click', follow);

  // The height: that of the contents, which no style sheet ties to that of the frame.
  let told = 0;
  let left = UNASKED;
  const folded = () => innerWidth < NARROWEST;
  const measure = () => {
    if (folded() || root.dataset.fitted === undefined) return;
    const least = document.querySelector('dialog[open]') ? DIALOG : 0;
    const height = Math.min(Math.max(Math.ceil(root.getBoundingClientRect().height), least), TALLEST);
    if ((height <= told && told - height < SLACK) || left <= 0) return;
    left -= 1;
    told = height;
    tell({ type: 'height', height });
  };
  new ResizeObserver(measure).observe(root);
  // Out of sight a frame is not drawn, and that observer rests: what changes the page tells too.
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon;
  const later = () => {
    clearTimeout(soon);
    soon = setTimeout(measure, 60);
  };
  new MutationObserver(later).observe(document, { subtree: true, childList: true, attributeFilter: ['open', 'hidden', 'class'] });
  // Style sheets.
  document.addEventListener('load', later, true);
  let width = innerWidth;
  addEventListener('resize', () => {
    if (!folded() && innerWidth !== width) {
      width = innerWidth;
      left = UNASKED;
    }
  });

  // The part of a tall frame that the reader sees, for dialogs to open in.
  const look = () => {
    left = UNASKED;
    if (root.dataset.fitted === undefined) return;
    new IntersectionObserver(([{ intersectionRect: seen }], observer) => {
      observer.disconnect();
      root.style.setProperty('--seen-top', `${seen.top}px`);
      root.style.setProperty('--seen-height', `${seen.height}px`);
    }).observe(root);
  };
  for (const kind of ['pointerdown', 'keydown', 'focusin']) addEventListener(kind, look, true);

  // Ready when the app has drawn.
  const ready = () => root.classList.contains('live');
  const hello = () => (host === undefined ? post({ type: 'ready' }, '*') : tell({ type: 'ready', ...state() }));
  const watch = new MutationObserver(() => {
    if (!ready()) return;
    watch.disconnect();
    // The host has contents of its own.
    document.querySelector('main')?.setAttribute('aria-labelledby', 'page-title');
    hello();
  });
  watch.observe(root, { attributeFilter: ['class'] });

  /** @type {Record<string, (message: Record<string, any>) => void>} */
  const does = {
    hello({ fit }) {
      if (fit) root.dataset.fitted = '';
      else delete root.dataset.fitted;
      told = 0;
      if (ready()) hello();
      measure();
    },
    get({ id }) {
      tell({ type: 'state', id, ...state() });
    },
    set({ id, link = location.hash || '#/budget', ...wishes }) {
      const bad = STAYS.find((key) => wishes[key] !== undefined && !/^\w+$/.test(String(wishes[key])));
      if (typeof link !== 'string' || !/^#\/\S*$/.test(link) || bad) {
        const what = bad ? `${bad}: ${wishes[bad]}` : `link: ${link}`;
        tell({ type: 'error', id, message: `Cannot set ${what}. A link begins with #/, as in #/scenario?v=1&share=35.` });
        return;
      }
      const answer = () => tell({ type: 'state', id, ...state() });
      const next = dressed(link, wishes);
      if (next === location.hash) answer();
      else {
        // After the app, which listens already once it is there. The host knows what it set.
        at = next;
        addEventListener('hashchange', answer, { once: true });
        go(next);
      }
    },
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || data?.verkenner === undefined) return;
    host = origin;
    left = UNASKED;
    const act = Object.hasOwn(does, data.type) && does[data.type];
    if (data.verkenner === VERSION && act) act(data);
    else tell({ type: 'error', id: data.id, message: `Unknown message: version ${data.verkenner}, type ${data.type}.`, versions: [VERSION], types: Object.keys(does) });
  });
}
