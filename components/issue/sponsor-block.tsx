"use client";

import { useState } from "react";
import { MediaPicker } from "@/components/media/media-picker";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { IssueBlock } from "@/modules/issues/issue";
import { Thumbnail } from "./block-picture";
import { useComposer } from "./composer-context";
import { LetterWords } from "./letter-words";
import { LinkField } from "./link-field";

type Block = IssueBlock & { kind: "sponsor" };

/** Paid for by somebody, and readers are told so above it. */
export function SponsorBlock({ block }: { block: Block }) {
  const { desk, changeBlock, isFixed } = useComposer();
  return (
    <div className="mt-1 grid gap-2">
      <Field label="Paid for by" hint="Readers are told, above it.">
        {(control) => (
          <Input
            {...control}
            maxLength={120}
            readOnly={isFixed}
            value={block.name}
            onChange={(event) => changeBlock({ ...block, name: event.target.value })}
          />
        )}
      </Field>
      <div className="rounded-md border border-input px-2.5 py-1.5">
        <LetterWords
          label="The sponsor’s words"
          placeholder="What the sponsor says"
          language={desk.newsletter.language}
          body={block.body}
          isFixed={isFixed}
          onChange={(body) => changeBlock({ ...block, body })}
        />
      </div>
      <SponsorPicture block={block} />
      <LinkField label="Leads to" href={block.href} onChange={(href) => changeBlock({ ...block, href })} />
    </div>
  );
}

function SponsorPicture({ block }: { block: Block }) {
  const { changeBlock, pictureOf, remember, isFixed } = useComposer();
  const [isChoosing, setChoosing] = useState(false);
  const picture = block.imageId ? pictureOf(block.imageId) : undefined;

  return (
    <div className="flex flex-wrap items-center gap-2">
      {picture ? <Thumbnail src={picture.thumbnail} isLarge /> : null}
      {isFixed ? null : (
        <Button size="small" onClick={() => setChoosing(true)}>
          {block.imageId ? "Another picture" : "Choose a picture"}
        </Button>
      )}
      {block.imageId && !isFixed ? (
        <Button size="small" look="bare" onClick={() => changeBlock({ ...block, imageId: null })}>
          Take it away
        </Button>
      ) : null}
      <MediaPicker
        open={isChoosing}
        onOpenChange={setChoosing}
        title="A picture of the sponsor’s"
        onChoose={({ imageId: id, url: thumbnail, alt, caption, credit }) => {
          remember({ pictures: [{ id, thumbnail, alt, caption, credit }] });
          changeBlock({ ...block, imageId: id });
        }}
      />
    </div>
  );
}
