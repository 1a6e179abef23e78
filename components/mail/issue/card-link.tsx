import type { ReactNode } from "react";
import type { Block } from "@/modules/articles/body";
import { providerNames } from "@/modules/articles/embed";
import { Box } from "../box";
import { inked, ruled, sans, serif } from "../look";
import type { LetterBodyContext } from "./letter-context";
import { LetterFigure } from "./letter-figure";
import { LetterLink } from "./letter-inlines";

type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;
type Context = { context: LetterBodyContext };

/** What a letter cannot hold stands behind a link: somebody else's player, many pictures, a form. */

export function EmbedLink({ embed, context }: { embed: Of<"embed"> } & Context) {
  const { provider, url, title, description, caption } = embed.attrs;
  const from = providerNames[provider] || new URL(url).hostname.replace(/^www\./, "");
  return (
    <Card label={from} href={url} title={title || from} context={context}>
      {description || caption}
    </Card>
  );
}

/** Its first picture, and the way to the others. */
export function GalleryLink({ gallery, context }: { gallery: Of<"gallery"> } & Context) {
  const { content, attrs } = gallery;
  const [first] = content;
  return (
    <>
      {first && <LetterFigure figure={first} context={context} />}
      {content.length > 1 && (
        <p {...inked("soft", sans(14, 1.45, { marginBottom: 20 }))}>
          {attrs.caption && `${attrs.caption} `}
          <LetterLink href={context.pageUrl} context={context}>
            {context.words.allPictures(content.length)}
          </LetterLink>
        </p>
      )}
    </>
  );
}

export function NewsletterLink({ slug, context }: { slug: string } & Context) {
  const card = context.cards[slug];
  if (!card) return null;
  return <Card label={context.words.newsletter} href={card.path} title={card.title} context={context} />;
}

export function StoryLink({ id, context }: { id: string } & Context) {
  const card = context.cards[id];
  if (!card) return null;
  return <Card label={context.words.related} href={card.path} title={card.title} context={context} />;
}

type CardProps = { label: string; href: string; title: string; children?: ReactNode } & Context;

const Card = ({ label, href, title, context, children }: CardProps) => (
  <div style={{ margin: "6px 0 20px" }}>
    <Box {...ruled("borderTop", { padding: "12px 0 0" })}>
      <p {...inked("mute", sans(12, 1.45, { marginBottom: 4, fontWeight: 700 }))}>{label}</p>
      <p {...inked("ink", serif(19, 1.3, { fontWeight: 700 }))}>
        <LetterLink href={href} context={context}>
          {title}
        </LetterLink>
      </p>
      {children && <p {...inked("soft", serif(16, 1.5, { marginTop: 6 }))}>{children}</p>}
    </Box>
  </div>
);
