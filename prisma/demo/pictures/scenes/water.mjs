import { line, rect, rules, shape, sheet, strokes, times, tone } from "../brush.mjs";

const HEIGHTS = [190, 250, 232, 350, 400, 500, 560];
const WIDTH = 140;

const column = (height, index) => {
  const [x, y] = [120 + index * 184, 860 - height];
  const colour = index > 4 ? tone.blue : [tone.mist, tone.haze, tone.mist, tone.sea, tone.sea][index];
  return (
    rect(x, y, WIDTH, height, colour) +
    shape(`M${x} ${y + 14}q17-26 35 0t35 0 35 0 35 0v20H${x}Z`, tone.paper, 0.35) +
    strokes(
      { x: x + 8, y: y + 40, width: WIDTH - 16, height: height - 60 },
      Math.round(height / 22),
      index > 4 ? tone.sea : tone.fog,
      { seed: 40 + index, thick: 4 },
    )
  );
};

export const picture = sheet(
  "Columns of water, each higher than the last",
  rect(0, 0, 1500, 1000, tone.paper),
  rules(20, 860, 60, tone.fog, 0.9),
  HEIGHTS.map(column).join(""),
  rect(70, 856, 1360, 16, tone.ink),
  times(7, (index) => line(`M${190 + index * 184} 872v26`, tone.ink, 6)),
  // the gauge and its red mark
  line("M92 860V120", tone.ink, 10),
  line(
    times(12, (index) => `M92 ${840 - index * 60}h${index % 3 === 0 ? 34 : 20}`),
    tone.ink,
    6,
  ),
  line("M70 420H1430", tone.rust, 7),
  shape("M70 420l-34-22v44Z", tone.rust),
  shape("M1294 60q66 88 66 124a66 66 0 0 1-132 0q0-36 66-124Z", tone.blue),
  shape("M1252 186a42 42 0 0 0 42 42v14a56 56 0 0 1-56-56Z", tone.mist),
);
