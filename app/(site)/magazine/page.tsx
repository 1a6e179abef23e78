import "@/components/tag/hub.css";
import "@/components/magazine/magazine.css";
import type { Metadata } from "next";
import { MagazineList } from "@/components/magazine/magazine-list";
import { Notice } from "@/components/site/notice";
import { pageMetadata } from "@/components/site/page-metadata";
import { listMagazines } from "@/modules/magazines/queries";
import { env } from "@/modules/platform/env";
import { Frame } from "../frame";
import { paperOfThisPage } from "../paper";

const DESCRIPTION = "What is worth printing, printed well.";

export async function generateMetadata(): Promise<Metadata> {
  const paper = await paperOfThisPage();
  const title = `Magazine | ${paper.name}`;
  return pageMetadata({ path: "/magazine", title, description: DESCRIPTION }, paper, env().SITE_URL);
}

export default async function MagazinesPage() {
  const magazines = await listMagazines(new Date());

  return (
    <Frame current="/magazine">
      <main id="main" className="wrap">
        <header className="hub">
          <p className="kicker">On paper</p>
          <h1>Magazine</h1>
          <p>{DESCRIPTION}</p>
        </header>
        {magazines.length === 0 && <Notice title="Nothing here yet">We have printed no magazine so far.</Notice>}
        <MagazineList magazines={magazines} />
      </main>
    </Frame>
  );
}
