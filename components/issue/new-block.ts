import type { IssueBlock } from "@/modules/issues/issue";

const NOTHING = { type: "doc" as const, content: [] };

/** Works on addresses without TLS too, where `crypto.randomUUID` does not. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40; // RFC 9562: version 4
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** An empty one, to be written in. */
export function newBlock(kind: "text" | "sponsor" | "signOff" | "divider"): IssueBlock {
  const id = newId();
  if (kind === "divider") return { kind, id };
  if (kind === "sponsor") return { kind, id, name: "", body: NOTHING, imageId: null, href: "" };
  return { kind, id, body: NOTHING };
}
