"use client";

import type { NodeViewProps } from "@tiptap/react";
import { type CSSProperties, useState } from "react";
import { CutDialog } from "@/components/media/cut-dialog";
import { percent } from "@/components/media/focal-stage";
import { Button } from "@/components/ui/button";
import { attributesOfCut, type Cut, cutOf, ratioOf, shapeName } from "@/modules/media/crops";
import { type PictureStage, stagePath } from "@/modules/media/image";

/** Cuts the picture of a figure, here alone. */
export function CutButton({ node, updateAttributes }: Pick<NodeViewProps, "node" | "updateAttributes">) {
  const [stage, setStage] = useState<PictureStage | null>(null);
  const [isLost, setLost] = useState(false);
  const cut = cutOf(node.attrs);

  async function open() {
    const picture = await readStage(node.attrs.imageId);
    setStage(picture);
    setLost(picture === null);
  }
  return (
    <>
      <Button size="small" aria-pressed={cut.crop !== null} onClick={open}>
        {cut.crop ? `Cut to ${shapeName(cut.crop)}` : "Cut"}
      </Button>
      {isLost ? (
        <span role="alert" className="box-problem">
          The picture could not be read. Try again.
        </span>
      ) : null}
      {stage ? (
        <CutDialog
          picture={stage}
          value={cut}
          onSave={(chosen) => updateAttributes(attributesOfCut(chosen))}
          onClose={() => setStage(null)}
        />
      ) : null}
    </>
  );
}

/** null where it is gone, or the line broke off. */
const readStage = (imageId: string): Promise<PictureStage | null> =>
  fetch(stagePath(imageId)).then(
    (answer) => (answer.ok ? answer.json() : null),
    () => null,
  );

/** As readers’ pages cut it. */
export function styleOfCut({ crop, focus }: Cut): CSSProperties {
  if (!crop) return {};
  const position = focus && { objectPosition: `${percent(focus.x)} ${percent(focus.y)}` };
  return { aspectRatio: ratioOf(crop), objectFit: "cover", maxHeight: "none", ...position };
}
