"use client";

import { NodeViewContent, type NodeViewProps } from "@tiptap/react";
import { FIELD_LIMITS, LIMITS } from "@/modules/articles/limits";
import { BoxField } from "./box-field";
import { BoxFrame, writeBelow } from "./box-frame";

export function InfoBoxView(props: NodeViewProps) {
  const { node, editor, updateAttributes } = props;
  const isEditable = editor.isEditable;
  return (
    <BoxFrame node={props} name="Info box" className="info-box">
      <BoxField
        label="Label"
        className="info-label"
        value={node.attrs.label}
        most={FIELD_LIMITS.infoBox.label}
        placeholder="In brief"
        isEditable={isEditable}
        onChange={(label) => updateAttributes({ label })}
      />
      <BoxField
        label="Title"
        className="info-title"
        value={node.attrs.title}
        most={FIELD_LIMITS.infoBox.title}
        placeholder="What the box is about"
        isEditable={isEditable}
        onChange={(title) => updateAttributes({ title })}
      />
      <NodeViewContent className="info-body" />
    </BoxFrame>
  );
}

export function PullQuoteView(props: NodeViewProps) {
  const { node, editor, updateAttributes } = props;
  return (
    <BoxFrame node={props} name="Pull quote" className="pull-quote">
      <NodeViewContent className="quote-words" />
      <BoxField
        label="Who said it"
        value={node.attrs.attribution}
        most={FIELD_LIMITS.pullQuote.attribution}
        placeholder="Name"
        isEditable={editor.isEditable}
        onChange={(attribution) => updateAttributes({ attribution })}
        onEnter={() => writeBelow(props)}
      />
    </BoxFrame>
  );
}

export function CodeView(props: NodeViewProps) {
  const { node, editor, updateAttributes } = props;
  return (
    <BoxFrame node={props} name="Code" className="code-box">
      <BoxField
        label="Language"
        value={node.attrs.language ?? ""}
        placeholder="sql, python…"
        most={LIMITS.codeLanguageLength}
        isEditable={editor.isEditable}
        onChange={(language) => updateAttributes({ language: language || null })}
      />
      <NodeViewContent<"pre"> as="pre" className="code-words" spellCheck={false} />
    </BoxFrame>
  );
}
