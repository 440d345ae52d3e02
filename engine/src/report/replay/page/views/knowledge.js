// What a post or unit knows at the moment: never more than it was told, however things stand in truth.

import { h, authored, put, replace, calm } from "../ui.js";
import { moment, length } from "../time.js";
import { lastAt } from "../film.js";

/** What was learned so short a time ago is marked as new. */
const NEW = 120_000;

/** The knowledge of the chosen subject. */
export function createKnowledgeView(host, film, store) {
  const run = () => film.runs[store.state.run];
  let shown = "";
  let heading = null;
  const table = h("div", { id: "knows" });

  const time = (ms) => h("bdi", { class: "time", dir: "ltr" }, moment(run(), ms));

  /** Whose knowledge is shown: the subject, or the first post of the subject's agency that knows something. */
  function holder() {
    const { subject } = store.state;
    if (subject < 0) return -1;
    if (run().holders.has(subject) || ["post", "unit"].includes(run().kind(subject))) return subject;
    const agency = run().data.agencies.find((one) => one.agency === subject);
    return agency?.posts.find((post) => run().holders.has(post)) ?? agency?.posts[0] ?? -1;
  }

  /** Everybody who can know something, by agency. */
  function who() {
    const select = h("select", { id: "knows-who", "aria-label": film.word("knows-who"), on: { change: () => store.set({ subject: Number(select.value) }) } });
    put(select, h("option", { value: "-1" }, film.word("choose-post")));
    for (const { agency, posts, units } of run().data.agencies) {
      const members = [...posts, ...units];
      if (members.length) put(select, h("optgroup", { label: run().name(agency) }, members.map((one) => h("option", { value: one }, run().name(one)))));
    }
    return select;
  }

  function drawHead() {
    const select = who();
    heading = h("h2", { id: "knows-title" });
    replace(host, heading, h("div", { class: "tools" }, select), table);
  }

  function drawTitle(t) {
    const name = holder();
    const at = moment(run(), t);
    heading.textContent = name < 0 ? film.word("knew-at", { name: "…", at }) : film.word("knew-at", { name: run().name(name), at });
    const select = host.querySelector("#knows-who");
    if (select.value !== String(name)) select.value = String(name);
  }

  function row(one, t) {
    const isNew = t - one.at < NEW && !one.stale;
    const certainty = one.certainty ? film.word("certainty-" + one.certainty) : "";
    const differs = one.truth && film.text(one.truth) !== film.text(one.value);
    return h(
      "tr", { class: one.stale ? "stale" : null },
      h("th", { scope: "row" }, authored(film.text(one.what)), isNew ? [" ", h("span", { class: "chip new" }, film.word("new"))] : null),
      h("td", {},
        h("div", {}, authored(film.text(one.value))),
        differs ? h("div", { class: "truth" }, h("span", { "aria-hidden": "true" }, "≠ "), film.word("in-truth", { name: film.text(one.truth) })) : null,
        h("div", {}, certainty ? h("span", { class: "faint sure" }, certainty) : null, one.stale ? [" ", h("span", { class: "chip" }, film.word("stale"))] : null)),
      h("td", {},
        h("button", { type: "button", class: "link", data: { focus: "learned-" + one.record }, on: { click: () => store.set({ ...run().show(one.record), playing: false }) } }, time(one.at)),
        h("div", { class: "faint" }, one.from >= 0 ? film.word("from", { name: run().name(one.from) }) : ""),
        one.at - one.observed > 60_000 ? h("div", { class: "faint" }, film.word("age", { at: length(one.observed, one.at) })) : null),
    );
  }

  function drawTable(t) {
    const name = holder();
    if (name < 0) return replace(table, h("p", { class: "faint" }, film.word("knowledge-hint")));
    // What is fresh stands above what is out of date.
    const known = run().knows(name, t).sort((a, b) => a.stale - b.stale || b.at - a.at);
    if (!known.length) {
      const first = run().holders.get(name)?.[0];
      return replace(
        table, h("p", {}, film.word("knows-nothing")),
        first ? h("button", { type: "button", id: "first-told", on: { click: () => store.set({ ...run().show(first[1]), playing: false }) } }, film.word("first-told", { at: moment(run(), first[0]) })) : null,
      );
    }
    const head = ["what", "value", "since"].map((key) => h("th", { scope: "col" }, film.word("knows-" + key)));
    replace(
      table,
      h("table", { class: "facts" }, h("caption", { class: "unseen" }, heading.textContent), h("thead", {}, h("tr", {}, head)), h("tbody", {}, known.map((one) => row(one, t)))),
    );
  }

  function draw() {
    const { t } = store.state;
    drawTitle(t);
    const name = holder();
    const changes = run().holders.get(name) ?? [];
    const place = lastAt(changes, t);
    const isFresh = place >= 0 && t - changes[place][0] < NEW;
    const key = [store.state.run, name, place, isFresh && Math.floor(t / 20_000), run().truths(t)].join(" ");
    if (key === shown) return;
    shown = key;
    drawTable(t);
  }

  const drawCalmly = calm(200, draw);
  return {
    update(state, before) {
      if (!before || before.run !== state.run) {
        shown = "";
        drawHead();
        draw();
      } else if (before.subject !== state.subject || (before.t !== state.t && !state.playing)) {
        draw();
      } else if (before.t !== state.t) {
        drawCalmly();
      }
    },
  };
}
