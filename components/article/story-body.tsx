import { Mark } from "@/components/site/icons";
import type { Body } from "@/modules/articles/body";
import { Block, Blocks } from "./block";
import type { BodyContext } from "./body-context";
import { Inlines } from "./inlines";

/** The words of a story or page. The daymark stands at the end of a story, after its last word. */
export function StoryBody({ body, context, hasEndMark }: { body: Body; context: BodyContext; hasEndMark: boolean }) {
  const last = body.content.at(-1);
  if (!hasEndMark || !last) return <Blocks nodes={body.content} context={context} />;

  return (
    <>
      <Blocks nodes={body.content.slice(0, -1)} context={context} />
      {last.type === "paragraph" ? (
        <p>
          <Inlines inlines={last.content} /> <EndMark />
        </p>
      ) : (
        <>
          <Block node={last} context={context} />
          <p>
            <EndMark />
          </p>
        </>
      )}
    </>
  );
}

const EndMark = () => (
  <span className="end">
    <Mark />
  </span>
);
