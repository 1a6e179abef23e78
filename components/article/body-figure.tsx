import { Picture } from "@/components/site/picture";
import type { Figure } from "@/modules/articles/body";
import { cutOf, focusedOn, ratioOf } from "@/modules/media/crops";
import type { BodyContext } from "./body-context";

const SIZES = {
  column: "(min-width: 48em) 41rem, 100vw",
  wide: "(min-width: 75em) 60rem, 100vw",
  gallery: "(min-width: 48em) 20rem, 50vw",
};

type Props = { figure: Figure; context: BodyContext; place?: keyof typeof SIZES };

/** A picture with its caption and credit: whole, unless its writer cut it. */
export function BodyFigure({ figure, context, place = figure.attrs.size }: Props) {
  const { imageId, alt, caption, credit, href } = figure.attrs;
  const stored = context.pictures.get(imageId);
  if (!stored) return null;

  const { crop, focus } = cutOf(figure.attrs);
  const shown = focusedOn({ ...stored, alt: alt || stored.alt }, focus);
  const picture = <Picture picture={shown} sizes={SIZES[place]} {...(crop && { ratio: ratioOf(crop) })} />;
  return (
    <figure className={place === "wide" ? "wide" : undefined}>
      {href ? <a href={href}>{picture}</a> : picture}
      <Caption caption={caption || stored.caption} credit={credit || stored.credit} />
    </figure>
  );
}

/** A credit follows: "The street. Picture: Mara Lind". */
const endedByPoint = (caption: string) => (/[.!?…:)”»]$/u.test(caption) ? caption : `${caption}.`);

export function Caption({ caption, credit }: { caption: string; credit: string }) {
  if (!caption && !credit) return null;
  return (
    <figcaption>
      {caption && endedByPoint(caption)} {credit && <span className="credit">{credit}</span>}
    </figcaption>
  );
}
