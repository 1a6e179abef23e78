import type { ReactNode } from "react";
import { Notice } from "@/components/site/notice";
import { Frame } from "./frame";

type Props = {
  /** The section the form stands in. */
  section: { name: string; path: string };
  title: string;
  /** What happens next. */
  next: string;
  children: ReactNode;
};

/** Where a form of a browser without script ends. Whose it was is not said: the page is a file like all others. */
export const Thanks = ({ section, title, next, children }: Props) => (
  <Frame current={section.path}>
    <main id="main" className="wrap dead-end">
      <p className="kicker">{section.name}</p>
      <h1 className="title">{title}</h1>
      <Notice title={next}>{children}</Notice>
      <p>
        <a className="btn plain" href="/">
          Back to the front page
        </a>
      </p>
    </main>
  </Frame>
);
