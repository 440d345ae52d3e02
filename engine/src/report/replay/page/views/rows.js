// Which lanes there are, from top to bottom, and what they draw from.

/** Heights of lanes. */
const HEIGHT = { script: 32, agency: 42, post: 30, unit: 24 };

/** How high one of several waits at once is, how many are shown apart, and how short a wait may be for that. */
export const WAIT = { height: 14, most: 3, shortest: 20_000 };

/** The lanes of one run, or of two with the same subject beneath each other. */
export function rowsOf(film, runs, opened) {
  const rows = [];
  let y = 0;
  const add = (kind, key, names) => {
    names.forEach((name, place) => {
      if (name === undefined && place > 0) return;
      const run = runs[place];
      const depth = name === undefined || kind !== "post" ? 0 : waitsOf(run, name).depth;
      const height = HEIGHT[kind] + Math.max(depth, kind === "post" ? 1 : 0) * (kind === "post" ? WAIT.height : 0);
      rows.push({ kind, key, name: name ?? -1, run, place, y, height, isFirst: place === 0, isOpen: opened.has(key) });
      y += height;
    });
  };
  add("script", "script", runs.map(() => -1));
  const places = (key) => runs.map((run) => run.index.get(key));
  for (const key of keysOf(runs, (run) => run.data.agencies.map((agency) => agency.agency))) {
    add("agency", key, places(key));
    if (!opened.has(key)) continue;
    for (const kind of ["posts", "units"]) {
      const own = (run) => run.data.agencies.find((agency) => run.key(agency.agency) === key)?.[kind] ?? [];
      for (const one of keysOf(runs, own)) add(kind.slice(0, -1), one, places(one));
    }
  }
  return { rows, height: y };
}

/** What the runs have, each once: first what stands in the first of them. */
function keysOf(runs, names) {
  return new Set(runs.flatMap((run) => names(run).map((name) => run.key(name))));
}

/** The lane at a height. */
export function rowAt(rows, y) {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].y + rows[middle].height <= y) low = middle + 1;
    else high = middle;
  }
  return rows[low] ?? null;
}

const kept = new WeakMap();

/** What is worked out once for a run and kept. */
function keep(run, what, name, make) {
  let all = kept.get(run);
  if (!all) kept.set(run, (all = new Map()));
  const key = what + name;
  if (!all.has(key)) all.set(key, make());
  return all.get(key);
}

/** The waits of a post or unit with a level each, so that those at the same time stand apart. */
export function waitsOf(run, name) {
  return keep(run, "waits", name, () => {
    const ends = [];
    const items = [];
    const own = (run.posts.get(name) ?? run.units.get(name))?.waits ?? [];
    const waits = [...own].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    let longest = 0;
    for (const [from, to, label, on, record] of waits) {
      let level = 0;
      if (to - from >= WAIT.shortest) {
        level = ends.findIndex((end) => end <= from);
        if (level < 0) level = Math.min(ends.length, WAIT.most - 1);
        ends[level] = Math.max(ends[level] ?? 0, to);
      }
      longest = Math.max(longest, to - from);
      items.push({ from, to, label: run.data.labels[label].id, on, record, level });
    }
    return { items, depth: Math.max(1, ends.length), longest };
  });
}

/** The waits of all posts of an agency. */
export function waitsOfAgency(run, name) {
  return keep(run, "waits", name, () => {
    const posts = run.data.agencies.find((agency) => agency.agency === name)?.posts ?? [];
    const items = posts.flatMap((post) => waitsOf(run, post).items).sort((a, b) => a.from - b.from);
    return { items, depth: 1, longest: items.reduce((most, one) => Math.max(most, one.to - one.from), 0) };
  });
}

/** How many items wait at an agency's posts, as a list of changes `[t, waiting]`. */
export function backlogOf(run, name) {
  return keep(run, "backlog", name, () => {
    const post = run.posts.get(name);
    if (post) return (post.load ?? []).map(([t, , , waiting]) => [t, waiting]);
    const posts = run.data.agencies.find((agency) => agency.agency === name)?.posts ?? [];
    const steps = posts.flatMap((one) => run.posts.get(one)?.load?.map(([t, , , waiting]) => [t, one, waiting]) ?? []);
    steps.sort((a, b) => a[0] - b[0]);
    const now = new Map();
    let sum = 0;
    const changes = [];
    for (const [t, one, waiting] of steps) {
      sum += waiting - (now.get(one) ?? 0);
      now.set(one, waiting);
      if (changes.at(-1)?.[0] === t) changes.at(-1)[1] = sum;
      else changes.push([t, sum]);
    }
    return changes;
  });
}

/** The longest queue of any post of the run. */
export function longestQueue(run) {
  return keep(run, "longest", "", () => {
    let most = 1;
    for (const post of run.data.posts) for (const [, , , waiting] of post.load ?? []) most = Math.max(most, waiting);
    return most;
  });
}

/** The signs of a subject in order of time: `{at, record, sign}`. The script's are those of incidents and injects. */
export function signsOf(run, row) {
  return keep(run, "signs", row.kind === "script" ? "script" : row.name, () => {
    const isScript = (sign) => sign === "incident" || sign === "inject";
    if (row.kind === "script") return allSigns(run).filter((one) => isScript(one.sign));
    return allSigns(run).filter(({ record, sign }) => {
      const actor = run.actor[record];
      return !isScript(sign) && (actor === row.name || (row.kind === "agency" && run.agency(actor) === row.name));
    });
  });
}

function allSigns(run) {
  return keep(run, "signs", "all", () => run.data.signs.map(([record, sign]) => ({ at: run.at[record], record, sign })));
}

/** When a subject first knew anything: `[t, record]`, or null. */
export function onsetOf(run, row) {
  if (row.kind === "agency") {
    const agency = run.data.agencies.find((one) => one.agency === row.name);
    return agency && agency.informed_ms >= 0 ? [agency.informed_ms, agency.informed_record] : null;
  }
  const first = run.holders.get(row.name)?.[0];
  return first ? [first[0], first[1]] : null;
}
