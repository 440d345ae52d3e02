// The places: sites with whoever is there and in what state, crews on their way between them, zones as rings,
// the hurt by state, free beds. Beside it, the chosen place in words: the twin of the picture.

import { h, s, put, replace, calm } from "../ui.js";
import { length } from "../time.js";
import { changeAt, lastAt } from "../film.js";
import { choosable, fontOf, intervalIndex, linesOfText, momentText, onWidth, plainTable, setAttribute, setText, tableTwin, textButton, textLines, textWidth } from "./strokes.js";

/** The states of units in the order in which they are told, each with its symbol in a box of 14. */
const PLACES_STATES = {
  working: "M-5-5h10v10h-10z",
  "on-scene": "M0-5.5a5.5 5.5 0 1 0 .01 0z",
  waiting: "M-5-5.5h3.6v11h-3.6zM1.4-5.5h3.6v11h-3.6z",
  travelling: "M-5-5L6 0-5 5-2.5 0z",
  equipping: "M0-6L6 5h-12z",
  ordered: "M0-5.5a5.5 5.5 0 1 0 .01 0zM0-2a2 2 0 1 1-.01 0z",
  ready: "M0-4.6a4.6 4.6 0 1 0 .01 0z",
  lost: "M-5-5L5 5M5-5L-5 5",
};

const PLACES_ZONES = ["cold", "warm", "hot"];
const PLACES_RADII = { cold: 33, warm: 24, hot: 15 };
const PLACES_MARGIN = { x: 70, top: 50, bottom: 62 };

/** The places of a run, and who is where when. */
function placesModel(run) {
  const { data } = run;
  const places = new Map();
  const at = (name) => places.get(name);
  for (const site of data.sites ?? []) {
    places.set(site.site, { name: site.site, x: site.x, y: site.y, zones: site.zones ?? [], incidents: site.incidents ?? [], facilities: [], people: [] });
  }
  for (const facility of data.facilities ?? []) {
    const host = at(facility.site) ?? [...places.values()].find((place) => place.x === facility.x && place.y === facility.y);
    if (host) host.facilities.push(facility);
    else places.set(facility.facility, { name: facility.facility, x: facility.x, y: facility.y, zones: [], incidents: [], facilities: [facility], people: [] });
  }
  for (const people of data.people ?? []) at(people.site)?.people.push(people);
  const spans = [];
  for (const { unit, spans: own } of data.units ?? []) for (const span of own) spans.push({ unit, from: span[0], to: span[1], state: span[2], place: span[3], toward: span[4], record: span[5] });
  for (const span of spans) for (const name of [span.place, span.toward]) if (at(name)) at(name).isUsed = true;
  const alive = intervalIndex(spans, run.last, (span) => span.from, (span) => span.to);
  const ends = new Map();
  for (const span of spans) ends.set(span.unit, Math.max(ends.get(span.unit) ?? 0, span.to));
  return {
    places: [...places.values()],
    byName: places,
    /** The span of each unit at an instant: the later one where two meet. */
    spansAt(t) {
      const found = new Map();
      for (const place of alive(t)) {
        const span = spans[place];
        if (t < span.to || span.to === ends.get(span.unit)) found.set(span.unit, span);
      }
      return [...found.values()];
    },
  };
}

/** How many are hurt in each state. */
function placesCounts(people, t) {
  return changeAt(people.changes, t)?.[1] ?? [];
}

/** How the rings of a site stand: a site declared hot has all three, one declared warm has two. */
function placesRings(place, t) {
  const last = changeAt(place.zones, t);
  const inmost = PLACES_ZONES.indexOf(last?.[1]);
  return PLACES_ZONES.map((_, zone) => (zone <= inmost ? last[2] : "none"));
}

/** Moves circles apart that would touch, as little as it takes, and keeps them inside. */
function placesApart(circles, width, height) {
  for (let round = 0; round < 120; round += 1) {
    let moved = false;
    for (const [one, a] of circles.entries()) {
      for (const b of circles.slice(one + 1)) {
        // Names are wider than high: places side by side need more room than one above the other.
        const [dx, dy] = [(b.x - a.x || 0.01 * (one + 1)) * 0.62, b.y - a.y];
        const far = Math.hypot(dx, dy);
        const lack = a.radius + b.radius + 40 - far;
        if (lack <= 0.5) continue;
        moved = true;
        const [px, py] = [((dx / far) * lack) / 2 / 0.62, ((dy / far) * lack) / 2];
        a.x -= px;
        a.y -= py;
        b.x += px;
        b.y += py;
      }
    }
    for (const circle of circles) {
      circle.x = Math.min(Math.max(circle.x, PLACES_MARGIN.x), width - PLACES_MARGIN.x);
      circle.y = Math.min(Math.max(circle.y, PLACES_MARGIN.top), height - PLACES_MARGIN.bottom);
    }
    if (!moved) return;
  }
}

/** Stretches what is narrower than the picture. */
function placesFill(circles, along, from, to) {
  const all = circles.map((circle) => circle[along]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (most > least) for (const circle of circles) circle[along] = from + ((circle[along] - least) / (most - least)) * (to - from);
}

/** Finds each label a side where it lies over nothing else: below, above, right, left. */
function placesLabels(places, wide, tall) {
  const taken = places.map((place) => ({ left: place.px - place.across, right: place.px + place.across, top: place.py - place.above, bottom: place.py + place.radius, weight: 4 }));
  const overlap = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const order = [...places].sort((a, b) => b.radius - a.radius);
  // Once all have a place, each looks again: what was free at first may not be so any more.
  for (const place of [...order, ...order, ...order]) {
    const { width, height } = place.label;
    if (place.label.box) taken.splice(taken.indexOf(place.label.box), 1);
    const sides = [
      [place.px - width / 2, place.py + place.radius + 3],
      [place.px - width / 2, place.py - place.above - 3 - height],
      [place.px + place.radius + 5, place.py - height / 2],
      [place.px - place.radius - 5 - width, place.py - height / 2],
      [place.px + place.radius * 0.7 + 4, place.py + place.radius * 0.7],
      [place.px - place.radius * 0.7 - 4 - width, place.py + place.radius * 0.7],
      [place.px - width * 0.2, place.py + place.radius + 3],
      [place.px - width * 0.8, place.py + place.radius + 3],
      [place.px - width * 0.2, place.py - place.above - 3 - height],
      [place.px - width * 0.8, place.py - place.above - 3 - height],
      [place.px + place.radius * 0.7 + 4, place.py - place.radius * 0.7 - height],
      [place.px - place.radius * 0.7 - 4 - width, place.py - place.radius * 0.7 - height],
    ];
    let best = null;
    for (const [rank, [left, top]] of sides.entries()) {
      const box = { left, right: left + width, top, bottom: top + height, weight: 1 };
      const cost = taken.reduce((sum, other) => sum + overlap(box, other) * other.weight, 0) + rank * 9 + 400 * (Math.max(0, 2 - left) + Math.max(0, left + width - wide + 2) + Math.max(0, 2 - top) + Math.max(0, top + height - tall + 2));
      if (!best || cost < best.cost) best = { cost, box };
    }
    taken.push(best.box);
    place.label.box = best.box;
    place.label.left = best.box.left;
    place.label.top = best.box.top;
  }
}

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
  put(host, h("div", { class: "p-both" }, frame, panel), legend, twin.element);

  let scene = null;
  let chosen = -1;

  function paint() {
    if (!frame.clientWidth || !model().places.length) return;
    setAttribute(picture, "aria-label", film.word("places-picture"));
    scene = drawScene();
    paintLegend();
    move(store.state);
  }

  function fit(width) {
    const { places } = model();
    const xs = places.map((place) => place.x);
    const ys = places.map((place) => place.y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const [wide, tall] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
    const height = Math.round(Math.min(Math.max(width * (width < 600 ? 0.95 : 0.72), 420), 680));
    const isRtl = film.lang === "ar";
    for (const place of places) {
      place.radius = place.incidents.length || place.zones.length || place.people.length ? 38 : place.facilities.length ? 18 : 13;
      // Above a scene stands the bar of its hurt, above a hospital the number of its beds.
      place.above = place.people.length ? 34 + 14 * place.people.length : place.facilities.length ? 28 : place.radius;
      place.across = place.people.length ? 46 : place.facilities.length ? 24 : place.radius;
      place.at = {
        radius: place.radius,
        x: PLACES_MARGIN.x + ((place.x - left) / wide) * (width - 2 * PLACES_MARGIN.x),
        y: PLACES_MARGIN.top + ((place.y - top) / tall) * (height - PLACES_MARGIN.top - PLACES_MARGIN.bottom),
      };
    }
    const circles = places.map((place) => place.at);
    placesApart(circles, width, height);
    placesFill(circles, "x", PLACES_MARGIN.x, width - PLACES_MARGIN.x);
    placesFill(circles, "y", PLACES_MARGIN.top, height - PLACES_MARGIN.bottom);
    for (const place of places) {
      [place.px, place.py] = [place.at.x, place.at.y];
      const lines = textLines(run().name(place.name), width < 600 ? 88 : 112, 2, fontOf(11.5));
      const font = fontOf(11.5, place.radius > 30 ? 650 : 400);
      place.label = { lines, isRtl, width: Math.max(...lines.map((line) => textWidth(line, font))) + 4, height: lines.length * 13.5 + (place.radius > 30 ? 40 : 20) };
    }
    placesLabels(places, width, height);
    return height;
  }

  function drawScene() {
    const width = frame.clientWidth;
    const height = fit(width);
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
      if (isUnderWay(span)) continue;
      if (!here.has(span.place)) here.set(span.place, []);
      here.get(span.place).push(span);
    }
    chosen = placeOf(state, spans);
    for (const drawn of scene.drawn) movePlace(drawn, state, here.get(drawn.place.name) ?? []);
    moveCrews(spans.filter(isUnderWay), state);
    tellPlace();
    twin.update();
  }

  function isUnderWay(span) {
    return span.state === "travelling" && model().byName.has(span.toward) && model().byName.has(span.place);
  }

  /** The place that is told of: the chosen one, or where the chosen unit is; else where the exercise happens. */
  function placeOf({ subject, t }, spans) {
    const { byName, places } = model();
    if (byName.has(subject)) return subject;
    const facility = places.find((place) => place.facilities.some((one) => one.facility === subject));
    if (facility) return facility.name;
    const span = spans.find((one) => one.unit === subject);
    if (span && byName.has(span.place)) return isUnderWay(span) ? span.toward : span.place;
    if (byName.has(chosen)) return chosen;
    const scenes = places.filter((place) => place.incidents.length || place.people.length);
    return (scenes.find((place) => place.incidents.some(([at]) => at <= t)) ?? scenes[0] ?? places[0])?.name ?? -1;
  }

  function countStates(spans) {
    const counts = new Map();
    for (const span of spans) counts.set(span.state, (counts.get(span.state) ?? 0) + 1);
    return Object.keys(PLACES_STATES).filter((state) => counts.has(state)).map((state) => [state, counts.get(state)]);
  }

  function movePlace(drawn, { t, subject }, spans) {
    const { place, element, title } = drawn;
    const states = countStates(spans);
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

  const zoneText = ([, zone, state]) => (zone ? `${film.word("zone-" + zone)}: ${film.word("places-" + state)}` : film.word("places-" + state));

  function describe(place, states, zone, people, beds, incident) {
    const says = [run().name(place.name)];
    if (incident) says.push(film.word("places-" + incident));
    for (const [state, count] of states) says.push(`${film.word("replay-doing-" + state)}: ${film.number(count)}`);
    if (zone) says.push(zoneText(zone));
    for (const [order, counts] of people.entries()) for (const [at, count] of counts.entries()) if (count) says.push(`${film.text(place.people[order].titles[at])}: ${film.number(count)}`);
    if (beds.length) says.push(`${film.word("places-beds")}: ${bedText(beds)}`);
    return says.join(" · ");
  }

  function symbolOf(state) {
    return s("path", { class: "p-symbol state-" + state, d: PLACES_STATES[state] ?? PLACES_STATES.ready });
  }

  /** Symbols with counts beneath the name of a place, in rows of three. */
  function drawChips(group, states) {
    const rows = [];
    for (let from = 0; from < states.length; from += 3) rows.push(states.slice(from, from + 3));
    replace(
      group,
      rows.flatMap((row, line) =>
        row.map(([state, count], place) =>
          s("g", { transform: `translate(${(place - (row.length - 1) / 2) * 32 - 8} ${line * 17})` }, symbolOf(state), s("text", { class: "p-count", x: 9, y: 4 }, film.number(count))),
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

  /** The chosen place in words. */
  const tellPlace = calm(250, () => {
    if (!scene || !frame.clientWidth) return;
    const { t, subject } = store.state;
    const place = model().byName.get(chosen);
    if (!place) return replace(panel, []);
    const all = model().spansAt(t);
    const spans = all.filter((span) => span.place === chosen && !isUnderWay(span));
    const coming = all.filter((span) => span.toward === chosen && isUnderWay(span)).sort((a, b) => a.to - b.to);
    const key = [film.lang, store.state.run, chosen, subject, Math.floor(t / 10_000), spans.length, coming.length].join();
    if (panel.dataset.shown === key) return;
    panel.dataset.shown = key;
    setAttribute(panel, "aria-label", run().name(chosen));
    replace(
      panel,
      h("h2", { class: "v-heading" }, run().name(chosen)),
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
    return h("p", { class: "p-incident" }, run().name(incident), ": ", film.word("places-" + what), " ", momentText(run(), at));
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
    const says = [state === "declared" ? zoneText(change) : film.word("places-reviewed"), " ", momentText(run(), at)];
    const mark = s("svg", { width: 14, height: 14, viewBox: "-7 -7 14 14", "aria-hidden": "true" }, s("circle", { class: `p-zone zone-${zone ?? "cold"} is-${state}`, r: 5 }));
    const act = () => store.set(run().show(record));
    return h("li", {}, mark, record >= 0 ? textButton({ data: { focus: "zone-" + state } }, act, says) : says, h("span", { class: "faint" }, h("bdi", { dir: "ltr" }, length(at, t))));
  }

  /** Units by their state, each with an instant: since when, or when it is due. */
  function tellUnits(title, spans, when) {
    const byState = countStates(spans);
    return [
      h("h3", { class: "p-title" }, `${title} (${film.number(spans.length)})`),
      byState.map(([state, count]) => [
        h("h4", { class: "p-state" }, s("svg", { width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" }, symbolOf(state)), `${film.word("replay-doing-" + state)}`, h("b", {}, film.number(count))),
        h("ul", { class: "g-list p-list" }, spans.filter((span) => span.state === state).sort((a, b) => a.unit - b.unit).map((span) => tellUnit(span, when))),
      ]),
    ];
  }

  function tellUnit(span, when) {
    const act = () => store.set({ subject: span.unit, ...(span.record >= 0 ? { record: span.record } : {}) });
    return h("li", {}, textButton({ "aria-pressed": span.unit === store.state.subject, data: { focus: "unit-" + span.unit } }, act, run().name(span.unit)), h("span", { class: "faint" }, when(span)));
  }

  function paintLegend() {
    const states = Object.keys(PLACES_STATES).map((state) => h("span", { class: "v-key" }, s("svg", { width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" }, symbolOf(state)), film.word("replay-doing-" + state)));
    const zones = [...PLACES_ZONES].reverse().map((zone) => h("span", { class: "v-key" }, s("svg", { width: 20, height: 20, viewBox: "-10 -10 20 20", "aria-hidden": "true" }, s("circle", { class: `p-zone zone-${zone} is-declared`, r: 8 })), film.word("zone-" + zone)));
    const marks = ["none", "declared", "reviewed"].map((state) => h("span", { class: "v-key" }, s("svg", { width: 20, height: 20, viewBox: "-10 -10 20 20", "aria-hidden": "true" }, s("circle", { class: `p-zone zone-warm is-${state}`, r: 8 })), film.word("places-key-" + state)));
    const people = run().data.people?.[0];
    const hurt = (people?.states ?? []).map((_, state) => h("span", { class: "v-key" }, s("svg", { width: 14, height: 14, "aria-hidden": "true" }, s("rect", { class: "hurt-" + (state % 7), width: 14, height: 14, rx: 2 })), film.text(people.titles[state])));
    const line = (key, items) => items.length > 0 && h("div", { class: "v-legend-line" }, h("span", { class: "v-legend-title" }, film.word(key)), items);
    replace(legend, line("places-key-units", states), line("places-key-zones", [...zones, ...marks]), line("places-key-people", hurt));
  }

  function fillTable(body) {
    const { t } = store.state;
    const here = new Map();
    for (const span of model().spansAt(t)) if (!isUnderWay(span)) here.set(span.place, [...(here.get(span.place) ?? []), span]);
    const rows = model().places.map((place) => {
      const states = countStates(here.get(place.name) ?? []).map(([state, count]) => `${film.word("replay-doing-" + state)}: ${film.number(count)}`);
      const people = place.people.flatMap((one) => placesCounts(one, t).map((count, at) => (count ? `${film.text(one.titles[at])}: ${film.number(count)}` : null)).filter(Boolean));
      const zone = changeAt(place.zones, t);
      const beds = place.facilities.map((one) => changeAt(one.beds, t) ?? [0, 0, 0]);
      return [textButton({ data: { focus: "place-row-" + place.name } }, () => store.set({ subject: place.name }), run().name(place.name)), states.join(", ") || "–", people.join(", ") || "–", zone ? zoneText(zone) : "–", beds.length ? bedText(beds) : "–"];
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
