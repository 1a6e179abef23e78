import { Handshake, Image, type LucideIcon, Minus, Newspaper, PenLine, Type } from "lucide-react";
import type { IssueBlock } from "@/modules/issues/issue";

type Kind = IssueBlock["kind"];

export const BLOCK_ICONS: Record<Kind, LucideIcon> = {
  ...{ text: Type, story: Newspaper, picture: Image, sponsor: Handshake, signOff: PenLine, divider: Minus },
};

const NAMES: Record<Kind, string> = {
  ...{ text: "Text", story: "Story", picture: "Picture", sponsor: "Sponsor", signOff: "Sign-off", divider: "Divider" },
};

/** Words that open a letter greet its reader. */
export const blockName = ({ kind }: IssueBlock, index: number): string =>
  kind === "text" && index === 0 ? "Greeting" : NAMES[kind];
