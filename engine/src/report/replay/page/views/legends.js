// What the symbols of the pictures mean.

import { h, s } from "../ui.js";
import { GRAPH_MARKS, GRAPH_SHAPES, GRAPH_SIGNS } from "./network.js";
import { PLACES_STATES, PLACES_ZONES, placesSymbol } from "./sites.js";

/** The legend of the graph. */
export function graphLegend(film) {
  const node = (condition, load, key, number = "") =>
    h("span", { class: "v-key" }, s("svg", { width: 32, height: 32, viewBox: "-16 -16 32 32", "aria-hidden": "true" }, s("g", { class: `g-node is-${condition} load-${load}` }, s("path", { class: "g-disc", d: GRAPH_SHAPES[condition] }), s("path", { class: "g-sign", d: GRAPH_SIGNS[condition] ?? "" }), s("text", { class: "g-number", y: 4 }, number))), film.word(key));
  const line = (className, mark, key) =>
    h("span", { class: "v-key" }, s("svg", { width: 44, height: 24, viewBox: "-22 -12 44 24", "aria-hidden": "true" }, s("path", { class: className, d: "M-20 0H20" }), mark), film.word(key));
  const sign = (look) => s("g", { class: `g-mark is-${look}` }, s("path", { d: GRAPH_MARKS[look] }));
  const ring = h("span", { class: "v-key" }, s("svg", { width: 36, height: 36, viewBox: "-18 -18 36 36", "aria-hidden": "true" }, s("g", { class: "g-node is-open load-1" }, s("path", { class: "g-disc", d: GRAPH_SHAPES.open }), s("circle", { class: "g-ring", r: 15.5, pathLength: 100, "stroke-dasharray": "66 100" }))), film.word("graph-key-ring"));
  return [
    node("open", 0, "graph-key-idle"), node("open", 1, "graph-key-busy"), node("open", 2, "graph-key-some", "2"), node("open", 3, "graph-key-several", "4"), node("open", 4, "graph-key-backlog", "9"), ring,
    node("closed", 0, "replay-state-closed"), node("opening", 0, "replay-state-opening"), node("lost", 0, "replay-state-lost"),
    line("g-edge is-works is-chosen", null, "graph-channel-works"), line("g-edge is-poor is-chosen", null, "graph-channel-poor"), line("g-edge is-dead is-chosen", s("path", { class: "g-cross is-dead", d: GRAPH_MARKS.failed }), "graph-channel-dead"),
    line("g-trail", sign("moving"), "graph-key-moving"), line("g-trail is-failed", sign("failed"), "replay-fate-failed"), line("g-trail is-failed", sign("misrouted"), "replay-fate-misrouted"),
  ];
}

/** The legend of the places. */
export function placesLegend(film, run) {
  const states = Object.keys(PLACES_STATES).map((state) => h("span", { class: "v-key" }, s("svg", { width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" }, placesSymbol(state)), film.word("replay-doing-" + state)));
  const zones = [...PLACES_ZONES].reverse().map((zone) => h("span", { class: "v-key" }, s("svg", { width: 20, height: 20, viewBox: "-10 -10 20 20", "aria-hidden": "true" }, s("circle", { class: `p-zone zone-${zone} is-declared`, r: 8 })), film.word("zone-" + zone)));
  const marks = ["none", "declared", "reviewed"].map((state) => h("span", { class: "v-key" }, s("svg", { width: 20, height: 20, viewBox: "-10 -10 20 20", "aria-hidden": "true" }, s("circle", { class: `p-zone zone-warm is-${state}`, r: 8 })), film.word("places-key-" + state)));
  const people = run.data.people?.[0];
  const hurt = (people?.states ?? []).map((_, state) => h("span", { class: "v-key" }, s("svg", { width: 14, height: 14, "aria-hidden": "true" }, s("rect", { class: "hurt-" + (state % 7), width: 14, height: 14, rx: 2 })), film.text(people.titles[state])));
  const line = (key, items) => items.length > 0 && h("div", { class: "v-legend-line" }, h("span", { class: "v-legend-title" }, film.word(key)), items);
  return [line("places-key-units", states), line("places-key-zones", [...zones, ...marks]), line("places-key-people", hurt)];
}
