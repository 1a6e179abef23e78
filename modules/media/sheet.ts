import type { Crops } from "./crops";
import type { PictureWords } from "./keeping";
import type { PictureTile } from "./library";

/** A place that shows a picture. state: how it stands with readers, where that is not plain. */
export type PictureUse = {
  kind: "story" | "page" | "front" | "draft" | "author" | "tag" | "magazine" | "newsletter" | "issue" | "logo";
  name: string;
  href: string | null;
  isPublic: boolean;
};

/** All that the desk knows of one picture. */
export type PictureSheet = PictureTile &
  PictureWords & {
    version: number;
    originalName: string;
    mediaType: string;
    largeUrl: string;
    crops: Crops;
    createdAt: Date;
    uploadedBy: { id: string; name: string } | null;
    rightsEndedAt: Date | null;
    isReady: boolean;
    uses: PictureUse[];
    /** Places that show it and that the one who asks may not see. */
    hiddenUseCount: number;
  };
