// Lanes: who knew what and when, who waited for whom, what piled up. One for each agency, opened to its posts and units.

import { h, authored, put, replace, calm, colour, FAMILIES } from "../ui.js";
import { axis, ticks, moment, shortMoment, length } from "../time.js";
import { rowsOf, rowAt, onsetOf } from "./rows.js";
import { paintRow, paintChain, lineOf, whatIsAt } from "./paint.js";
import { SIGNS, signIcon } from "./signs.js";

/** How far the moment may run towards the edge while playing, before the window follows. */
const FOLLOW = 0.9;

/** The lanes of the run that is watched, or of both with `isPair`. */
export function createLanesView(host, film, store, isPair = false) {
  const opened = new Set();
  const id = (name) => (isPair ? "pair-" : "lanes-") + name;
  const sharp = () => Math.min(devicePixelRatio || 1, 3);
  let laid = { rows: [], height: 0 };
  let isPrinted = false;
  // Of the plot: asked of the browser only when it may have changed, never while playing.
  let width = 0;
  let hovered = null;
  let isLegend = false;

  const tree = h("div", { id: id("tree"), class: "lanes-tree", role: "tree" });
  const canvas = h("canvas", { id: id("canvas"), "aria-hidden": "true" });
  const top = h("canvas", { id: id("axis"), "aria-hidden": "true" });
  const cursor = h("div", { class: "cursor" });
  const flag = h("div", { class: "cursor flag" });
  const aim = h("div", { class: "cursor aim", hidden: true });
  const plot = h("div", { class: "lanes-plot", dir: "ltr" }, canvas, aim, cursor);
  const body = h("div", { class: "lanes-body" }, tree, plot);
  const scroll = h("div", { id: id("scroll"), class: "lanes-scroll" }, body);
  const head = h("div", { class: "lanes-head" }, h("div", { class: "lanes-corner faint" }), h("div", { class: "lanes-time", dir: "ltr" }, top, flag));
  const bar = h("div", { class: "lanes-bar" });
  host.classList.add("lanes");
  put(host, bar, head, scroll);

  const run = () => film.runs[store.state.run];
  const runs = () => (isPair ? film.runs : [run()]);
  const scale = () => axis(store.state.from, store.state.to, Math.max(width, 1));

  // -- laying out ----------------------------------------------------------------------------

  function lay() {
    laid = rowsOf(film, runs(), opened);
    body.style.setProperty("height", laid.height + "px");
    replace(tree, laid.rows.map(item));
    mark();
  }

  /** The name of a lane, with when it was first told. */
  function item(row, place) {
    const name = row.kind === "script" ? film.word("lane-script") : row.name < 0 ? film.word("not-in-run") : row.run.name(row.name);
    const onset = row.kind === "script" || row.kind === "unit" || row.name < 0 ? null : onsetOf(row.run, row);
    const told = onset ? film.word("told-at", { at: moment(row.run, onset[0]) }) : film.word("never-told");
    const isAgency = row.kind === "agency";
    return h(
      "div",
      {
        id: id("row-" + place), class: `lane-name ${row.kind}`, role: "treeitem", tabindex: -1,
        "aria-level": isAgency || row.kind === "script" ? 1 : 2, "aria-expanded": isAgency ? String(row.isOpen) : null,
        "aria-selected": "false", css: { top: row.y + "px", height: row.height + "px" }, data: { focus: row.key + row.place },
        on: { click: (event) => press(place, event), focus: () => tab(place) },
      },
      isAgency ? h("span", { class: "twist", "aria-hidden": "true" }, "") : null,
      isPair && row.kind !== "unit" ? h("span", { class: "badge-run" }, "AB"[row.place]) : null,
      h("span", { class: "lane-words" }, h("span", { class: "lane-title" }, authored(name)), isAgency || row.kind === "post" ? h("span", { class: "lane-told faint" }, told) : null),
    );
  }

  /** One lane's name at a time is in the order of tabs. */
  function tab(place) {
    for (const [at, element] of [...tree.children].entries()) element.tabIndex = at === place ? 0 : -1;
  }

  function press(place, event) {
    const row = laid.rows[place];
    const isTwist = event?.target.closest(".twist");
    if (row.kind === "agency" && (isTwist || event?.detail === 2)) return toggle(row.key);
    choose(row, {});
  }

  function toggle(key, isOpen = !opened.has(key)) {
    if (isOpen) opened.add(key);
    else opened.delete(key);
    lay();
    paint();
  }

  function toggleAll(isOpen) {
    opened.clear();
    if (isOpen) for (const own of runs()) for (const { agency } of own.data.agencies) opened.add(own.key(agency));
    lay();
    paint();
  }

  /** Chooses whose lane it is, and what happened if something was hit. */
  function choose(row, { t, record }) {
    const changes = { playing: false };
    if (t !== undefined) changes.record = -1;
    if (row.run !== run()) Object.assign(changes, { run: row.place, ...row.run.same(run(), store.state) });
    if (row.name >= 0) changes.subject = row.name;
    if (t !== undefined) changes.t = t;
    if (record !== undefined && record >= 0) Object.assign(changes, { record, t: row.run.at[record] });
    if (record !== undefined && record >= 0 && row.kind === "agency") changes.subject = row.run.actor[record];
    if (record !== undefined && row.kind === "script") changes.subject = row.run.actor[record];
    store.set(changes);
  }

  tree.addEventListener("keydown", (event) => {
    const items = [...tree.children];
    const place = items.indexOf(document.activeElement);
    const row = laid.rows[place];
    if (!row) return;
    const [open, close] = document.documentElement.dir === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[Math.min(Math.max(to, 0), items.length - 1)].focus();
    else if (event.key === open && row.kind === "agency" && !row.isOpen) toggle(row.key, true);
    else if (event.key === open && row.kind === "agency") items[place + 1]?.focus();
    else if (event.key === close && row.kind === "agency" && row.isOpen) toggle(row.key, false);
    else if (event.key === close) items[laid.rows.findLastIndex((one, at) => at < place && one.kind === "agency")]?.focus();
    else if (event.key === "Enter" || event.key === " ") choose(row, {});
    else return;
    event.preventDefault();
  });

  // -- drawing -------------------------------------------------------------------------------

  function size(element, wide, height) {
    const ratio = sharp();
    const [w, high] = [Math.round(wide * ratio), Math.round(height * ratio)];
    if (element.width !== w || element.height !== high) {
      element.width = w;
      element.height = high;
      element.style.setProperty("width", wide + "px");
      element.style.setProperty("height", height + "px");
    }
    const pen = element.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, wide, height);
    return pen;
  }

  /** What is drawn of a run. All lie over the axis of the one that is watched, each as far from T0. */
  function scene(own = run()) {
    const { from, to } = store.state;
    return { film, state: store.state, axis: axis(own.as(run(), from), own.as(run(), to), Math.max(width, 1)), run: run(), last: own.last };
  }

  function paint() {
    width = plot.clientWidth;
    const now = scene();
    const scenes = new Map(runs().map((own) => [own, scene(own)]));
    const high = isPrinted ? laid.height : Math.min(scroll.clientHeight, laid.height);
    if (width < 2 || high < 2) return;
    const pen = size(canvas, width, high);
    const from = isPrinted ? 0 : Math.min(scroll.scrollTop, Math.max(laid.height - high, 0));
    pen.translate(0, -from);
    grid(pen, now, from, high);
    const subject = store.state.subject;
    for (const row of laid.rows) {
      if (row.y + row.height < from || row.y > from + high) continue;
      if (row.name >= 0 && row.name === subject && row.run === now.run) {
        pen.fillStyle = colour("accent-soft");
        pen.fillRect(0, row.y, now.axis.width, row.height - 1);
      }
      paintRow(pen, scenes.get(row.run), row, row.y);
    }
    if (store.state.record >= 0) paintChain(pen, now, now.run.chain(store.state.record), lineOfName);
    paintAxis(now);
    move();
  }

  function grid(pen, now, from, high) {
    pen.fillStyle = colour("paper-2");
    pen.fillRect(0, from, now.axis.width, high);
    pen.fillStyle = colour("line");
    for (const at of ticks(now.run, now.axis)) pen.fillRect(Math.round(now.axis.x(at)), from, 0.5, high);
    const difference = isPair && film.pair?.first_difference;
    if (difference) {
      const x = now.axis.x(now.run.as(film.runs[0], difference.at_ms));
      pen.fillStyle = colour("bad");
      for (let y = from; y < from + high; y += 9) pen.fillRect(x - 1, y, 2, 6);
    }
  }

  function paintAxis(now) {
    const pen = size(top, now.axis.width, 26);
    pen.font = '12px system-ui, "Noto Sans", "DejaVu Sans", sans-serif';
    pen.textBaseline = "middle";
    pen.fillStyle = colour("ink-2");
    for (const at of ticks(now.run, now.axis)) {
      const x = now.axis.x(at);
      const told = shortMoment(now.run, at);
      pen.fillRect(Math.round(x), 20, 1, 6);
      const wide = pen.measureText(told).width;
      pen.fillText(told, Math.min(Math.max(x - wide / 2, 1), now.axis.width - wide - 1), 11);
    }
  }

  /** The height of the line of a name; of its agency if the lane is folded; null if it has none. */
  function lineOfName(name) {
    const own = laid.rows.find((row) => row.name === name && row.run === run());
    const row = own ?? laid.rows.find((one) => one.kind === "agency" && one.name === run().agency(name) && one.run === run());
    return row ? lineOf(row, row.y) : laid.rows[0] ? lineOf(laid.rows[0], 0) : null;
  }

  /** The room of the scroll bar, which what stands above and beneath leaves free too, so that the axes agree. */
  function spareBar() {
    document.documentElement.style.setProperty("--scroll-bar", scroll.offsetWidth - scroll.clientWidth + "px");
  }

  /** Moves the line of the moment; nothing is drawn anew. */
  function move() {
    const { t, from, to } = store.state;
    const x = scale().x(t);
    for (const one of [cursor, flag]) {
      one.hidden = t < from || t > to;
      one.style.setProperty("transform", `translateX(${x.toFixed(1)}px)`);
    }
  }

  /** Marks the name of the chosen subject, or of its agency where that is folded. */
  function mark() {
    const { subject } = store.state;
    const isOwn = (row) => row.name >= 0 && row.name === subject && row.run === run();
    const isHome = (row) => row.kind === "agency" && row.name === run().agency(subject) && row.run === run();
    const own = laid.rows.findIndex(isOwn);
    const chosen = own >= 0 ? own : subject >= 0 ? laid.rows.findIndex(isHome) : -1;
    for (const [place, element] of [...tree.children].entries()) element.setAttribute("aria-selected", String(place === chosen));
    tab(Math.max(chosen, 0));
    return laid.rows[chosen] ?? null;
  }

  /** Brings a lane into sight that was chosen elsewhere. */
  function reveal(row) {
    if (!row) return;
    const high = scroll.clientHeight;
    if (row.y < scroll.scrollTop) scroll.scrollTop = row.y;
    else if (row.y + row.height > scroll.scrollTop + high) scroll.scrollTop = row.y + row.height - high;
  }

  // -- pointing ------------------------------------------------------------------------------

  function pointed(event) {
    const box = plot.getBoundingClientRect();
    const x = Math.min(Math.max(event.clientX - box.left, 0), box.width);
    const y = event.clientY - box.top;
    const row = rowAt(laid.rows, y);
    const own = row?.run ?? run();
    const now = scene(own);
    return { x, y, row, t: Math.min(Math.max(now.axis.ms(x), 0), own.last), hit: row && whatIsAt(now, row, x, y - row.y) };
  }

  const tip = document.getElementById("tip");

  function tell(event) {
    const { row, hit, t, x } = pointed(event);
    aim.hidden = false;
    aim.style.setProperty("transform", `translateX(${x.toFixed(1)}px)`);
    plot.classList.toggle("hits", Boolean(hit));
    const key = `${row?.place}${row?.key}${hit?.record}${hit ? "" : Math.round(t / 1000)}`;
    if (key !== hovered) {
      hovered = key;
      replace(tip, words(row, hit, t));
    }
    tip.hidden = false;
    const [wide, high] = [tip.offsetWidth, tip.offsetHeight];
    const left = event.clientX + 14 + wide > innerWidth ? event.clientX - wide - 10 : event.clientX + 14;
    const under = event.clientY + 18 + high > innerHeight ? event.clientY - high - 10 : event.clientY + 18;
    tip.style.setProperty("left", Math.max(left, 4) + "px");
    tip.style.setProperty("top", Math.max(under, 4) + "px");
  }

  function words(row, hit, t) {
    const own = row?.run ?? run();
    const time = (at) => h("bdi", { class: "time", dir: "ltr" }, moment(own, at));
    if (!hit) return [time(t), row?.name >= 0 ? h("div", {}, authored(own.name(row.name))) : null];
    if (hit.wait) {
      const { wait } = hit;
      const who = wait.record >= 0 ? own.actor[wait.record] : row.name;
      // Whose own desk is full waits for nobody else.
      const whom = wait.on >= 0 && wait.on !== who ? film.word("waits-for", { name: own.name(wait.on) }) : null;
      return [
        h("div", { class: "strong" }, authored(own.name(who))),
        h("div", {}, own.label(wait.label), whom ? ": " + whom : ""),
        h("div", {}, time(wait.from), " – ", time(wait.to), " · ", h("bdi", { class: "time", dir: "ltr" }, length(wait.from, wait.to))),
      ];
    }
    return [time(own.at[hit.record]), h("div", {}, authored(own.sentence(hit.record)))];
  }

  function leave() {
    tip.hidden = true;
    aim.hidden = true;
    hovered = null;
  }

  let held = null;
  plot.addEventListener("pointermove", (event) => {
    if (!held) return tell(event);
    const by = ((held.x - event.clientX) / scale().width) * (held.to - held.from);
    if (Math.abs(held.x - event.clientX) > 4) held.isDrag = true;
    if (held.isDrag) {
      leave();
      store.set(run().window(held.from + by, held.to + by));
    }
  });
  plot.addEventListener("pointerleave", leave);
  plot.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held = { x: event.clientX, from: store.state.from, to: store.state.to, isDrag: false };
    plot.setPointerCapture(event.pointerId);
  });
  plot.addEventListener("pointerup", (event) => {
    const isClick = held && !held.isDrag;
    held = null;
    if (!isClick) return;
    const { row, hit, t } = pointed(event);
    if (row) choose(row, hit?.record >= 0 ? { record: hit.record } : { t: Math.round(t) });
  });
  plot.addEventListener("pointercancel", () => (held = null));

  plot.addEventListener("wheel", (event) => {
    const { from, to } = store.state;
    const span = to - from;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const at = scale().ms(event.clientX - plot.getBoundingClientRect().left);
      const by = Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.006);
      store.set(run().window(at - (at - from) * by, at + (to - at) * by));
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      const by = ((event.deltaX || event.deltaY) / scale().width) * span;
      store.set(run().window(from + by, to + by));
    }
  }, { passive: false });
  top.addEventListener("pointerdown", (event) => top.setPointerCapture(event.pointerId));
  const scrub = (event) => store.set({ t: Math.min(Math.max(scale().ms(event.clientX - top.getBoundingClientRect().left), 0), run().last) });
  top.addEventListener("pointermove", (event) => event.buttons & 1 && scrub(event));
  top.addEventListener("click", scrub);

  // -- words above ---------------------------------------------------------------------------

  function tools() {
    const button = (name, act) => h("button", { id: id(name), type: "button", "data-focus": id(name), title: film.word(name), on: { click: act } }, film.word(name));
    const zoom = (by) => () => {
      const { from, to, t } = store.state;
      const middle = t >= from && t <= to ? t : (from + to) / 2;
      store.set(run().window(middle - (middle - from) * by, middle + (to - middle) * by));
    };
    const keys = Object.keys(FAMILIES).map((family) => h("span", { class: "key" }, h("span", { class: `swatch family-${family}${FAMILIES[family].stands ? " stands" : ""}`, "aria-hidden": "true" }), film.word("picture-" + family)));
    const signs = Object.keys(SIGNS).reverse().map((sign) => h("span", { class: "key" }, signIcon(sign), film.word("sign-" + sign)));
    const more = ["dotted", "tick", "area"].map((what) => h("span", { class: "key" }, h("span", { class: "swatch what-" + what, "aria-hidden": "true" }), film.word("key-" + what)));
    const opens = (event) => document.documentElement.classList.contains("printing") || (isLegend = event.target.open);
    replace(
      bar,
      h("div", { class: "tools" }, button("open-all", () => toggleAll(true)), button("fold-all", () => toggleAll(false)), h("span", { class: "gap" }), button("zoom-out", zoom(2)), button("zoom-in", zoom(0.5)), button("zoom-all", () => store.set(run().window(0, run().last)))),
      h("details", { class: "legend", open: isLegend || isPrinted, on: { toggle: opens } }, h("summary", { id: id("legend") }, film.word("legend")), h("div", { class: "keys" }, signs), h("div", { class: "keys" }, more, keys), h("p", { class: "faint" }, film.word("lanes-hint"))),
    );
    replace(head.firstChild, film.word(isPair ? "lanes-of-two" : "lanes-of-one"));
    tree.setAttribute("aria-label", film.word("tab-lanes"));
  }

  scroll.addEventListener("scroll", paint, { passive: true });
  const fit = calm(60, () => {
    spareBar();
    paint();
  });
  new ResizeObserver(fit).observe(scroll);

  /** While playing the window follows the moment. */
  function follow(state) {
    const span = state.to - state.from;
    const isInside = state.t >= state.from && state.t <= state.from + span * FOLLOW;
    if (isInside || span >= run().last) return;
    if (state.playing) store.set(run().window(state.t - span * 0.1, state.t + span * 0.9));
    else if (state.t < state.from || state.t > state.to) store.set(run().window(state.t - span / 2, state.t + span / 2));
  }

  return {
    update(state, before) {
      isPrinted = document.documentElement.classList.contains("printing");
      if (!before) tools();
      if (!before || before.run !== state.run) {
        lay();
        reveal(mark());
        return paint();
      }
      if (before.t !== state.t) follow(state);
      if (before.subject !== state.subject) reveal(mark());
      const isSame = before.from === state.from && before.to === state.to && before.subject === state.subject && before.record === state.record;
      if (isSame) move();
      else paint();
    },
  };
}
