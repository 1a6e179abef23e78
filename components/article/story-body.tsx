import { Mark } from "@/components/site/icons";
import type { Block as BlockNode, Body } from "@/modules/articles/body";
import { Blocks } from "./block";
import type { BodyContext } from "./body-context";
import { Inlines } from "./inlines";

type Props = { body: Body; context: BodyContext; hasEndMark: boolean };

/** The words of a story or page. The daymark stands after a story's last word; one that ends in a list or picture has none. */
export function StoryBody({ body, context, hasEndMark }: Props) {
  const lastWords = body.content.findLastIndex((block) => !OWN_BOXES.includes(block.type));
  const last = body.content[lastWords];
  if (!hasEndMark || last?.type !== "paragraph") return <Blocks nodes={body.content} context={context} />;

  return (
    <>
      <Blocks nodes={body.content.slice(0, lastWords)} context={context} />
      <LastWords paragraph={last} />
      <Blocks nodes={body.content.slice(lastWords + 1)} context={context} />
    </>
  );
}

/** The paper's own: what the story tells is over when they come. */
const OWN_BOXES: BlockNode["type"][] = ["newsletterBox", "relatedCard"];

const LastWords = ({ paragraph }: { paragraph: Extract<BlockNode, { type: "paragraph" }> }) => (
  <p>
    <Inlines inlines={paragraph.content} />{" "}
    <span className="end">
      <Mark />
    </span>
  </p>
);
