"use client";

import { NodeViewContent, type NodeViewProps } from "@tiptap/react";
import { Button } from "@/components/ui/button";
import { FIELD_LIMITS } from "@/modules/articles/limits";
import { useStorySurroundings } from "../story-surroundings";
import { BoxField } from "./box-field";
import { BoxFrame, writeBelow } from "./box-frame";

export function GalleryView(props: NodeViewProps) {
  const { node, editor, getPos, updateAttributes } = props;
  const { choosePicture } = useStorySurroundings();

  const add = async () => {
    const chosen = await choosePicture();
    const position = getPos();
    if (!chosen || position === undefined) return;
    editor.commands.insertContentAt(position + 1 + node.content.size, { type: "figure", attrs: chosen });
  };
  const tools = (
    <Button size="small" onClick={add}>
      Add a picture
    </Button>
  );
  return (
    <BoxFrame node={props} name={node.childCount === 2 ? "Picture pair" : "Pictures side by side"} tools={tools}>
      <NodeViewContent className="gallery-pictures" />
      <BoxField
        label="Caption of all"
        value={node.attrs.caption}
        most={FIELD_LIMITS.gallery.caption}
        placeholder="What the pictures show together"
        isEditable={editor.isEditable}
        onChange={(caption) => updateAttributes({ caption })}
        onEnter={() => writeBelow(props)}
      />
    </BoxFrame>
  );
}
