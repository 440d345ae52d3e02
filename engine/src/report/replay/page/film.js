// The film: what the simulator said of the run, and how to ask it.

/** Reads the film that stands in the page. */
export async function readFilm(document_) {
  const text = document_.getElementById("film").textContent.trim();
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Film(JSON.parse(await new Response(stream).text()));
}

/** The place of the last change at or before an instant; -1 if there is none. Changes begin with their time. */
export function lastAt(changes, t) {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle][0] <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The last change at or before an instant; null if there is none. */
export function changeAt(changes, t) {
  return changes[lastAt(changes, t)] ?? null;
}

/** The number of values of a sorted list that are at most `value`. */
export function countUpTo(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One run, or two. */
export class Film {
  constructor(data) {
    this.data = data;
    this.languages = data.languages;
    /** The language shown. */
    this.lang = data.language;
    this.runs = data.runs.map((run, place) => new Run(this, run, place));
    this.pair = data.pair ?? null;
  }

  /** A text in the language shown. */
  text(text) {
    return typeof text === "string" ? text : (text?.[this.lang] || text?.en || "");
  }

  /** A word or phrase: `word("step", {count: 3})` for `replay-page-step`, or one that other reports use too. */
  word(key, terms = {}) {
    const words = this.data.ui[this.lang] ?? {};
    const phrase = words["replay-page-" + key] ?? words[key] ?? key;
    return phrase.replace(/\{ ?\$?(\w+) ?\}/g, (whole, name) => (name in terms ? String(terms[name]) : whole));
  }

  /** A whole number as the language writes it. */
  number(value) {
    return new Intl.NumberFormat(this.lang === "ar" ? "ar-u-nu-latn" : this.lang).format(value);
  }
}

/** What may be left out of a film where there is nothing of it. */
const LISTS = [
  "settings", "turns", "agencies", "posts", "knowledge", "texts", "truth", "channels", "transmissions", "units",
  "sites", "facilities", "people", "awareness", "msel", "measures", "objectives", "signs",
];

/** One run. */
export class Run {
  constructor(film, data, place) {
    this.film = film;
    for (const list of LISTS) data[list] ??= [];
    this.data = data;
    this.place = place;
    this.t0 = data.clock.t0_ms;
    this.start = data.clock.start;
    /** When the film ends: the last thing that happened, or the end of the exercise. */
    this.last = Math.max(data.clock.end_ms, data.clock.last_ms, 1);
    this.names = data.names;
    /** From `kind:id` to the place of a name. */
    this.index = new Map(data.names.map((_, name) => [this.key(name), name]));
    const records = data.records;
    this.at = records.at;
    this.cause = records.cause;
    this.releasedBy = records.released_by;
    this.actor = records.actor;
    this.weight = records.weight;
    this.kindOf = records.kind;
    this.others = new Map(records.others);
    this.labelTitles = new Map(data.labels.map((label) => [label.id, label.title]));
    this.posts = new Map(data.posts.map((post) => [post.post, post]));
    this.units = new Map(data.units.map((unit) => [unit.unit, unit]));
    this.holders = new Map(data.knowledge.map((holder) => [holder.holder, holder.changes]));
    this.lists = {};
  }

  /** The number of records. */
  get count() {
    return this.at.length;
  }

  /** What a name is the same by in another run: `post:rescue.control-room`. */
  key(name) {
    const { kind, id } = this.data.names[name] ?? { kind: "", id: "" };
    return kind + ":" + id;
  }

  /** The title of a name. */
  name(name) {
    const found = this.names[name];
    return found ? this.film.text(found.title) || found.id : "–";
  }

  /** The kind of a name: `post`, `unit`. */
  kind(name) {
    return this.names[name]?.kind ?? "other";
  }

  /** The agency of a name; -1 if it has none. */
  agency(name) {
    return this.kind(name) === "agency" ? name : (this.names[name]?.agency ?? -1);
  }

  /** The title of a label: `queueing` as "queueing for attention". */
  label(id) {
    return this.film.text(this.labelTitles.get(id)) || id;
  }

  /** What a record says. */
  sentence(record) {
    const sentences = this.data.records.sentence;
    return (sentences[this.film.lang] ?? sentences.en)[record] ?? "";
  }

  /** The kind of a record: `Learned`. */
  recordKind(record) {
    return this.data.kinds[this.kindOf[record]];
  }

  /** What the time between a record and its cause was spent on. */
  wait(record) {
    return this.data.labels[this.data.records.wait[record]]?.id ?? "other";
  }

  /** The chain that ends with a record, from the start: its intervals follow each other without a gap. */
  chain(record) {
    const chain = [];
    for (let to = record; this.cause[to] >= 0; to = this.cause[to]) {
      const from = this.cause[to];
      chain.push({ from, to, fromMs: this.at[from], toMs: this.at[to], label: this.wait(to) });
    }
    return chain.reverse();
  }

  /** The records that come directly of a record: it was their cause, set them free, or was needed too. */
  consequences(record) {
    if (!this.lists.after) this.lists.after = this.consequencesOfAll();
    return this.lists.after.get(record) ?? [];
  }

  consequencesOfAll() {
    const after = new Map();
    const add = (before, record) => {
      if (before < 0 || before === undefined) return;
      const list = after.get(before);
      if (!list) after.set(before, [record]);
      else if (list.at(-1) !== record) list.push(record);
    };
    for (let record = 0; record < this.count; record += 1) {
      add(this.cause[record], record);
      add(this.releasedBy[record], record);
      for (const other of this.others.get(record) ?? []) add(other, record);
    }
    return after;
  }

  /** The records of a subject in order; for an agency those of all its own. */
  recordsOf(name) {
    if (!this.lists.of) {
      this.lists.of = new Map();
      for (let record = 0; record < this.count; record += 1) {
        const actor = this.actor[record];
        this.own(actor).push(record);
        const agency = this.agency(actor);
        if (agency >= 0 && agency !== actor) this.own(agency).push(record);
      }
    }
    return this.lists.of.get(name) ?? [];
  }

  own(name) {
    let list = this.lists.of.get(name);
    if (!list) this.lists.of.set(name, (list = []));
    return list;
  }

  /** The last record at or before an instant; -1 before the first. */
  recordAt(t) {
    return countUpTo(this.at, t) - 1;
  }

  /** How many of a list of records happened at or before an instant. */
  countOf(records, t) {
    return countUpTo(records, this.recordAt(t));
  }

  /** The record of a list nearest to an instant; -1 if the list is empty. */
  nearest(records, t) {
    const place = this.countOf(records, t);
    const [before, after] = [records[place - 1], records[place]];
    if (before === undefined) return after ?? -1;
    if (after === undefined) return before;
    return t - this.at[before] <= this.at[after] - t ? before : after;
  }

  /** What a post or unit knows at an instant: of each element what it learned last, and whether that is out of date by now. */
  knows(name, t) {
    const changes = this.holders.get(name) ?? [];
    const latest = new Map();
    const gone = new Set();
    for (let place = lastAt(changes, t); place >= 0; place -= 1) {
      const key = changes[place][2];
      if (latest.has(key)) continue;
      if (changes[place][8] === 1) gone.add(key);
      else latest.set(key, changes[place]);
    }
    return [...latest.values()].map(([at, record, key, what, value, certainty, observed, from]) => ({
      at, record, key, certainty, observed, from,
      what: this.data.texts[what],
      value: this.data.texts[value],
      stale: gone.has(key),
      truth: this.truth(key, t),
    }));
  }

  /** What is true of an element at an instant, if the script says; null if not. */
  truth(key, t) {
    const found = changeAt(this.truthByKey().get(key) ?? [], t);
    return found ? this.data.texts[found[2]] : null;
  }

  /** How many times the truth has changed at an instant. */
  truths(t) {
    return lastAt(this.data.truth, t);
  }

  truthByKey() {
    if (!this.lists.truth) {
      this.lists.truth = new Map();
      for (const change of this.data.truth) {
        const list = this.lists.truth.get(change[1]) ?? [];
        list.push(change);
        this.lists.truth.set(change[1], list);
      }
    }
    return this.lists.truth;
  }

  /** What to set in the state to show a record: its time, whose it is, itself. */
  show(record) {
    return { t: this.at[record], record, subject: this.actor[record] };
  }

  /** A piece of time to look at, within the film and not shorter than ten seconds. */
  window(from, to) {
    const span = Math.min(Math.max(to - from, 10_000), this.last);
    const begin = Math.min(Math.max(from, 0), this.last - span);
    return { from: begin, to: begin + span };
  }

  /** The instant of this run that lies as far from T0 as an instant of another. */
  as(other, ms) {
    return ms - other.t0 + this.t0;
  }

  /** The state that fits this run when another was looked at: as far from T0, the same subject, no record. */
  same(other, { t, subject, from, to }) {
    const found = this.index.get(other.key(subject));
    const isWhole = from <= 0 && to >= other.last;
    const span = isWhole ? this.window(0, this.last) : this.window(this.as(other, from), this.as(other, to));
    return { t: Math.min(Math.max(this.as(other, t), 0), this.last), record: -1, subject: found ?? -1, ...span };
  }

  /** What stands on the scrubber, in order of time: incidents, injects, measures as they are decided. */
  marks() {
    if (!this.lists.marks) this.lists.marks = this.marksOfAll();
    return this.lists.marks;
  }

  marksOfAll() {
    const marks = [];
    for (const { incidents } of this.data.sites) {
      for (const [at, incident, what, record = -1] of incidents) {
        if (what === "began") marks.push({ kind: "incident", at, subject: incident, record, title: () => this.name(incident) });
      }
    }
    for (const { inject, delivered } of this.data.msel) {
      for (const [at, record] of delivered) {
        marks.push({ kind: "inject", at, subject: inject, record, title: () => this.name(inject) });
      }
    }
    for (const { title, decided, record } of this.data.measures) {
      const last = decided.at(-1);
      if (last) marks.push({ kind: "measure", at: last[0], mark: last[1], subject: this.actor[record] ?? -1, record, title: () => this.film.text(title) });
    }
    return marks.sort((a, b) => a.at - b.at);
  }
}
