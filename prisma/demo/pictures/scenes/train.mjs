import { disc, flakes, line, rect, rules, shape, sheet, strokes, times, tone } from "../brush.mjs";

const LIT = [1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1];

export const picture = sheet(
  "A red night train below mountains",
  rect(0, 0, 1500, 1000, tone.deep),
  rules(16, 560, 26, tone.sea, 0.3),
  flakes({ height: 480 }, 60, tone.paper, 31),
  disc(1210, 190, 92, tone.sand),
  disc(1180, 170, 16, tone.gold, 0.35),
  disc(1240, 220, 24, tone.gold, 0.3),
  shape("M-40 640L260 270 400 430 560 210 820 560 980 380 1200 590 1330 470 1560 680V720H-40Z", tone.blue),
  shape(
    "M260 270L400 430 352 418 300 460 262 392 196 438 180 372ZM560 210L690 386 628 372 580 430 540 350 470 400 446 366ZM980 380L1090 484 1030 474 990 520 950 450 896 482 886 486Z",
    tone.fog,
  ),
  shape("M0 640q300-70 620-30t880-40V760H0Z", tone.ink),
  times(34, (index) =>
    shape(`M${index * 46 - 10} 690l16-${56 + ((index * 37) % 46)} 16 ${56 + ((index * 37) % 46)}Z`, tone.night),
  ),
  rect(0, 690, 1500, 310, tone.fog),
  shape("M0 730q420-30 820-6t680-14V1000H0Z", tone.paper),
  // the train
  shape("M-20 500H1120q120 4 190 96t80 116H-20Z", tone.rust),
  shape("M-20 500H1120q40 2 78 18H-20Z", tone.brick),
  rect(-20, 650, 1390, 14, tone.sand),
  times(13, (index) => rect(24 + index * 84, 548, 58, 66, LIT[index] ? tone.gold : tone.umber)),
  times(13, (index) => (LIT[index] ? line(`M${24 + index * 84} 572h58`, tone.ochre, 4) : "")),
  shape("M1140 546h50q50 14 84 68h-134Z", tone.paper),
  line("M280 504V708M564 504V708M848 504V708", tone.brick, 8),
  disc(1352, 674, 15, tone.paper),
  shape("M1362 664L1500 620V760L1362 686Z", tone.sand, 0.45),
  rect(-20, 708, 1412, 24, tone.night),
  times(12, (index) => disc(50 + index * 112, 738, 22, tone.night)),
  rect(0, 756, 1500, 10, tone.ink),
  line(
    times(26, (index) => `M${20 + index * 60} 776l-14 26`),
    tone.mist,
    9,
  ),
  rect(0, 806, 1500, 7, tone.mist),
  times(9, (index) => shape(`M${24 + index * 168} 830h100l-70 130h-130Z`, LIT[index] ? tone.gold : tone.fog, 0.3)),
  strokes({ y: 830, height: 160 }, 80, tone.mist, { seed: 33 }),
);
