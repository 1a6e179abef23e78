import type { Figure } from "@/modules/articles/body";
import type { LetterBodyContext } from "./letter-context";
import { LetterCaption, LetterPicture } from "./letter-picture";

/** A picture with its caption and credit; left out where it has no rendition, or may not be shown any more. */
export function LetterFigure({ figure, context }: { figure: Figure; context: LetterBodyContext }) {
  const { imageId, alt, caption, credit, href } = figure.attrs;
  const picture = context.pictures[imageId];
  if (!picture) return null;

  return (
    <div style={{ margin: "6px 0 20px" }}>
      <LetterPicture picture={picture} alt={alt || picture.alt} href={href} context={context} />
      <LetterCaption caption={caption} credit={credit} />
    </div>
  );
}
