type Props = {
  /** Makes the ids of this form's parts: a page holds several. */
  id: string;
  /** Slugs of the newsletters asked for. */
  newsletters: string[];
  /** Path of the page it stands on. */
  origin: string;
  /** As the reader filled it in, when something was wrong. */
  email?: string;
  failure?: string | undefined;
};

/** A plain form that works without script; the island answers in place. */
export const NewsletterForm = ({ id, newsletters, origin, email = "", failure }: Props) => (
  <newsletter-form>
    <form className="join" action="/api/newsletters/subscribe" method="post">
      {newsletters.map((slug) => (
        <input key={slug} type="hidden" name="newsletter" value={slug} />
      ))}
      <input type="hidden" name="origin" value={origin} />
      <EmailField id={id} email={email} failure={failure} />
      <button className="btn" type="submit">
        Subscribe
      </button>
      <div className="row">
        <RequiredHint />
      </div>
    </form>
  </newsletter-form>
);

export const EmailField = ({ id, email = "", failure }: Pick<Props, "id" | "email" | "failure">) => (
  <div className="field">
    <label htmlFor={id}>
      Enter your email to subscribe{" "}
      <span className="req" aria-hidden="true">
        *
      </span>
    </label>
    <input
      className="input"
      id={id}
      type="email"
      name="email"
      autoComplete="email"
      required
      maxLength={254}
      defaultValue={email}
      {...(failure && { "aria-invalid": true, "aria-describedby": `${id}-wrong` })}
    />
    {failure && (
      <p className="wrong" id={`${id}-wrong`}>
        {failure}
      </p>
    )}
  </div>
);

export const RequiredHint = () => (
  <p className="hint">
    <span className="req">*</span> marks a field we need. One click unsubscribes; we share your address with nobody.
  </p>
);
