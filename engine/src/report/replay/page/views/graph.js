// The graph: posts in the boxes of their agencies, coloured by what waits there; channels between them;
// messages on their way at the moment shown.

import { h, s, put, replace, calm } from "../ui.js";
import { changeAt } from "../film.js";
import { packBoxes } from "./packing.js";
import { choosable, fontOf, intervalIndex, linesOfText, momentText, onWidth, plainTable, setAttribute, setText, stripes, tableTwin, textButton, textLines } from "./strokes.js";

const GRAPH_DISC = 12;
const GRAPH_LINGER = { least: 15_000, still: 30_000, most: 600_000 };
const GRAPH_ROWS = 8;
/** The most messages that are drawn at once; the latest, if there are more. */
const GRAPH_MOST = 60;

/** How loaded a post is: nothing to do, at work, some wait, several wait, a backlog past the knee. */
function graphLoad(busy, waiting) {
  if (waiting > 5) return 4;
  if (waiting > 2) return 3;
  if (waiting > 0) return 2;
  return busy > 0 ? 1 : 0;
}

/** The shape of a post: a circle when it works, a square when nobody sits there. */
const GRAPH_SHAPES = {
  open: "M-12 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0z",
  lost: "M-12 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0z",
  closed: "M-8-10.5h16a2.5 2.5 0 0 1 2.5 2.5v16a2.5 2.5 0 0 1-2.5 2.5h-16a2.5 2.5 0 0 1-2.5-2.5v-16a2.5 2.5 0 0 1 2.5-2.5z",
  opening: "M-8-10.5h16a2.5 2.5 0 0 1 2.5 2.5v16a2.5 2.5 0 0 1-2.5 2.5h-16a2.5 2.5 0 0 1-2.5-2.5v-16a2.5 2.5 0 0 1 2.5-2.5z",
  outside: "M0-12L12 0 0 12-12 0z",
};

/** What is drawn in the shape of a post beside its colour. */
const GRAPH_SIGNS = { lost: "M-7-7L7 7M7-7L-7 7", closed: "M-5.5 0h11", opening: "M-5.5 0h11M0-5.5v11" };

/** The marks of messages: under way, failed, gone astray. */
const GRAPH_MARKS = { moving: "M-6-5L7 0-6 5-3 0z", failed: "M-5-5L5 5M5-5L-5 5", misrouted: "M0-6L6 0 0 6-6 0z" };

/** The nodes, boxes, edges and messages of a run. */
function graphModel(run) {
  const { data } = run;
  const nodes = [];
  const places = new Map();
  const add = (key, node) => {
    if (!places.has(key)) {
      places.set(key, nodes.length);
      nodes.push({ place: nodes.length, ...node });
    }
    return places.get(key);
  };
  for (const post of data.posts) add(post.post, { name: post.post, post, agency: run.agency(post.post), rank: post.y * 1000 + post.x });
  const nodeOf = (name) => {
    if (places.has(name)) return places.get(name);
    const agency = run.agency(name);
    if (run.kind(name) === "unit" && agency >= 0) return add("units" + agency, { name: agency, units: true, agency, rank: Infinity });
    return add(name, { name, agency: -1, rank: 0 });
  };
  const edges = new Map();
  const messages = (data.transmissions ?? []).map((message) => {
    const [, , from, to, channel] = message;
    const [a, b] = [nodeOf(from), nodeOf(to)];
    const key = `${Math.min(a, b)}/${Math.max(a, b)}/${channel}`;
    if (a !== b && !edges.has(key)) edges.set(key, { a: Math.min(a, b), b: Math.max(a, b), channel, count: 0 });
    const edge = edges.get(key) ?? null;
    if (edge) edge.count += 1;
    return { message, a, b, edge };
  });
  const pairs = new Map();
  for (const edge of edges.values()) {
    const pair = `${edge.a}/${edge.b}`;
    edge.beside = pairs.get(pair) ?? 0;
    pairs.set(pair, edge.beside + 1);
  }
  const lives = intervalIndex(messages, run.last, ({ message }) => message[0], ({ message }) => message[1] + GRAPH_LINGER.most);
  return { nodes, boxes: graphBoxes(nodes), edges: [...edges.values()], messages, lives, nodeOf };
}

/** The boxes of the agencies, the highest first; last whoever belongs to none. */
function graphBoxes(nodes) {
  const boxes = new Map();
  for (const node of nodes) {
    if (!boxes.has(node.agency)) boxes.set(node.agency, { agency: node.agency, nodes: [] });
    boxes.get(node.agency).nodes.push(node);
  }
  for (const box of boxes.values()) {
    box.nodes.sort((a, b) => a.rank - b.rank);
    const ranks = box.nodes.map((node) => node.rank).filter(Number.isFinite);
    box.rank = box.agency < 0 ? Infinity : Math.min(...ranks, 1e9);
  }
  return [...boxes.values()].sort((a, b) => a.rank - b.rank);
}

/** The way of an edge: a bow, so that ways in one line do not cover each other. */
function graphWay(from, to, beside, isRtl) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy) || 1;
  const isUpright = Math.abs(dx) < 12;
  const out = isUpright ? Math.min(34, 10 + far * 0.09) + beside * 7 : Math.min(60, far * 0.1) + beside * 14;
  const side = isUpright ? (dy > 0 ? 1 : -1) * (isRtl ? -1 : 1) : from.place < to.place ? 1 : -1;
  const bend = [(from.x + to.x) / 2 - (dy / far) * out * side * 1.6, (from.y + to.y) / 2 + (dx / far) * out * side * 1.6];
  return { from, to, bend };
}

/** A place on a way, and its direction in degrees. */
function graphPoint({ from, to, bend }, part) {
  const rest = 1 - part;
  const x = rest * rest * from.x + 2 * rest * part * bend[0] + part * part * to.x;
  const y = rest * rest * from.y + 2 * rest * part * bend[1] + part * part * to.y;
  const dx = rest * (bend[0] - from.x) + part * (to.x - bend[0]);
  const dy = rest * (bend[1] - from.y) + part * (to.y - bend[1]);
  return { x, y, turn: (Math.atan2(dy, dx) * 180) / Math.PI };
}

const graphPath = ({ from, to, bend }) => `M${from.x.toFixed(1)} ${from.y.toFixed(1)}Q${bend[0].toFixed(1)} ${bend[1].toFixed(1)} ${to.x.toFixed(1)} ${to.y.toFixed(1)}`;

/** The graph of the run that is watched. */
export function createGraphView(host, film, store) {
  const run = () => film.runs[store.state.run];
  const models = new Map();
  const model = () => {
    if (!models.has(run())) models.set(run(), graphModel(run()));
    return models.get(run());
  };
  host.classList.add("v-pad");
  const chips = h("div", { id: "graph-channels", class: "v-chips", role: "group" });
  const picture = s("svg", { id: "graph-picture", class: "g-picture", role: "group" });
  // What stands still, what changes and what moves are pictures of their own, one over the other, so that
  // the first is not drawn again with the last.
  const ground = s("svg", { class: "g-picture g-over", "aria-hidden": "true" });
  const moving = s("svg", { id: "graph-moving", class: "g-picture g-over", role: "group" });
  const frame = h("div", { class: "g-frame" }, ground, picture, moving);
  const list = h("ul", { id: "graph-messages", class: "g-list" });
  const none = h("p", { class: "faint" });
  const legend = h("div", { id: "graph-legend", class: "v-legend" });
  const twin = tableTwin("graph-table", () => film.word("graph-table"), fillTable);
  const now = h("h2", { id: "graph-now", class: "v-heading" });
  put(host, chips, frame, legend, h("section", { class: "g-now", "aria-labelledby": "graph-now" }, now, none, list), twin.element);

  let scene = null;
  let chosenChannel = -1;
  let focused = 0;

  function paint() {
    if (!frame.clientWidth) return;
    setText(now, film.word("graph-now"));
    setText(none, film.word("graph-none"));
    setAttribute(picture, "aria-label", film.word("graph-picture"));
    setAttribute(moving, "aria-label", film.word("graph-now"));
    setAttribute(chips, "aria-label", film.word("graph-channels"));
    scene = drawScene();
    paintChips();
    paintLegend();
    move(store.state);
  }

  function drawScene() {
    const isRtl = film.lang === "ar";
    const { nodes, boxes, edges } = model();
    const width = frame.clientWidth;
    const height = packBoxes(boxes, width, isRtl, (box, room) => textLines(boxTitle(box), room, 2, fontOf(12, 650)));
    for (const one of [ground, picture, moving]) {
      setAttribute(one, "viewBox", `0 0 ${width} ${height}`);
      setAttribute(one, "width", width);
      setAttribute(one, "height", height);
    }
    const [boxLayer, edgeLayer, nodeLayer, trailLayer, markLayer] = ["g-boxes", "g-edges", "g-nodes", "g-trails", "g-marks"].map((name) => s("g", { class: name }));
    for (const box of boxes) put(boxLayer, drawBox(box, isRtl));
    const drawnEdges = edges.map((edge) => {
      const way = graphWay(nodes[edge.a], nodes[edge.b], edge.beside, isRtl);
      const line = s("path", { class: "g-edge", d: graphPath(way) });
      const middle = graphPoint(way, 0.5);
      const cross = s("path", { class: "g-cross", d: "M-3.5-3.5l7 7m0-7l-7 7", transform: `translate(${middle.x.toFixed(1)} ${middle.y.toFixed(1)})` });
      put(edgeLayer, line, cross);
      return { edge, line, cross };
    });
    const drawnNodes = nodes.map((node) => {
      const drawn = drawNode(node);
      put(nodeLayer, drawn.element);
      return drawn;
    });
    replace(picture, s("defs", {}, stripes("graph-hatch", "g-hatch")), nodeLayer);
    replace(ground, boxLayer, edgeLayer);
    replace(moving, trailLayer, markLayer);
    return { isRtl, drawnEdges, drawnNodes, trailLayer, markLayer, marks: new Map(), channels: new Map() };
  }

  function boxTitle(box) {
    return box.agency < 0 ? film.word("graph-outside") : run().name(box.agency);
  }

  function drawBox(box, isRtl) {
    return s(
      "g",
      { class: "g-box", data: { agency: box.agency } },
      s("title", {}, boxTitle(box)),
      s("rect", { x: box.x, y: box.y, width: box.width, height: box.height, rx: 8 }),
      linesOfText(box.title, { x: isRtl ? box.x + box.width - 10 : box.x + 10, y: box.y + 17, step: 15, class: "g-agency" }),
    );
  }

  function titleOf(node) {
    return node.units ? film.word("graph-units") : run().name(node.name);
  }

  function drawNode(node) {
    const shape = s("path", { class: "g-disc" });
    const ring = s("circle", { class: "g-ring", r: GRAPH_DISC + 3.5, pathLength: 100 });
    const sign = s("path", { class: "g-sign" });
    const number = s("text", { class: "g-number", y: 4, "aria-hidden": "true" });
    const title = s("title", {});
    const lines = textLines(titleOf(node), node.textWidth, 2, fontOf(11.5));
    const label = linesOfText(lines, { x: node.textX - node.x, y: lines.length > 1 ? -2.5 : 4, step: 13, class: "g-label", "aria-hidden": "true" });
    const element = s(
      "g",
      { class: "g-node", id: "graph-node-" + node.place, role: "button", tabindex: node.place === focused ? 0 : -1, transform: `translate(${node.x} ${node.y})`, data: { focus: "graph-node-" + node.place } },
      title,
      s("rect", { class: "g-reach", x: node.textX > node.x ? -18 : -18 - node.textWidth - 22, y: -16, width: node.textWidth + 40, height: 32 }),
      s("circle", { class: "g-halo", r: GRAPH_DISC + 7 }),
      ring,
      shape,
      sign,
      number,
      label,
    );
    choosable(element, () => {
      focusNode(node.place);
      store.set({ subject: node.name });
    });
    element.addEventListener("keydown", (event) => walk(event, node));
    return { node, element, shape, ring, sign, number, title, shown: "" };
  }

  /** The arrow keys lead to the next node in their direction. */
  function walk(event, node) {
    const towards = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!towards) return;
    event.preventDefault();
    let best = null;
    for (const other of model().nodes) {
      const [dx, dy] = [other.x - node.x, other.y - node.y];
      const along = dx * towards[0] + dy * towards[1];
      if (along < 4) continue;
      const cost = along + 3 * Math.abs(dx * towards[1] - dy * towards[0]);
      if (!best || cost < best.cost) best = { cost, other };
    }
    if (!best) return;
    focusNode(best.other.place);
    scene.drawnNodes[best.other.place].element.focus();
  }

  function focusNode(place) {
    scene.drawnNodes[focused]?.element.setAttribute("tabindex", "-1");
    focused = place;
    scene.drawnNodes[place].element.setAttribute("tabindex", "0");
  }

  /** Brings the picture to an instant. */
  function move(state) {
    if (!scene) return;
    for (const drawn of scene.drawnNodes) moveNode(drawn, state.t);
    moveChannels(state.t);
    moveMessages(state);
    mark(state);
    tellMessages();
    twin.update();
  }

  function moveNode(drawn, t) {
    const { node, element, shape, ring, sign, number, title } = drawn;
    const [, desks, busy, waiting] = (node.post && changeAt(node.post.load, t)) ?? [0, 0, 0, 0];
    const condition = node.post ? (changeAt(node.post.state, t)?.[1] ?? "open") : "outside";
    const shown = `${condition}/${desks}/${busy}/${waiting}`;
    if (drawn.shown === shown) return;
    drawn.shown = shown;
    const load = condition === "open" ? graphLoad(busy, waiting) : 0;
    setAttribute(element, "class", `g-node is-${condition} load-${load}`);
    setAttribute(shape, "d", GRAPH_SHAPES[condition] ?? GRAPH_SHAPES.open);
    setAttribute(sign, "d", GRAPH_SIGNS[condition] ?? "");
    const share = desks > 0 && condition === "open" ? (100 * Math.min(busy, desks)) / desks : 0;
    setAttribute(ring, "stroke-dasharray", `${share} 100`);
    setAttribute(ring, "visibility", share > 0 ? "visible" : "hidden");
    setText(number, waiting > 0 && condition === "open" ? waiting : "");
    const says = node.post ? `${titleOf(node)}: ${stateText(condition, desks, busy, waiting)}` : node.units ? `${titleOf(node)}, ${run().name(node.agency)}` : titleOf(node);
    setText(title, says);
    drawn.marked = "";
  }

  function stateText(condition, desks, busy, waiting) {
    const state = film.word("replay-state-" + condition);
    if (condition !== "open") return state;
    return [state, film.word("graph-busy", { count: film.number(busy), other: film.number(desks) }), film.word("graph-waiting", { count: film.number(waiting) })].join(" · ");
  }

  /** Whether a channel works at an instant: all of its lines, some, none. */
  function channelState(channel, t) {
    const found = (run().data.channels ?? []).find((one) => one.channel === channel);
    const lines = found ? (changeAt(found.state, t)?.[1] ?? -1) : -1;
    return lines < 0 ? "works" : lines === 0 ? "dead" : "poor";
  }

  function moveChannels(t) {
    const states = new Map((run().data.channels ?? []).map(({ channel }) => [channel, channelState(channel, t)]));
    const subject = subjectNode();
    const key = [...states.values(), subject, chosenChannel].join();
    if (scene.channelsShown === key) return;
    scene.channelsShown = key;
    for (const { edge, line, cross } of scene.drawnEdges) {
      const condition = states.get(edge.channel) ?? "works";
      const isChosen = edge.channel === chosenChannel || edge.a === subject || edge.b === subject;
      setAttribute(line, "class", `g-edge is-${condition}${isChosen ? " is-chosen" : ""}`);
      setAttribute(cross, "class", `g-cross is-${condition}`);
    }
    for (const [channel, chip] of scene.channels) {
      const condition = states.get(channel);
      setAttribute(chip.button, "class", `v-chip is-${condition}`);
      setText(chip.says, condition === "works" ? "" : film.word("graph-channel-" + condition));
    }
  }

  function subjectNode() {
    const { subject } = store.state;
    if (subject < 0) return -1;
    return model().nodes.find((node) => node.name === subject && !node.units)?.place ?? (run().kind(subject) === "unit" ? model().nodeOf(subject) : -1);
  }

  /** How long a message that has come to its end is still shown. */
  function linger({ playing, speed }) {
    return playing ? Math.min(GRAPH_LINGER.most, Math.max(GRAPH_LINGER.least, speed * 700)) : GRAPH_LINGER.still;
  }

  function moveMessages(state) {
    const rest = linger(state);
    const { messages, lives } = model();
    const all = lives(state.t).filter((place) => messages[place].edge && state.t <= messages[place].message[1] + rest);
    const alive = new Set(all.slice(-GRAPH_MOST));
    for (const [place, mark] of scene.marks) {
      if (alive.has(place)) continue;
      mark.element.remove();
      mark.trail.remove();
      scene.marks.delete(place);
    }
    for (const place of alive) {
      if (!scene.marks.has(place)) scene.marks.set(place, drawMessage(place));
      moveMessage(scene.marks.get(place), state, rest);
    }
  }

  function drawMessage(place) {
    const { message, a, b, edge } = model().messages[place];
    const { nodes } = model();
    const whole = graphWay(nodes[edge.a], nodes[edge.b], edge.beside, scene.isRtl);
    const way = a === edge.a ? whole : { from: whole.to, to: whole.from, bend: whole.bend };
    const trail = s("path", { class: "g-trail", d: graphPath(way), pathLength: 100 });
    const rim = Math.min((1400 / Math.hypot(way.to.x - way.from.x, way.to.y - way.from.y)) || 0, 40);
    const shape = s("path", {});
    const element = s("g", { class: "g-mark", data: { message: place } }, s("title", {}, messageText(message)), s("circle", { class: "g-reach", r: 11 }), shape);
    element.addEventListener("click", () => showMessage(place));
    put(scene.trailLayer, trail);
    put(scene.markLayer, element);
    return { way, rim, trail, element, shape, message };
  }

  function moveMessage({ way, rim, trail, element, shape, message }, { t }, rest) {
    const [sent, end, , , , , fate] = message;
    const isOver = t >= end && fate !== "open";
    const isFailed = fate === "failed" || fate === "misrouted";
    const part = isOver ? 1 : end > sent ? (t - sent) / (end - sent) : 0;
    const reach = fate === "failed" ? 0.62 * part : part;
    // From rim to rim of the two discs.
    const along = rim / 100 + (1 - rim / 50) * Math.min(Math.max(reach, 0), 1);
    const place = graphPoint(way, along);
    const look = isOver && isFailed ? fate : "moving";
    const fades = isOver ? Math.max(0.15, 1 - (t - end) / rest) : 1;
    setAttribute(shape, "d", GRAPH_MARKS[look]);
    setAttribute(element, "class", `g-mark is-${look}${isOver && !isFailed ? " is-come" : ""}`);
    setAttribute(element, "transform", `translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})${look === "moving" ? ` rotate(${place.turn.toFixed(0)})` : ""}`);
    setAttribute(element, "opacity", fades.toFixed(2));
    setAttribute(trail, "class", `g-trail${isOver && isFailed ? " is-failed" : ""}`);
    setAttribute(trail, "stroke-dasharray", `0 ${rim.toFixed(1)} ${Math.max(along * 100 - rim, 0).toFixed(1)} 200`);
    setAttribute(trail, "opacity", (0.75 * fades).toFixed(2));
  }

  function messageText([, , from, to, channel, kind, fate]) {
    const way = film.word("graph-from-to", { name: run().name(from), other: run().name(to) });
    const says = [film.word("kind-" + kind), way, channel >= 0 ? run().name(channel) : film.word("graph-direct")];
    if (fate === "failed" || fate === "misrouted") says.push(film.word("replay-fate-" + fate));
    return says.join(" · ");
  }

  function showMessage(place) {
    const [, end, , , , , , sentRecord, endRecord] = model().messages[place].message;
    const { t } = store.state;
    const record = t >= end && endRecord >= 0 ? endRecord : sentRecord;
    if (record >= 0) store.set({ record, playing: false });
  }

  /** What is under way, as a list: the twin of what moves. */
  const tellMessages = calm(300, () => {
    if (!scene || !frame.clientWidth) return;
    const { t } = store.state;
    const { messages, lives } = model();
    const under = lives(t).filter((place) => t <= messages[place].message[1] + (messages[place].message[6] === "delivered" ? 0 : GRAPH_LINGER.still));
    const key = film.lang + store.state.run + under.join();
    none.hidden = under.length > 0;
    if (list.dataset.shown === key) return;
    list.dataset.shown = key;
    const latest = under.slice(-GRAPH_ROWS).reverse();
    const rows = latest.map((place) => {
      const { message } = messages[place];
      return h("li", {}, textButton({ data: { focus: "graph-message-" + place } }, () => showMessage(place), messageText(message)), " ", h("span", { class: "faint" }, momentText(run(), message[0])));
    });
    const rest = under.length - latest.length;
    replace(list, rows, rest > 0 && h("li", { class: "faint" }, film.word("graph-more", { count: film.number(rest) })));
  });

  /** Shows what is chosen: a post, an agency, a message's record. */
  function mark({ subject, record }) {
    const chosen = subjectNode();
    for (const drawn of scene.drawnNodes) {
      const isChosen = drawn.node.place === chosen;
      drawn.element.classList.toggle("is-chosen", isChosen);
      setAttribute(drawn.element, "aria-pressed", isChosen);
    }
    for (const box of ground.querySelectorAll(".g-box")) box.classList.toggle("is-chosen", subject >= 0 && Number(box.dataset.agency) === subject);
    for (const drawn of scene.marks.values()) drawn.element.classList.toggle("is-chosen", record >= 0 && (drawn.message[7] === record || drawn.message[8] === record));
  }

  function paintChips() {
    const used = new Map();
    for (const edge of model().edges) used.set(edge.channel, (used.get(edge.channel) ?? 0) + edge.count);
    scene.channels = new Map(
      (run().data.channels ?? []).map(({ channel }) => {
        const says = h("span", { class: "v-chip-says" });
        const count = h("span", { class: "faint" }, film.number(used.get(channel) ?? 0));
        const button = h(
          "button",
          { type: "button", id: "graph-channel-" + run().names[channel].id, class: "v-chip", "aria-pressed": channel === chosenChannel, on: { click: () => chooseChannel(channel) } },
          run().name(channel), " ", count, says,
        );
        return [channel, { button, says }];
      }),
    );
    replace(chips, h("span", { class: "v-chips-title" }, film.word("graph-channels")), [...scene.channels.values()].map((chip) => chip.button));
  }

  function chooseChannel(channel) {
    chosenChannel = chosenChannel === channel ? -1 : channel;
    for (const [other, chip] of scene.channels) setAttribute(chip.button, "aria-pressed", other === chosenChannel);
    moveChannels(store.state.t);
  }

  function paintLegend() {
    const node = (condition, load, key, number = "") =>
      h("span", { class: "v-key" }, s("svg", { width: 32, height: 32, viewBox: "-16 -16 32 32", "aria-hidden": "true" }, s("g", { class: `g-node is-${condition} load-${load}` }, s("path", { class: "g-disc", d: GRAPH_SHAPES[condition] }), s("path", { class: "g-sign", d: GRAPH_SIGNS[condition] ?? "" }), s("text", { class: "g-number", y: 4 }, number))), film.word(key));
    const line = (className, mark, key) =>
      h("span", { class: "v-key" }, s("svg", { width: 44, height: 24, viewBox: "-22 -12 44 24", "aria-hidden": "true" }, s("path", { class: className, d: "M-20 0H20" }), mark), film.word(key));
    const sign = (look) => s("g", { class: `g-mark is-${look}` }, s("path", { d: GRAPH_MARKS[look] }));
    const ring = h("span", { class: "v-key" }, s("svg", { width: 36, height: 36, viewBox: "-18 -18 36 36", "aria-hidden": "true" }, s("g", { class: "g-node is-open load-1" }, s("path", { class: "g-disc", d: GRAPH_SHAPES.open }), s("circle", { class: "g-ring", r: 15.5, pathLength: 100, "stroke-dasharray": "66 100" }))), film.word("graph-key-ring"));
    replace(
      legend,
      node("open", 0, "graph-key-idle"), node("open", 1, "graph-key-busy"), node("open", 2, "graph-key-some", "2"), node("open", 3, "graph-key-several", "4"), node("open", 4, "graph-key-backlog", "9"), ring,
      node("closed", 0, "replay-state-closed"), node("opening", 0, "replay-state-opening"), node("lost", 0, "replay-state-lost"),
      line("g-edge is-works is-chosen", null, "graph-channel-works"), line("g-edge is-poor is-chosen", null, "graph-channel-poor"), line("g-edge is-dead is-chosen", s("path", { class: "g-cross is-dead", d: GRAPH_MARKS.failed }), "graph-channel-dead"),
      line("g-trail", sign("moving"), "graph-key-moving"), line("g-trail is-failed", sign("failed"), "replay-fate-failed"), line("g-trail is-failed", sign("misrouted"), "replay-fate-misrouted"),
    );
  }

  function fillTable(body) {
    const { t } = store.state;
    const rows = run().data.posts.map((post) => {
      const [, desks, busy, waiting] = changeAt(post.load, t) ?? [0, 0, 0, 0];
      const condition = changeAt(post.state, t)?.[1] ?? "open";
      const open = condition === "open";
      return [
        textButton({ data: { focus: "graph-row-" + post.post } }, () => store.set({ subject: post.post }), run().name(post.post)),
        run().name(run().agency(post.post)),
        film.word("replay-state-" + condition),
        open ? `${film.number(busy)} / ${film.number(desks)}` : "–",
        open ? film.number(waiting) : "–",
      ];
    });
    replace(body, plainTable(film.word("graph-table"), ["post", "agency", "state", "busy", "waiting"].map((key) => film.word("graph-column-" + key)), rows));
  }

  onWidth(frame, paint);
  return {
    update(state, before) {
      if (!before || before.lang !== state.lang || before.run !== state.run) {
        chosenChannel = before && before.run !== state.run ? -1 : chosenChannel;
        paint();
      } else if (before.t !== state.t || before.subject !== state.subject || before.record !== state.record || before.playing !== state.playing) {
        move(state);
      }
    },
  };
}
