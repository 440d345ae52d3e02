// What the pictures share: choosing with mouse or keys, texts in lines that fit, what is under way at an
// instant, a moment as text that keeps its direction.

import { h, s, calm } from "../ui.js";
import { moment } from "../time.js";

/** A moment that reads from left to right in every language. */
export function momentText(run, ms) {
  return h("bdi", { dir: "ltr", class: "v-time" }, moment(run, ms));
}

/** Makes an element do something when it is clicked, or chosen with Enter or the space bar. */
export function choosable(element, act) {
  element.addEventListener("click", act);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act(event);
  });
  return element;
}

/** A button that reads like a text. */
export function textButton(attributes, act, ...children) {
  return h("button", { type: "button", ...attributes, class: "v-link " + (attributes.class ?? ""), on: { click: act } }, ...children);
}

/** Sets an attribute if that changes anything. */
export function setAttribute(element, name, value) {
  const text = String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** Sets the text of an element if that changes anything. */
export function setText(element, value) {
  const text = String(value);
  if (element.textContent !== text) element.textContent = text;
}

/** Calls `paint` whenever an element has another width than before, and when it comes to be seen. */
export function onWidth(element, paint) {
  let width = 0;
  new ResizeObserver(() => {
    const now = Math.round(element.clientWidth);
    if (now === 0 || now === width) return;
    width = now;
    paint();
  }).observe(element);
}

const strokesPen = document.createElement("canvas").getContext("2d");

/** The font of the page, for measuring. */
export function fontOf(pixels, weight = 400) {
  return `${weight} ${pixels}px ${getComputedStyle(document.body).fontFamily}`;
}

/** How wide a text is. */
export function textWidth(text, font) {
  strokesPen.font = font;
  return strokesPen.measureText(text).width;
}

/** A text in at most so many lines of a width, broken at plain spaces only; what does not fit ends with an ellipsis. */
export function textLines(text, width, most, font) {
  const lines = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    const longer = line ? line + " " + word : word;
    if (!line || textWidth(longer, font) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] += " " + lines[most];
  return kept.map((one) => cutText(one, width, font));
}

function cutText(text, width, font) {
  if (textWidth(text, font) <= width) return text;
  let short = text;
  while (short.length > 1 && textWidth(short + "…", font) > width) short = short.slice(0, -1);
  return short.trimEnd() + "…";
}

/** A text in lines, beginning at a place. */
export function linesOfText(lines, { x, y, step, ...attributes }) {
  return s(
    "text",
    { x, y, ...attributes },
    lines.map((line, place) => s("tspan", { x, dy: place ? step : 0 }, line)),
  );
}

/** Which of many intervals hold an instant, without looking at all of them: `spans(t)` gives their places. */
export function intervalIndex(intervals, last, from, to) {
  const size = 512;
  const width = Math.max(last, 1) / size;
  const buckets = Array.from({ length: size + 1 }, () => []);
  const bucketOf = (ms) => Math.min(size, Math.max(0, Math.floor(ms / width)));
  for (const [place, interval] of intervals.entries()) {
    for (let bucket = bucketOf(from(interval)); bucket <= bucketOf(to(interval)); bucket += 1) buckets[bucket].push(place);
  }
  return (t) => buckets[bucketOf(t)].filter((place) => from(intervals[place]) <= t && t <= to(intervals[place]));
}

/** Stripes for what must be told apart without colour. */
export function stripes(id, className, step = 5) {
  return s(
    "pattern",
    { id, class: className, width: step, height: step, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    s("rect", { width: step, height: step, class: "v-stripe-back" }),
    s("rect", { width: step * 0.45, height: step, class: "v-stripe" }),
  );
}

/** A part of a page that opens to show a picture's contents as a table. It is filled when it is open. */
export function tableTwin(id, title, fillIn) {
  const body = h("div", { class: "v-scroll" });
  const summary = h("summary", {});
  const details = h("details", { id, class: "v-twin" }, summary, body);
  details.addEventListener("toggle", () => details.open && fillIn(body));
  const follow = calm(400, () => details.open && fillIn(body));
  return {
    element: details,
    update() {
      setText(summary, title());
      if (details.open) follow();
    },
  };
}

/** A table: titles of columns, then rows whose first cell names the row. */
export function plainTable(caption, columns, rows) {
  return h(
    "table",
    { class: "v-table" },
    h("caption", { class: "unseen" }, caption),
    h("thead", {}, h("tr", {}, columns.map((column) => h("th", { scope: "col" }, column)))),
    h("tbody", {}, rows.map((cells) => h("tr", {}, cells.map((cell, place) => (place ? h("td", {}, cell) : h("th", { scope: "row" }, cell)))))),
  );
}
