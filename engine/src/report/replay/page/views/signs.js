// The signs of the lanes: one shape each, so that colour only helps. The same as in the terminal's picture.

import { colour, s } from "../ui.js";

/** The shapes, around 0 in a box of 12, with their colour; the later, the more it matters. */
export const SIGNS = {
  decided: { path: "M0-4.5a4.5 4.5 0 1 0 .01 0z", ink: "ink", open: true },
  inject: { path: "M-5-4h10l-5 9z", ink: "accent" },
  done: { path: "M-5 0l3.5 4L5-4", ink: "good", open: true, bold: true },
  arrived: { path: "M0-5l5 9h-10z", ink: "good" },
  learned: { path: "M-4-4h8v8h-8z", ink: "accent", open: true, bold: true },
  failed: { path: "M-4-4l8 8m0-8l-8 8", ink: "bad", open: true, bold: true },
  command: { path: "M-4-4h8v8h-8z", ink: "good" },
  declared: { path: "M0-5.5l5 5.5-5 5.5-5-5.5z", ink: "good" },
  incident: { path: "M0-6l1.8 4 4.2.4-3.2 2.9 1 4.3L0 3.4l-3.8 2.2 1-4.3L-6-1.6l4.2-.4z", ink: "bad" },
};

const ORDER = Object.keys(SIGNS);

/** How much a sign matters where several fall together. */
export function signWeight(sign) {
  return ORDER.indexOf(sign);
}

const paths = new Map();

/** Draws a sign on a canvas. */
export function drawSign(pen, sign, x, y) {
  const { path, ink, open, bold } = SIGNS[sign];
  let shape = paths.get(sign);
  if (!shape) paths.set(sign, (shape = new Path2D(path)));
  pen.save();
  pen.translate(x, y);
  pen.lineJoin = "round";
  pen.lineWidth = open ? (bold ? 5 : 4.5) : 3;
  pen.strokeStyle = colour("paper-2");
  pen.stroke(shape);
  if (open) {
    pen.lineWidth = bold ? 2.2 : 1.6;
    pen.strokeStyle = colour(ink);
    if (!bold) {
      pen.fillStyle = colour("paper-2");
      pen.fill(shape);
    }
    pen.stroke(shape);
  } else {
    pen.fillStyle = colour(ink);
    pen.fill(shape);
  }
  pen.restore();
}

/** A sign for a legend or a list. */
export function signIcon(sign) {
  const { path, ink, open, bold } = SIGNS[sign];
  const css = open
    ? { fill: "none", stroke: `var(--${ink})`, "stroke-width": bold ? "2.2" : "1.6" }
    : { fill: `var(--${ink})` };
  return s("svg", { class: "icon", viewBox: "-7 -7 14 14", "aria-hidden": "true" }, s("path", { d: path, css }));
}
