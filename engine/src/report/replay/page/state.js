// What the page shows now, in one place. Whoever wants to change it says so with `set`; whoever draws
// is told once a frame, with the state before. The address follows, so that a moment can be passed on.

/** The keys of the state that the address keeps. */
const KEPT = ["t", "run", "record", "subject", "view", "lang"];

/** A store with a first state. */
export function createStore(first) {
  let state = Object.freeze({ ...first });
  let told = state;
  let waiting = false;
  const listeners = [];
  const tell = () => {
    waiting = false;
    const before = told;
    told = state;
    if (before !== told) for (const listener of listeners) listener(told, before);
  };
  return {
    /** The state now. */
    get state() {
      return state;
    },
    /** Changes some of the state. */
    set(changes) {
      if (Object.keys(changes).every((key) => Object.is(changes[key], state[key]))) return;
      state = Object.freeze({ ...state, ...changes });
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(tell);
      }
    },
    /** Calls `listener(state, before)` after every change, once a frame. */
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}

/** What the address says, as far as it makes sense. */
export function readAddress(film) {
  const said = new URLSearchParams(location.hash.slice(1));
  const number = (key) => (/^-?\d{1,12}$/.test(said.get(key) ?? "") ? Number(said.get(key)) : null);
  const found = {};
  const runIndex = number("run");
  if (film.runs[runIndex]) found.run = runIndex;
  const run = film.runs[found.run ?? 0];
  if (number("t") !== null) found.t = Math.min(Math.max(number("t"), 0), run.last);
  if (run.at[number("record")] !== undefined) found.record = number("record");
  const subject = run.index.get(said.get("subject"));
  if (subject !== undefined) found.subject = subject;
  if (film.languages.includes(said.get("lang"))) found.lang = said.get("lang");
  if (/^[a-z]{1,12}$/.test(said.get("view") ?? "")) found.view = said.get("view");
  return found;
}

/** Writes the state into the address, without a step in the history. */
export function writeAddress(film, state) {
  const said = new URLSearchParams();
  for (const key of KEPT) {
    let value = state[key];
    if (value === -1 || value === null || value === undefined) continue;
    if (key === "t") value = Math.round(value);
    if (key === "subject") value = film.runs[state.run].key(value);
    said.set(key, String(value));
  }
  const hash = "#" + said.toString();
  // A page opened from a disk, or in a frame, may not be allowed to: it works without.
  try {
    history.replaceState(null, "", hash);
  } catch {
    return;
  }
}
