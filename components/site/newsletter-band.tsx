import { NewsletterForm } from "./newsletter-form";

type Props = { newsletter: { slug: string; name: string; description: string; rhythm: string }; origin: string };

/** The full-width newsletter box between the bands of a page. */
export const NewsletterBand = ({ newsletter, origin }: Props) => (
  <section className="letter" aria-labelledby="band-newsletter">
    <div className="wrap">
      <div>
        <p className="kicker">Newsletter · {newsletter.rhythm}</p>
        <h2 id="band-newsletter">{newsletter.name}</h2>
        <p>{newsletter.description}</p>
      </div>
      <NewsletterForm id="band-email" newsletters={[newsletter.slug]} origin={origin} />
    </div>
  </section>
);
