// The graph: posts in the boxes of their agencies, coloured by what waits there; channels between them;
// messages on their way at the moment shown.

import { h, authored, s, put, replace, calm } from "../ui.js";
import { changeAt } from "../film.js";
import { graphLegend } from "./legends.js";
import { GRAPH_LINGER, GRAPH_MARKS, GRAPH_SHAPES, GRAPH_SIGNS, graphLoad, graphModel, graphPath, graphPoint, graphWay } from "./network.js";
import { packBoxes } from "./packing.js";
import { choosable, fontOf, linesOfText, momentText, onWidth, plainTable, setAttribute, setText, stripes, tableTwin, textButton, textLines } from "./strokes.js";

const GRAPH_DISC = 12;
const GRAPH_ROWS = 8;
/** The most messages that are drawn at once; the latest, if there are more. */
const GRAPH_MOST = 60;


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
    chips.hidden = !run().data.channels?.length;
    scene = drawScene();
    paintChips();
    replace(legend, graphLegend(film));
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

  /** Whether a channel works at an instant: all of its lines, some, none; or is not there yet. */
  function channelState(channel, t) {
    const found = (run().data.channels ?? []).find((one) => one.channel === channel);
    const now = found ? changeAt(found.state, t) : [0, -1];
    if (!now) return "absent";
    const lines = now[1];
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
          authored(run().name(channel)), " ", count, says,
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

  function fillTable(body) {
    const { t } = store.state;
    const rows = run().data.posts.map((post) => {
      const [, desks, busy, waiting] = changeAt(post.load, t) ?? [0, 0, 0, 0];
      const condition = changeAt(post.state, t)?.[1] ?? "open";
      const open = condition === "open";
      return [
        textButton({ data: { focus: "graph-row-" + post.post } }, () => store.set({ subject: post.post }), authored(run().name(post.post))),
        authored(run().name(run().agency(post.post))),
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
