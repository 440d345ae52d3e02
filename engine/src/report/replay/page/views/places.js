// The places: sites with whoever is there and in what state, crews on their way between them, zones as rings,
// the hurt by state, free beds. Beside it, the chosen place in words: the twin of the picture.

import { h, authored, s, put, replace } from "../ui.js";
import { changeAt } from "../film.js";
import { createHere, zoneText } from "./here.js";
import { placesLegend } from "./legends.js";
import { PLACES_RADII, PLACES_ZONES, placesCounts, placesFit, placesModel, placesRings, placesStates, placesSymbol } from "./sites.js";
import { choosable, linesOfText, onWidth, plainTable, setAttribute, setText, tableTwin, textButton } from "./strokes.js";

/** The places of the run that is watched. */
export function createPlacesView(host, film, store) {
  host.classList.add("v-pad");
  const run = () => film.runs[store.state.run];
  const models = new Map();
  const model = () => {
    if (!models.has(run())) models.set(run(), placesModel(run()));
    return models.get(run());
  };
  const picture = s("svg", { id: "places-picture", class: "p-picture", role: "group" });
  const frame = h("div", { class: "p-frame" }, picture);
  const panel = h("section", { id: "places-here", class: "p-here" });
  const legend = h("div", { id: "places-legend", class: "v-legend" });
  const twin = tableTwin("places-table", () => film.word("places-table"), fillTable);
  const empty = h("p", { class: "faint" });
  put(host, empty, h("div", { class: "p-both" }, frame, panel), legend, twin.element);

  const told = createHere(panel, film, store, model);

  let scene = null;
  let chosen = -1;

  function paint() {
    const hasPlaces = model().places.length > 0;
    setText(empty, film.word("places-empty"));
    for (const part of [frame, panel, legend, twin.element]) part.hidden = !hasPlaces;
    empty.hidden = hasPlaces;
    scene = null;
    if (!frame.clientWidth || !hasPlaces) return;
    setAttribute(picture, "aria-label", film.word("places-picture"));
    scene = drawScene();
    replace(legend, placesLegend(film, run()));
    move(store.state);
  }

  function drawScene() {
    const width = frame.clientWidth;
    const height = placesFit(model().places, width, (name) => run().name(name));
    setAttribute(picture, "viewBox", `0 0 ${width} ${height}`);
    setAttribute(picture, "width", width);
    setAttribute(picture, "height", height);
    const ways = s("g", { class: "p-ways" }, drawWays());
    const drawn = model().places.map(drawPlace);
    const crews = s("g", { class: "p-crews" });
    replace(picture, ways, drawn.map((one) => one.element), crews);
    return { drawn, crews, marks: new Map() };
  }

  function drawWays() {
    const { byName } = model();
    const ways = new Map();
    for (const [a, b] of run().data.routes ?? []) if (byName.has(a) && byName.has(b)) ways.set(`${a}/${b}`, [byName.get(a), byName.get(b)]);
    return [...ways.values()].map(([a, b]) => s("path", { class: "p-way", d: `M${a.px.toFixed(1)} ${a.py.toFixed(1)}L${b.px.toFixed(1)} ${b.py.toFixed(1)}` }));
  }

  function drawPlace(place, order) {
    const { label } = place;
    const zones = new Map(PLACES_ZONES.map((zone) => [zone, s("circle", { class: "p-zone", r: PLACES_RADII[zone] })]));
    const rings = place.zones.length || place.incidents.length ? [...zones.values()] : [];
    const spot = place.facilities.length ? s("path", { class: "p-spot", d: "M-11-11h22v22h-22z" }) : s("circle", { class: "p-spot", r: place.radius > 30 ? 6 : 5 });
    const sign = place.facilities.length ? s("path", { class: "p-bed", d: "M0-6V6M-6 0H6" }) : null;
    const chips = s("g", { class: "p-chips", "aria-hidden": "true", transform: `translate(${(label.left + label.width / 2 - place.px).toFixed(1)} ${(label.top - place.py + label.lines.length * 13.5 + 8).toFixed(1)})` });
    const hurt = s("g", { class: "p-hurt", "aria-hidden": "true", transform: "translate(0 -46)" });
    const beds = s("text", { class: "p-beds", "aria-hidden": "true", y: -17 });
    const title = s("title", {});
    const text = linesOfText(label.lines, { x: label.left + label.width / 2 - place.px, y: label.top - place.py + 11, step: 13.5, class: "p-label", "aria-hidden": "true" });
    const element = s(
      "g",
      { class: `p-place${place.radius > 30 ? " is-scene" : ""}`, role: "button", tabindex: order === 0 ? 0 : -1, transform: `translate(${place.px.toFixed(1)} ${place.py.toFixed(1)})`, data: { focus: "place-" + place.name }, id: "place-" + run().kind(place.name) + "-" + run().names[place.name].id },
      title,
      s("circle", { class: "p-halo", r: place.radius + 2 }),
      rings, spot, sign, text, chips, hurt, beds,
    );
    choosable(element, () => store.set({ subject: place.name }));
    element.addEventListener("keydown", (event) => walk(event, place));
    return { place, element, zones, rings, chips, hurt, beds, title, shown: "" };
  }

  function walk(event, place) {
    const towards = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!towards) return;
    event.preventDefault();
    let best = null;
    for (const drawn of scene.drawn) {
      const [dx, dy] = [drawn.place.px - place.px, drawn.place.py - place.py];
      const along = dx * towards[0] + dy * towards[1];
      if (along < 4) continue;
      const cost = along + 2 * Math.abs(dx * towards[1] - dy * towards[0]);
      if (!best || cost < best.cost) best = { cost, drawn };
    }
    if (!best) return;
    for (const drawn of scene.drawn) drawn.element.setAttribute("tabindex", "-1");
    best.drawn.element.setAttribute("tabindex", "0");
    best.drawn.element.focus();
  }

  /** Brings the picture to an instant. */
  function move(state) {
    if (!scene) return;
    const spans = model().spansAt(state.t);
    const here = new Map();
    for (const span of spans) {
      if (model().isUnderWay(span)) continue;
      if (!here.has(span.place)) here.set(span.place, []);
      here.get(span.place).push(span);
    }
    chosen = placeOf(state, spans);
    for (const drawn of scene.drawn) movePlace(drawn, state, here.get(drawn.place.name) ?? []);
    moveCrews(spans.filter(model().isUnderWay), state);
    told.tell(chosen);
    twin.update();
  }

  /** The place that is told of: the chosen one, or where the chosen unit is; else where the exercise happens. */
  function placeOf({ subject, t }, spans) {
    const { byName, places } = model();
    if (byName.has(subject)) return subject;
    const facility = places.find((place) => place.facilities.some((one) => one.facility === subject));
    if (facility) return facility.name;
    const span = spans.find((one) => one.unit === subject);
    if (span && byName.has(span.place)) return model().isUnderWay(span) ? span.toward : span.place;
    if (byName.has(chosen)) return chosen;
    const scenes = places.filter((place) => place.incidents.length || place.people.length);
    return (scenes.find((place) => place.incidents.some(([at]) => at <= t)) ?? scenes[0] ?? places[0])?.name ?? -1;
  }

  function movePlace(drawn, { t, subject }, spans) {
    const { place, element, title } = drawn;
    const states = placesStates(spans);
    const zones = placesRings(place, t);
    const zone = changeAt(place.zones, t);
    const people = place.people.map((one) => placesCounts(one, t));
    const beds = place.facilities.map((one) => changeAt(one.beds, t) ?? [0, 0, 0]);
    const incident = changeAt(place.incidents, t)?.[2] ?? "";
    const isChosen = place.name === chosen;
    const shown = [states.flat(), zones, people, beds.map((one) => one.slice(1)), incident, isChosen].join("|");
    if (drawn.shown === shown) return;
    drawn.shown = shown;
    setAttribute(element, "class", `p-place${place.radius > 30 ? " is-scene" : ""}${incident ? " is-" + incident : ""}${isChosen ? " is-chosen" : ""}`);
    setAttribute(element, "aria-pressed", isChosen && subject === place.name);
    for (const [order, zone] of PLACES_ZONES.entries()) setAttribute(drawn.zones.get(zone), "class", `p-zone zone-${zone} is-${zones[order]}`);
    drawChips(drawn.chips, states);
    drawHurt(drawn.hurt, place, people);
    setText(drawn.beds, beds.length ? bedText(beds) : "");
    const says = describe(place, states, zone, people, beds, incident);
    setText(title, says);
  }

  const bedText = (beds) => `${film.number(beds.reduce((sum, one) => sum + one[1], 0))}/${film.number(beds.reduce((sum, one) => sum + one[2], 0))}`;

  function describe(place, states, zone, people, beds, incident) {
    const says = [run().name(place.name)];
    if (incident) says.push(film.word("places-" + incident));
    for (const [state, count] of states) says.push(`${film.word("replay-doing-" + state)}: ${film.number(count)}`);
    if (zone) says.push(zoneText(film, zone));
    for (const [order, counts] of people.entries()) for (const [at, count] of counts.entries()) if (count) says.push(`${film.text(place.people[order].titles[at])}: ${film.number(count)}`);
    if (beds.length) says.push(`${film.word("places-beds")}: ${bedText(beds)}`);
    return says.join(" · ");
  }

  /** Symbols with counts beneath the name of a place, in rows of three. */
  function drawChips(group, states) {
    const rows = [];
    for (let from = 0; from < states.length; from += 3) rows.push(states.slice(from, from + 3));
    replace(
      group,
      rows.flatMap((row, line) =>
        row.map(([state, count], place) =>
          s("g", { transform: `translate(${(place - (row.length - 1) / 2) * 32 - 8} ${line * 17})` }, placesSymbol(state), s("text", { class: "p-count", x: 9, y: 4 }, film.number(count))),
        ),
      ),
    );
  }

  /** The hurt as a bar above the scene: one piece a state, as wide as there are people in it. */
  function drawHurt(group, place, people) {
    const rows = people.map((values, order) => {
      const all = values.reduce((sum, one) => sum + one, 0);
      if (!all) return null;
      const width = 92;
      let left = -width / 2;
      const parts = values.map((count, state) => {
        const wide = (count / all) * width;
        const part = count ? s("g", {}, s("rect", { class: "p-part hurt-" + (state % 7), x: left, y: 0, width: wide, height: 11 }), wide > 15 ? s("text", { class: "p-part-count hurt-ink-" + (state % 7), x: left + wide / 2, y: 9 }, film.number(count)) : null) : null;
        left += wide;
        return part;
      });
      return s("g", { transform: `translate(0 ${-order * 14})` }, parts);
    });
    replace(group, rows);
  }

  function moveCrews(spans, { t, subject, record }) {
    const alive = new Map(spans.map((span) => [span.unit, span]));
    for (const [unit, mark] of scene.marks) {
      if (alive.get(unit) === mark.span) continue;
      mark.element.remove();
      scene.marks.delete(unit);
    }
    for (const [unit, span] of alive) {
      if (!scene.marks.has(unit)) scene.marks.set(unit, drawCrew(span));
      const { element, from, to, side, turn } = scene.marks.get(unit);
      const part = span.to > span.from ? (t - span.from) / (span.to - span.from) : 1;
      const x = from.px + (to.px - from.px) * part + side[0];
      const y = from.py + (to.py - from.py) * part + side[1];
      setAttribute(element, "transform", `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn})`);
      setAttribute(element, "class", `p-crew${unit === subject || (record >= 0 && span.record === record) ? " is-chosen" : ""}`);
    }
  }

  function drawCrew(span) {
    const { byName } = model();
    const [from, to] = [byName.get(span.place), byName.get(span.toward)];
    const [dx, dy] = [to.px - from.px, to.py - from.py];
    const far = Math.hypot(dx, dy) || 1;
    // Whoever drives the same way at the same time drives beside, not over one another.
    const lane = 5 + (span.unit % 4) * 5;
    const says = `${run().name(span.unit)} · ${film.word("places-way", { name: run().name(span.place), other: run().name(span.toward) })}`;
    const element = s("g", { class: "p-crew" }, s("title", {}, says), s("circle", { class: "g-reach", r: 10 }), s("path", { class: "p-symbol state-travelling", d: PLACES_STATES.travelling }));
    element.addEventListener("click", () => store.set({ subject: span.unit, ...(span.record >= 0 ? { record: span.record } : {}) }));
    put(scene.crews, element);
    return { span, element, from, to, side: [(-dy / far) * lane, (dx / far) * lane], turn: Math.round((Math.atan2(dy, dx) * 180) / Math.PI) };
  }

  function fillTable(body) {
    const { t } = store.state;
    const here = new Map();
    for (const span of model().spansAt(t)) if (!model().isUnderWay(span)) here.set(span.place, [...(here.get(span.place) ?? []), span]);
    const rows = model().places.map((place) => {
      const states = placesStates(here.get(place.name) ?? []).map(([state, count]) => `${film.word("replay-doing-" + state)}: ${film.number(count)}`);
      const people = place.people.flatMap((one) => placesCounts(one, t).map((count, at) => (count ? `${film.text(one.titles[at])}: ${film.number(count)}` : null)).filter(Boolean));
      const zone = changeAt(place.zones, t);
      const beds = place.facilities.map((one) => changeAt(one.beds, t) ?? [0, 0, 0]);
      return [textButton({ data: { focus: "place-row-" + place.name } }, () => store.set({ subject: place.name }), authored(run().name(place.name))), states.join(", ") || "–", people.join(", ") || "–", zone ? zoneText(film, zone) : "–", beds.length ? bedText(beds) : "–"];
    });
    replace(body, plainTable(film.word("places-table"), ["place", "units", "people", "zones", "beds"].map((key) => film.word("places-column-" + key)), rows));
  }

  onWidth(frame, paint);
  return {
    update(state, before) {
      if (!before || before.lang !== state.lang || before.run !== state.run) {
        if (before && before.run !== state.run) chosen = -1;
        paint();
      } else if (before.t !== state.t || before.subject !== state.subject || before.record !== state.record) {
        move(state);
      }
    },
  };
}
