import * as Y from "yjs";
import { isScriptAddress } from "@/modules/articles/body";
import { LIMITS } from "@/modules/articles/limits";
import { MANUSCRIPT_FRAGMENT } from "@/modules/articles/manuscript";
import { isWorkingAttribute, isWorkingMark, isWorkingNode } from "@/modules/articles/working-nodes";
import { OF_SEVERAL } from "./manuscript-document";

/** unclear: it builds on what has not come yet, and says something that may be meant badly: all of it together tells. */
export type Judgement = "fine" | "hostile" | "unclear";

/** A writer's browser makes none deeper; colleagues' editors would fall over at thousands. */
const MAX_DEPTH = 2 * LIMITS.depth;

/**
 * Whether a change of a story is one that our editor could have made: nodes, attributes and marks that it knows, links that lead
 * somewhere. Looks at the change alone, and asks the document only where a piece of it stands.
 * @throws for what is no change of Yjs at all
 */
export function judge(update: Uint8Array, document: Y.Doc): Judgement {
  const change = new Change(update, document);
  let verdict: Judgement = "fine";
  for (const struct of change.structs) {
    if (!(struct instanceof Y.Item)) continue;
    const judged = judgeItem(struct, change);
    if (judged === "hostile") return "hostile";
    if (judged === "unclear") verdict = "unclear";
  }
  return verdict;
}

function judgeItem(item: Y.Item, change: Change): Judgement {
  const { content } = item;
  if (typeof item.parent === "string" && item.parent !== MANUSCRIPT_FRAGMENT) return "hostile";
  if (content instanceof Y.ContentType) return judgeNode(item, content, change);
  if (content instanceof Y.ContentFormat) return fineIf(isWorkingMark(markOf(content.key), content.value));
  if (content instanceof Y.ContentAny) return judgeAttribute(item, content.arr, change);
  return fineIf(content instanceof Y.ContentString || content instanceof Y.ContentDeleted);
}

function judgeNode(item: Y.Item, { type }: Y.ContentType, change: Change): Judgement {
  const isOurs = type instanceof Y.XmlText || (type instanceof Y.XmlElement && isWorkingNode(type.nodeName));
  if (!isOurs) return "hostile";
  const place = change.placeOf(item);
  return fineIf(place === null || (place.key === null && change.depthOf(item) <= MAX_DEPTH));
}

function judgeAttribute(item: Y.Item, values: unknown[], change: Change): Judgement {
  const place = change.placeOf(item);
  if (place) {
    const { node, key } = place;
    return fineIf(node !== null && key !== null && values.every((value) => isWorkingAttribute(node, key, value)));
  }
  return values.some((value) => typeof value !== "string" || isScriptAddress(value)) ? "unclear" : "fine";
}

const fineIf = (isFine: boolean): Judgement => (isFine ? "fine" : "hostile");

const markOf = (key: string) => key.replace(OF_SEVERAL, "");

/** node: what it hangs on; null for the story itself. key: of an attribute; null for what stands in the text. */
type Place = { node: string | null; key: string | null };
type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];

/** A change beside the document it is made on: a piece names its place by its neighbours, which are here or there. */
class Change {
  readonly structs: Struct[];
  readonly #byClient = new Map<number, Struct[]>();
  readonly #found = new Map<Struct, Y.Item | null>();

  constructor(
    update: Uint8Array,
    private readonly document: Y.Doc,
  ) {
    this.structs = Y.decodeUpdate(update).structs;
    for (const struct of this.structs) {
      const theirs = this.#byClient.get(struct.id.client);
      if (theirs) theirs.push(struct);
      else this.#byClient.set(struct.id.client, [struct]);
    }
  }

  /** null: what it builds on is not here. */
  placeOf(item: Y.Item): Place | null {
    const known = this.#withParent(item);
    if (!known) return null;
    const { parent, parentSub: key } = known;
    if (typeof parent === "string") return { node: null, key };
    if (!parent) return null;
    const type = parent instanceof Y.AbstractType ? parent : this.#typeAt(parent);
    if (!type) return null;
    return { node: type instanceof Y.XmlElement ? type.nodeName : null, key };
  }

  /** How many nodes are around it; Infinity past all that is allowed. */
  depthOf(item: Y.Item): number {
    let depth = 0;
    for (let at: Y.Item | null = item; at; at = this.#around(at)) {
      depth += 1;
      if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
    }
    return depth;
  }

  #around(item: Y.Item): Y.Item | null {
    const parent = this.#withParent(item)?.parent;
    if (!parent || typeof parent === "string") return null;
    const around = parent instanceof Y.AbstractType ? parent._item : this.#find(parent);
    return around instanceof Y.Item ? around : null;
  }

  /** The neighbour that says what it hangs on, often itself: Yjs writes that down once for all that stand in a row. */
  #withParent(item: Y.Item): Y.Item | null {
    const passed: Struct[] = [];
    let at: Struct | null = item;
    while (at instanceof Y.Item && at.parent === null && !this.#found.has(at)) {
      this.#found.set(at, null); // neighbours in a ring lead nowhere
      passed.push(at);
      const neighbour: Y.ID | null = at.origin ?? at.rightOrigin;
      at = neighbour && this.#find(neighbour);
    }
    const found = at instanceof Y.Item ? (at.parent === null ? (this.#found.get(at) ?? null) : at) : null;
    for (const struct of passed) this.#found.set(struct, found);
    return found;
  }

  #typeAt(id: Y.ID): Y.AbstractType<unknown> | null {
    const item = this.#find(id);
    return item instanceof Y.Item && item.content instanceof Y.ContentType ? item.content.type : null;
  }

  #find({ client, clock }: Y.ID): Struct | null {
    const covers = ({ id, length }: Struct) => id.clock <= clock && clock < id.clock + length;
    const theirs = this.#byClient.get(client) ?? [];
    const here = theirs[lastAtOrBefore(theirs, clock)];
    if (here && covers(here)) return here;

    const { store } = this.document;
    return Y.getState(store, client) > clock ? Y.getItem(store, Y.createID(client, clock)) : null;
  }
}

/** Structs of one client stand in the order of their clocks. */
function lastAtOrBefore(structs: Struct[], clock: number): number {
  let [low, high] = [0, structs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((structs[middle]?.id.clock ?? 0) <= clock) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
