// Starts the page: reads the film, makes the views, passes every change on to what is on show.

import { createStore, readAddress, writeAddress } from "./state.js";
import { h, authored, put, replace, calm, forgetColours, writeWords } from "./ui.js";
import { moment } from "./time.js";
import { readFilm } from "./film.js";
import { createPlayer } from "./player.js";
import { createLanesView } from "./views/lanes.js";
import { createAwarenessView } from "./views/awareness.js";
import { createGraphView } from "./views/graph.js";
import { createPlacesView } from "./views/places.js";
import { createMselView } from "./views/msel.js";
import { createMeasuresView } from "./views/measures.js";
import { createRecordsView } from "./views/records.js";
import { createCompareView } from "./views/compare.js";
import { createRecordView } from "./views/record.js";
import { createKnowledgeView } from "./views/knowledge.js";

/** The tabs, and the views in each from top to bottom. */
const TABS = {
  lanes: { lanes: createLanesView, awareness: createAwarenessView },
  graph: { graph: createGraphView },
  places: { places: createPlacesView },
  msel: { msel: createMselView },
  measures: { measures: createMeasuresView },
  records: { records: createRecordsView },
  compare: { compare: createCompareView },
};

const byId = (id) => document.getElementById(id);

/** The tabs' buttons and panels. A view is made when it is first shown. */
function createStage(film, store) {
  const names = Object.keys(TABS).filter((name) => name !== "compare" || film.runs.length > 1);
  const bar = byId("tabs");
  const choose = (name) => store.set({ view: name });
  const made = new Map();
  const buttons = names.map((name) =>
    h("button", { id: "tab-" + name, type: "button", role: "tab", "aria-controls": "view-" + name, "data-word": "tab-" + name, on: { click: () => choose(name) } }),
  );
  put(bar, buttons);
  bar.addEventListener("keydown", (event) => {
    const forward = document.documentElement.dir === "rtl" ? -1 : 1;
    const by = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    const at = { Home: 0, End: names.length - 1 }[event.key] ?? (by && (names.indexOf(store.state.view) + by + names.length) % names.length);
    if (at === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(names[at]);
    buttons[at].focus();
  });
  const panels = names.map((name) => h("section", { id: "view-" + name, class: "panel", role: "tabpanel", "aria-labelledby": "tab-" + name, hidden: true }));
  put(byId("stage"), panels);

  function make(name) {
    const panel = byId("view-" + name);
    return Object.entries(TABS[name]).map(([part, create]) => {
      const host = h("div", { id: part, class: "view" });
      put(panel, host);
      return create(host, film, store);
    });
  }

  let shown = null;
  return {
    names,
    update(state, before) {
      const view = names.includes(state.view) ? state.view : "lanes";
      const isNew = view !== shown;
      shown = view;
      for (const [place, name] of names.entries()) {
        panels[place].hidden = name !== view;
        buttons[place].setAttribute("aria-selected", String(name === view));
        buttons[place].tabIndex = name === view ? 0 : -1;
      }
      if (!made.has(view)) made.set(view, make(view));
      for (const part of made.get(view)) part.update(state, isNew ? null : before);
    },
  };
}

/** What stands above: title, facts of the run, language, which of two runs is watched. */
function createTop(film, store) {
  const choice = (host, id, key, values, title, more = {}) => {
    const buttons = values.map((value) => h("button", { id: `${id}-${value}`, type: "button", ...more[value], on: { click: () => store.set(typeof key === "function" ? key(value) : { [key]: value }) } }));
    put(host, buttons);
    return (chosen) => {
      for (const [place, value] of values.entries()) {
        buttons[place].textContent = title(value);
        buttons[place].setAttribute("aria-pressed", String(value === chosen));
      }
    };
  };
  const own = { en: "English", fr: "Français", ar: "العربية" };
  const languages = choice(byId("languages"), "lang", "lang", film.languages, (value) => own[value] ?? value, Object.fromEntries(film.languages.map((value) => [value, { lang: value }])));
  const both = film.runs.map((_, place) => place);
  const toRun = (place) => ({ run: place, ...film.runs[place].same(film.runs[store.state.run], store.state) });
  const runs = choice(byId("runs"), "run", toRun, both, (place) => film.word("run", { name: "AB"[place] }));
  byId("runs").hidden = both.length < 2;
  return {
    update(state, before) {
      if (before && before.lang === state.lang && before.run === state.run) return;
      languages(state.lang);
      runs(state.run);
      const { exercise, doctrine, seed, replication, settings, rating } = film.runs[state.run].data;
      const title = film.text(exercise.title);
      replace(byId("title"), authored(title));
      document.title = title;
      const facts = [["doctrine", film.text(doctrine.title)], ["seed", replication ? `${seed} / ${replication}` : seed]];
      for (const { path, value } of settings ?? []) facts.push([null, `${path} = ${value}`]);
      replace(byId("facts"), facts.map(([key, value]) => h("div", {}, h("dt", {}, key ? film.word(key) : film.word("setting")), h("dd", {}, authored(value)))));
      replace(byId("rating"), rating ? [h("span", { class: `badge rating-${rating}` }, rating), " ", film.word("rating-" + rating)] : []);
    },
  };
}

/** Says where we are to whoever hears the page, when it stands still. */
function createLive(film) {
  const say = calm(600, (state) => {
    const run = film.runs[state.run];
    const record = state.record >= 0 && run.at[state.record] === state.t ? state.record : -1;
    byId("live").textContent = record >= 0 ? `${moment(run, state.t)}. ${run.sentence(record)}` : moment(run, state.t);
  });
  return {
    update(state, before) {
      if (!state.playing && before && (before.t !== state.t || before.record !== state.record || before.playing)) say(state);
    },
  };
}

/** Keys that work everywhere but where they mean something else. */
function listenToKeys(film, store, player) {
  const run = () => film.runs[store.state.run];
  const keys = {
    " ": player.acts.play,
    k: player.acts.play,
    ArrowLeft: () => player.step(-1),
    ArrowRight: () => player.step(1),
    PageUp: () => player.step(-6),
    PageDown: () => player.step(6),
    Home: player.acts["to-start"],
    End: player.acts["to-end"],
    ",": player.acts["record-before"],
    ".": player.acts["record-after"],
    "[": player.acts["mark-before"],
    "]": player.acts["mark-after"],
    "+": () => zoom(store, run(), 0.5),
    "-": () => zoom(store, run(), 2),
    "0": () => store.set({ from: 0, to: run().last }),
    Escape: () => store.set(store.state.record >= 0 ? { record: -1 } : { subject: -1 }),
  };
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const where = event.target;
    if (where.closest("input, select, textarea, [role=listbox], [role=grid], [contenteditable]")) return;
    if (event.key === " " && where.closest("button, a, summary")) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** Shows a shorter or longer piece of time around now. */
function zoom(store, run, by) {
  const { from, to, t } = store.state;
  const middle = t >= from && t <= to ? t : (from + to) / 2;
  store.set(run.window(middle - (middle - from) * by, middle + (to - middle) * by));
}

async function start() {
  const film = await readFilm(document);
  const first = film.runs[0];
  const store = createStore({
    t: first.t0, playing: false, speed: 60, lang: film.lang, run: 0, record: -1, subject: -1,
    view: "lanes", from: 0, to: first.last, ...readAddress(film),
  });
  const player = createPlayer(byId("player"), film, store);
  const record = createRecordView(byId("record"), film, store);
  const knowledge = createKnowledgeView(byId("knowledge"), film, store);
  const stage = createStage(film, store);
  const parts = [createTop(film, store), player, stage, record, knowledge, createLive(film)];
  const address = calm(400, (state) => writeAddress(film, state));
  const update = (state, before) => {
    const isNew = !before || before.lang !== state.lang;
    if (isNew) {
      film.lang = state.lang;
      document.documentElement.lang = state.lang;
      document.documentElement.dir = state.lang === "ar" ? "rtl" : "ltr";
      writeWords(film);
    }
    for (const part of parts) part.update(state, isNew ? null : before);
    if (!state.playing) address(state);
  };
  store.subscribe(update);
  listenToKeys(film, store, player);
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("stage").focus();
  });
  const again = () => {
    forgetColours();
    update(store.state, null);
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
  const print = (isPrinted) => () => {
    document.documentElement.classList.toggle("printing", isPrinted);
    again();
  };
  addEventListener("beforeprint", print(true));
  addEventListener("afterprint", print(false));
  addEventListener("hashchange", () => store.set(readAddress(film)));
  byId("app").hidden = false;
  update(store.state, null);
}

start().catch((why) => {
  byId("failed").hidden = false;
  throw why;
});
