import { isId } from "@/modules/platform/id";

/** Who did what, as the log tells it. */
export type AuditEntry = {
  /** Its place in the chain, from 1, without a gap. */
  number: number;
  at: Date;
  actor: string;
  /** null where no person acted: the clock, the command line. */
  personId: string | null;
  action: string;
  /** "article:<id>", "person:<id>", "setting:paper" */
  subject: string;
  details: Record<string, unknown>;
};

/** How the log stands to what it was when it was last gone over. */
export type AuditChain =
  /** goneOverAt: since when every single entry was looked at again; null = not yet. */
  | { is: "whole"; entryCount: number; goneOverAt: Date | null }
  /** The first entry that was changed, or before which one is missing. */
  | { is: "broken"; at: number }
  /** Of the newest entries some are gone. */
  | { is: "cut-off"; after: number; missingCount: number }
  /** The note on how long it was is not ours: it was changed, or AUTH_SECRET was. */
  | { is: "anchor-strange" };

/** Where what an entry speaks of is found at the desk; null where it has no page. */
export function subjectPath(subject: string): string | null {
  const [kind, id = ""] = subject.split(":", 2);
  switch (kind) {
    case "article":
      return `/desk/stories/${id}`;
    case "tag":
    case "author":
    case "page":
      return isId(id) ? `/desk/${kind}s/${id}` : null; // the press knows them by their slugs
    case "person":
    case "invitation":
      return "/desk/people";
    case "setting":
      return "/desk/settings";
    case "picture":
    case "image":
      return `/desk/media?picture=${id}`;
    case "newsletter":
    case "newsletters":
      return "/desk/newsletters";
    case "order":
      return isId(id) ? `/desk/magazine/orders/${id}` : null;
    case "magazine":
      return isId(id) ? `/desk/magazine/magazines/${id}` : null; // the press knows them by their slugs
    case "tax-rates":
      return "/desk/magazine/tax";
    case "orders":
      return "/desk/magazine";
    case "reader-import":
      return "/desk/newsletters/import";
    case "front":
    case "swap":
      return "/desk/front";
    case "alert":
      return "/desk/front/bars";
    case "archive":
    case "backup":
      return "/desk/archive";
    case "press":
    case "job":
      return "/desk/operations";
    default:
      return null;
  }
}

/** What the details say, as one line: "role: editor, was: journalist". Empty where there are none. */
export const detailsLine = (details: Record<string, unknown>): string =>
  Object.entries(details)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(", ");
