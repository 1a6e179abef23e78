import { Picture } from "@/components/site/picture";
import type { Hero as StoryHero } from "@/modules/articles/article";
import { Caption } from "./body-figure";

export const Hero = ({ hero, language }: { hero: StoryHero; language: string }) => (
  <figure className="hero" lang={language}>
    <Picture
      picture={{ ...hero.picture, alt: hero.alt }}
      sizes="(min-width: 75em) 54rem, (min-width: 48em) calc(100vw - 5rem), calc(100vw - 2.5rem)"
      className={isUpright(hero.picture) ? "upright" : undefined}
      isHero
    />
    <Caption caption={hero.caption} credit={hero.credit} />
  </figure>
);

/** A tall picture would fill more than a screen: it is shown in full, but no higher than the screen. */
const isUpright = ({ widthInPixels, heightInPixels }: { widthInPixels: number; heightInPixels: number }) =>
  heightInPixels > widthInPixels;
