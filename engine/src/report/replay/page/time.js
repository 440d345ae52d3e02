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

/** The second of the day at which T0 is, if the exercise says; null if not. */
function startOfDay(run) {
  const start = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(run.start ?? "");
  return start && start[1] * 3600 + start[2] * 60 + Number(start[3] ?? 0);
}

/** The time of day, `21:22:05`, if the exercise says at what time T0 is. */
export function timeOfDay(run, ms) {
  const start = startOfDay(run);
  if (start === null) return null;
  const seconds = start + Math.floor(ms / 1000) - Math.floor(run.t0 / 1000);
  return clock(((seconds % 86400) + 86400) % 86400);
}

/** Units of time as people write them, in small letters, by their milliseconds. */
const UNITS = new Map(
  Object.entries({
    1: "ms msec msecs millisecond milliseconds milliseconde millisecondes",
    1000: "s sec second seconds secs seconde secondes sek ثانية ثوان ثواني",
    60000: "m min mins minute minutes mn mns minuten دقيقة دقائق",
    3600000: "h hour hours hr hrs heure heures ساعة ساعات",
    86400000: "d day days j jour jours يوم أيام",
  }).flatMap(([ms, names]) => names.split(" ").map((name) => [name, Number(ms)])),
);

/** `hh:mm` or `hh:mm:ss` in milliseconds; null if it is neither. */
function readClock(text) {
  const found = /^(\d{1,4}):(\d{1,4})(?::(\d{1,4}))?$/.exec(text);
  if (!found) return null;
  const [hours, minutes, seconds] = [1, 2, 3].map((part) => Number(found[part] ?? 0));
  return minutes < 60 && seconds < 60 ? ((hours * 60 + minutes) * 60 + seconds) * 1000 : null;
}

/** A length of time: `22m`, `1h05`, `1 h 5 min`. A bare number counts minutes, after minutes it counts seconds. */
function readLength(text) {
  let [ms, bare, rest] = [0, 60_000, text];
  while (rest) {
    const found = /^(\d+\.?\d*|\.\d+)\s*(\p{L}*)\s*/u.exec(rest);
    const unit = found && (found[2] ? UNITS.get(found[2].toLowerCase()) : bare);
    if (!unit) return null;
    ms += found[1] * unit;
    bare = unit === 3_600_000 ? 60_000 : 1000;
    rest = rest.slice(found[0].length);
  }
  return text ? Math.round(ms) : null;
}

/** Western digits and the plain minus sign for what means the same. */
function plainSigns(text) {
  return text.trim().replace(/[٠-٩۰-۹]/g, (digit) => digit.codePointAt(0) & 15).replace(/[‐‑‒–—−]/g, "-");
}

/**
 * Reads an instant as `--at` does: `T+22m`, `T+1h05`, `22`, or `20:02` as the clock of the exercise shows it. Where
 * the exercise has no clock, `1:30` is counted from T0. Null if it is none, or lies outside of the run.
 */
export function readMoment(run, text) {
  const plain = plainSigns(text);
  const signed = /^t/i.test(plain) ? plain.slice(1).trimStart() : plain;
  const unsigned = signed.replace(/^[+-]/, "").trim();
  const isClock = unsigned.includes(":");
  const ms = isClock ? readClock(unsigned) : plain.length === 1 && signed === "" ? 0 : readLength(unsigned);
  if (ms === null) return null;
  const start = isClock && unsigned.length === plain.length ? startOfDay(run) : null;
  if (start !== null && ms >= 86_400_000) return null;
  const day = (at) => ((at % 86_400_000) + 86_400_000) % 86_400_000;
  const at = start === null ? run.t0 + (signed.startsWith("-") ? -ms : ms) : day(ms - start * 1000 + run.t0);
  return at >= 0 && at <= run.last ? at : null;
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
