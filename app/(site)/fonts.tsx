import { type Cut, cuts, type Script } from "@/components/site/fonts/cuts";
import { faceOf } from "@/components/site/fonts/face";
import { scriptOf } from "@/components/site/fonts/script";
import { assetPath } from "@/modules/platform/assets";

/*
 * Everything about fonts stands here and nowhere else: the press takes `style[data-fonts]` and the preloads out for readers who save
 * data. Their own Times and Arial, fitted by fallbacks.css, serve them, and serve everybody until a font is there.
 */

/**
 * Words and headlines have their two files from the first line on. Labels, italics and other scripts stand in a sheet of their own
 * (processes/build/assets.ts) that is brought once the page is loaded, for the next one (islands/late-fonts.ts): before that the line
 * belongs to the words and the first picture. Who reads without script has all at once.
 */
export function Fonts({ language }: { language: string }) {
  const script = scriptOf(language);
  const isFirst = ({ first }: Cut) => first === "latin" || first === script;

  return (
    <>
      <Preloads cuts={wordsIn(script)} />
      <Faces cuts={cuts.filter(isFirst)} />
      <noscript data-fonts="">
        <link rel="stylesheet" href={assetPath("fonts.css")} />
      </noscript>
    </>
  );
}

/** What a story adds that is written in another script than the paper. */
export function StoryFonts({ language, paperLanguage }: { language: string; paperLanguage: string }) {
  const script = scriptOf(language);
  if (script === "latin" || script === scriptOf(paperLanguage)) return null;

  return (
    <>
      <Preloads cuts={wordsIn(script)} />
      <Faces cuts={cuts.filter(({ first }) => first === script)} />
    </>
  );
}

/** The desk is an application: it has every font at once, first those of its labels and of its texts. */
export const DeskFonts = () => (
  <>
    <Preloads cuts={cuts.filter(({ file }) => file === "inter.woff2" || file === "source-serif.woff2")} />
    <Faces cuts={cuts} />
  </>
);

const Faces = ({ cuts: faces }: { cuts: Cut[] }) => (
  <style data-fonts="">{faces.map((cut) => faceOf(cut, assetPath(cut.file))).join("")}</style>
);

const Preloads = ({ cuts: files }: { cuts: Cut[] }) =>
  files.map(({ file }) => (
    <link key={file} rel="preload" href={assetPath(file)} as="font" type="font/woff2" crossOrigin="anonymous" />
  ));

/** Digits and marks of a Cyrillic page are in the Latin cuts: found while its words are on their way. */
const wordsIn = (script: Script) =>
  cuts.filter(({ first }) => first === (script === "cyrillic" ? "cyrillic" : "latin"));
