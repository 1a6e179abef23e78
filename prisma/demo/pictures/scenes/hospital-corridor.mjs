import { corners, disc, line, rect, sheet, times, tone } from "../brush.mjs";

/** Everything runs to one point. */
const [FAR_X, FAR_Y] = [840, 430];
/** @param depth 0 at the reader's eye, 1 at the far wall */
const toward = ([x, y], depth) => [x + (FAR_X - x) * depth, y + (FAR_Y - y) * depth];
const END = 0.86;

const quad = (near, far, top, bottom, fill, opacity) =>
  corners(
    [
      toward([near[0], top], near[1]),
      toward([far[0], top], far[1]),
      toward([far[0], bottom], far[1]),
      toward([near[0], bottom], near[1]),
    ],
    fill,
    opacity,
  );
const door = (x, from, to, fill) => quad([x, from], [x, to], 190, 1000, fill);

const ceilingLight = (index) => {
  const [from, to] = [0.12 + index * 0.19, 0.2 + index * 0.19];
  const lit = index !== 1;
  return corners(
    [toward([620, 0], from), toward([960, 0], from), toward([960, 0], to), toward([620, 0], to)],
    lit ? tone.paper : tone.blue,
  );
};

const bed =
  rect(470, 640, 240, 26, tone.paper) +
  rect(470, 614, 66, 30, tone.cloud) +
  rect(462, 664, 256, 20, tone.rust) +
  line("M470 684V770M706 684V770M470 740H706M462 560V684M718 590V684", tone.ink, 9) +
  disc(474, 782, 15, tone.ink) +
  disc(704, 782, 15, tone.ink) +
  line("M742 790V470M742 474h-34v40", tone.ink, 7) +
  rect(694, 512, 30, 50, tone.fog);

export const picture = sheet(
  "A hospital corridor at night",
  rect(0, 0, 1500, 1000, tone.deep),
  corners([[0, 0], [1500, 0], toward([1500, 0], END), toward([0, 0], END)], tone.ink),
  corners([[0, 1000], [1500, 1000], toward([1500, 1000], END), toward([0, 1000], END)], tone.sea),
  corners([[0, 0], toward([0, 0], END), toward([0, 1000], END), [0, 1000]], tone.blue),
  corners([[1500, 0], toward([1500, 0], END), toward([1500, 1000], END), [1500, 1000]], "#2b4f58"),
  // the rail along both walls
  corners([[0, 640], toward([0, 640], END), toward([0, 690], END), [0, 690]], tone.mist),
  corners([[1500, 640], toward([1500, 640], END), toward([1500, 690], END), [1500, 690]], tone.mist),
  times(5, ceilingLight),
  times(3, (index) =>
    corners(
      [
        toward([520, 1000], 0.1 + index * 0.26),
        toward([1060, 1000], 0.1 + index * 0.26),
        toward([1010, 1000], 0.24 + index * 0.26),
        toward([590, 1000], 0.24 + index * 0.26),
      ],
      tone.mist,
      0.45,
    ),
  ),
  door(0, 0.1, 0.3, tone.ink),
  door(0, 0.46, 0.56, tone.ink),
  door(0, 0.66, 0.72, tone.ink),
  door(1500, 0.62, 0.7, tone.ink),
  // one ward is awake
  door(1500, 0.22, 0.42, tone.gold),
  corners(
    [toward([1500, 1000], 0.22), toward([1500, 1000], 0.42), toward([760, 1000], 0.34), toward([560, 1000], 0.06)],
    tone.gold,
    0.55,
  ),
  corners(
    [toward([1500, 330], 0.1), toward([1500, 330], 0.15), toward([1500, 480], 0.15), toward([1500, 480], 0.1)],
    tone.paper,
  ),
  line("M1403 385v44M1385 407h36", tone.rust, 12),
  // the far window and its moon
  rect(732, 364, 220, 140, tone.night),
  disc(896, 404, 20, tone.paper),
  line("M842 364V504M732 434H952", tone.mist, 6),
  bed,
  line(
    times(7, (index) => `M${200 + index * 180} 1000L${FAR_X - 60 + index * 20} ${FAR_Y + 90}`),
    tone.blue,
    2,
    0.5,
  ),
);
