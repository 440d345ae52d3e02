// The network of a run: who talks to whom over what, and where each message is on its way.

import { intervalIndex } from "./strokes.js";

export const GRAPH_LINGER = { least: 15_000, still: 30_000, most: 600_000 };

/** How loaded a post is: nothing to do, at work, some wait, several wait, a backlog past the knee. */
export function graphLoad(busy, waiting) {
  if (waiting > 5) return 4;
  if (waiting > 2) return 3;
  if (waiting > 0) return 2;
  return busy > 0 ? 1 : 0;
}

/** The shape of a post: a circle when it works, a square when nobody sits there. */
export const GRAPH_SHAPES = {
  open: "M-12 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0z",
  lost: "M-12 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0z",
  closed: "M-8-10.5h16a2.5 2.5 0 0 1 2.5 2.5v16a2.5 2.5 0 0 1-2.5 2.5h-16a2.5 2.5 0 0 1-2.5-2.5v-16a2.5 2.5 0 0 1 2.5-2.5z",
  opening: "M-8-10.5h16a2.5 2.5 0 0 1 2.5 2.5v16a2.5 2.5 0 0 1-2.5 2.5h-16a2.5 2.5 0 0 1-2.5-2.5v-16a2.5 2.5 0 0 1 2.5-2.5z",
  outside: "M0-12L12 0 0 12-12 0z",
};

/** What is drawn in the shape of a post beside its colour. */
export const GRAPH_SIGNS = { lost: "M-7-7L7 7M7-7L-7 7", closed: "M-5.5 0h11", opening: "M-5.5 0h11M0-5.5v11" };

/** The marks of messages: under way, failed, gone astray. */
export const GRAPH_MARKS = { moving: "M-6-5L7 0-6 5-3 0z", failed: "M-5-5L5 5M5-5L-5 5", misrouted: "M0-6L6 0 0 6-6 0z" };

/** The nodes, boxes, edges and messages of a run. */
export function graphModel(run) {
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
export function graphBoxes(nodes) {
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
export function graphWay(from, to, beside, isRtl) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy) || 1;
  const isUpright = Math.abs(dx) < 12;
  const out = isUpright ? Math.min(34, 10 + far * 0.09) + beside * 7 : Math.min(60, far * 0.1) + beside * 14;
  const side = isUpright ? (dy > 0 ? 1 : -1) * (isRtl ? -1 : 1) : from.place < to.place ? 1 : -1;
  const bend = [(from.x + to.x) / 2 - (dy / far) * out * side * 1.6, (from.y + to.y) / 2 + (dx / far) * out * side * 1.6];
  return { from, to, bend };
}

/** A place on a way, and its direction in degrees. */
export function graphPoint({ from, to, bend }, part) {
  const rest = 1 - part;
  const x = rest * rest * from.x + 2 * rest * part * bend[0] + part * part * to.x;
  const y = rest * rest * from.y + 2 * rest * part * bend[1] + part * part * to.y;
  const dx = rest * (bend[0] - from.x) + part * (to.x - bend[0]);
  const dy = rest * (bend[1] - from.y) + part * (to.y - bend[1]);
  return { x, y, turn: (Math.atan2(dy, dx) * 180) / Math.PI };
}

export const graphPath = ({ from, to, bend }) => `M${from.x.toFixed(1)} ${from.y.toFixed(1)}Q${bend[0].toFixed(1)} ${bend[1].toFixed(1)} ${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
