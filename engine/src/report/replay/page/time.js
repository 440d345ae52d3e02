// Times as people say them, and where they lie on an axis. Axes run from left to right in every language.

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

const two = (number) => String(number).padStart(2, "0");

function clock(seconds) {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** An instant as `T+00:22:05`, counted from the exercise's T0 as in every report. */
export function moment(run, ms) {
  const seconds = Math.floor(ms / 1000) - Math.floor(run.t0 / 1000);
  return `T${seconds < 0 ? "-" : "+"}${clock(Math.abs(seconds))}`;
}

/** An instant for a tick of the axis: `T+22`, `T+1:30`, with seconds only where the axis is that fine. */
export function shortMoment(run, ms) {
  const seconds = Math.round((ms - run.t0) / 1000);
  const size = Math.abs(seconds);
  const [hours, minutes, rest] = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const tail = rest ? ":" + two(rest) : "";
  const told = hours ? `${hours}:${two(minutes)}${tail}` : rest ? `0:${two(minutes)}${tail}` : String(minutes);
  return `T${seconds < 0 ? "-" : "+"}${told}`;
}

/** A length as `00:12:05`; lengths of cut instants add up as shown. */
export function length(from, to) {
  const seconds = Math.floor(to / 1000) - Math.floor(from / 1000);
  return (seconds < 0 ? "-" : "") + clock(Math.abs(seconds));
}

/** The time of day, `21:22:05`, if the exercise says at what time T0 is. */
export function timeOfDay(run, ms) {
  const start = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(run.start ?? "");
  if (!start) return null;
  const seconds = start[1] * 3600 + start[2] * 60 + Number(start[3] ?? 0) + Math.floor(ms / 1000) - Math.floor(run.t0 / 1000);
  return clock(((seconds % 86400) + 86400) % 86400);
}

/** Reads an instant as people write it: `22`, `T+22`, `1:30`, `T+00:22:05`; null if it is none. */
export function readMoment(run, text) {
  const found = /^\s*(?:T\s*)?([+-]?)\s*(\d{1,5})(?::(\d{1,2}))?(?::(\d{1,2}))?\s*$/i.exec(text);
  if (!found) return null;
  const [, sign, first, second, third] = found;
  let seconds = Number(first) * 60;
  if (third !== undefined) seconds = first * 3600 + second * 60 + Number(third);
  else if (second !== undefined) seconds = first * 3600 + second * 60;
  const ms = Math.floor(run.t0 / 1000) * 1000 + (sign === "-" ? -1 : 1) * seconds * 1000;
  return Math.min(Math.max(ms, 0), run.last);
}

/** From instants to places on an axis of a width, and back. */
export function axis(from, to, width) {
  const span = Math.max(to - from, 1);
  return {
    from,
    to,
    width,
    /** Where an instant lies. */
    x: (ms) => ((ms - from) / span) * width,
    /** The instant at a place. */
    ms: (x) => from + (x / width) * span,
  };
}

/** The ticks of an axis, no closer than so many pixels; they fall on round times after T0. */
export function ticks(run, { from, to, width }, closest = 90) {
  const least = ((to - from) / 1000) * (closest / Math.max(width, 1));
  const step = (STEPS.find((seconds) => seconds >= least) ?? Math.ceil(least / 86400) * 86400) * 1000;
  const found = [];
  for (let at = Math.ceil((from - run.t0) / step) * step + run.t0; at <= to; at += step) found.push(at);
  return found;
}
