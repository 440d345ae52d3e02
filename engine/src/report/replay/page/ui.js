// Small helpers: elements, colours, hatching. Text goes in as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children. `on` holds handlers, `css` properties, `data` data attributes. */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function s(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** A text that an author wrote: it is read in its own direction, whatever stands around it. */
export function authored(text) {
  return h("bdi", {}, text);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    } else if (name === "css") {
      for (const [property, setting] of Object.entries(value)) element.style.setProperty(property, setting);
    } else if (name === "data") {
      Object.assign(element.dataset, value);
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  put(element, ...children);
  return element;
}

/** Adds children: elements, texts, lists of both; nothing for null. */
export function put(element, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Replaces what stands in an element. The focus stays where it was if what had it has an id or a `data-focus`. */
export function replace(element, ...children) {
  const held = element.contains(document.activeElement) ? document.activeElement : null;
  const name = held?.dataset.focus ?? held?.id;
  element.replaceChildren();
  put(element, ...children);
  if (held && !held.isConnected && name) {
    [...element.querySelectorAll("[data-focus], [id]")]
      .find((one) => (one.dataset.focus ?? one.id) === name)
      ?.focus({ preventScroll: true });
  }
}

let behind = 0;

/** Whoever watches the page from outside sees by `data-behind` that something is still to be drawn or told. */
function fallBehind(by) {
  behind += by;
  document.documentElement.toggleAttribute("data-behind", behind > 0);
}

/** A function that runs at most once in so many milliseconds, and always a last time. */
export function calm(milliseconds, run) {
  let timer = null;
  let last = -Infinity;
  return (...what) => {
    const go = () => {
      if (timer !== null) fallBehind(-1);
      timer = null;
      last = performance.now();
      run(...what);
    };
    const wait = last + milliseconds - performance.now();
    if (timer !== null) clearTimeout(timer);
    if (wait <= 0) return go();
    if (timer === null) fallBehind(1);
    timer = setTimeout(go, wait);
  };
}

/** The families of what time is spent on, and whether somebody stands still in one. */
export const FAMILIES = {
  script: { labels: ["script", "timer", "instant", "other"], stands: false },
  desk: { labels: ["processing", "relay"], stands: false },
  line: { labels: ["transmission", "answering", "line-engaged", "retry"], stands: false },
  queue: { labels: ["queueing"], stands: true },
  leave: { labels: ["authority", "seeking", "stalled"], stands: true },
  thought: { labels: ["deliberation"], stands: false },
  way: { labels: ["turnout", "equipment", "travel", "size-up"], stands: false },
  work: { labels: ["work"], stands: false },
  hands: { labels: ["holding", "resource", "staffing"], stands: true },
};

const FAMILY_OF = new Map(
  Object.entries(FAMILIES).flatMap(([family, { labels }]) => labels.map((label) => [label, family])),
);

/** The family of a label: `queue` for `queueing`. */
export function familyOf(label) {
  return FAMILY_OF.get(label) ?? "script";
}

let colours = new Map();
let patterns = new Map();

/** The value of a colour of the style sheet: `colour("queue")`, for what is drawn on a canvas. */
export function colour(name) {
  let value = colours.get(name);
  if (value === undefined) {
    value = getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
    colours.set(name, value);
  }
  return value;
}

/** A hatched fill for a canvas: stripes of one colour of the style sheet. */
export function hatched(context, name, step = 6) {
  const key = name + step;
  let pattern = patterns.get(key);
  if (!pattern) {
    const tile = document.createElement("canvas");
    tile.width = tile.height = step;
    const pen = tile.getContext("2d");
    pen.globalAlpha = 0.3;
    pen.fillStyle = colour(name);
    pen.fillRect(0, 0, step, step);
    pen.globalAlpha = 1;
    pen.strokeStyle = colour(name);
    pen.lineWidth = step / 3;
    pen.beginPath();
    for (const shift of [-step, 0, step]) {
      pen.moveTo(shift - 1, step + 1);
      pen.lineTo(shift + step + 1, -1);
    }
    pen.stroke();
    pattern = context.createPattern(tile, "repeat");
    patterns.set(key, pattern);
  }
  return pattern;
}

/** Forgets colours: light turned to dark, or the page goes to a printer. */
export function forgetColours() {
  colours = new Map();
  patterns = new Map();
}

/** Writes the words of a language into every element that names one. */
export function writeWords(film) {
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = film.word(element.dataset.word);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", film.word(element.dataset.label));
  }
}

/** Whether whoever reads would rather not see things move. */
export function wantsCalm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
