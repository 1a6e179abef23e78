import { z } from "zod";
import { isReadable } from "./contrast";
import { paperSchema } from "./paper";
import { POLICIES } from "./policies";

const { shape } = paperSchema;

/** A list as the form sends it: JSON in one field. */
const listOf = <Item extends z.ZodType>(list: Item) =>
  z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown; // checked by the schema it is piped into
      } catch {
        context.addIssue({ code: "custom", message: "The list came broken; please reload the page" });
        return z.NEVER;
      }
    })
    .pipe(list);

/** A picture of the library, as a field sends it. */
const pictureOrNone = z
  .string()
  .transform((id) => id || null)
  .pipe(z.uuid().nullable());

const readable = (when: "day" | "night") =>
  shape.accent.shape[when].refine(
    (value) => isReadable(value, when),
    `Too pale to be read by ${when}: links and labels are set in it`,
  );

/** What is saved together, as a form sends it. Messages are sentences for the person at the form. */
export const PAPER_SECTIONS = {
  identity: z.object({
    name: shape.name,
    tagline: shape.tagline,
    place: shape.place,
    owner: shape.owner,
    email: shape.email,
    postalAddress: shape.postalAddress.unwrap(),
    taxNumber: shape.taxNumber.unwrap(),
    bankDetails: shape.bankDetails.unwrap(),
  }),
  languages: z.object({
    language: shape.language,
    languages: z
      .string()
      .transform((text) => [...new Set(text.split(/[\s,]+/).filter(Boolean))])
      .pipe(shape.languages.unwrap()),
    timeZone: shape.timeZone,
  }),
  logo: z
    .object({ logoDay: pictureOrNone, logoNight: pictureOrNone, saysName: z.literal("on").optional() })
    .transform(({ logoDay: day, logoNight: night, saysName }) => ({
      logo: { day, night, saysName: saysName === "on" },
    })),
  colours: z
    .object({ day: readable("day"), night: readable("night") })
    .transform(({ day, night }) => ({ accent: { day, night } })),
  navigation: z.object({ navigation: listOf(shape.navigation) }),
  footer: z.object({ footer: listOf(shape.footer), social: listOf(shape.social.unwrap()) }),
  policies: z
    .object(Object.fromEntries(POLICIES.map((policy) => [policy, z.string().max(200).default("")])))
    .transform((policies) => ({ policies })),
  newsletter: z.object({ newsletter: z.string().transform((slug) => slug || null) }),
} as const;

export type PaperSection = keyof typeof PAPER_SECTIONS;
export type ChangeOf<Section extends PaperSection> = z.output<(typeof PAPER_SECTIONS)[Section]>;
export type PaperChange = { [Section in PaperSection]: ChangeOf<Section> }[PaperSection];

export const isPaperSection = (name: unknown): name is PaperSection =>
  typeof name === "string" && Object.hasOwn(PAPER_SECTIONS, name);
