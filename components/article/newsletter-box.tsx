import { NewsletterForm } from "@/components/site/newsletter-form";
import type { NewsletterOffer } from "@/modules/newsletters/newsletter";

/** @param path of the page it stands on */
export const NewsletterBox = ({ newsletter, path }: { newsletter: NewsletterOffer; path: string }) => (
  <aside className="inset noprint" aria-label={`Newsletter: ${newsletter.name}`} lang={newsletter.language}>
    <p className="kicker">Newsletter · {newsletter.rhythm}</p>
    <h2>{newsletter.name}</h2>
    <p>{newsletter.description}</p>
    <NewsletterForm id={`email-${newsletter.slug}`} newsletters={[newsletter.slug]} origin={path} />
  </aside>
);
