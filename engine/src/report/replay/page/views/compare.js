// Two runs side by side: where they part, what that did to each measure, and their lanes beneath each other.

import { h, put, replace } from "../ui.js";
import { moment, length } from "../time.js";
import { createLanesView } from "./lanes.js";

/** Both runs. */
export function createCompareView(host, film, store) {
  const about = h("div", { class: "compare-about" });
  const lanes = h("div", { id: "pair-lanes" });
  put(host, about, lanes);
  host.classList.add("compare");
  const pair = createLanesView(lanes, film, store, true);
  const [a, b] = film.runs;

  const time = (run, ms) => h("bdi", { class: "time", dir: "ltr" }, moment(run, ms));

  /** What a run is: its doctrine, seed, settings and turns. */
  function card(run, place) {
    const { doctrine, seed, replication, settings, turns, rating } = run.data;
    const facts = [[film.word("doctrine"), film.text(doctrine.title)], [film.word("seed"), replication ? `${seed} / ${replication}` : seed]];
    for (const { path, value } of settings) facts.push([film.word("setting"), `${path} = ${value}`]);
    for (const { at_ms, changes } of turns) {
      for (const change of changes) facts.push([film.word("turn", { at: moment(run, at_ms) }), film.text(change)]);
    }
    return h(
      "section", { class: "run-card" },
      h("h2", {}, h("span", { class: "badge-run" }, "AB"[place]), " ", film.word("run", { name: "AB"[place] })),
      h("dl", {}, facts.map(([key, value]) => h("div", {}, h("dt", {}, key), h("dd", {}, value)))),
      rating ? h("p", {}, h("span", { class: `badge rating-${rating}` }, rating), " ", film.word("rating-" + rating)) : null,
    );
  }

  /** The first record that differs, with a jump to it. */
  function difference() {
    const first = film.pair?.first_difference;
    if (!first) return h("section", { class: "run-card" }, h("h2", {}, film.word("first-difference")), h("p", {}, film.word("no-difference")));
    const jump = (place, record) => record >= 0 && h("li", {}, h("span", { class: "badge-run" }, "AB"[place]), " ", h("button", { type: "button", id: "difference-" + "ab"[place], on: { click: () => store.set({ run: place, ...film.runs[place].show(record), ...film.runs[place].window(first.at_ms - 600_000, first.at_ms + 1_200_000), playing: false }) } }, film.word("jump", { at: moment(film.runs[place], film.runs[place].at[record]) })), " ", film.runs[place].sentence(record));
    return h(
      "section", { class: "run-card difference", id: "first-difference" },
      h("h2", {}, film.word("first-difference")),
      first.a >= 0 && first.b >= 0 ? null : h("p", {}, time(a, first.at_ms), " ", film.text(first.says)),
      h("ul", { class: "plain" }, jump(0, first.a), jump(1, first.b)),
    );
  }

  function told(measure) {
    if (!measure || measure.value === null || measure.value === undefined) return film.word("never");
    if (measure.unit === "ms") return length(0, measure.value);
    if (measure.unit === "share") return Math.round(measure.value * 100) + " %";
    return film.number(measure.value);
  }

  /** What changed: better, worse, the same; in words and with a shape. */
  function change(one, other) {
    if (!other) return "–";
    const same = one.value === other.value;
    if (same) return film.word("same");
    if (one.value === null || other.value === null) return film.word(one.value === null ? "now-met" : "now-never");
    const isBetter = one.direction === "lower" ? other.value < one.value : other.value > one.value;
    const by = one.unit === "ms" ? length(0, Math.abs(other.value - one.value)) : told({ ...one, value: Math.abs(other.value - one.value) });
    return h("span", { class: isBetter ? "better" : "worse" }, h("span", { "aria-hidden": "true" }, isBetter ? "▲ " : "▼ "), film.word(isBetter ? "better-by" : "worse-by", { count: by }));
  }

  const cell = (measure) => h("td", { class: "number" }, h("span", { class: "mark-" + (measure?.mark ?? 0), "aria-hidden": "true" }, "○◐●"[measure?.mark ?? 0]), " ", h("bdi", { dir: "ltr" }, told(measure)), h("span", { class: "unseen" }, " ", film.word("mark-" + (measure?.mark ?? 0))));

  function measures() {
    const others = new Map(b.data.measures.map((measure) => [measure.id, measure]));
    const rows = a.data.measures.map((one) => h("tr", {}, h("th", { scope: "row" }, film.text(one.title)), cell(one), cell(others.get(one.id)), h("td", {}, change(one, others.get(one.id)))));
    const head = [film.word("tab-measures"), "A", "B", film.word("change")].map((title) => h("th", { scope: "col" }, title));
    return h("details", { class: "compare-measures", open: true }, h("summary", {}, film.word("measures-of-two")), h("table", { class: "facts" }, h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows)));
  }

  return {
    update(state, before) {
      if (!before) replace(about, h("div", { class: "cards" }, card(a, 0), card(b, 1), difference()), measures());
      pair.update(state, before);
    },
  };
}
