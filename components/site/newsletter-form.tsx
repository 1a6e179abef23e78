import { NEWSLETTER_FORM_PATH, TRAP_FIELD } from "@/modules/newsletters/newsletter";

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
    <form className="join" action={NEWSLETTER_FORM_PATH} method="post">
      {newsletters.map((slug) => (
        <input key={slug} type="hidden" name="newsletter" value={slug} />
      ))}
      <input type="hidden" name="origin" value={origin} />
      <EmailField id={id} email={email} failure={failure} />
      <Trap />
      <button className="btn" type="submit">
        Subscribe
      </button>
      <div className="row">
        <RequiredHint />
      </div>
    </form>
  </newsletter-form>
);

type FieldProps = Pick<Props, "id" | "email" | "failure"> & { label?: string };

export const EmailField = ({ id, email = "", failure, label = "Enter your email to subscribe" }: FieldProps) => (
  <div className="field">
    <label htmlFor={id}>
      {label}{" "}
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

/** For machines that fill in every field they find. Readers neither see it nor come to it by keyboard. */
export const Trap = () => (
  <p className="sr" aria-hidden="true">
    <label>
      Leave this field empty
      <input type="text" name={TRAP_FIELD} tabIndex={-1} autoComplete="off" />
    </label>
  </p>
);

export const RequiredHint = () => (
  <p className="hint">
    <span className="req">*</span> marks a field we need. One click unsubscribes; we share your address with nobody.
  </p>
);
