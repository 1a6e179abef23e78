import clsx from "clsx";
import { Picture } from "@/components/site/picture";
import type { Picture as PictureData } from "@/modules/media/image";
import type { DiffRow } from "@/modules/revisions/diff";
import type { Container, FieldName, Unit } from "@/modules/revisions/unit";
import { type Look, Pieces } from "./pieces";

export type Pictures = ReadonlyMap<string, PictureData>;

type Props = { unit: Unit; fields: DiffRow["fields"]; look: Look; pictures: Pictures };

/** A paragraph, a picture, a row of a table: as it reads, with what changed in it. */
export function UnitView(props: Props) {
  const { unit } = props;
  const box = unit.within.findLast((container) => container in BOXES);
  return (
    <div className={clsx(box && BOXES[box])}>
      {unit.within.at(-1) === "infoBox" && unit.kind === "title" ? <Small>Info box</Small> : null}
      {unit.kind === "figure" ? (
        <FigureView {...props} />
      ) : unit.kind === "tableRow" ? (
        <RowView {...props} />
      ) : (
        <TextView {...props} />
      )}
    </div>
  );
}

const BOXES: Partial<Record<Container, string>> = {
  infoBox: "border-l-4 border-border bg-card pl-3",
  blockquote: "border-l-2 border-input pl-3 italic",
};

function TextView({ unit, fields, look }: Props) {
  if (unit.kind === "rule") return <hr className="my-3" />;
  const bullet = bulletOf(unit);
  const shown = fields.filter(({ pieces }) => pieces.some(({ is }) => is !== HIDES[look]));
  if (shown.length === 0) return <p className="text-muted-foreground">{EMPTY_NAMES[unit.kind] ?? "An empty line"}</p>;

  return shown.map(({ name, pieces }) => (
    <div
      key={name}
      className={clsx(name === "text" ? TEXTS[unit.kind] : "text-xs leading-[1.5] text-muted-foreground")}
    >
      {FIELD_NAMES[name] ? <span>{FIELD_NAMES[name]}: </span> : null}
      {name === "text" && bullet ? <span aria-hidden>{bullet} </span> : null}
      <Pieces pieces={pieces} look={look} />
    </div>
  ));
}

const HIDES = { earlier: "new", later: "gone", both: null } as const;

const bulletOf = ({ kind, within }: Unit) => {
  if (kind !== "paragraph") return null;
  const list = within.at(-1);
  return list === "bulletList" ? "•" : list === "orderedList" ? "–" : null;
};

const SERIF = "font-serif text-[16.5px] leading-[1.58]";
const TEXTS: Record<Unit["kind"], string> = {
  headline: "font-serif text-[24px] leading-[1.2] font-semibold tracking-[-0.01em]",
  standfirst: "font-serif text-[18px] leading-[1.4] text-muted-foreground",
  paragraph: SERIF,
  heading: "font-serif text-[19px] leading-[1.3] font-semibold",
  pullQuote: "font-serif text-[20px] leading-[1.35] italic",
  code: "font-mono text-xs whitespace-pre-wrap",
  title: "font-serif text-[17px] font-semibold",
  embed: SERIF,
  figure: SERIF,
  tableRow: SERIF,
  rule: "",
  newsletterBox: SERIF,
  relatedCard: SERIF,
};

const EMPTY_NAMES: Partial<Record<Unit["kind"], string>> = {
  headline: "No headline",
  standfirst: "No standfirst",
};

/** null: the words say by themselves what they are. */
const FIELD_NAMES: Record<FieldName, string | null> = {
  text: null,
  cell: null,
  caption: "Caption",
  credit: "Picture",
  alt: "Alt text",
  link: "Leads to",
  cut: "Cut to",
  attribution: "Said by",
  address: "Address",
  boxLabel: "Label",
  newsletter: "Newsletter box",
  story: "Related story",
};

function FigureView({ unit, fields, look, pictures }: Props) {
  const picture = unit.imageId ? pictures.get(unit.imageId) : undefined;
  return (
    <div className="py-1">
      {picture ? (
        <div className="mb-1.5 h-[120px] max-w-[300px] overflow-hidden rounded-sm [&_img]:h-full [&_img]:w-full [&_img]:object-cover">
          <Picture picture={{ ...picture, alt: picture.alt || "Picture" }} sizes="300px" widest={480} />
        </div>
      ) : (
        <Small>This picture is not in the library any more</Small>
      )}
      {fields.map(({ name, pieces }) => (
        <p key={name} className="text-xs leading-[1.5] text-muted-foreground">
          {FIELD_NAMES[name]}: <Pieces pieces={pieces} look={look} />
        </p>
      ))}
    </div>
  );
}

const RowView = ({ fields, look }: Props) => (
  <div className="grid auto-cols-fr grid-flow-col divide-x border">
    {fields.map(({ pieces }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in their order
      <div key={index} className="min-w-0 px-2 py-1 font-serif text-[15px] leading-[1.45] break-words">
        <Pieces pieces={pieces} look={look} />
      </div>
    ))}
  </div>
);

const Small = ({ children }: { children: string }) => <p className="text-xs text-muted-foreground">{children}</p>;
