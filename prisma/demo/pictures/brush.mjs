/** The tones of the paper's pictures: a drawing takes three to five of them. */
export const tone = {
  night: "#0d191e",
  ink: "#14242b",
  deep: "#1b333b",
  blue: "#22404a",
  sea: "#3d7a75",
  leaf: "#5d7f6d",
  mist: "#7ba39b",
  haze: "#8fb0a8",
  fog: "#b9c8c1",
  cloud: "#d7dad2",
  paper: "#eae7db",
  gold: "#dba24a",
  sand: "#e3c58d",
  ochre: "#a67a3a",
  tan: "#c48a5a",
  rust: "#b2573c",
  brick: "#8a4530",
  wood: "#6b4433",
  bark: "#5d3a2c",
  umber: "#452a20",
};

const round = (value) => Math.round(value * 10) / 10;
const veil = (opacity) => (opacity === 1 ? "" : ` opacity="${opacity}"`);

/** Chance that falls alike each time: the same seed draws the same picture. */
export function chance(seed) {
  let state = seed * 7919 + 1;
  const next = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  return {
    between: (low, high) => low + next() * (high - low),
    pick: (choices) => choices[Math.floor(next() * choices.length)],
  };
}

export const rect = (x, y, width, height, fill, opacity = 1) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${veil(opacity)}/>`;

export const disc = (x, y, radius, fill, opacity = 1) =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"${veil(opacity)}/>`;

export const shape = (path, fill, opacity = 1) => `<path d="${path}" fill="${fill}"${veil(opacity)}/>`;

export const line = (path, stroke, width, opacity = 1) =>
  `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${veil(opacity)}/>`;

/** A form with straight edges: [x, y] for each corner. */
export const corners = (points, fill, opacity = 1) =>
  shape(`M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`, fill, opacity);

export const moved = (x, y, drawing, scale = 1) =>
  `<g transform="translate(${round(x)} ${round(y)})${scale === 1 ? "" : ` scale(${scale})`}">${drawing}</g>`;

/** The same thing several times over. */
export const times = (count, draw) => Array.from({ length: count }, (_, index) => draw(index)).join("");

/** Sky, wall or mist as thin level lines. */
export const rules = (from, to, step, stroke, opacity = 0.35) =>
  line(
    times(Math.ceil((to - from) / step), (index) => `M0 ${from + index * step}H1500`),
    stroke,
    2,
    opacity,
  );

/** Water, snow or ground as short level strokes, longer and looser towards the reader. */
export function strokes({ x = 0, y, width = 1500, height }, count, stroke, { seed = 1, thick = 4, opacity = 1 } = {}) {
  const { between } = chance(seed);
  const path = times(count, () => {
    const depth = between(0, 1) ** 1.4;
    const length = between(20, 60) + depth * between(40, 130);
    return `M${round(x + between(0, Math.max(width - length, 1)))} ${round(y + depth * height)}h${round(Math.min(length, width))}`;
  });
  return line(path, stroke, thick, opacity);
}

export function flakes({ y = 0, height = 1000 }, count, fill, seed = 1) {
  const { between } = chance(seed);
  return times(count, () => disc(between(0, 1500), y + between(0, height), between(1.5, 4.5), fill, 0.85));
}

/** Parallel lines through a box, leaning by so much. */
export const hatch = (x, y, width, height, step, lean, stroke, thick = 3, opacity = 1) =>
  line(
    times(Math.floor(width / step), (index) => `M${round(x + index * step)} ${y + height}l${lean} ${-height}`),
    stroke,
    thick,
    opacity,
  );

/** Rows of windows; lit(column, row) says which show light. */
export const windows = ({ x, y, columns, rows, width, height, gapX, gapY, dark, light }, lit = () => false) =>
  times(rows, (row) =>
    times(columns, (column) =>
      rect(x + column * (width + gapX), y + row * (height + gapY), width, height, lit(column, row) ? light : dark),
    ),
  );

export const sheet = (title, ...parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1500 1000" width="1500" height="1000"><title>${title}, drawing</title>${parts.join("")}</svg>\n`;
