import type { Body } from "@/modules/articles/body";
import type { BodyContext } from "./body-context";
import { StoryBody } from "./story-body";

type Props = { page: { title: string; standfirst: string; language: string; body: Body }; context: BodyContext };

/** A page the paper wrote about itself. */
export const WrittenPage = ({ page, context }: Props) => (
  <article className="art" lang={page.language}>
    <header>
      <h1>{page.title}</h1>
      {page.standfirst && <p className="standfirst">{page.standfirst}</p>}
    </header>
    <div className="mid">
      <div className="body first">
        <StoryBody body={page.body} context={context} hasEndMark={false} />
      </div>
    </div>
  </article>
);
