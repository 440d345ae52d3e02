// Shared situational awareness over time: how far those in command see the same. Two runs, two lines.

import { h, s, put, replace, calm } from "../ui.js";
import { axis, moment, shortMoment, ticks } from "../time.js";
import { changeAt, lastAt } from "../film.js";
import { momentText, onWidth, plainTable, setAttribute, setText, tableTwin } from "./strokes.js";

const AWARENESS_HEIGHT = 150;
const AWARENESS_EDGE = { top: 10, bottom: 22 };
/** From this much on, those in command are said to share a picture. */
const AWARENESS_SHARED = 500;

const awarenessY = (permille) => AWARENESS_EDGE.top + (1 - permille / 1000) * (AWARENESS_HEIGHT - AWARENESS_EDGE.top - AWARENESS_EDGE.bottom);

/** The curve: aligned in time with whatever stands above. */
export function createAwarenessView(host, film, store) {
  host.classList.add("a-view");
  const run = () => film.runs[store.state.run];
  const title = h("h2", { class: "v-heading" });
  const value = h("p", { id: "awareness-value", class: "a-value", role: "status", "aria-live": "off" });
  const names = h("div", { class: "a-names" }, title, value);
  const picture = s("svg", { id: "awareness-picture", class: "a-picture", role: "slider", tabindex: 0, "aria-orientation": "horizontal" });
  const plot = h("div", { class: "a-plot", dir: "ltr" }, picture);
  const twin = tableTwin("awareness-table", () => film.word("awareness-table"), fillTable);
  put(host, h("div", { class: "a-row" }, names, plot), twin.element);

  let scene = null;
  let pointed = null;

  const scale = () => axis(store.state.from, store.state.to, plot.clientWidth);
  const permille = (one, t) => changeAt(film.runs[one].data.awareness ?? [], t)?.[1] ?? null;
  const percent = (number) => (number === null ? "–" : `${film.number(Math.round(number / 10))} %`);

  function paint() {
    host.hidden = !film.runs.some((one) => one.data.awareness?.length);
    if (!plot.clientWidth) return;
    setText(title, film.word("awareness"));
    setAttribute(picture, "aria-label", film.word("awareness"));
    scene = drawScene();
    move(store.state);
  }

  function drawScene() {
    const x = scale();
    const { width } = x;
    setAttribute(picture, "viewBox", `0 0 ${width} ${AWARENESS_HEIGHT}`);
    setAttribute(picture, "width", width);
    setAttribute(picture, "height", AWARENESS_HEIGHT);
    setAttribute(picture, "aria-valuemin", Math.round(x.from));
    setAttribute(picture, "aria-valuemax", Math.round(x.to));
    const grid = [0, 250, AWARENESS_SHARED, 750, 1000].map((level) => [
      s("path", { class: level === AWARENESS_SHARED ? "a-grid is-shared" : "a-grid", d: `M0 ${awarenessY(level)}H${width}` }),
      level % 500 || level === 0 ? null : s("text", { class: "a-level", x: 4, y: awarenessY(level) + (level === 1000 ? 11 : -4) }, `${level / 10} %`),
    ]);
    const times = ticks(run(), x).map((at) => [
      s("path", { class: "a-grid is-time", d: `M${x.x(at).toFixed(1)} ${AWARENESS_EDGE.top}V${AWARENESS_HEIGHT - AWARENESS_EDGE.bottom}` }),
      x.x(at) > 16 && x.x(at) < width - 16 ? s("text", { class: "a-tick", x: x.x(at).toFixed(1), y: AWARENESS_HEIGHT - 7 }, shortMoment(run(), at)) : null,
    ]);
    const lines = film.runs.map((one, place) => drawLine(one, place, x));
    const now = s("path", { class: "a-now", d: `M0 ${AWARENESS_EDGE.top - 6}V${AWARENESS_HEIGHT - AWARENESS_EDGE.bottom}` });
    const ghost = s("path", { class: "a-ghost", d: `M0 ${AWARENESS_EDGE.top - 6}V${AWARENESS_HEIGHT - AWARENESS_EDGE.bottom}` });
    const dots = film.runs.map((_, place) => s("path", { class: `a-dot run-${place}`, d: place ? "M-4.5-4.5h9v9h-9z" : "M0-5a5 5 0 1 0 .01 0z" }));
    replace(picture, grid, times, lines, ghost, now, dots);
    return { x, now, ghost, dots };
  }

  /** The line in steps, as it was measured; only what lies in the piece of time shown. */
  function drawLine(one, place, x) {
    const changes = one.data.awareness ?? [];
    const first = Math.max(lastAt(changes, x.from), 0);
    const last = lastAt(changes, x.to);
    if (last < first) return null;
    let line = "";
    let before = null;
    for (const [t, level] of changes.slice(first, last + 1)) {
      const at = x.x(Math.max(t, x.from)).toFixed(1);
      line += before === null ? `M${at} ${awarenessY(level).toFixed(1)}` : `H${at}V${awarenessY(level).toFixed(1)}`;
      before = level;
    }
    line += `H${x.x(Math.min(x.to, one.last)).toFixed(1)}`;
    const area = place ? null : s("path", { class: "a-area", d: `${line}V${awarenessY(0)}H${x.x(Math.max(changes[first][0], x.from)).toFixed(1)}Z` });
    return [area, s("path", { class: `a-line run-${place}`, d: line })];
  }

  /** Brings the picture to an instant. */
  function move(state) {
    if (!scene) return;
    const { x, now, ghost, dots } = scene;
    const isIn = state.t >= x.from && state.t <= x.to;
    setAttribute(now, "transform", `translate(${x.x(state.t).toFixed(1)} 0)`);
    setAttribute(now, "visibility", isIn ? "visible" : "hidden");
    setAttribute(ghost, "visibility", pointed === null ? "hidden" : "visible");
    if (pointed !== null) setAttribute(ghost, "transform", `translate(${x.x(pointed).toFixed(1)} 0)`);
    const t = pointed ?? state.t;
    for (const [place, dot] of dots.entries()) {
      const level = permille(place, t);
      const isSeen = level !== null && t >= x.from && t <= x.to;
      setAttribute(dot, "visibility", isSeen ? "visible" : "hidden");
      if (isSeen) setAttribute(dot, "transform", `translate(${x.x(t).toFixed(1)} ${awarenessY(level).toFixed(1)})`);
    }
    const says = film.runs.map((_, place) => (film.runs.length > 1 ? `${"AB"[place]} ` : "") + percent(permille(place, t)));
    replace(value, says.map((one, place) => h("bdi", { dir: "ltr", class: `a-percent run-${place}` }, one)), h("span", { class: "faint" }, momentText(run(), t)));
    setAttribute(picture, "aria-valuenow", Math.round(state.t));
    setAttribute(picture, "aria-valuetext", `${moment(run(), state.t)}: ${film.runs.map((_, place) => percent(permille(place, state.t))).join(", ")}`);
    twin.update();
  }

  const pointAt = (event) => {
    const box = picture.getBoundingClientRect();
    return Math.min(Math.max(scene.x.ms(event.clientX - box.left), scene.x.from), scene.x.to);
  };
  const follow = (event) => {
    if (!scene) return;
    if (event.buttons === 1) store.set({ t: pointAt(event), playing: false });
    pointed = pointAt(event);
    move(store.state);
  };
  picture.addEventListener("pointerdown", (event) => scene && store.set({ t: pointAt(event), playing: false }));
  picture.addEventListener("pointermove", follow);
  picture.addEventListener("pointerleave", () => {
    pointed = null;
    move(store.state);
  });
  picture.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const changes = run().data.awareness ?? [];
    const at = lastAt(changes, store.state.t);
    const next = by > 0 ? at + 1 : changes[at]?.[0] < store.state.t ? at : at - 1;
    if (changes[next]) store.set({ t: changes[next][0], playing: false });
  });

  function fillTable(body) {
    const x = scale();
    const rows = ticks(run(), x, 60).map((at) => [momentText(run(), at), ...film.runs.map((_, place) => percent(permille(place, at)))]);
    const columns = film.runs.length > 1 ? film.runs.map((_, place) => film.word("run", { name: "AB"[place] })) : [film.word("awareness")];
    replace(body, plainTable(film.word("awareness-table"), [film.word("view-moment"), ...columns], rows));
  }

  const paintCalmly = calm(60, paint);
  onWidth(plot, paint);
  return {
    update(state, before) {
      if (!before || before.lang !== state.lang) paint();
      else if (before.from !== state.from || before.to !== state.to || before.run !== state.run) paintCalmly();
      else if (before.t !== state.t) move(state);
    },
  };
}
