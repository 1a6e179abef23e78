import { EmailField, Trap } from "@/components/site/newsletter-form";
import { NEWSLETTER_FORM_PATH, NEWSLETTER_THANKS_PATH } from "@/modules/newsletters/newsletter";

/** For who waits for a letter in vain. The page is a file and knows nobody's address: it is typed once more. */
export const NothingArrived = () => (
  <details className="lost">
    <summary>Nothing arrived?</summary>
    <p>
      Please look among your spam first. Then type your address once more: perhaps it was mistyped. To one address we
      send one of these letters a day; what you ask for beyond that comes the day after.
    </p>
    <newsletter-form>
      <form action={NEWSLETTER_FORM_PATH} method="post">
        <input type="hidden" name="again" value="1" />
        <input type="hidden" name="origin" value={NEWSLETTER_THANKS_PATH} />
        <EmailField id="lost-email" label="Your email address" />
        <Trap />
        <button className="btn plain" type="submit">
          Send it again
        </button>
      </form>
    </newsletter-form>
  </details>
);
