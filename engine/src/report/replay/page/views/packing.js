// Where the posts of the graph lie: a box an agency, a row a post. Boxes go into as many columns as the
// page is wide, so that names have room and never lie over one another.

const PACKING = { column: 160, widest: 280, most: 7, gap: 22, between: 14, head: 24, row: 34, foot: 6, edge: 14, disc: 24, title: 15 };

/** Lays boxes of so many rows into columns. Each box gets `x y width height` and its title in lines, each row
    a place of its disc. `titleIn(box, width)` gives the lines. */
export function packBoxes(boxes, width, isRtl, titleIn) {
  const inner = Math.max(width - 2 * PACKING.edge, 120);
  const fits = Math.floor((inner + PACKING.gap) / (PACKING.column + PACKING.gap));
  const count = Math.max(1, Math.min(PACKING.most, fits, boxes.length));
  const column = Math.min((inner - (count - 1) * PACKING.gap) / count, PACKING.widest);
  for (const box of boxes) box.title = titleIn(box, column - 20);
  const ends = packColumns(boxes.map(heightOf), count);
  const tops = new Array(count).fill(PACKING.edge);
  for (const [place, box] of boxes.entries()) {
    const at = ends[place];
    const from = PACKING.edge + at * (column + PACKING.gap);
    box.width = column;
    box.height = heightOf(box);
    box.x = isRtl ? width - from - column : from;
    box.y = tops[at];
    tops[at] += box.height + PACKING.between;
    for (const [row, node] of box.nodes.entries()) {
      node.x = isRtl ? box.x + column - PACKING.disc : box.x + PACKING.disc;
      node.y = box.y + headOf(box) + (row + 0.5) * PACKING.row;
      node.textX = node.x + (isRtl ? -23 : 23);
      node.textWidth = column - PACKING.disc - 23 - 5;
    }
  }
  return Math.max(...tops) - PACKING.between + PACKING.edge;
}

function headOf(box) {
  return PACKING.head + (box.title.length - 1) * PACKING.title;
}

function heightOf(box) {
  return headOf(box) + box.nodes.length * PACKING.row + PACKING.foot;
}

/** The column of each box: in order, column after column, so that the tallest is as low as can be. */
function packColumns(heights, count) {
  const fill = (limit) => {
    const columns = [];
    let [column, used] = [0, 0];
    for (const height of heights) {
      if (used > 0 && used + height > limit) [column, used] = [column + 1, 0];
      columns.push(column);
      used += height + PACKING.between;
    }
    return columns;
  };
  let low = Math.max(...heights);
  let high = heights.reduce((sum, height) => sum + height + PACKING.between, 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fill(middle).at(-1) < count) high = middle;
    else low = middle + 1;
  }
  return fill(high);
}
