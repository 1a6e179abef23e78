import type { Block } from "@/modules/articles/body";
import type { BodyContext } from "./body-context";
import { BodyFigure } from "./body-figure";
import { drawEach } from "./draw-each";

type Props = { gallery: Extract<Block, { type: "gallery" }>; context: BodyContext };

export const Gallery = ({ gallery, context }: Props) => (
  <figure className="gallery" data-count={gallery.content.length}>
    <div>
      {drawEach(gallery.content, (figure) => (
        <BodyFigure figure={figure} context={context} place="gallery" />
      ))}
    </div>
    {gallery.attrs.caption && <figcaption>{gallery.attrs.caption}</figcaption>}
  </figure>
);
