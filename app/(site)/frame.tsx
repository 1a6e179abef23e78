import type { ReactNode } from "react";
import { SiteFrame } from "@/components/site/site-frame";
import { alertOfThisPage } from "./alert";
import { logoOfThisPage, paperOfThisPage, promoOfThisPage } from "./paper";

type Props = {
  /** Path of the section this page belongs to, to mark it in the navigation. */
  current?: string | undefined;
  isFront?: boolean;
  /** The magazine's own page needs no bar that leads to it. */
  hasPromo?: boolean;
  children: ReactNode;
};

/** Every page of the site stands in one: `<Frame current="/tags/ports"><main id="main" className="wrap">…`. */
export async function Frame({ current, isFront = false, hasPromo = true, children }: Props) {
  const now = new Date();
  const [paper, logo, promo, alert] = await Promise.all([
    paperOfThisPage(),
    logoOfThisPage(),
    promoOfThisPage(),
    alertOfThisPage(),
  ]);

  return (
    <SiteFrame
      paper={paper}
      logo={logo}
      clock={{ timeZone: paper.timeZone, now }}
      promo={hasPromo ? promo : undefined}
      alert={alert}
      current={current}
      isFront={isFront}
    >
      {children}
    </SiteFrame>
  );
}
