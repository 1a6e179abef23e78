import { z } from "zod";
import { linkInput } from "@/modules/alerts/alert";
import { type Promo as MagazinePromo, magazinePath } from "@/modules/magazines/magazine";
import { line } from "@/modules/platform/form";

/** The bar on top of every page: "*title*: text" and what to do. key: a reader who closed it does not see it again. */
export type Promo = { key: string; title: string | null; text: string; href: string; call: string };

/** from ≤ now < until; null = open at that end. */
const period = { from: z.iso.datetime().nullable(), until: z.iso.datetime().nullable() };

/**
 * What editors decided of the bar. free: their own words, and outside of its dates the magazine's. magazine: the line of the
 * magazine that is open, within dates. none: no bar.
 */
export const promoSettingSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("free"), text: z.string(), call: z.string(), href: z.string(), ...period }),
  z.object({ kind: z.literal("magazine"), ...period }),
  z.object({ kind: z.literal("none") }),
]);
export type PromoSetting = z.infer<typeof promoSettingSchema>;

/** Where nobody has decided anything: an open magazine may speak for itself. */
export const DEFAULT_PROMO: PromoSetting = { kind: "magazine", from: null, until: null };

const MOST_TEXT = 140;
const MOST_CALL = 40;

export const promoInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("free"),
    text: line("Say in one line what it is about", MOST_TEXT),
    call: line("Say what the reader can do, such as “Read more”", MOST_CALL),
    href: linkInput.refine((link) => link !== "", "Give the address it leads to"),
  }),
  z.object({ kind: z.literal("magazine") }),
  z.object({ kind: z.literal("none") }),
]);
export type PromoInput = z.infer<typeof promoInput>;

export type PromoRefusal =
  /** Another editor decided something since this was seen. */
  "promo-changed" | "ends-before-it-begins" | "time-has-passed";

/** What readers see at an instant; null = no bar. @param magazine what the open magazine says; null where none is open */
export function promoAt(setting: PromoSetting, magazine: MagazinePromo | null, now: Date): Promo | null {
  if (setting.kind === "none") return null;
  const ofMagazine = magazine && {
    ...{ key: magazine.slug, title: magazine.title, text: magazine.text },
    ...{ href: magazinePath(magazine.slug), call: "Pre-order now" },
  };
  if (setting.kind === "magazine") return isWithin(setting, now) ? ofMagazine : null;
  if (!isWithin(setting, now)) return ofMagazine;

  const { text, href, call } = setting;
  return { key: `free:${text}`, title: null, text, href, call };
}

const isWithin = ({ from, until }: { from: string | null; until: string | null }, now: Date): boolean =>
  (from === null || new Date(from) <= now) && (until === null || now < new Date(until));
