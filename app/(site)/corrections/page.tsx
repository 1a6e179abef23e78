import "@/components/tag/hub.css";
import "@/components/correction/correction.css";
import type { Metadata } from "next";
import { CorrectionList } from "@/components/correction/correction-list";
import { Notice } from "@/components/site/notice";
import { pageMetadata } from "@/components/site/page-metadata";
import { listCorrections } from "@/modules/articles/queries";
import { env } from "@/modules/platform/env";
import { Frame } from "../frame";
import { paperOfThisPage } from "../paper";

const CORRECTIONS_SHOWN = 100;
const DESCRIPTION = "What we got wrong, and what is right. Each correction also stands at the foot of its story.";

export async function generateMetadata(): Promise<Metadata> {
  const paper = await paperOfThisPage();
  const title = `Corrections | ${paper.name}`;
  return pageMetadata({ path: "/corrections", title, description: DESCRIPTION }, paper, env().SITE_URL);
}

export default async function CorrectionsPage() {
  const now = new Date();
  const [paper, corrections] = await Promise.all([paperOfThisPage(), listCorrections(now, CORRECTIONS_SHOWN)]);

  return (
    <Frame current="/corrections">
      <main id="main" className="wrap">
        <header className="hub">
          <p className="kicker">{paper.name}</p>
          <h1>Corrections</h1>
          <p>
            {DESCRIPTION} Found a mistake? Write to <a href={`mailto:${paper.email}`}>{paper.email}</a>.
          </p>
        </header>
        {corrections.length === 0 && <Notice title="Nothing here yet">No story has needed a correction so far.</Notice>}
        <CorrectionList corrections={corrections} clock={{ timeZone: paper.timeZone, now }} />
        {corrections.length === CORRECTIONS_SHOWN && (
          <p className="meta">These are the newest {CORRECTIONS_SHOWN}; older ones stand with their stories.</p>
        )}
      </main>
    </Frame>
  );
}
