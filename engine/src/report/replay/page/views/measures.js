// The measures: each lights up when it is met or missed. Value against target, and at the end the rating of
// each objective. Two runs stand side by side.

import { h, authored, s, put, replace } from "../ui.js";
import { length } from "../time.js";
import { changeAt } from "../film.js";
import { momentText, setAttribute, setText, textButton } from "./strokes.js";

/** The symbols of the marks: full, half, none, not decided yet. */
const MEASURES_SIGNS = { 2: "M-5 0l3.5 4.2L5.5-4.5", 1: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM-5 0a5 5 0 0 0 10 0z", 0: "M-4.5-4.5l9 9m0-9l-9 9", open: "M0-4a4 4 0 1 0 .01 0z", none: "M-5 0h10" };
const MEASURES_BAR = { width: 132, height: 22 };

/** The measures of one or two runs by objective, in the order of the exercise. */
function measuresGroups(film) {
  const groups = new Map();
  for (const [place, run] of film.runs.entries()) {
    for (const measure of run.data.measures ?? []) {
      if (!groups.has(measure.objective)) groups.set(measure.objective, { id: measure.objective, title: measure.objective_title, rows: new Map() });
      const { rows } = groups.get(measure.objective);
      if (!rows.has(measure.id)) rows.set(measure.id, new Array(film.runs.length).fill(null));
      rows.get(measure.id)[place] = measure;
    }
  }
  return [...groups.values()];
}

/** The measures and objectives. */
export function createMeasuresView(host, film, store) {
  host.classList.add("v-pad");
  const summary = h("div", { id: "measures-summary", class: "q-summary", role: "group" });
  const objectives = h("ul", { id: "measures-objectives", class: "q-objectives" });
  const tables = h("div", { class: "q-tables" });
  const legend = h("div", { id: "measures-legend", class: "v-legend" });
  const empty = h("p", { class: "faint" });
  put(host, empty, summary, objectives, tables, legend);

  let cells = [];
  let cards = [];
  let tallies = [];

  function paint() {
    cells = [];
    setAttribute(summary, "aria-label", film.word("measures-summary"));
    const groups = measuresGroups(film);
    setText(empty, film.word("measures-empty"));
    empty.hidden = groups.length > 0;
    for (const part of [summary, legend]) part.hidden = groups.length === 0;
    replace(tables, groups.map(drawGroup));
    paintSummary();
    paintObjectives();
    paintLegend();
    move(store.state);
  }

  function drawGroup({ id, title, rows }) {
    const two = film.runs.length > 1;
    const columns = film.runs.flatMap((_, place) => {
      const name = two ? film.word("run", { name: "AB"[place] }) + " · " : "";
      return [name + film.word("measures-mark"), name + film.word("measures-value")];
    });
    return h(
      "section",
      { class: "q-group" },
      h("h2", { class: "v-heading", id: "objective-" + id }, authored(film.text(title))),
      h(
        "table",
        { class: `q-table${two ? " is-two" : ""}`, "aria-labelledby": "objective-" + id },
        h("thead", {}, h("tr", {}, [film.word("measures-measure"), ...columns, film.word("measures-target"), film.word("measures-weight")].map((column, place) => h("th", { scope: "col", class: place ? null : "q-first" }, column)))),
        h("tbody", {}, [...rows.values()].map(drawRow)),
      ),
    );
  }

  function drawRow(measures) {
    const first = measures.find(Boolean);
    const act = () => {
      const own = measures[store.state.run] ?? first;
      const run = film.runs[measures.indexOf(own)];
      if (own.record >= 0) store.set({ run: run.place, ...run.show(own.record) });
    };
    const title = first.record >= 0 || measures.some((one) => one?.record >= 0) ? textButton({ id: "measure-" + first.id, class: "q-title", data: { focus: "measure-" + first.id } }, act, authored(film.text(first.title))) : h("span", { id: "measure-" + first.id }, authored(film.text(first.title)));
    const critical = first.critical ? h("span", { class: "q-critical" }, film.word("measures-critical")) : null;
    const own = measures.map((measure, place) => {
      const sign = s("path", {});
      const word = h("span", {});
      const mark = h("td", { class: "q-mark" }, s("svg", { width: 18, height: 18, viewBox: "-9 -9 18 18", "aria-hidden": "true" }, sign), word);
      const value = h("td", { class: "q-value" });
      if (measure) cells.push({ measure, run: film.runs[place], sign, word, mark, value, shown: "" });
      return [mark, value];
    });
    return h("tr", {}, h("th", { scope: "row", class: "q-first" }, title, " ", critical), own, h("td", { class: "q-target" }, targetText(first)), h("td", { class: "q-weight" }, h("bdi", { dir: "ltr" }, film.number(first.weight))));
  }

  /** A value as people read it: a length of time, a share, a number. */
  function valueText(measure, value) {
    if (value === null || value === undefined) return film.word("measures-never");
    if (measure.unit === "ms") return length(0, value);
    if (measure.unit === "share") return `${film.number(Math.round(value * 1000) / 10)} %`;
    return film.number(Math.round(value * 100) / 100);
  }

  function targetText({ full, direction, unit }) {
    if (full === null || full === undefined) return "–";
    return h("bdi", { dir: "ltr" }, `${direction === "lower" ? "≤" : "≥"} ${valueText({ unit }, full)}`);
  }

  /** Brings the tables to an instant. */
  function move(state) {
    for (const cell of cells) moveCell(cell, state);
    moveSummary();
    moveObjectives(state);
  }

  function moveCell(cell, { t }) {
    const { measure, run, sign, word, mark, value } = cell;
    const found = changeAt(measure.decided, t);
    const isOver = t >= run.last;
    const shown = found ? String(found[1]) : isOver ? (measure.mark === null || measure.mark === undefined ? "none" : String(measure.mark)) : "open";
    cell.mark_now = shown;
    if (cell.shown === shown) return;
    const isNew = cell.shown === "open";
    cell.shown = shown;
    setAttribute(sign, "d", MEASURES_SIGNS[shown] ?? MEASURES_SIGNS.none);
    setText(word, film.word("measures-mark-" + shown));
    setAttribute(mark, "class", `q-mark is-${shown}${isNew ? " is-new" : ""}`);
    const isKnown = shown !== "open" && shown !== "none";
    const at = found && measure.unit !== "ms" ? [" ", h("span", { class: "faint" }, momentText(run, found[0]))] : [];
    replace(value, isKnown ? [drawBar(measure), h("bdi", { dir: "ltr", class: "q-number" }, valueText(measure, measure.value)), at] : h("span", { class: "faint" }, "–"));
  }

  /** The value on a bar with the marks of the full and the half target. */
  function drawBar({ value, full, half, direction, unit }) {
    if (full === null || full === undefined) return null;
    const { height } = MEASURES_BAR;
    const width = film.runs.length > 1 ? 84 : MEASURES_BAR.width;
    const ends = [value ?? 0, full, half ?? full].map(Number);
    const top = unit === "share" ? 1 : Math.max(...ends, 1e-9) * 1.12;
    const x = (number) => 1 + (Math.min(number, top) / top) * (width - 2);
    const at = Math.min(Math.max(x(value ?? 0), 5), width - 5);
    const middle = height / 2;
    const edge = half === null || half === undefined ? full : half;
    const good = direction === "lower" ? [0, full] : [full, top];
    const fair = direction === "lower" ? [full, edge] : [edge, full];
    const part = ([from, to], name) => s("rect", { class: name, x: x(from), y: middle - 5, width: Math.max(x(to) - x(from), 0), height: 10 });
    return s(
      "svg",
      { class: "q-bar", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
      s("rect", { class: "q-back", x: 1, y: middle - 5, width: width - 2, height: 10 }),
      part(good, "q-good"),
      part(fair, "q-fair"),
      s("path", { class: "q-limit", d: `M${x(full)} ${middle - 8}v16` }),
      value === null || value === undefined ? s("path", { class: "q-never", d: `M${width - 7} ${middle - 4}l8 8m0-8l-8 8` }) : s("path", { class: "q-at", d: `M${at} ${middle - 5.5}l4.5 5.5-4.5 5.5-4.5-5.5z` }),
    );
  }

  function paintSummary() {
    tallies = film.runs.map(() => new Map(["2", "1", "0", "open"].map((key) => [key, h("b", {}, "0")])));
    replace(
      summary,
      tallies.map((tally, place) =>
        h(
          "p",
          { class: "q-tally" },
          film.runs.length > 1 ? h("span", { class: "q-run" }, film.word("run", { name: "AB"[place] })) : null,
          [...tally].map(([key, count]) => h("span", { class: `q-mark is-${key}` }, s("svg", { width: 18, height: 18, viewBox: "-9 -9 18 18", "aria-hidden": "true" }, s("path", { d: MEASURES_SIGNS[key] })), count, " ", h("span", {}, film.word("measures-mark-" + key)))),
        ),
      ),
    );
  }

  function moveSummary() {
    for (const [place, tally] of tallies.entries()) {
      const own = cells.filter((cell) => cell.run === film.runs[place]);
      for (const [key, count] of tally) setText(count, film.number(own.filter((cell) => cell.mark_now === key).length));
    }
  }

  function paintObjectives() {
    const all = new Map();
    for (const [place, run] of film.runs.entries()) for (const objective of run.data.objectives ?? []) {
      if (!all.has(objective.id)) all.set(objective.id, { title: objective.title, own: [] });
      all.get(objective.id).own[place] = objective;
    }
    cards = [];
    replace(
      objectives,
      [...all.values()].map(({ title, own }) =>
        h(
          "li",
          { class: "q-card" },
          h("span", { class: "q-objective" }, authored(film.text(title))),
          own.map((objective, place) => {
            const badge = h("span", { class: "q-badge" });
            const says = h("span", { class: "q-says" });
            cards.push({ objective, run: film.runs[place], badge, says, shown: null });
            return h("span", { class: "q-rating" }, film.runs.length > 1 ? h("span", { class: "faint" }, "AB"[place]) : null, badge, says);
          }),
        ),
      ),
    );
  }

  /** Ratings are given at the end; before it, so many measures are decided. */
  function moveObjectives({ t }) {
    for (const card of cards) {
      const isOver = t >= card.run.last;
      const own = cells.filter((cell) => cell.run === card.run && cell.measure.objective === card.objective.id);
      const decided = own.filter((cell) => cell.mark_now !== "open").length;
      const shown = isOver ? card.objective.rating : `${decided}/${own.length}`;
      if (card.shown === shown) continue;
      card.shown = shown;
      setAttribute(card.badge, "class", `q-badge ${isOver ? `badge rating-${card.objective.rating}` : "is-open"}`);
      setText(card.badge, isOver ? card.objective.rating : "");
      const score = card.objective.score === null || card.objective.score === undefined ? "–" : `${film.number(Math.round(card.objective.score * 100))} %`;
      replace(card.says, isOver ? [film.word("rating-" + card.objective.rating), " · ", h("bdi", { dir: "ltr" }, score)] : film.word("measures-decided", { count: film.number(decided), other: film.number(own.length) }));
    }
  }

  function paintLegend() {
    const bar = drawBar({ value: 70, full: 60, half: 90, direction: "lower", unit: "count" });
    replace(legend, h("span", { class: "v-key" }, bar, film.word("measures-key-bar")));
  }

  return {
    update(state, before) {
      if (!before || before.lang !== state.lang) paint();
      else if (before.t !== state.t || before.run !== state.run) move(state);
    },
  };
}
