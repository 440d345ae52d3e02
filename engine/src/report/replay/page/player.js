// The player: where we are in time, and every way to get elsewhere.

import { h, s, put, replace, wantsCalm } from "./ui.js";
import { moment, timeOfDay, readMoment } from "./time.js";

const SPEEDS = [1, 10, 30, 60, 120, 300, 900];
const STEP = 10_000;

/** The symbols of the buttons, drawn in a box of 16. */
const SYMBOLS = {
  "to-start": "M3 3v10M13 3l-8 5 8 5z",
  "mark-before": "M8 3v10M3 8l5-5v10zM13 3v10",
  "record-before": "M11 3L4 8l7 5z",
  play: "M4 2l10 6-10 6z",
  pause: "M4 2h3v12H4zM9 2h3v12H9z",
  "record-after": "M5 3l7 5-7 5z",
  "mark-after": "M8 3v10M13 8L8 3v10zM3 3v10",
  "to-end": "M13 3v10M3 3l8 5-8 5z",
};

function symbol(name) {
  return s("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, s("path", { d: SYMBOLS[name] }));
}

/** The shape of a mark of the scrubber, around its place on the line. */
const MARKS = { incident: "M0-5l5 9h-10z", inject: "M-4-4h8l-4 8z", met: "M0-4a4 4 0 1 0 .01 0z", missed: "M-3.5-3.5l7 7m0-7l-7 7" };

/** The player of the run that is watched. */
export function createPlayer(host, film, store) {
  const run = () => film.runs[store.state.run];
  const go = (t) => store.set({ t: Math.min(Math.max(t, 0), run().last) });
  const show = (record) => record >= 0 && store.set({ ...run().show(record), playing: false });

  const acts = {
    "to-start": () => go(0),
    "mark-before": () => toMark(-1),
    "record-before": () => show(step(-1)),
    play: () => togglePlay(),
    "record-after": () => show(step(1)),
    "mark-after": () => toMark(1),
    "to-end": () => go(run().last),
  };

  /** The record before or after the chosen one, or before or after now. */
  function step(by) {
    const { record, t } = store.state;
    const at = record >= 0 && run().at[record] === t ? record + by : run().recordAt(t) + (by > 0 ? 1 : 0);
    return Math.min(Math.max(at, 0), run().count - 1);
  }

  function toMark(by) {
    const { t } = store.state;
    const marks = run().marks();
    const mark = by > 0 ? marks.find((one) => one.at > t) : marks.findLast((one) => one.at < t);
    if (!mark) return;
    store.set({ t: mark.at, playing: false });
    if (mark.record >= 0) store.set({ record: mark.record, subject: mark.subject });
  }

  function togglePlay() {
    const { playing, t } = store.state;
    store.set({ playing: !playing, t: !playing && t >= run().last ? 0 : t });
  }

  const buttons = Object.keys(acts).map((id) =>
    h("button", { id, type: "button", class: "symbol", on: { click: acts[id] } }, symbol(id)),
  );
  const speed = h("select", { id: "speed", on: { change: () => store.set({ speed: Number(speed.value) }) } });
  for (const one of SPEEDS) put(speed, h("option", { value: one }, `${one}×`));
  const entry = h("input", { id: "moment", type: "text", inputmode: "text", dir: "ltr", autocomplete: "off", spellcheck: "false", size: 12 });
  const enter = () => {
    const t = readMoment(run(), entry.value);
    entry.setAttribute("aria-invalid", String(t === null));
    if (t !== null) go(t);
  };
  entry.addEventListener("change", enter);
  entry.addEventListener("keydown", (event) => event.key === "Enter" && enter());
  entry.addEventListener("focus", () => entry.select());
  const day = h("span", { id: "time-of-day", class: "faint", dir: "ltr" });
  const scrubber = h("input", { id: "scrubber", type: "range", min: 0, step: 1000, on: { input: () => store.set({ t: Math.min(Number(scrubber.value), run().last) }) } });
  const marks = s("svg", { class: "marks", "aria-hidden": "true" });
  const track = h("div", { class: "track", dir: "ltr" }, scrubber, marks);
  put(
    host,
    h("div", { class: "buttons", dir: "ltr" }, buttons),
    h("div", { class: "now" }, entry, day),
    h("label", { class: "speed" }, h("span", { "data-word": "speed" }), speed),
    track,
  );

  let last = 0;
  let isTicking = false;
  // Who would rather not see things move sees two pictures a second.
  const pause = () => (wantsCalm() ? 500 : 0);

  function tick(now) {
    isTicking = store.state.playing;
    if (!isTicking) return;
    if (now - last < pause()) return void requestAnimationFrame(tick);
    const passed = Math.min(now - last, 600);
    last = now;
    const t = store.state.t + passed * store.state.speed;
    if (t >= run().last) store.set({ t: run().last, playing: false });
    else store.set({ t });
    requestAnimationFrame(tick);
  }

  function drawMarks() {
    const width = marks.clientWidth;
    replace(marks);
    if (!width) return;
    const edge = 8; // half a thumb: the ends of what the scrubber can reach
    for (const mark of run().marks()) {
      const x = edge + (mark.at / run().last) * (width - 2 * edge);
      const shape = mark.kind === "measure" ? (mark.mark > 0 ? "met" : "missed") : mark.kind;
      put(marks, s("path", { d: MARKS[shape], class: `mark ${shape}`, transform: `translate(${x.toFixed(1)} 7)` }));
    }
  }
  new ResizeObserver(drawMarks).observe(marks);

  function words() {
    for (const button of buttons) {
      const label = film.word(button.id === "play" && store.state.playing ? "pause" : button.id);
      button.setAttribute("aria-label", label);
      button.title = label;
    }
    scrubber.setAttribute("aria-label", film.word("scrubber"));
    entry.setAttribute("aria-label", film.word("moment"));
    entry.title = film.word("moment");
  }

  return {
    acts,
    step: (by) => go(store.state.t + by * STEP),
    update(state, before) {
      if (!before || before.run !== state.run) {
        scrubber.max = String(Math.ceil(run().last / 1000) * 1000);
        drawMarks();
      }
      if (!before || before.playing !== state.playing) {
        const play = buttons.find((button) => button.id === "play");
        replace(play, symbol(state.playing ? "pause" : "play"));
        play.setAttribute("aria-pressed", String(state.playing));
        words();
        if (state.playing && !isTicking) {
          isTicking = true;
          last = performance.now();
          requestAnimationFrame(tick);
        }
      }
      if (!before) {
        speed.value = String(state.speed);
        words();
      }
      if (!before || before.t !== state.t || before.run !== state.run) {
        const told = moment(run(), state.t);
        const hour = timeOfDay(run(), state.t);
        scrubber.value = String(Math.round(state.t));
        scrubber.style.setProperty("--passed", `${(state.t / run().last) * 100}%`);
        scrubber.setAttribute("aria-valuetext", hour ? `${told}, ${hour}` : told);
        if (document.activeElement !== entry || state.playing) entry.value = told;
        day.textContent = hour ?? "";
      }
    },
  };
}
