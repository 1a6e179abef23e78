import { decoded } from "@/app/decoded";
import "@/components/magazine/magazine.css";
import "@/components/order/order.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MagazineOpening } from "@/components/magazine/magazine-opening";
import { OrderClosed } from "@/components/magazine/order-closed";
import { PreorderForm } from "@/components/order/preorder-form";
import { WaitingForm } from "@/components/order/waiting-form";
import { pageMetadata } from "@/components/site/page-metadata";
import { SectionHead } from "@/components/site/section-head";
import { canBeOrdered, magazinePath } from "@/modules/magazines/magazine";
import { readMagazine } from "@/modules/magazines/queries";
import { env } from "@/modules/platform/env";
import { Frame } from "../../frame";
import { paperOfThisPage } from "../../paper";

type Props = { params: Promise<{ slug: string }> };

const magazineOfThisPage = cache((slug: string) => readMagazine(slug, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [magazine, paper] = await Promise.all([magazineOfThisPage((await decoded(params)).slug), paperOfThisPage()]);
  if (!magazine) return {};

  const title = `${magazine.title}, a magazine | ${paper.name}`;
  const page = { path: magazinePath(magazine.slug), title, description: magazine.standfirst };
  return pageMetadata(page, paper, env().SITE_URL);
}

export default async function MagazinePage({ params }: Props) {
  const [magazine, paper] = await Promise.all([magazineOfThisPage((await decoded(params)).slug), paperOfThisPage()]);
  if (!magazine) notFound();

  return (
    <Frame current="/magazine" hasPromo={false}>
      <main id="main" className="wrap">
        <MagazineOpening magazine={magazine} clock={{ timeZone: paper.timeZone, now: new Date() }} />
        <section id="order" className="mt-12">
          <SectionHead title="Pre-order" />
          {canBeOrdered(magazine) ? <PreorderForm magazine={magazine} /> : <OrderClosed magazine={magazine} />}
          <WaitingForm magazine={magazine} />
        </section>
      </main>
    </Frame>
  );
}
