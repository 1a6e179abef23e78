import { EmailField, RequiredHint, Trap } from "@/components/site/newsletter-form";
import { NEWSLETTER_FORM_PATH, type NewsletterOffer, newsletterPath } from "@/modules/newsletters/newsletter";

/** All newsletters, one address. */
export const NewsletterPicker = ({ newsletters }: { newsletters: NewsletterOffer[] }) => (
  <newsletter-form>
    <form className="side-by" action={NEWSLETTER_FORM_PATH} method="post">
      <input type="hidden" name="origin" value="/newsletters" />
      <fieldset>
        <legend className="sr">Newsletters</legend>
        <div className="picklist">
          {newsletters.map((newsletter) => (
            <NewsletterTick key={newsletter.slug} newsletter={newsletter} />
          ))}
        </div>
      </fieldset>
      <aside>
        <div className="sendbox" data-faults="">
          <h2 className="step">Where should we send them?</h2>
          <EmailField id="newsletters-email" />
          <Trap />
          <button className="btn" type="submit">
            Subscribe
          </button>
          <RequiredHint />
        </div>
      </aside>
    </form>
  </newsletter-form>
);

const NewsletterTick = ({
  newsletter: { slug, name, rhythm, description, language },
}: {
  newsletter: NewsletterOffer;
}) => (
  <div>
    <label className="tick" lang={language === "en" ? undefined : language}>
      <input id={`tick-${slug}`} type="checkbox" name="newsletter" value={slug} />
      <span>
        <b>{name}</b>
        <span className="meta">{rhythm}</span>
        <span className="about">{description}</span>
      </span>
    </label>
    <a className="link more read-first" href={newsletterPath(slug)}>
      Read it first
      <span className="sr" lang={language}>
        : {name}
      </span>
    </a>
  </div>
);
