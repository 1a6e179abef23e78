import "@/components/front/front.css";
import { FrontSlots } from "@/components/front/front-slots";
import { LeadStory } from "@/components/front/lead-story";
import { MoreNews } from "@/components/front/more-news";
import { SectionBand } from "@/components/front/section-band";
import { type Clock, weekdayAndDay } from "@/components/site/clock";
import { NewsFeed } from "@/components/site/news-feed";
import { NewsletterBand } from "@/components/site/newsletter-band";
import { Notice } from "@/components/site/notice";
import { PicksList } from "@/components/site/picks-list";
import { SectionHead } from "@/components/site/section-head";
import { readNewsletter } from "@/modules/newsletters/queries";
import { alertOfThisPage } from "./alert";
import { Frame } from "./frame";
import type { Front } from "./front";
import { paperOfThisPage } from "./paper";

/** What stands on the front page. The desk shows it with boards that are not live. */
export async function FrontPage({ front, now }: { front: Front; now: Date }) {
  const paper = await paperOfThisPage();
  const clock: Clock = { timeZone: paper.timeZone, now };
  const [alert, newsletter] = await Promise.all([
    alertOfThisPage(),
    paper.newsletter === null ? null : readNewsletter(paper.newsletter),
  ]);
  const [firstBand, ...otherBands] = bandsOf(front, clock);

  return (
    <Frame isFront current="/">
      <main id="main">
        <div className="wrap front">
          <h1 className="sr">
            {paper.name}, {weekdayAndDay(now, clock)}
          </h1>
          <Top front={front} clock={clock} hotArticleId={alert?.article?.id} />
          <Middle front={front} clock={clock} />
          {firstBand}
        </div>
        {newsletter && (
          <div className="mt-12">
            <NewsletterBand newsletter={newsletter} origin="/" />
          </div>
        )}
        {otherBands.length > 0 && <div className="wrap front mt-6">{otherBands}</div>}
      </main>
    </Frame>
  );
}

type PartProps = { front: Front; clock: Clock };

function Top({ front, clock, hotArticleId }: PartProps & { hotArticleId: string | undefined }) {
  if (!front.lead) return <Notice title="Nothing here yet">The first story is being written.</Notice>;

  return (
    <div className="top">
      <div>
        <LeadStory article={front.lead} also={front.also} />
        <FrontSlots articles={front.slots} clock={clock} />
      </div>
      {front.feed.length > 0 && <NewsFeed lines={front.feed} clock={clock} hotArticleId={hotArticleId} />}
    </div>
  );
}

function Middle({ front, clock }: PartProps) {
  if (front.picks.length === 0) return <MoreNews articles={front.more} clock={clock} />;

  return (
    <div className="split">
      <section>
        <SectionHead title="Editors’ Picks" />
        <PicksList articles={front.picks} />
      </section>
      <MoreNews articles={front.more} clock={clock} />
    </div>
  );
}

function bandsOf({ bands }: Front, clock: Clock) {
  return bands.map(({ section, layout, articles, hasLead }, index) => (
    <SectionBand
      key={section.id}
      section={section}
      articles={articles}
      layout={layout}
      hasLead={hasLead}
      isMirrored={index % 2 === 1}
      clock={clock}
    />
  ));
}
