// Draws lanes on a canvas: only those in sight, and of each only what falls into the piece of time shown.

import { colour, hatched, familyOf, FAMILIES } from "../ui.js";
import { lastAt } from "../film.js";
import { drawSign, signWeight } from "./signs.js";
import { WAIT, waitsOf, waitsOfAgency, backlogOf, longestQueue, signsOf, onsetOf } from "./rows.js";

/** How a unit's state is drawn: a family's colour, and how strongly. */
const STATES = {
  ordered: ["way", 0.35], equipping: ["way", 0.35], travelling: ["way", 0.9], "on-scene": ["desk", 0.8],
  waiting: ["hands", 1], working: ["work", 0.9], resting: ["script", 0.6], lost: ["leave", 0.9],
  elsewhere: ["script", 0.25],
};

/** Draws one lane with its top at `y`. */
export function paintRow(pen, scene, row, y) {
  const { axis } = scene;
  const middle = lineOf(row, y);
  pen.fillStyle = colour("line");
  pen.fillRect(0, y + row.height - 1, axis.width, row.kind === "agency" && !row.isOpen ? 1 : 0.5);
  if (row.name < 0 && row.kind !== "script") return;
  if (row.kind === "unit") paintUnit(pen, scene, row, middle);
  else if (row.kind === "script") paintLine(pen, 0, axis.width, middle, "line-2");
  else paintPost(pen, scene, row, y, middle);
  paintSigns(pen, scene, row, middle);
}

/** The height of a lane's line, on which its signs stand. */
export function lineOf(row, y) {
  if (row.kind === "post") return y + 19;
  if (row.kind === "agency") return y + 24;
  return y + row.height / 2;
}

function paintPost(pen, scene, row, y, middle) {
  const { axis } = scene;
  paintBacklog(pen, scene, row, y + 3, middle);
  const onset = onsetOf(row.run, row);
  const from = onset ? Math.min(Math.max(axis.x(onset[0]), 0), axis.width) : axis.width;
  paintLine(pen, 0, from, middle, "line-2", [1.5, 4]);
  paintLine(pen, from, axis.width, middle, "line-2");
  if (row.kind === "post") {
    paintStates(pen, scene, row, middle);
    paintLearning(pen, scene, row, middle);
    paintWaits(pen, scene, row, waitsOf(row.run, row.name), y + 29);
  } else {
    paintWaits(pen, scene, row, waitsOfAgency(row.run, row.name), y + 32);
  }
  if (onset && onset[0] >= axis.from && onset[0] <= axis.to) drawSign(pen, "learned", from, middle);
}

function paintLine(pen, from, to, y, ink, dash = []) {
  if (to <= from) return;
  pen.strokeStyle = colour(ink);
  pen.lineWidth = 1.2;
  pen.setLineDash(dash);
  pen.beginPath();
  pen.moveTo(from, y);
  pen.lineTo(to, y);
  pen.stroke();
  pen.setLineDash([]);
}

/** The queue as an area over the line. Its height grows with the root, so that two items still show beside forty. */
function paintBacklog(pen, scene, row, top, bottom) {
  const { axis } = scene;
  const changes = backlogOf(row.run, row.name);
  const most = Math.sqrt(longestQueue(row.run));
  const height = (waiting) => Math.min(Math.sqrt(waiting) / most, 1) * (bottom - top);
  pen.beginPath();
  pen.moveTo(0, bottom);
  let place = Math.max(lastAt(changes, axis.from), 0);
  let now = 0;
  for (; place < changes.length && changes[place][0] <= axis.to; place += 1) {
    const x = Math.max(axis.x(changes[place][0]), 0);
    pen.lineTo(x, bottom - now);
    now = height(changes[place][1]);
    pen.lineTo(x, bottom - now);
  }
  pen.lineTo(axis.width, bottom - now);
  pen.lineTo(axis.width, bottom);
  pen.closePath();
  pen.globalAlpha = 0.38;
  pen.fillStyle = colour("family-queue");
  pen.fill();
  pen.globalAlpha = 1;
}

/** Where a post is not open: a pale bar for closed, dashes while it opens, crosses when it is out of action. */
function paintStates(pen, scene, row, middle) {
  const { axis } = scene;
  const states = row.run.posts.get(row.name)?.state ?? [];
  for (let place = Math.max(lastAt(states, axis.from), 0); place < states.length && states[place][0] <= axis.to; place += 1) {
    const [t, state] = states[place];
    if (state === "open") continue;
    const from = Math.max(axis.x(t), 0);
    const to = Math.min(axis.x(states[place + 1]?.[0] ?? scene.last), axis.width);
    pen.fillStyle = state === "lost" ? hatched(pen, "bad", 8) : colour("paper-3");
    pen.fillRect(from, middle - 5, Math.max(to - from, 1), 10);
    if (state === "opening") paintLine(pen, from, to, middle, "ink-2", [4, 3]);
  }
}

/** A tick beneath the line for everything learned; many in one place are one. */
function paintLearning(pen, scene, row, middle) {
  const { axis } = scene;
  const changes = row.run.holders.get(row.name) ?? [];
  pen.strokeStyle = colour("accent");
  pen.lineWidth = 1;
  pen.beginPath();
  let last = -1;
  for (let place = lastAt(changes, axis.from) + 1; place < changes.length && changes[place][0] <= axis.to; place += 1) {
    const x = Math.round(axis.x(changes[place][0]));
    if (x === last || changes[place][8] === 1) continue;
    last = x;
    pen.moveTo(x + 0.5, middle + 2);
    pen.lineTo(x + 0.5, middle + 7);
  }
  pen.stroke();
}

function paintWaits(pen, scene, row, { items, longest }, top) {
  const { axis, film } = scene;
  const isNamed = row.kind !== "agency";
  const ends = new Map();
  const notes = [];
  const first = firstAfter(items, axis.from - longest);
  for (let place = first; place < items.length && items[place].from <= axis.to; place += 1) {
    const wait = items[place];
    if (wait.to < axis.from) continue;
    const family = familyOf(wait.label);
    const from = Math.max(axis.x(wait.from), 0);
    const to = Math.min(Math.max(axis.x(wait.to), from + 1), axis.width);
    const level = row.kind === "post" ? wait.level : 0;
    // What would fall wholly into what is drawn already is not drawn again.
    if (to <= (ends.get(level + family) ?? -1)) continue;
    ends.set(level + family, to);
    const y = top + level * WAIT.height;
    const height = isNamed ? WAIT.height - 2 : 6;
    pen.clearRect(from, y, to - from, height);
    pen.fillStyle = FAMILIES[family].stands ? hatched(pen, "family-" + family) : colour("family-" + family);
    pen.fillRect(from, y, to - from, height);
    if (wait.record >= 0 && scene.state.record === wait.record && row.run === scene.run) frame(pen, from, y, to - from, height);
    if (isNamed && to - from > 54) {
      const who = wait.on >= 0 ? row.run.name(wait.on) : row.run.label(wait.label);
      notes.push([who, from + 3, y, to - from - 6, height]);
    }
  }
  // Last, so that nothing short that happened in between is drawn over a name.
  for (const one of notes) note(pen, ...one, film.lang);
}

function firstAfter(items, from) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function frame(pen, x, y, width, height) {
  pen.strokeStyle = colour("ink");
  pen.lineWidth = 2;
  pen.strokeRect(x + 1, y + 1, Math.max(width - 2, 1), height - 2);
}

/** A text on a bar, on a ground of its own so that it can be read over stripes; cut where the bar ends. */
export function note(pen, text, x, y, width, height, lang) {
  pen.font = `${Math.min(height - 1, 11)}px system-ui, "Noto Sans", "DejaVu Sans", sans-serif`;
  pen.direction = lang === "ar" ? "rtl" : "ltr";
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  let told = text;
  while (told.length > 3 && pen.measureText(told).width > width - 6) told = told.slice(0, Math.max(3, told.length - 3)).trimEnd().replace(/…$/, "") + "…";
  const wide = pen.measureText(told).width;
  if (wide > width) return;
  pen.globalAlpha = 0.9;
  pen.fillStyle = colour("paper-2");
  pen.fillRect(x, y + 1, wide + 6, height - 2);
  pen.globalAlpha = 1;
  pen.fillStyle = colour("ink");
  pen.fillText(told, x + 3, y + height / 2 + 0.5);
}

function paintUnit(pen, scene, row, middle) {
  const { axis } = scene;
  paintLine(pen, 0, axis.width, middle, "line");
  const spans = row.run.units.get(row.name)?.spans ?? [];
  for (let place = Math.max(lastAt(spans, axis.from), 0); place < spans.length && spans[place][0] <= axis.to; place += 1) {
    const [t, end, state, at, toward, record] = spans[place];
    const [family, strength] = STATES[state] ?? [null, 0];
    if (!family) continue;
    const from = Math.max(axis.x(t), 0);
    const to = Math.min(Math.max(axis.x(end), from + 1), axis.width);
    const [top, height] = state === "ordered" || state === "equipping" ? [middle - 3, 6] : [middle - 7, 14];
    pen.globalAlpha = strength;
    pen.fillStyle = FAMILIES[family].stands ? hatched(pen, "family-" + family) : colour("family-" + family);
    pen.fillRect(from, top, to - from, height);
    pen.globalAlpha = 1;
    if (record === scene.state.record && row.run === scene.run) frame(pen, from, top, to - from, height);
    const place_ = state === "travelling" ? toward : at;
    if (height > 10 && to - from > 54 && place_ >= 0) note(pen, row.run.name(place_), from + 3, top, to - from - 6, height, scene.film.lang);
  }
  paintWaits(pen, scene, row, waitsOf(row.run, row.name), middle - 6);
}

function paintSigns(pen, scene, row, middle) {
  const { axis } = scene;
  const signs = signsOf(row.run, row);
  let x = -100;
  let best = null;
  const draw = () => best && drawSign(pen, best.sign, axis.x(best.at), middle);
  for (const one of signs) {
    if (one.at < axis.from) continue;
    if (one.at > axis.to) break;
    const here = axis.x(one.at);
    // Signs that would cover each other: the weightiest shows.
    if (here - x < 9 && best) {
      if (signWeight(one.sign) > signWeight(best.sign)) best = one;
      continue;
    }
    draw();
    [x, best] = [here, one];
  }
  draw();
}

/** The chain of the chosen record as a path through the lanes. */
export function paintChain(pen, scene, chain, lineOfName) {
  const { axis } = scene;
  for (const { from, to, fromMs, toMs, label } of chain) {
    if (toMs < axis.from || fromMs > axis.to) continue;
    const [y0, y1] = [lineOfName(scene.run.actor[from]), lineOfName(scene.run.actor[to])];
    if (y1 === null) continue;
    const [x0, x1] = [axis.x(fromMs), Math.max(axis.x(toMs), axis.x(fromMs) + 1)];
    for (const [ink, width] of [["paper-2", 6], ["ink", 3.6], ["family-" + familyOf(label), 2]]) {
      pen.strokeStyle = colour(ink);
      pen.lineWidth = width;
      pen.lineCap = "round";
      pen.beginPath();
      if (y0 !== null && y0 !== y1) {
        pen.moveTo(x0, y0);
        pen.lineTo(x0, y1);
      } else {
        pen.moveTo(x0, y1);
      }
      pen.lineTo(x1, y1);
      pen.stroke();
    }
  }
}

/** What lies at a place of a lane: a record and a few words, or null. */
export function whatIsAt(scene, row, x, inRow) {
  const { axis } = scene;
  const { run } = row;
  if (row.name < 0 && row.kind !== "script") return null;
  const sign = nearestSign(signsOf(run, row), axis, x);
  if (sign) return { record: sign.record };
  const onset = onsetOf(run, row);
  if (row.kind !== "unit" && onset && Math.abs(axis.x(onset[0]) - x) < 7) return { record: onset[1] };
  const t = axis.ms(x);
  if (row.kind === "unit") {
    const wait = waitAt(row, axis, x, inRow);
    if (wait) return { record: wait.record, wait };
    const spans = run.units.get(row.name)?.spans ?? [];
    const span = spans[lastAt(spans, t)];
    return span && t <= span[1] ? { record: span[5], span } : null;
  }
  if (row.kind === "script") return null;
  const wait = waitAt(row, axis, x, inRow);
  return wait && { record: wait.record, wait };
}

/** The longest wait at a place of a lane. */
function waitAt(row, axis, x, inRow) {
  const top = { post: 29, agency: 32, unit: 0 }[row.kind];
  if (inRow < top) return null;
  const level = row.kind === "post" ? Math.floor((inRow - top) / WAIT.height) : -1;
  const { items, longest } = row.kind === "agency" ? waitsOfAgency(row.run, row.name) : waitsOf(row.run, row.name);
  const [from, to] = [axis.ms(x - 3), axis.ms(x + 3)];
  let best = null;
  for (let place = firstAfter(items, from - longest); place < items.length && items[place].from <= to; place += 1) {
    const wait = items[place];
    if (wait.to < from || (level >= 0 && wait.level !== level)) continue;
    if (!best || wait.to - wait.from > best.to - best.from) best = wait;
  }
  return best;
}

function nearestSign(signs, axis, x) {
  let best = null;
  for (const one of signs) {
    const away = Math.abs(axis.x(one.at) - x);
    if (away < 7 && (!best || signWeight(one.sign) > signWeight(best.sign))) best = one;
  }
  return best;
}
