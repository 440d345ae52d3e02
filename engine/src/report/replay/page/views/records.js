// All records as a list: what the pictures show, for whoever reads, searches or listens.

import { h, put, replace, calm } from "../ui.js";
import { moment } from "../time.js";
import { countUpTo } from "../film.js";
import { GROUPS } from "./groups.js";

/** The height of a record in the list, and how many are made beyond what is in sight. */
const HIGH = 46;
const BEYOND = 8;

/** At most so many go to the printer. */
const PRINTED = 400;

/** The list of records with its filter. */
export function createRecordsView(host, film, store) {
  const run = () => film.runs[store.state.run];
  let found = [];
  let active = 0;
  let lowered = null;

  const text = h("input", { id: "records-text", type: "search", autocomplete: "off", spellcheck: "false" });
  const agency = h("select", { id: "records-agency" });
  const kind = h("select", { id: "records-kind" });
  const weight = h("select", { id: "records-weight" });
  const own = h("input", { id: "records-own", type: "checkbox" });
  const count = h("p", { id: "records-count", class: "faint", role: "status" });
  const inner = h("div", { class: "records-inner", role: "presentation" });
  const list = h("div", { id: "records-list", class: "records-list", role: "listbox", tabindex: 0 }, inner);
  const field = (key, input) => h("label", { class: "field" }, h("span", { data: { word: key } }), input);
  const filters = h("div", { class: "filters" }, field("filter-text", text), field("filter-agency", agency), field("filter-kind", kind), field("filter-weight", weight), h("label", { class: "check" }, own, h("span", { data: { word: "filter-own" } })));
  host.classList.add("records");
  put(host, filters, count, list);

  function options() {
    const [a, k, w] = [agency.value, kind.value, weight.value];
    const all = h("option", { value: "" }, film.word("any"));
    replace(agency, all, run().data.agencies.map((one) => h("option", { value: run().key(one.agency) }, run().name(one.agency))));
    const there = new Set([...new Set(run().kindOf)].map((place) => run().data.kinds[place]));
    const groups = Object.keys(GROUPS).filter((group) => GROUPS[group].some((one) => there.has(one)));
    replace(kind, all.cloneNode(true), groups.map((group) => h("option", { value: group }, film.word("group-" + group))));
    replace(weight, ["2", "1", "0"].map((value) => h("option", { value }, film.word("weight-" + value))));
    agency.value = a;
    kind.value = k;
    weight.value = w || "1";
    for (const label of filters.querySelectorAll("[data-word]")) label.textContent = film.word(label.dataset.word);
    list.setAttribute("aria-label", film.word("tab-records"));
  }

  /** A text as a reader types it: small letters, and plain spaces where no line is broken. */
  function typed(text) {
    return text.toLocaleLowerCase(film.lang).replace(/[\u00a0\u202f]/g, " ");
  }

  function filter() {
    const sought = typed(text.value.trim());
    if (sought && lowered?.key !== film.lang + store.state.run) {
      lowered = { key: film.lang + store.state.run, all: run().at.map((_, record) => typed(run().sentence(record))) };
    }
    const whose = agency.value ? (run().index.get(agency.value) ?? -2) : -1;
    const least = Number(weight.value);
    const { subject } = store.state;
    const kinds = kind.value ? new Set(GROUPS[kind.value].map((one) => run().data.kinds.indexOf(one))) : null;
    found = [];
    for (let record = 0; record < run().count; record += 1) {
      if (run().weight[record] < least) continue;
      if (kinds && !kinds.has(run().kindOf[record])) continue;
      const actor = run().actor[record];
      if (whose !== -1 && run().agency(actor) !== whose) continue;
      if (own.checked && subject >= 0 && actor !== subject && run().agency(actor) !== subject) continue;
      if (sought && !lowered.all[record].includes(sought)) continue;
      found.push(record);
    }
    count.textContent = film.word("records-count", { count: film.number(found.length), other: film.number(run().count) });
    inner.style.setProperty("height", found.length * HIGH + "px");
    toNow();
    drawn = "";
    lines.clear();
    replace(inner);
    draw();
  }

  /** Brings the record of the moment, or the chosen one, into sight. */
  function toNow() {
    const { record, t } = store.state;
    const exact = record >= 0 ? found.indexOf(record) : -1;
    active = exact >= 0 ? exact : Math.max(countUpTo(found.map((one) => run().at[one]), t) - 1, 0);
    intoSight();
  }

  function intoSight() {
    const top = active * HIGH;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + HIGH > list.scrollTop + list.clientHeight) list.scrollTop = top + HIGH - list.clientHeight;
  }

  let drawn = "";
  const lines = new Map();

  /** What stays in sight stays the same element: who presses one while the list moves must let go of the same. */
  function draw() {
    const isPrinted = document.documentElement.classList.contains("printing");
    const first = isPrinted ? 0 : Math.max(Math.floor(list.scrollTop / HIGH) - BEYOND, 0);
    const last = isPrinted ? Math.min(found.length, PRINTED) : Math.min(Math.ceil((list.scrollTop + list.clientHeight) / HIGH) + BEYOND, found.length);
    const { record: chosen, t } = store.state;
    const now = countUpTo(run().at, t);
    const key = [first, last, chosen, active, now].join(" ");
    if (key === drawn) return;
    drawn = key;
    const stays = new Set(found.slice(first, last));
    for (const [record, line] of lines) {
      if (stays.has(record)) continue;
      line.remove();
      lines.delete(record);
    }
    let next = inner.firstChild;
    for (let place = first; place < last; place += 1) {
      const record = found[place];
      if (lines.has(record)) {
        next = lines.get(record).nextSibling;
      } else {
        lines.set(record, item(record, place));
        inner.insertBefore(lines.get(record), next);
      }
      mark(lines.get(record), { active: place === active, later: record >= now, chosen: record === chosen });
    }
    if (found.length) list.setAttribute("aria-activedescendant", "records-" + found[active]);
    else list.removeAttribute("aria-activedescendant");
  }

  function item(record, place) {
    return h(
      "div",
      {
        id: "records-" + record, class: run().weight[record] === 2 ? "record-line weighty" : "record-line", role: "option",
        "aria-setsize": found.length, "aria-posinset": place + 1, css: { top: place * HIGH + "px" }, data: { place },
      },
      h("bdi", { class: "time line-time", dir: "ltr" }, moment(run(), run().at[record])), " ",
      h("span", { class: "line-text" }, run().sentence(record)),
    );
  }

  function mark(line, is) {
    line.classList.toggle("active", is.active);
    line.classList.toggle("later", is.later);
    line.setAttribute("aria-selected", String(is.chosen));
  }

  function choose(place) {
    active = Math.min(Math.max(place, 0), found.length - 1);
    if (active < 0) return;
    intoSight();
    store.set({ ...run().show(found[active]), playing: false });
  }

  list.addEventListener("click", (event) => {
    const place = event.target.closest("[data-place]")?.dataset.place;
    if (place !== undefined) choose(Number(place));
  });
  list.addEventListener("keydown", (event) => {
    const page = Math.max(Math.floor(list.clientHeight / HIGH) - 1, 1);
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: found.length - 1, Enter: active, " ": active }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    choose(to);
  });
  list.addEventListener("scroll", () => draw(), { passive: true });
  new ResizeObserver(() => draw()).observe(list);
  text.addEventListener("input", calm(150, filter));
  for (const input of [agency, kind, weight, own]) input.addEventListener("change", filter);

  const followCalmly = calm(150, () => {
    toNow();
    draw();
  });
  return {
    update(state, before) {
      if (!before || before.run !== state.run) {
        options();
        return filter();
      }
      if (own.checked && before.subject !== state.subject) filter();
      else if (before.record !== state.record || before.t !== state.t) followCalmly();
    },
  };
}
