import type { ReactNode } from "react";
import type { Alert } from "@/modules/alerts/alert";
import type { Promo } from "@/modules/promos/promo";
import type { Paper } from "@/modules/settings/paper";
import { AlertBar } from "./alert-bar";
import type { Clock } from "./clock";
import { Footer } from "./footer";
import { Masthead } from "./masthead";
import type { Logo } from "./nameplate";
import { PromoBar } from "./promo-bar";
import { SampleBar } from "./sample-bar";
import { SectionNavigation } from "./section-navigation";
import { SkipLink } from "./skip-link";

type Props = {
  paper: Paper;
  logo: Logo | null;
  clock: Clock;
  /** undefined: no bar on this page, whatever the paper has to say. */
  promo: Promo | null | undefined;
  alert: Alert | null;
  /** Path of the section this page belongs to. */
  current?: string | undefined;
  isFront?: boolean;
  children: ReactNode;
};

/** What stands around every page of the site. The page brings its own `<main id="main">`. */
export const SiteFrame = ({ paper, logo, clock, promo, alert, current, isFront = false, children }: Props) => (
  <>
    <SkipLink />
    {paper.isSample && <SampleBar name={paper.name} />}
    {promo !== undefined && <PromoBar promo={promo} />}
    <AlertBar alert={alert} clock={clock} />
    <Masthead paper={paper} logo={logo} clock={clock} isFront={isFront} />
    <SectionNavigation links={paper.navigation} current={current} />
    {children}
    <Footer paper={paper} logo={logo} clock={clock} />
  </>
);
