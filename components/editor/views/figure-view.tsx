"use client";

import type { NodeViewProps } from "@tiptap/react";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { FIELD_LIMITS } from "@/modules/articles/limits";
import { FILE_NAME_WARNING, looksLikeFileName } from "@/modules/media/alt-text";
import { cutOf, WHOLE } from "@/modules/media/crops";
import { previewPath } from "@/modules/media/image";
import { useStorySurroundings } from "../story-surroundings";
import type { Upload } from "../uploads";
import { BoxField } from "./box-field";
import { BoxFrame, writeBelow } from "./box-frame";
import { CutButton, styleOfCut } from "./figure-cut";

/** A picture with what is said of it; on its way up it shows how far it is. */
export function FigureView(props: NodeViewProps) {
  const { node, editor, updateAttributes } = props;
  const { uploads, choosePicture } = useStorySurroundings();
  const { imageId, uploadId, alt, caption, credit, size } = node.attrs;
  const upload = useSyncExternalStore(
    uploads.subscribe,
    () => uploads.read(uploadId),
    () => null,
  );

  const replace = async () => {
    const chosen = await choosePicture();
    if (chosen) updateAttributes({ ...chosen, ...WHOLE, uploadId: null });
  };
  const takeOut = () => {
    if (uploadId) uploads.cancel(uploadId);
    props.deleteNode();
  };
  const field = (name: keyof typeof FIELD_LIMITS.figure) => ({
    most: FIELD_LIMITS.figure[name],
    isEditable: editor.isEditable,
    onChange: (value: string) => updateAttributes({ [name]: value }),
    onEnter: () => writeBelow(props),
  });
  return (
    <BoxFrame
      node={{ ...props, deleteNode: takeOut }}
      name="Picture"
      tools={<FigureTools props={props} onReplace={replace} />}
      className={size === "wide" ? "is-wide" : ""}
    >
      {imageId ? (
        // biome-ignore lint/performance/noImgElement: the desk's own preview, no optimizer
        <img
          src={previewPath(imageId, "large")}
          alt={alt}
          className="figure-picture"
          style={styleOfCut(cutOf(node.attrs))}
          draggable={false}
        />
      ) : (
        <ComingPicture upload={upload} onRetry={() => uploads.retry(uploadId)} onChoose={replace} />
      )}
      <div className="figure-words">
        <BoxField label="Caption" value={caption} placeholder="What is seen, where and when" {...field("caption")} />
        <BoxField label="Credit" value={credit} placeholder="Who made it" {...field("credit")} />
        <BoxField
          label="Alt text"
          value={alt}
          placeholder="For those who cannot see it"
          problem={looksLikeFileName(alt) ? FILE_NAME_WARNING : undefined}
          {...field("alt")}
        />
      </div>
    </BoxFrame>
  );
}

function FigureTools({ props, onReplace }: { props: NodeViewProps; onReplace: () => void }) {
  const isWide = props.node.attrs.size === "wide";
  return (
    <>
      <Button
        size="small"
        aria-pressed={isWide}
        onClick={() => props.updateAttributes({ size: isWide ? "column" : "wide" })}
      >
        Wide
      </Button>
      {props.node.attrs.imageId ? <CutButton {...props} /> : null}
      <Button size="small" onClick={onReplace}>
        Replace
      </Button>
    </>
  );
}

type Coming = { upload: Upload | null; onRetry: () => void; onChoose: () => void };

function ComingPicture({ upload, onRetry, onChoose }: Coming) {
  if (!upload) {
    return (
      <div className="figure-absent" contentEditable={false}>
        <p>No picture here yet. If somebody else is bringing it, it appears when it is up.</p>
        <Button size="small" onClick={onChoose}>
          Choose a picture
        </Button>
      </div>
    );
  }
  const percent = Math.round(upload.progress * 100);
  return (
    <div className="figure-coming" contentEditable={false}>
      {/* biome-ignore lint/performance/noImgElement: a file of this device */}
      <img src={upload.localUrl} alt="" draggable={false} />
      {upload.failure ? (
        <div role="alert" className="figure-failed">
          <p>
            <b>{upload.file.name} did not go up.</b> {upload.failure}
          </p>
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        </div>
      ) : (
        <div className="figure-progress">
          <progress max={100} value={percent} aria-label={`${upload.file.name} goes up`} />
          <span>
            {upload.file.name}, {percent} %
          </span>
        </div>
      )}
    </div>
  );
}
