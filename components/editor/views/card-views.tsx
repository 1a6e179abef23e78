"use client";

import type { NodeViewProps } from "@tiptap/react";
import { useEffect, useState } from "react";
import { Select } from "@/components/ui/input";
import { type EmbedProvider, isScriptAddress } from "@/modules/articles/body";
import { providerNames } from "@/modules/articles/embed";
import { FIELD_LIMITS, LIMITS } from "@/modules/articles/limits";
import { embedOf } from "@/modules/imports/embed";
import { type RelatedStory, useStorySurroundings } from "../story-surroundings";
import { BoxField } from "./box-field";
import { BoxFrame, writeBelow } from "./box-frame";

/** What lies elsewhere. Its address says by itself what it is; a page nobody knows becomes a link card. */
export function EmbedView(props: NodeViewProps) {
  const { node, editor, updateAttributes } = props;
  const { provider, url, title, description, caption } = node.attrs;
  const [typed, setTyped] = useState("");
  const from = providerNames[provider as EmbedProvider] || (url ? "link card" : "");
  const field = (name: keyof typeof FIELD_LIMITS.embed) => ({
    most: FIELD_LIMITS.embed[name],
    isEditable: editor.isEditable,
    onChange: (value: string) => updateAttributes({ [name]: value }),
    onEnter: () => writeBelow(props),
  });
  const setAddress = (address: string) => {
    setTyped(address);
    if (isScriptAddress(address)) return; // no line and no database is to see it
    const embed = embedOf(address);
    updateAttributes(
      embed ? { provider: embed.attrs.provider, url: embed.attrs.url } : { provider: "link", url: address },
    );
  };
  return (
    <BoxFrame node={props} name={from ? `Embed, ${from}` : "Embed"}>
      <BoxField
        label="Address"
        value={url}
        placeholder="https://…"
        most={LIMITS.addressLength}
        isEditable={editor.isEditable}
        onChange={setAddress}
        onEnter={() => writeBelow(props)}
      />
      {(url && !embedOf(url)) || isScriptAddress(typed) ? (
        <p className="box-problem">This is no address of a page: it begins with https://</p>
      ) : null}
      <BoxField label="Title" value={title} placeholder="What readers see before they load it" {...field("title")} />
      {provider === "link" ? (
        <BoxField label="Description" value={description} placeholder="One sentence" {...field("description")} />
      ) : null}
      <BoxField label="Caption" value={caption} placeholder="Beneath it" {...field("caption")} />
    </BoxFrame>
  );
}

export function NewsletterBoxView(props: NodeViewProps) {
  const { newsletters } = useStorySurroundings();
  const { slug } = props.node.attrs;
  const isGone = slug && !newsletters.some((newsletter) => newsletter.slug === slug);
  return (
    <BoxFrame node={props} name="Newsletter box">
      <div className="box-field" contentEditable={false}>
        <Select
          aria-label="Newsletter"
          value={slug}
          disabled={!props.editor.isEditable}
          onKeyDown={(event) => event.key === "Enter" && writeBelow(props)}
          onChange={(event) => props.updateAttributes({ slug: event.target.value })}
        >
          <option value="">Choose a newsletter</option>
          {newsletters.map((newsletter) => (
            <option key={newsletter.slug} value={newsletter.slug}>
              {newsletter.name}
            </option>
          ))}
          {isGone ? <option value={slug}>{slug} (there is no such newsletter)</option> : null}
        </Select>
      </div>
    </BoxFrame>
  );
}

export function RelatedCardView(props: NodeViewProps) {
  const { node, editor, updateAttributes } = props;
  const story = useRelatedStory(node.attrs.articleId);
  const { findStory } = useStorySurroundings();
  const [problem, setProblem] = useState("");

  const choose = async (address: string) => {
    const path = URL.parse(address, window.location.origin)?.pathname;
    const found = path ? await findStory({ path }) : null;
    setProblem(found || !address ? "" : "There is no story of ours at this address.");
    if (!found) return;
    updateAttributes({ articleId: found.articleId });
    writeBelow(props);
  };
  return (
    <BoxFrame node={props} name="Related story">
      {story ? (
        <p className="related-headline">
          {story.headline}
          {story.isPublic ? null : <span className="related-note">not public: readers do not see this card yet</span>}
        </p>
      ) : null}
      {story === null && node.attrs.articleId ? <p className="box-problem">This story is gone.</p> : null}
      {!node.attrs.articleId ? (
        <BoxField
          label="Address of the story"
          value=""
          placeholder="/articles/…"
          most={LIMITS.addressLength}
          isEditable={editor.isEditable}
          onChange={choose}
        />
      ) : null}
      {problem ? <p className="box-problem">{problem}</p> : null}
    </BoxFrame>
  );
}

/** undefined until it is known. */
function useRelatedStory(articleId: string | null): RelatedStory | null | undefined {
  const { findStory } = useStorySurroundings();
  const [story, setStory] = useState<RelatedStory | null>();
  useEffect(() => {
    if (!articleId) return;
    let isWanted = true;
    findStory({ articleId }).then((found) => {
      if (isWanted) setStory(found);
    });
    return () => {
      isWanted = false;
    };
  }, [articleId, findStory]);
  return articleId ? story : undefined;
}
