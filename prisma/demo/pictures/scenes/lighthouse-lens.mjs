import { corners, disc, line, rect, rules, sheet, strokes, times, tone } from "../brush.mjs";

const [X, Y] = [750, 430];

/** A slice of ground glass: lighter above, where it takes the lamp's light. */
const prism = (index, side) => {
  const [inner, outer] = [128 + index * 46, 164 + index * 46];
  const bend = side * (outer + 8);
  return `<path d="M${X - outer * 0.86} ${Y + bend * 0.52}Q${X} ${Y + bend * 1.28} ${X + outer * 0.86} ${Y + bend * 0.52}L${X + inner * 0.86} ${Y + side * inner * 0.5}Q${X} ${Y + side * inner * 1.22} ${X - inner * 0.86} ${Y + side * inner * 0.5}Z" fill="${index % 2 ? tone.fog : tone.mist}"/>`;
};

export const picture = sheet(
  "The lens of a lighthouse by night",
  rect(0, 0, 1500, 1000, tone.blue),
  rules(16, 640, 24, tone.sea, 0.4),
  disc(230, 170, 44, tone.paper),
  rect(0, 640, 1500, 360, tone.deep),
  strokes({ y: 650, height: 260 }, 120, tone.sea, { seed: 6 }),
  // the beam, both ways
  corners(
    [
      [X, Y - 60],
      [0, 250],
      [0, 560],
      [X, Y + 60],
    ],
    tone.sand,
    0.5,
  ),
  corners(
    [
      [X, Y - 60],
      [1500, 250],
      [1500, 560],
      [X, Y + 60],
    ],
    tone.sand,
    0.5,
  ),
  corners(
    [
      [X, Y - 30],
      [0, 350],
      [0, 470],
      [X, Y + 30],
    ],
    tone.paper,
    0.55,
  ),
  corners(
    [
      [X, Y - 30],
      [1500, 350],
      [1500, 470],
      [X, Y + 30],
    ],
    tone.paper,
    0.55,
  ),
  strokes({ x: 0, y: 660, width: 460, height: 90 }, 24, tone.gold, { seed: 2 }),
  strokes({ x: 1040, y: 660, width: 460, height: 90 }, 24, tone.gold, { seed: 3 }),
  // the glass
  times(5, (index) => prism(4 - index, -1)),
  times(5, (index) => prism(4 - index, 1)),
  times(
    4,
    (index) =>
      `<ellipse cx="${X}" cy="${Y}" rx="${176 - index * 34}" ry="${142 - index * 28}" fill="${[tone.haze, tone.paper, tone.sand, tone.gold][index]}"/>`,
  ),
  disc(X, Y, 34, tone.paper),
  line(
    `M${X - 322} ${Y - 190}Q${X - 380} ${Y} ${X - 322} ${Y + 190}M${X + 322} ${Y - 190}Q${X + 380} ${Y} ${X + 322} ${Y + 190}`,
    tone.gold,
    16,
  ),
  line(
    `M${X - 190} ${Y - 290}Q${X - 224} ${Y} ${X - 190} ${Y + 290}M${X + 190} ${Y - 290}Q${X + 224} ${Y} ${X + 190} ${Y + 290}`,
    tone.gold,
    12,
  ),
  rect(X - 250, Y - 330, 500, 30, tone.gold),
  rect(X - 280, Y + 302, 560, 34, tone.gold),
  rect(X - 110, Y + 336, 220, 140, tone.ochre),
  line(`M${X - 60} ${Y + 346}v120M${X} ${Y + 346}v120M${X + 60} ${Y + 346}v120`, tone.umber, 8),
  // the lantern room
  line("M60 0V1000M1440 0V1000M380 0L330 1000M1120 0L1170 1000", tone.ink, 22),
  rect(0, 0, 1500, 52, tone.ink),
  rect(0, 868, 1500, 132, tone.ink),
  rect(0, 858, 1500, 14, tone.rust),
  times(19, (index) => disc(40 + index * 79, 920, 9, tone.blue)),
);
