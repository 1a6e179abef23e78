import type { ReactNode } from "react";
import type { Block as BlockNode, ListItem } from "@/modules/articles/body";
import type { BodyContext } from "./body-context";
import { BodyFigure } from "./body-figure";
import { BodyTable } from "./body-table";
import { CodeBlock } from "./code-block";
import { drawEach } from "./draw-each";
import { EmbedCard } from "./embed-card";
import { Gallery } from "./gallery";
import { InfoBox } from "./info-box";
import { Inlines } from "./inlines";
import { NewsletterBox } from "./newsletter-box";
import { PullQuote } from "./pull-quote";
import { RelatedCard } from "./related-card";

type Nodes = readonly BlockNode[];

export const Blocks = ({ nodes, context }: { nodes: Nodes; context: BodyContext }) =>
  drawEach(nodes, (node) => <Block node={node} context={context} />);

/** One component a node: the switch is complete, or does not compile. */
export function Block({ node, context }: { node: BlockNode; context: BodyContext }): ReactNode {
  switch (node.type) {
    case "paragraph":
      return (
        <p>
          <Inlines inlines={node.content} />
        </p>
      );
    case "heading":
      return <Heading node={node} />;
    case "bulletList":
      return (
        <ul>
          <ListItems items={node.content} context={context} />
        </ul>
      );
    case "orderedList":
      return (
        <ol start={node.attrs.start === 1 ? undefined : node.attrs.start}>
          <ListItems items={node.content} context={context} />
        </ol>
      );
    case "blockquote":
      return (
        <blockquote>
          <Blocks nodes={node.content} context={context} />
        </blockquote>
      );
    case "pullQuote":
      return <PullQuote quote={node} />;
    case "figure":
      return <BodyFigure figure={node} context={context} />;
    case "gallery":
      return <Gallery gallery={node} context={context} />;
    case "infoBox":
      return (
        <InfoBox {...node.attrs}>
          <Blocks nodes={node.content} context={context} />
        </InfoBox>
      );
    case "table":
      return <BodyTable table={node} drawCell={(cell) => <Blocks nodes={cell.content} context={context} />} />;
    case "codeBlock":
      return <CodeBlock text={node.content.map(({ text }) => text).join("")} />;
    case "horizontalRule":
      return <hr />;
    case "embed":
      return <EmbedCard embed={node} />;
    case "newsletterBox":
      return <NewsletterOfSlug slug={node.attrs.slug} context={context} />;
    case "relatedCard":
      return <StoryOfId id={node.attrs.articleId} context={context} />;
  }
}

function Heading({ node }: { node: Extract<BlockNode, { type: "heading" }> }) {
  const Level = `h${node.attrs.level}` as const;
  return (
    <Level>
      <Inlines inlines={node.content} />
    </Level>
  );
}

const ListItems = ({ items, context }: { items: readonly ListItem[]; context: BodyContext }) =>
  drawEach(items, (item) => <li>{<ItemContent item={item} context={context} />}</li>);

/** A line of a list is words, not a paragraph, unless it holds more than one. */
function ItemContent({ item, context }: { item: ListItem; context: BodyContext }) {
  const [first, ...rest] = item.content;
  if (first?.type !== "paragraph") return <Blocks nodes={item.content} context={context} />;
  if (rest.some((node) => node.type === "paragraph")) return <Blocks nodes={item.content} context={context} />;

  return (
    <>
      <Inlines inlines={first.content} />
      <Blocks nodes={rest} context={context} />
    </>
  );
}

function NewsletterOfSlug({ slug, context }: { slug: string; context: BodyContext }) {
  const newsletter = context.newsletters.get(slug);
  return newsletter ? <NewsletterBox newsletter={newsletter} path={context.path} /> : null;
}

function StoryOfId({ id, context }: { id: string; context: BodyContext }) {
  const article = context.stories.get(id);
  return article ? <RelatedCard article={article} clock={context.clock} /> : null;
}
