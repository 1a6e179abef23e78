/** A ProseMirror node as JSON. */
export type DocumentNode = { type: string; attrs?: Record<string, unknown>; content?: DocumentNode[]; text?: string };

export const isNode = (value: unknown): value is DocumentNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** Whatever else a broken browser put among them. */
export const childrenOf = ({ content }: DocumentNode): DocumentNode[] =>
  Array.isArray(content) ? content.filter(isNode) : [];
