// A place in words: the incident, the hurt, the beds, the zones, and every unit there or on its way to it.

import { h, authored, s, replace, calm } from "../ui.js";
import { length } from "../time.js";
import { changeAt, lastAt } from "../film.js";
import { placesCounts, placesStates, placesSymbol } from "./sites.js";
import { momentText, setAttribute, textButton } from "./strokes.js";

/** What was done about the zones of a site, in words. */
export function zoneText(film, [, zone, state]) {
  const done = film.word("places-" + state);
  return zone ? `${film.word("zone-" + zone)}: ${done}` : done;
}

/** Tells in a panel of one place of the run that is watched. */
export function createHere(panel, film, store, model) {
  const run = () => film.runs[store.state.run];

  const tell = calm(250, (chosen) => {
    const { t, subject } = store.state;
    const place = model().byName.get(chosen);
    if (!place) return replace(panel, []);
    const all = model().spansAt(t);
    const spans = all.filter((span) => span.place === chosen && !model().isUnderWay(span));
    const coming = all.filter((span) => span.toward === chosen && model().isUnderWay(span)).sort((a, b) => a.to - b.to);
    const key = [film.lang, store.state.run, chosen, subject, Math.floor(t / 10_000), [...spans, ...coming].map((span) => span.unit + span.state)].join();
    if (panel.dataset.shown === key) return;
    panel.dataset.shown = key;
    setAttribute(panel, "aria-label", run().name(chosen));
    replace(
      panel,
      h("h2", { class: "v-heading" }, authored(run().name(chosen))),
      tellIncident(place, t),
      tellPeople(place, t),
      tellBeds(place, t),
      tellZones(place, t),
      tellUnits(film.word("places-here"), spans, (span) => [film.word("places-since"), " ", momentText(run(), span.from)]),
      coming.length ? tellUnits(film.word("places-coming"), coming, (span) => [film.word("places-due"), " ", momentText(run(), span.to)]) : null,
    );
  });

  function tellIncident(place, t) {
    const last = lastAt(place.incidents, t);
    if (last < 0) return null;
    const [at, incident, what] = place.incidents[last];
    return h("p", { class: "p-incident" }, authored(run().name(incident)), ": ", film.word("places-" + what), " ", momentText(run(), at));
  }

  function tellPeople(place, t) {
    return place.people.map((people) => {
      const counts = placesCounts(people, t);
      if (!counts.some((count) => count > 0)) return null;
      return h("dl", { class: "p-facts" }, counts.map((count, state) => count > 0 && h("div", {}, h("dt", {}, s("svg", { width: 12, height: 12, "aria-hidden": "true" }, s("rect", { class: "hurt-" + (state % 7), width: 12, height: 12, rx: 2 })), " ", film.text(people.titles[state])), h("dd", {}, film.number(count)))));
    });
  }

  function tellBeds(place, t) {
    return place.facilities.map((facility) => {
      const [, free, all] = changeAt(facility.beds, t) ?? [0, 0, 0];
      return h("p", {}, film.word("places-beds-free", { count: film.number(free), other: film.number(all) }));
    });
  }

  /** What was last declared of the zones of a place, and when they were last reviewed. */
  function tellZones(place, t) {
    if (!place.zones.length && !place.incidents.length) return null;
    const past = place.zones.slice(0, lastAt(place.zones, t) + 1);
    if (!past.length) return h("p", { class: "faint" }, film.word("places-no-zone"));
    const told = [past.findLast((one) => one[2] === "declared"), past.findLast((one) => one[2] === "reviewed")].filter(Boolean);
    return h("ul", { class: "g-list p-list" }, told.map((one) => tellZone(one, t)));
  }

  function tellZone(change, t) {
    const [at, zone, state, record] = change;
    const says = [state === "declared" ? zoneText(film, change) : film.word("places-reviewed"), " ", momentText(run(), at)];
    const mark = s("svg", { width: 14, height: 14, viewBox: "-7 -7 14 14", "aria-hidden": "true" }, s("circle", { class: `p-zone zone-${zone ?? "cold"} is-${state}`, r: 5 }));
    const act = () => store.set(run().show(record));
    return h("li", {}, mark, record >= 0 ? textButton({ data: { focus: "zone-" + state } }, act, says) : says, h("span", { class: "faint" }, h("bdi", { dir: "ltr" }, length(at, t))));
  }

  /** Units by their state, each with an instant: since when, or when it is due. */
  function tellUnits(title, spans, when) {
    const byState = placesStates(spans);
    return [
      h("h3", { class: "p-title" }, `${title} (${film.number(spans.length)})`),
      byState.map(([state, count]) => [
        h("h4", { class: "p-state" }, s("svg", { width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" }, placesSymbol(state)), `${film.word("replay-doing-" + state)}`, h("b", {}, film.number(count))),
        h("ul", { class: "g-list p-list" }, spans.filter((span) => span.state === state).sort((a, b) => a.unit - b.unit).map((span) => tellUnit(span, when))),
      ]),
    ];
  }

  function tellUnit(span, when) {
    const act = () => store.set({ subject: span.unit, ...(span.record >= 0 ? { record: span.record } : {}) });
    return h("li", {}, textButton({ "aria-pressed": span.unit === store.state.subject, data: { focus: "unit-" + span.unit } }, act, authored(run().name(span.unit))), h("span", { class: "faint" }, when(span)));
  }

  return { tell };
}
