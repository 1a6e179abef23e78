import { Mark } from "@/components/site/icons";
import type { Block as BlockNode, Body } from "@/modules/articles/body";
import { Blocks } from "./block";
import type { BodyContext } from "./body-context";
import { Inlines } from "./inlines";

type Props = { body: Body; context: BodyContext; hasEndMark: boolean };

/** The words of a story or page. The daymark stands at the end of a story, after its last word. */
export function StoryBody({ body, context, hasEndMark }: Props) {
  const lastWords = body.content.findLastIndex((block) => block.type === "paragraph");
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

const LastWords = ({ paragraph }: { paragraph: Extract<BlockNode, { type: "paragraph" }> }) => (
  <p>
    <Inlines inlines={paragraph.content} />{" "}
    <span className="end">
      <Mark />
    </span>
  </p>
);
