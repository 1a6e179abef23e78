import { Table } from "@/components/ui/table";
import type { Growth, GrowthStep } from "@/modules/subscribers/subscriber";
import { growthSentence, stepText } from "./growth-words";

type Props = { growth: Growth[]; step: GrowthStep };

const BAR = 10;
const GAP = 2.4;
const HEIGHT = 100;

/** Who came stands above the line, who left hangs beneath it. Drawn on the server; the same stands beside it in words. */
export function GrowthChart({ growth, step }: Props) {
  const [mostJoined, mostLeft] = [most(growth, "joinedCount"), most(growth, "leftCount")];
  const line = (HEIGHT * mostJoined) / Math.max(mostJoined + mostLeft, 1);
  const scale = HEIGHT / Math.max(mostJoined + mostLeft, 1);

  return (
    <figure className="grid gap-1 px-4 py-4">
      <figcaption id="growth-words" className="max-w-[80ch]">
        {growthSentence(growth, step)}
      </figcaption>
      <div className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs text-muted-foreground tabular-nums">
        <Scale mostJoined={mostJoined} mostLeft={mostLeft} line={line} />
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the sentence above is its name */}
        <svg
          role="img"
          aria-labelledby="growth-words"
          viewBox={`0 0 ${growth.length * BAR} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-36 w-full forced-colors:[&_rect]:fill-[CanvasText]"
        >
          {growth.map(({ from, joinedCount, leftCount }, index) => (
            <g key={from}>
              <title>{`${stepText(from, step)}: ${joinedCount} joined, ${leftCount} left`}</title>
              <rect x={index * BAR} y={0} width={BAR} height={HEIGHT} fill="transparent" />
              <Bar index={index} y={line - joinedCount * scale} height={joinedCount * scale} className="fill-primary" />
              <Bar index={index} y={line} height={leftCount * scale} className="fill-muted-foreground" />
            </g>
          ))}
          <line
            x1={0}
            x2={growth.length * BAR}
            y1={line}
            y2={line}
            className="stroke-input"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <span />
        <Days growth={growth} step={step} />
      </div>
      <p className="flex gap-4 text-xs text-muted-foreground">
        <Key className="bg-primary">joined</Key>
        <Key className="bg-muted-foreground">left</Key>
      </p>
      <details className="text-sm">
        <summary className="inline-flex min-h-[26px] items-center text-primary underline underline-offset-3 coarse:min-h-11">
          The same as a table
        </summary>
        <GrowthTable growth={growth} step={step} />
      </details>
    </figure>
  );
}

const most = (growth: Growth[], of: "joinedCount" | "leftCount") => Math.max(0, ...growth.map((step) => step[of]));

type BarProps = { index: number; y: number; height: number; className: string };

const Bar = ({ index, y, height, className }: BarProps) =>
  height > 0 ? (
    <rect x={index * BAR + GAP / 2} y={y} width={BAR - GAP} height={Math.max(height, 0.8)} className={className} />
  ) : null;

const Scale = ({ mostJoined, mostLeft, line }: { mostJoined: number; mostLeft: number; line: number }) => (
  <span aria-hidden className="relative h-36 w-8 text-right">
    {mostJoined > 0 ? (
      <span className="absolute top-0 right-0 leading-none">{mostJoined.toLocaleString("en")}</span>
    ) : null}
    <span
      className="absolute right-0 -translate-y-1/2 leading-none"
      style={{ top: `${Math.min(Math.max(line, 12), 88)}%` }}
    >
      0
    </span>
    {mostLeft > 0 && line < 88 ? (
      <span className="absolute right-0 bottom-0 leading-none">{mostLeft.toLocaleString("en")}</span>
    ) : null}
  </span>
);

const Days = ({ growth, step }: Props) => {
  const shown = [growth[0], growth[Math.floor(growth.length / 2)], growth.at(-1)];
  return (
    <span aria-hidden className="flex justify-between">
      {shown.map((at) => (at ? <span key={at.from}>{stepText(at.from, step)}</span> : null))}
    </span>
  );
};

const Key = ({ className, children }: { className: string; children: string }) => (
  <span className="inline-flex items-center gap-1.5">
    <span aria-hidden className={`size-2.5 rounded-xs ${className} forced-colors:bg-[CanvasText]`} />
    {children}
  </span>
);

const GrowthTable = ({ growth, step }: Props) => (
  <Table className="max-w-md tabular-nums">
    <thead>
      <tr>
        <th scope="col">{NAMES[step]}</th>
        <th scope="col" className="text-right!">
          Joined
        </th>
        <th scope="col" className="text-right!">
          Left
        </th>
      </tr>
    </thead>
    <tbody>
      {growth.toReversed().map(({ from, joinedCount, leftCount }) => (
        <tr key={from}>
          <th scope="row" className="border-b font-normal">
            {stepText(from, step)}
          </th>
          <td className="text-right">{joinedCount.toLocaleString("en")}</td>
          <td className="text-right">{leftCount.toLocaleString("en")}</td>
        </tr>
      ))}
    </tbody>
  </Table>
);

const NAMES: Record<GrowthStep, string> = { day: "Day", week: "Week from", month: "Month" };
