// One record: what happened, its causes back to the start with what the time went on, what came of it.

import { h, authored, put, replace, calm, familyOf, FAMILIES } from "../ui.js";
import { moment, length } from "../time.js";

/** How many consequences show before one asks for all, and how many lines the feed has. */
const FEW = 12;
const FEED = 8;

/** The chosen record; while none is chosen, what has just happened. */
export function createRecordView(host, film, store) {
  let isAll = false;
  let shown = "";
  const run = () => film.runs[store.state.run];
  const time = (ms) => h("bdi", { class: "time", dir: "ltr" }, moment(run(), ms));
  const span = (from, to) => h("bdi", { class: "time", dir: "ltr" }, length(from, to));
  const go = (record) => store.set({ ...run().show(record), playing: false });

  /** A line that leads to a record. */
  function line(record, ...more) {
    return h(
      "button",
      { type: "button", class: "line", data: { focus: "to-" + record, record }, on: { click: () => go(record) } },
      h("span", { class: "line-time" }, time(run().at[record])), " ",
      h("span", { class: "line-text" }, run().sentence(record), ...more),
    );
  }

  const swatch = (label) => {
    const family = familyOf(label);
    return h("span", { class: `swatch family-${family}${FAMILIES[family].stands ? " stands" : ""}`, "aria-hidden": "true" });
  };

  /** Where the time went: a bar and its parts, longest first. They add up to the whole. */
  function totals(chain, record) {
    const sums = new Map();
    for (const { fromMs, toMs, label } of chain) {
      const seconds = Math.floor(toMs / 1000) - Math.floor(fromMs / 1000);
      if (seconds > 0) sums.set(label, (sums.get(label) ?? 0) + seconds);
    }
    const parts = [...sums].sort((a, b) => b[1] - a[1]);
    const whole = parts.reduce((sum, [, seconds]) => sum + seconds, 0);
    if (!whole) return null;
    const bar = h("div", { class: "bar", "aria-hidden": "true" }, parts.map(([label, seconds]) => {
      const part = swatch(label);
      part.style.setProperty("flex", `${seconds} 0 0`);
      part.title = `${run().label(label)} ${length(0, seconds * 1000)}`;
      return part;
    }));
    const rows = parts.map(([label, seconds]) => h("tr", {}, h("td", {}, swatch(label)), h("th", { scope: "row" }, run().label(label)), h("td", { class: "number" }, span(0, seconds * 1000))));
    const sum = h("tr", { class: "sum" }, h("td", {}), h("th", { scope: "row" }, film.word("sum")), h("td", { class: "number" }, span(0, run().at[record])));
    return [
      h("h3", {}, film.word("where-time-went")), bar,
      h("table", { class: "totals" }, h("caption", { class: "unseen" }, film.word("where-time-went")), h("tbody", {}, rows, sum)),
    ];
  }

  /** The chain, from the record back to the start. */
  function causes(chain) {
    const steps = [...chain].reverse().map(({ from, fromMs, toMs, label }) => {
      const isMoment = Math.floor(toMs / 1000) === Math.floor(fromMs / 1000);
      const family = familyOf(label);
      return h(
        "li", { class: isMoment ? "step brief" : "step" },
        h("div", { class: `rail family-${family}${FAMILIES[family].stands ? " stands" : ""}`, "aria-hidden": "true" }),
        h("div", { class: "spent" }, isMoment ? run().label(label) : [span(fromMs, toMs), " ", run().label(label)]),
        line(from),
      );
    });
    return [h("h3", {}, film.word("causes")), steps.length ? h("ol", { class: "chain", id: "chain" }, steps) : h("p", { class: "faint" }, film.word("no-cause"))];
  }

  function also(record) {
    const released = run().releasedBy[record];
    const others = run().others.get(record) ?? [];
    return [
      released >= 0 ? [h("h3", {}, film.word("released-by")), h("ul", { class: "lines" }, h("li", {}, line(released)))] : null,
      others.length ? [h("h3", {}, film.word("also-needed")), h("ul", { class: "lines" }, others.map((other) => h("li", {}, line(other))))] : null,
    ];
  }

  function consequences(record) {
    const after = run().consequences(record);
    const some = isAll ? after : after.slice(0, FEW);
    return [
      h("h3", {}, film.word("consequences", { count: film.number(after.length) })),
      after.length ? h("ul", { class: "lines", id: "consequences" }, some.map((one) => h("li", {}, line(one)))) : h("p", { class: "faint" }, film.word("no-consequence")),
      some.length < after.length ? h("button", { type: "button", id: "all-consequences", on: { click: () => { isAll = true; shown = ""; draw(store.state); } } }, film.word("show-all", { count: film.number(after.length) })) : null,
    ];
  }

  function drawRecord(record) {
    const chain = run().chain(record);
    const actor = run().actor[record];
    const own = run().recordsOf(actor);
    const place = own.indexOf(record);
    const step = (id, to) => h("button", { type: "button", id, disabled: to === undefined, on: { click: () => go(to) } }, film.word(id));
    replace(
      host,
      h("div", { class: "panel-head" },
        h("h2", {}, film.word("record")),
        h("span", { class: "faint number" }, film.word("record-number", { count: record })),
        h("button", { type: "button", id: "record-close", class: "small", on: { click: () => store.set({ record: -1 }) } }, film.word("close"))),
      h("p", { class: "happened", id: "happened", tabindex: -1 }, time(run().at[record]), " ", run().sentence(record)),
      h("div", { class: "tools" },
        h("button", { type: "button", id: "record-actor", on: { click: () => store.set({ subject: actor }) } }, authored(run().name(actor))),
        step("own-before", own[place - 1]), step("own-after", own[place + 1])),
      totals(chain, record), also(record), causes(chain), consequences(record),
    );
    host.scrollTop = 0;
  }

  /** The last records of note before the moment: of the chosen subject, or else of the story. */
  function feed({ t, subject }) {
    const own = subject >= 0 ? run().recordsOf(subject) : [];
    const isOwn = own.length > 0;
    let place = isOwn ? run().countOf(own, t) - 1 : run().recordAt(t);
    const records = [];
    for (; place >= 0 && records.length < FEED; place -= 1) {
      const record = isOwn ? own[place] : place;
      if (run().weight[record] >= (isOwn ? 1 : 2)) records.push(record);
    }
    return { records, isOwn };
  }

  function drawFeed({ records, isOwn }) {
    const { subject } = store.state;
    const title = isOwn ? film.word("just-happened-to", { name: run().name(subject) }) : film.word("just-happened");
    replace(
      host,
      h("div", { class: "panel-head" }, h("h2", { id: "feed-title", tabindex: -1 }, title), isOwn ? h("button", { type: "button", id: "subject-close", class: "small", on: { click: () => store.set({ subject: -1 }) } }, film.word("close")) : null),
      records.length ? h("ul", { class: "lines feed", id: "feed" }, records.map((record) => h("li", {}, line(record)))) : h("p", {}, film.word("nothing-yet")),
      h("p", { class: "faint" }, film.word("record-hint")),
    );
  }

  function draw(state) {
    const { record } = state;
    const found = record < 0 ? feed(state) : null;
    const key = [state.run, record, found && state.subject, ...(found?.records ?? [])].join(" ");
    if (key === shown) return;
    shown = key;
    const hadFocus = host.contains(document.activeElement);
    if (found) drawFeed(found);
    else drawRecord(record);
    // Whoever came by keyboard goes on from here, not from the top of the page.
    if (hadFocus && !host.contains(document.activeElement)) host.querySelector("#happened, #feed-title").focus({ preventScroll: true });
  }

  const drawCalmly = calm(200, () => draw(store.state));
  return {
    update(state, before) {
      if (!before) shown = "";
      if (!before || before.record !== state.record || before.run !== state.run) {
        isAll = false;
        draw(state);
      } else if (state.record < 0 && (before.t !== state.t || before.subject !== state.subject)) {
        drawCalmly();
      }
    },
  };
}
