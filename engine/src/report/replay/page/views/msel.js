// The MSEL: each inject when it was planned and when it came, to whom, and what became of the actions
// expected of it. A table whose middle column is a lane of time.

import { h, authored, s, put, replace } from "../ui.js";
import { axis, length, moment, shortMoment, ticks } from "../time.js";
import { countUpTo } from "../film.js";
import { momentText, onWidth, setAttribute, setText, textButton } from "./strokes.js";

const MSEL_LANE = { height: 44, given: 31, results: 12, edge: 10 };

/** The marks of the lane: planned, delivered, and what became of an expected action. */
const MSEL_MARKS = {
  planned: "M0-6.5L6.5 0 0 6.5-6.5 0z",
  delivered: "M0-6L6 0 0 6-6 0z",
  done: "M-5 0l3.5 4L5-4.5",
  before: "M-5 0l3.5 4L5-4.5M-6-6v12",
  late: "M0-5a5 5 0 1 0 .01 0zM0-3V.5L2.5 2",
  missed: "M-4.5-4.5l9 9m0-9l-9 9",
  "not-injected": "M-5 0h10",
  human: "M0-5a2.4 2.4 0 1 0 .01 0zM-4.6 5.5c0-3 2-4.6 4.6-4.6s4.6 1.6 4.6 4.6",
  pending: "M0-4a4 4 0 1 0 .01 0z",
};

/** The injects of one or two runs, each once, in order of time. */
function mselRows(film) {
  const rows = new Map();
  for (const [place, run] of film.runs.entries()) {
    for (const entry of run.data.msel ?? []) {
      const key = run.key(entry.inject);
      if (!rows.has(key)) rows.set(key, { key, entries: new Array(film.runs.length).fill(null) });
      rows.get(key).entries[place] = { run, ...entry };
    }
  }
  const begins = ({ entries }) => Math.min(...entries.filter(Boolean).map((entry) => Math.min(entry.delivered[0]?.[0] ?? Infinity, entry.planned_ms >= 0 ? entry.planned_ms : Infinity)));
  const timed = [...rows.values()].map((row) => ({ ...row, begins: begins(row) }));
  return timed.sort((a, b) => (a.begins === b.begins ? 0 : a.begins - b.begins));
}

/** When it was decided what became of an expected action: when it was done, or when its time was over. */
function mselDecided(entry, action) {
  if (action.outcome === "human") return Infinity;
  if (action.at_ms >= 0 && action.outcome !== "missed") return Math.max(action.at_ms, entry.delivered[0]?.[0] ?? action.at_ms);
  const given = entry.delivered[0]?.[0];
  if (given === undefined) return entry.run.last;
  return action.within_ms >= 0 ? Math.min(given + action.within_ms, entry.run.last) : entry.run.last;
}

/** The lane of injects. */
export function createMselView(host, film, store) {
  host.classList.add("v-pad");
  const run = () => film.runs[store.state.run];
  const summary = h("p", { id: "msel-summary", class: "m-summary" });
  const legend = h("div", { id: "msel-legend", class: "v-legend" });
  const ruler = s("svg", { class: "m-ruler", "aria-hidden": "true" });
  const heads = ["inject", "lane", "expected"].map((key) => h("th", { scope: "col", class: "m-" + key }));
  const caption = h("caption", { class: "unseen" });
  const body = h("tbody", {});
  const rulerBox = h("div", { class: "m-lane", dir: "ltr" }, ruler);
  const table = h("table", { id: "msel-table", class: "m-table" }, caption, h("thead", {}, h("tr", {}, heads)), body);
  const zooms = ["in", "out", "all"].map((way) => h("button", { type: "button", id: "msel-zoom-" + way, "data-word": "zoom-" + way, on: { click: () => zoomTo(way) } }));
  put(host, h("div", { class: "m-top" }, summary, h("div", {}, zooms)), table, legend);

  let scene = [];
  let width = 0;

  function paint() {
    if (!host.clientWidth) return;
    table.hidden = legend.hidden = !film.runs.some((one) => one.data.msel?.length);
    setText(caption, film.word("msel-caption"));
    for (const button of zooms) setText(button, film.word(button.dataset.word));
    for (const [place, key] of ["inject", "lane", "expected"].entries()) replace(heads[place], h("span", {}, film.word("msel-" + key)), key === "lane" ? rulerBox : null);
    scene = mselRows(film).map(drawRow);
    replace(body, scene.map((row) => row.element));
    paintLegend();
    paintLanes();
    move(store.state);
  }

  function drawRow({ key, entries }) {
    const first = entries.find(Boolean);
    const lane = s("svg", { class: "m-picture", "aria-hidden": "true" });
    const when = h("p", { class: "m-when" });
    const who = first.to.map((name) => first.run.name(name)).join(", ");
    const act = () => {
      const given = (entries[store.state.run] ?? first).delivered[0];
      if (given && entries[store.state.run]) store.set(run().show(given[1]));
      else if (first.planned_ms >= 0) store.set({ t: first.planned_ms });
    };
    const actions = actionsOf(entries);
    const element = h(
      "tr",
      { class: "m-entry", data: { inject: key } },
      h(
        "th",
        { scope: "row" },
        h("div", { class: "m-head" }, textButton({ class: "m-title", id: "msel-" + first.run.names[first.inject].id, data: { focus: "msel-" + key } }, act, authored(first.run.name(first.inject))), film.text(first.text) && h("details", { class: "m-text" }, h("summary", {}, film.word("msel-text")), h("p", {}, authored(film.text(first.text))))),
        h("p", { class: "m-to" }, film.word("msel-to", { name: who })),
        when,
      ),
      h("td", { class: "m-lane", dir: "ltr" }, lane),
      h("td", {}, h("ul", { class: "m-actions" }, actions.map((action) => h("li", {}, action.text, action.own.map((one) => one.element))))),
    );
    return { entries, first, element, lane, when, shown: "", actions: actions.flatMap((action) => action.own) };
  }

  /** The expected actions of an inject, each with what became of it in each run. */
  function actionsOf(entries) {
    const actions = new Map();
    for (const entry of entries.filter(Boolean)) {
      for (const action of entry.expected) {
        if (!actions.has(action.number)) actions.set(action.number, { text: h("p", {}, authored(film.text(action.text))), own: [] });
        actions.get(action.number).own.push({ entry, action, at: mselDecided(entry, action), ...drawAction(entry, action) });
      }
    }
    return [...actions.values()];
  }

  /** What became of an action in one run: symbol, word, when. */
  function drawAction(entry, action) {
    const path = s("path", {});
    const mark = s("svg", { width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" }, path);
    const act = () => store.set({ run: entry.run.place, ...entry.run.show(action.record) });
    const name = { class: "m-outcome", data: { focus: `action-${entry.run.place}-${entry.inject}-${action.number}` } };
    const word = action.record >= 0 ? textButton(name, act) : h("span", name);
    const which = film.runs.length > 1 ? h("b", { class: "m-run" }, "AB"[entry.run.place]) : null;
    return { element: h("div", { class: "m-action" }, which, mark, word), path, word };
  }

  /** The piece of time of the lanes: what is zoomed to; else from the first to the last that is to be seen. */
  function laneSpan() {
    const { from, to } = store.state;
    if (from > 0 || to < run().last) return [from, to];
    const times = scene.flatMap(({ entries }) => entries.filter(Boolean).flatMap((entry) => [entry.planned_ms, ...entry.delivered.map((one) => one[0]), ...entry.expected.map((action) => mselDecided(entry, action))])).filter((ms) => ms >= 0 && ms < run().last);
    if (!times.length) return [0, run().last];
    const [first, last] = [Math.min(...times), Math.max(...times)];
    const room = Math.max((last - first) * 0.03, 30_000);
    return [Math.max(first - room, 0), Math.min(last + room, Math.max(...film.runs.map((one) => one.last)))];
  }

  function zoomTo(way) {
    if (way === "all") return store.set({ from: 0, to: run().last });
    const [from, to] = laneSpan();
    const { t } = store.state;
    const middle = t >= from && t <= to ? t : (from + to) / 2;
    const by = way === "in" ? 0.5 : 2;
    store.set(run().window(middle - (middle - from) * by, middle + (to - middle) * by));
  }

  function paintLanes() {
    width = Math.max(rulerBox.clientWidth, 80);
    const inner = width - 2 * MSEL_LANE.edge;
    const x = axis(...laneSpan(), inner);
    const at = (ms) => (MSEL_LANE.edge + Math.min(Math.max(x.x(ms), -500), inner + 500)).toFixed(1);
    const grid = ticks(run(), x, 70);
    setAttribute(ruler, "width", width);
    setAttribute(ruler, "height", 18);
    replace(ruler, grid.filter((ms) => x.x(ms) > 12 && x.x(ms) < inner - 20).map((ms) => s("text", { class: "a-tick", x: at(ms), y: 13 }, shortMoment(run(), ms))));
    for (const row of scene) {
      const height = MSEL_LANE.height * film.runs.length;
      setAttribute(row.lane, "width", width);
      setAttribute(row.lane, "height", height);
      row.now = s("path", { class: "a-now", d: `M0 0V${height}` });
      row.marks = [];
      const parts = row.entries.map((entry, place) => entry && drawLane(row, entry, place, at));
      replace(row.lane, grid.map((ms) => s("path", { class: "a-grid is-time", d: `M${at(ms)} 0V${height}` })), parts, row.now);
      row.at = at;
      row.shown = "";
    }
  }

  function drawLane(row, entry, place, at) {
    const top = place * MSEL_LANE.height;
    const y = top + MSEL_LANE.given;
    const parts = film.runs.length > 1 ? [s("text", { class: "m-letter", x: 1, y: y + 4 }, "AB"[place])] : [];
    const add = (ms, kind, more = "", says = null) => {
      const mark = s("g", { class: `m-mark is-${kind}${more}`, transform: `translate(${at(ms)} ${more ? top + MSEL_LANE.results : y})` }, says ? s("title", {}, says) : null, s("path", { d: MSEL_MARKS[kind] }));
      parts.push(mark);
      row.marks.push({ ms, mark });
      return mark;
    };
    const given = entry.delivered[0]?.[0];
    if (given !== undefined) {
      const ends = entry.expected.map((action) => mselDecided(entry, action)).filter(Number.isFinite);
      if (ends.length) parts.push(s("path", { class: "m-time", d: `M${at(given)} ${y}V${top + MSEL_LANE.results}M${at(Math.min(given, ...ends))} ${top + MSEL_LANE.results}H${at(Math.max(given, ...ends))}` }));
      if (entry.planned_ms >= 0 && given > entry.planned_ms) parts.push(s("path", { class: "m-slip", d: `M${at(entry.planned_ms)} ${y}H${at(given)}` }));
    }
    if (entry.planned_ms >= 0) add(entry.planned_ms, "planned", "", `${film.word("msel-planned")} ${moment(entry.run, entry.planned_ms)}`);
    for (const [ms] of entry.delivered) add(ms, "delivered", "", `${film.word("msel-delivered")} ${moment(entry.run, ms)}`);
    for (const action of entry.expected) {
      const decided = mselDecided(entry, action);
      if (Number.isFinite(decided) && given !== undefined) add(decided, action.outcome, " m-result", `${film.text(action.text)} ${film.word("expected-" + action.outcome)}`);
    }
    return parts;
  }

  /** Brings the table to an instant. */
  function move({ t }) {
    let given = 0;
    let open = 0;
    for (const row of scene) {
      const entry = row.entries[store.state.run] ?? row.first;
      const came = countUpTo(entry.delivered.map((one) => one[0]), t);
      if (came > 0) given += 1;
      const decided = row.actions.filter((one) => one.at <= t).length;
      open += row.actions.filter((one) => one.entry === entry && came > 0 && one.at > t && Number.isFinite(one.at)).length;
      // Half a pixel is as fine as anybody sees: most frames move nothing.
      setAttribute(row.now, "transform", `translate(${Math.round(row.at(Math.max(t, 0)) * 2) / 2} 0)`);
      const shown = `${came}/${decided}/${store.state.run}/${entry.planned_ms >= 0 && entry.planned_ms <= t}`;
      if (row.shown === shown) continue;
      row.shown = shown;
      moveRow(row, entry, came, t);
    }
    if (!scene.length) return setText(summary, film.word("msel-empty"));
    setText(summary, `${film.word("msel-given", { count: film.number(given), other: film.number(scene.length) })} · ${film.word("msel-open", { count: film.number(open) })}`);
  }

  function moveRow(row, entry, came, t) {
    const isOverdue = came === 0 && entry.planned_ms >= 0 && entry.planned_ms <= t;
    setAttribute(row.element, "class", `m-entry ${came > 0 ? "is-given" : isOverdue ? "is-overdue" : "is-to-come"}`);
    for (const { ms, mark } of row.marks) mark.classList.toggle("is-past", ms <= t);
    replace(row.when, whenText(entry, came));
    for (const one of row.actions) {
      const isDecided = one.at <= t;
      const outcome = isDecided || one.action.outcome === "human" ? one.action.outcome : "pending";
      setAttribute(one.element, "class", `m-action is-${outcome}`);
      setAttribute(one.path, "d", MSEL_MARKS[outcome] ?? MSEL_MARKS.pending);
      const when = isDecided && one.action.at_ms >= 0 ? [" ", momentText(one.entry.run, one.action.at_ms)] : !isDecided && one.action.within_ms >= 0 ? [" ", h("bdi", { dir: "ltr" }, "≤ " + length(0, one.action.within_ms))] : [];
      replace(one.word, film.word(outcome === "pending" ? "msel-pending" : "expected-" + outcome), when);
    }
  }

  function whenText(entry, came) {
    const at = entry.delivered[came - 1]?.[0];
    const isPlanned = entry.planned_ms >= 0;
    if (isPlanned && at !== undefined && Math.abs(at - entry.planned_ms) < 1000) return [film.word("msel-as-planned"), " ", momentText(entry.run, at)];
    const parts = [];
    if (isPlanned) parts.push(film.word("msel-planned"), " ", momentText(entry.run, entry.planned_ms));
    else if (entry.condition) parts.push(film.text(entry.condition));
    if (at !== undefined) {
      parts.push(parts.length ? " · " : "", film.word("msel-delivered"), " ", momentText(entry.run, at));
      if (isPlanned) parts.push(" (", h("bdi", { dir: "ltr" }, `${at > entry.planned_ms ? "+" : ""}${length(entry.planned_ms, at)}`), ")");
    } else if (!entry.delivered.length) parts.push(parts.length ? " · " : "", film.word("msel-never"));
    return parts;
  }

  function paintLegend() {
    const key = (kind, word, more = "") => h("span", { class: "v-key" }, s("svg", { width: 18, height: 18, viewBox: "-9 -9 18 18", "aria-hidden": "true" }, s("g", { class: `m-mark is-${kind} is-past${more}` }, s("path", { d: MSEL_MARKS[kind] }))), film.word(word));
    replace(legend, key("planned", "msel-planned"), key("delivered", "msel-delivered"), ["done", "before", "late", "missed", "not-injected", "human"].map((kind) => key(kind, "expected-" + kind, " m-result")));
  }

  onWidth(host, () => (scene.length ? (paintLanes(), move(store.state)) : paint()));
  return {
    update(state, before) {
      if (!before || before.lang !== state.lang || before.run !== state.run) paint();
      else if (before.from !== state.from || before.to !== state.to) {
        paintLanes();
        move(state);
      } else if (before.t !== state.t) move(state);
    },
  };
}
