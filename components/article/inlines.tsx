import type { Inline } from "@/modules/articles/body";
import { drawEach } from "./draw-each";
import { marked } from "./marks";

/** Words in a line, with their marks. */
export const Inlines = ({ inlines }: { inlines: readonly Inline[] }) =>
  drawEach(inlines, (inline) => (inline.type === "hardBreak" ? <br /> : marked(inline.text, inline.marks ?? [])));
