// The sites of a run: who is where when, and where each stands in a picture with its name beside it.

import { s } from "../ui.js";
import { changeAt } from "../film.js";
import { fontOf, intervalIndex, textLines, textWidth } from "./strokes.js";

/** The states of units in the order in which they are told, each with its symbol in a box of 14. */
export const PLACES_STATES = {
  working: "M-5-5h10v10h-10z",
  "on-scene": "M0-5.5a5.5 5.5 0 1 0 .01 0z",
  waiting: "M-5-5.5h3.6v11h-3.6zM1.4-5.5h3.6v11h-3.6z",
  travelling: "M-5-5L6 0-5 5-2.5 0z",
  equipping: "M0-6L6 5h-12z",
  ordered: "M0-5.5a5.5 5.5 0 1 0 .01 0zM0-2a2 2 0 1 1-.01 0z",
  ready: "M0-4.6a4.6 4.6 0 1 0 .01 0z",
  lost: "M-5-5L5 5M5-5L-5 5",
  elsewhere: "M0-4.6a4.6 4.6 0 1 0 .01 0z",
};

export const PLACES_ZONES = ["cold", "warm", "hot"];
export const PLACES_RADII = { cold: 33, warm: 24, hot: 15 };
export const PLACES_MARGIN = { x: 70, top: 50, bottom: 62 };

/** The places of a run, and who is where when. */
export function placesModel(run) {
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
    /** Whether a unit is on its way from one place of the picture to another. */
    isUnderWay: (span) => span.state === "travelling" && places.has(span.toward) && places.has(span.place),
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
export function placesCounts(people, t) {
  return changeAt(people.changes, t)?.[1] ?? [];
}

/** How the rings of a site stand: a site declared hot has all three, one declared warm has two. */
export function placesRings(place, t) {
  const last = changeAt(place.zones, t);
  const inmost = PLACES_ZONES.indexOf(last?.[1]);
  return PLACES_ZONES.map((_, zone) => (zone <= inmost ? last[2] : "none"));
}

/** Moves circles apart that would touch, as little as it takes, and keeps them inside. */
export function placesApart(circles, width, height) {
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
export function placesFill(circles, along, from, to) {
  const all = circles.map((circle) => circle[along]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (most > least) for (const circle of circles) circle[along] = from + ((circle[along] - least) / (most - least)) * (to - from);
}

/** Finds each label a side where it lies over nothing else: below, above, right, left. */
export function placesLabels(places, wide, tall) {
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

/** Gives each place its room in a picture of a width, and its name a side; the height of the picture. */
export function placesFit(places, width, nameOf) {
  const xs = places.map((place) => place.x);
  const ys = places.map((place) => place.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, tall] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
  const height = Math.round(Math.min(Math.max(width * (width < 600 ? 0.95 : 0.72), 420), 680));
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
    const lines = textLines(nameOf(place.name), width < 600 ? 88 : 112, 2, fontOf(11.5));
    const font = fontOf(11.5, place.radius > 30 ? 650 : 400);
    place.label = { lines, width: Math.max(...lines.map((line) => textWidth(line, font))) + 4, height: lines.length * 13.5 + (place.radius > 30 ? 40 : 20) };
  }
  placesLabels(places, width, height);
  return height;
}

/** How many units are in each state, in the order in which states are told. */
export function placesStates(spans) {
  const counts = new Map();
  for (const span of spans) counts.set(span.state, (counts.get(span.state) ?? 0) + 1);
  return Object.keys(PLACES_STATES).filter((state) => counts.has(state)).map((state) => [state, counts.get(state)]);
}

/** The symbol of a state. */
export function placesSymbol(state) {
  return s("path", { class: "p-symbol state-" + state, d: PLACES_STATES[state] ?? PLACES_STATES.ready });
}
