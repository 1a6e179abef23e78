import { decoded } from "@/app/decoded";
import "@/components/magazine/magazine.css";
import "@/components/order/order.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DeliveryList } from "@/components/magazine/delivery-list";
import { MagazineOpening } from "@/components/magazine/magazine-opening";
import { MagazineQuestions } from "@/components/magazine/magazine-questions";
import { MagazineSpreads } from "@/components/magazine/magazine-spreads";
import { OrderClosed } from "@/components/magazine/order-closed";
import { PreorderForm } from "@/components/order/preorder-form";
import { WaitingForm } from "@/components/order/waiting-form";
import { pageMetadata } from "@/components/site/page-metadata";
import { SectionHead } from "@/components/site/section-head";
import { canBeOrdered, magazinePath } from "@/modules/magazines/magazine";
import { readMagazine } from "@/modules/magazines/queries";
import { assetPath } from "@/modules/platform/assets";
import { env } from "@/modules/platform/env";
import { isPaidAtOnce } from "@/modules/platform/payments";
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
  const isOnSale = canBeOrdered(magazine);

  return (
    <Frame current="/magazine" hasPromo={false}>
      <main id="main" className="wrap">
        <MagazineOpening magazine={magazine} clock={{ timeZone: paper.timeZone, now: new Date() }} />
        {magazine.spreads.length > 0 && (
          <section className="mt-12">
            <SectionHead title="Pages to look at" />
            <MagazineSpreads spreads={magazine.spreads} />
          </section>
        )}
        <section id="order" className="mt-12">
          <SectionHead title="Pre-order" />
          {isOnSale ? (
            <PreorderForm magazine={magazine} language={paper.language} isPaidAtOnce={isPaidAtOnce()} />
          ) : (
            <OrderClosed magazine={magazine} />
          )}
          <WaitingForm magazine={magazine} />
        </section>
        {isOnSale && magazine.zones.length > 0 && (
          <section className="mt-12">
            <SectionHead title="Delivery" />
            <DeliveryList magazine={magazine} language={paper.language} />
          </section>
        )}
        {magazine.questions.length > 0 && (
          <section className="mt-12">
            <SectionHead title="Questions and answers" />
            <MagazineQuestions questions={magazine.questions} />
          </section>
        )}
        {isOnSale && <script src={assetPath("order")} type="module" />}
      </main>
    </Frame>
  );
}
