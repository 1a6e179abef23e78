"use client";

import { useState } from "react";
import { MediaPicker } from "@/components/media/media-picker";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { IssueBlock } from "@/modules/issues/issue";
import { Thumbnail } from "./block-picture";
import { useComposer } from "./composer-context";
import { LinkField } from "./link-field";

type Block = IssueBlock & { kind: "picture" };

/** A picture across the letter. What is left empty, the library says. */
export function PictureBlock({ block }: { block: Block }) {
  const { changeBlock, pictureOf, remember, isFixed } = useComposer();
  const [isChoosing, setChoosing] = useState(false);
  const picture = pictureOf(block.imageId);
  const field = (name: "alt" | "caption" | "credit", label: string, most: number) => (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          maxLength={most}
          readOnly={isFixed}
          value={block[name]}
          placeholder={picture?.[name] ?? ""}
          onChange={(event) => changeBlock({ ...block, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="mt-1 grid gap-2">
      <div className="flex items-center gap-3">
        {picture ? <Thumbnail src={picture.thumbnail} isLarge /> : null}
        {isFixed ? null : (
          <Button size="small" onClick={() => setChoosing(true)}>
            Another picture
          </Button>
        )}
      </div>
      {field("alt", "In words, for those who cannot see it", 1_000)}
      {field("caption", "Caption", 2_000)}
      {field("credit", "Credit", 500)}
      <LinkField label="Leads to" href={block.href} onChange={(href) => changeBlock({ ...block, href })} />
      <MediaPicker
        open={isChoosing}
        onOpenChange={setChoosing}
        title="Choose another picture"
        onChoose={({ imageId: id, url: thumbnail, alt, caption, credit }) => {
          remember({ pictures: [{ id, thumbnail, alt, caption, credit }] });
          changeBlock({ ...block, imageId: id, alt: "", caption: "", credit: "" });
        }}
      />
    </div>
  );
}
