// Two runs side by side: where they part, what that did to each measure, and their lanes beneath each other.
// Of two runs the instants that lie as far from T0 are held against one another.

import { h, authored, put, replace } from "../ui.js";
import { moment } from "../time.js";
import { createLanesView } from "./lanes.js";

/** Both runs. */
export function createCompareView(host, film, store) {
  const about = h("div", { class: "compare-about" });
  const lanes = h("div", { id: "pair-lanes" });
  put(host, about, lanes);
  host.classList.add("compare");
  const pair = createLanesView(lanes, film, store, true);
  const [a, b] = film.runs;
  const areOfOne = a.data.exercise.id === b.data.exercise.id;

  const time = (run, ms) => h("bdi", { class: "time", dir: "ltr" }, moment(run, ms));

  /** What a run is: its exercise, doctrine, seed, settings and turns. */
  function card(run, place) {
    const { exercise, doctrine, seed, replication, settings, turns, rating } = run.data;
    const facts = [[film.word("exercise"), film.text(exercise.title)], [film.word("doctrine"), film.text(doctrine.title)], [film.word("seed"), replication ? `${seed} / ${replication}` : seed]];
    for (const { path, value } of settings) facts.push([film.word("setting"), `${path} = ${value}`]);
    for (const { at_ms, changes } of turns) {
      for (const change of changes) facts.push([film.word("turn", { at: moment(run, at_ms) }), film.text(change)]);
    }
    return h(
      "section", { class: "run-card" },
      h("h2", {}, h("span", { class: "badge-run" }, "AB"[place]), " ", film.word("run", { name: "AB"[place] })),
      h("dl", {}, facts.map(([key, value]) => h("div", {}, h("dt", {}, key), h("dd", {}, authored(value))))),
      rating ? h("p", {}, h("span", { class: `badge rating-${rating}` }, rating), " ", film.word("rating-" + rating)) : null,
    );
  }

  /** The first record that differs, with a jump to it. */
  function difference() {
    const first = film.pair?.first_difference;
    if (!first) return h("section", { class: "run-card" }, h("h2", {}, film.word("first-difference")), h("p", {}, film.word("no-difference")));
    const jump = (place, record) => {
      if (record < 0) return null;
      const run = film.runs[place];
      const at = run.as(a, first.at_ms);
      const go = () => store.set({ run: place, ...run.show(record), ...run.window(at - 600_000, at + 1_200_000), playing: false });
      const button = h("button", { type: "button", id: "difference-" + "ab"[place], on: { click: go } }, film.word("jump", { at: moment(run, run.at[record]) }));
      return h("li", {}, h("span", { class: "badge-run" }, "AB"[place]), " ", button, " ", authored(run.sentence(record)));
    };
    return h(
      "section", { class: "run-card difference", id: "first-difference" },
      h("h2", {}, film.word("first-difference")),
      first.a >= 0 && first.b >= 0 ? null : h("p", {}, time(a, first.at_ms), " ", authored(film.text(first.says))),
      h("ul", { class: "plain" }, jump(0, first.a), jump(1, first.b)),
    );
  }

  /** What a run reached of a measure; a stroke where it has no such measure. */
  function cell(side) {
    if (!side) return h("td", { class: "number" }, "–");
    const mark = side.mark ?? 0;
    return h("td", { class: "number" }, h("span", { class: "mark-" + mark, "aria-hidden": "true" }, "○◐●"[mark]), " ", authored(film.text(side.value)), h("span", { class: "unseen" }, " ", film.word("mark-" + mark)));
  }

  /** What changed: better, worse, the same; in words and with a shape. */
  function change({ way, change: says }) {
    const shape = { better: "▲ ", worse: "▼ " }[way];
    return h("span", { class: shape ? way : null }, shape ? h("span", { "aria-hidden": "true" }, shape) : null, film.text(says));
  }

  function measures() {
    const rows = film.pair.measures.map((one) => h("tr", { data: { way: one.way } }, h("th", { scope: "row" }, authored(film.text(one.title))), cell(one.a), cell(one.b), h("td", {}, change(one))));
    const head = [film.word("tab-measures"), "A", "B", film.word("change")].map((title) => h("th", { scope: "col" }, title));
    return h("details", { class: "compare-measures", open: true }, h("summary", {}, film.word("measures-of-two")), h("table", { class: "facts" }, h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows)));
  }

  return {
    update(state, before) {
      if (!before) replace(about, h("div", { class: "cards" }, card(a, 0), card(b, 1), difference()), areOfOne ? null : h("p", { id: "two-exercises", class: "faint" }, film.word("two-exercises")), measures());
      pair.update(state, before);
    },
  };
}
