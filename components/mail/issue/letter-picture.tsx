import { Img } from "@react-email/components";
import type { SheetPicture } from "@/modules/issues/sheet";
import { COLUMN_IN_PIXELS, inked, sans } from "../look";
import type { LetterContext } from "./letter-context";

type Props = {
  picture: SheetPicture;
  alt?: string;
  /** As somebody wrote it; none = the picture is no link. */
  href?: string | null | undefined;
  widestInPixels?: number;
  context: LetterContext;
};

/** As wide as its column, and never enlarged. Both measures are said: Outlook asks for them, and nothing moves when it arrives. */
export function LetterPicture({ picture, alt = picture.alt, href, widestInPixels = COLUMN_IN_PIXELS, context }: Props) {
  const width = Math.min(widestInPixels, picture.widthInPixels);
  const height = Math.round((width * picture.heightInPixels) / picture.widthInPixels);
  const image = (
    <Img
      src={context.hrefOf(picture.path) ?? ""}
      width={width}
      height={height}
      alt={alt}
      style={{ width: "100%", maxWidth: width, height: "auto" }}
    />
  );
  const address = href ? context.hrefOf(href) : null;
  return address ? <a href={address}>{image}</a> : image;
}

export const LetterCaption = ({ caption, credit }: { caption: string; credit: string }) =>
  (caption || credit) && (
    <p {...inked("mute", sans(13, 1.45, { margin: "8px 0 0" }))}>{[caption, credit].filter(Boolean).join(" · ")}</p>
  );
