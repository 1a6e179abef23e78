import type { Block, BodyNode, Figure, Inline, Mark } from "@/modules/articles/body";
import type { Words } from "@/modules/articles/revision";
import { cutOf, shapeName } from "@/modules/media/crops";

/** The smallest part of a story that is compared as a whole and shown in a row of its own. */
export type Unit = {
  kind: UnitKind;
  /** How people call it, counted in its own version: "paragraph 2". */
  label: string;
  /** What it stands in, outermost first. */
  within: Container[];
  /** Of a heading. */
  level: number | null;
  imageId: string | null;
  fields: UnitField[];
};

export type UnitKind =
  | "headline"
  | "standfirst"
  | "paragraph"
  | "heading"
  | "pullQuote"
  | "code"
  | "figure"
  | "tableRow"
  | "title"
  | "embed"
  | "rule"
  | "newsletterBox"
  | "relatedCard";
export type Container = "infoBox" | "blockquote" | "bulletList" | "orderedList" | "table" | "gallery";

export type UnitField = { name: FieldName; runs: Run[] };
export type FieldName =
  | "text"
  | "cell"
  | "caption"
  | "credit"
  | "alt"
  | "link"
  | "cut"
  | "attribution"
  | "address"
  | "boxLabel"
  | "newsletter"
  | "story";
export type Run = { text: string; marks: readonly Mark[] };

export function unitsOf({ headline, standfirst, body }: Words): Unit[] {
  const count = counter();
  return [
    { ...EMPTY, kind: "headline", label: "headline", fields: fieldsOf({ text: headline }) },
    { ...EMPTY, kind: "standfirst", label: "standfirst", fields: fieldsOf({ text: standfirst }) },
    ...body.content.flatMap((block) => unitsOfBlock(block, [], count)),
  ];
}

/** The same for units that say the same in the same form, wherever they stand. */
export const contentOf = ({ label: _, ...content }: Unit): string => JSON.stringify(content);

export const textOf = (unit: Unit): string =>
  unit.fields.map(({ runs }) => runs.map(({ text }) => text).join("")).join("\n");

const EMPTY = { within: [] as Container[], level: null, imageId: null, fields: [] as UnitField[] };

type Count = (name: string) => string;

function counter(): Count {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${count}`;
  };
}

function unitsOfBlock(node: Block, within: Container[], count: Count): Unit[] {
  const base = { ...EMPTY, within };
  switch (node.type) {
    case "paragraph":
      return [{ ...base, kind: "paragraph", label: count(nameIn(within)), fields: [textField(node.content)] }];
    case "heading":
      return [
        {
          ...{ ...base, kind: "heading", level: node.attrs.level, label: count("heading") },
          fields: [textField(node.content)],
        },
      ];
    case "pullQuote": {
      const fields = [textField(node.content), ...fieldsOf({ attribution: node.attrs.attribution })];
      return [{ ...base, kind: "pullQuote", label: count("pull quote"), fields }];
    }
    case "codeBlock": {
      const text = node.content.map((piece) => piece.text).join("");
      return [{ ...base, kind: "code", label: count("code"), fields: fieldsOf({ text }) }];
    }
    case "figure":
      return [unitOfFigure(node, within, count)];
    case "horizontalRule":
      return [{ ...base, kind: "rule", label: count("line") }];
    case "embed": {
      const { title, url, caption } = node.attrs;
      const fields = fieldsOf({ text: title, address: url, caption });
      return [{ ...base, kind: "embed", label: count("embed"), fields }];
    }
    case "newsletterBox":
      return [
        {
          ...{ ...base, kind: "newsletterBox", label: count("newsletter box") },
          fields: fieldsOf({ newsletter: node.attrs.slug }),
        },
      ];
    case "relatedCard":
      return [
        {
          ...{ ...base, kind: "relatedCard", label: count("related story") },
          fields: fieldsOf({ story: node.attrs.articleId }),
        },
      ];
    default:
      return unitsOfContainer(node, within, count);
  }
}

type ContainerNode = Extract<Block, { type: Container }>;

function unitsOfContainer(node: ContainerNode, within: Container[], count: Count): Unit[] {
  const inside: Container[] = [...within, node.type];
  switch (node.type) {
    case "bulletList":
    case "orderedList":
      return node.content.flatMap((item) => item.content.flatMap((block) => unitsOfBlock(block, inside, count)));
    case "blockquote":
      return node.content.flatMap((block) => unitsOfBlock(block, inside, count));
    case "infoBox": {
      const { label, title } = node.attrs;
      const fields = fieldsOf({ boxLabel: label, text: title });
      return [...titleOf(fields, "box title", inside, count), ...node.content.flatMap(blocksIn(inside, count))];
    }
    case "gallery":
      return [
        ...node.content.map((figure) => unitOfFigure(figure, inside, count)),
        ...titleOf(fieldsOf({ caption: node.attrs.caption }), "gallery caption", inside, count),
      ];
    case "table":
      return [
        ...titleOf(fieldsOf({ caption: node.attrs.caption }), "table caption", inside, count),
        ...node.content.map((row) => unitOfRow(row, inside, count)),
      ];
  }
}

const blocksIn = (within: Container[], count: Count) => (block: Block) => unitsOfBlock(block, within, count);

const titleOf = (fields: UnitField[], name: string, within: Container[], count: Count): Unit[] =>
  fields.length > 0 ? [{ ...EMPTY, within, kind: "title", label: count(name), fields }] : [];

function unitOfRow(row: Extract<BodyNode, { type: "tableRow" }>, within: Container[], count: Count): Unit {
  const fields = row.content.map((cell) => ({ name: "cell" as const, runs: runsBelow(cell.content) }));
  return { ...EMPTY, within, kind: "tableRow", label: count("table row"), fields };
}

function unitOfFigure({ attrs }: Figure, within: Container[], count: Count): Unit {
  const { caption, credit, alt, href, imageId } = attrs;
  const fields = fieldsOf({ caption, credit, alt, link: href ?? "", cut: cutInWords(attrs) });
  return { ...EMPTY, within, kind: "figure", label: count("picture"), imageId, fields };
}

function cutInWords(attrs: Figure["attrs"]): string {
  const { crop, focus } = cutOf(attrs);
  if (!crop) return "";
  const point = focus ? `, about ${percent(focus.x)} from the left and ${percent(focus.y)} from the top` : "";
  return `${shapeName(crop)}${point}`;
}

const percent = (part: number) => `${Math.round(part * 100)} %`;

const nameIn = (within: Container[]) => NAMES[within.at(-1) ?? "none"];

const NAMES: Record<Container | "none", string> = {
  none: "paragraph",
  infoBox: "box paragraph",
  blockquote: "quote",
  bulletList: "list line",
  orderedList: "list line",
  table: "table paragraph",
  gallery: "gallery paragraph",
};

/** Plain fields that say something. */
const fieldsOf = (texts: Partial<Record<FieldName, string>>): UnitField[] =>
  Object.entries(texts)
    .filter(([, text]) => text !== "")
    .map(([name, text]) => ({ name: name as FieldName, runs: [{ text, marks: [] }] })); // the keys of its own type

const textField = (inlines: readonly Inline[]): UnitField => ({ name: "text", runs: runsOf(inlines) });

const runsOf = (inlines: readonly Inline[]): Run[] =>
  inlines.map((inline) =>
    inline.type === "text" ? { text: inline.text, marks: inline.marks ?? [] } : { text: "\n", marks: [] },
  );

/** What stands in a cell, a line for each of its paragraphs. */
function runsBelow(nodes: readonly BodyNode[]): Run[] {
  return nodes.flatMap((node, index) => {
    const line = index > 0 ? [{ text: "\n", marks: [] }] : [];
    if (node.type === "text" || node.type === "hardBreak") return runsOf([node]);
    if (node.type === "figure") return [...line, { text: node.attrs.caption, marks: [] }];
    return "content" in node && node.content ? [...line, ...runsBelow(node.content)] : line;
  });
}
