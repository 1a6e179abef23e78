import type { SheetBlock } from "@/modules/issues/sheet";
import { Table } from "../box";
import { accented, inked, sans, serif, THUMBNAIL } from "../look";
import type { LetterContext } from "./letter-context";
import { LetterPicture } from "./letter-picture";

type Story = Extract<SheetBlock, { kind: "story" }>;
type Props = { story: Story; context: LetterContext };

/** lead: picture above; row: small picture beside; line: headline alone. */
export function StoryPart({ story, context }: Props) {
  const spoken = story.language === context.language ? undefined : story.language;
  return (
    <div lang={spoken}>
      {story.form === "lead" && <Lead story={story} context={context} />}
      {story.form === "row" && <Row story={story} context={context} />}
      {story.form === "line" && <Headline story={story} context={context} sizeInPixels={18} />}
    </div>
  );
}

const Lead = ({ story, context }: Props) => (
  <>
    {story.picture && (
      <div style={{ paddingBottom: 16 }}>
        <StoryPicture story={story} context={context} />
      </div>
    )}
    <Kicker story={story} context={context} />
    <Headline story={story} context={context} sizeInPixels={27} />
    <Standfirst story={story} />
    <p style={sans(15, 1.45, { marginTop: 12 })} lang={context.language}>
      <a
        href={context.hrefOf(story.path) ?? undefined}
        {...accented(context.accent, { fontWeight: 700, textDecoration: "underline" })}
      >
        {context.words.readStory}
      </a>
    </p>
  </>
);

const Row = ({ story, context }: Props) => {
  const told = (
    <>
      <Kicker story={story} context={context} />
      <Headline story={story} context={context} sizeInPixels={20} />
      <Standfirst story={story} />
    </>
  );
  if (!story.picture) return told;
  return (
    <Table>
      <tr>
        <td valign="top">{told}</td>
        <td width={20} style={{ width: 20 }} />
        <td valign="top" width={THUMBNAIL.widthInPixels} className={THUMBNAIL.className}>
          <StoryPicture story={story} context={context} widestInPixels={THUMBNAIL.widthInPixels} />
        </td>
      </tr>
    </Table>
  );
};

/** The link of a picture without words of its own is called as its story. */
const StoryPicture = ({ story, context, widestInPixels }: Props & { widestInPixels?: number }) =>
  story.picture && (
    <LetterPicture
      picture={story.picture}
      alt={story.picture.alt || story.headline}
      href={story.path}
      context={context}
      {...(widestInPixels && { widestInPixels })}
    />
  );

const Kicker = ({ story, context }: Props) =>
  story.kicker && (
    <p
      {...accented(
        context.accent,
        sans(12, 1.4, { marginBottom: 5, fontWeight: 700, letterSpacing: "0.06em", textTransform: "uppercase" }),
      )}
    >
      {story.kicker}
    </p>
  );

const Headline = ({ story, context, sizeInPixels }: Props & { sizeInPixels: number }) => (
  <h2 style={serif(sizeInPixels, 1.22, { fontWeight: 700 })}>
    <a href={context.hrefOf(story.path) ?? undefined} {...inked("ink", { textDecoration: "none" })}>
      {story.headline}
    </a>
  </h2>
);

const Standfirst = ({ story }: { story: Story }) =>
  story.standfirst && <p {...inked("soft", serif(16, 1.5, { marginTop: 7 }))}>{story.standfirst}</p>;
