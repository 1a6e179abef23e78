import type { ReactNode } from "react";
import type { Alert } from "@/modules/alerts/alert";
import type { Promo } from "@/modules/magazines/magazine";
import type { Paper } from "@/modules/settings/paper";
import { AlertBar } from "./alert-bar";
import type { Clock } from "./clock";
import { Footer } from "./footer";
import { Masthead } from "./masthead";
import { PromoBar } from "./promo-bar";
import { SampleBar } from "./sample-bar";
import { SectionNavigation } from "./section-navigation";
import { SkipLink } from "./skip-link";

type Props = {
  paper: Paper;
  clock: Clock;
  promo: Promo | null;
  alert: Alert | null;
  /** Path of the section this page belongs to. */
  current?: string | undefined;
  isFront?: boolean;
  children: ReactNode;
};

/** What stands around every page of the site. The page brings its own `<main id="main">`. */
export const SiteFrame = ({ paper, clock, promo, alert, current, isFront = false, children }: Props) => (
  <>
    <SkipLink />
    {paper.isSample && <SampleBar name={paper.name} />}
    {promo && <PromoBar promo={promo} />}
    <AlertBar alert={alert} clock={clock} />
    <Masthead paper={paper} clock={clock} isFront={isFront} />
    <SectionNavigation links={paper.navigation} current={current} />
    {children}
    <Footer paper={paper} clock={clock} />
  </>
);
