"use client";

import { Fragment, type ReactNode } from "react";
import type { HubAnswer } from "@/components/hub/hub-answer";
import { StaleNote } from "@/components/hub/stale-note";
import { useHubForm } from "@/components/hub/use-hub-form";
import { PictureField } from "@/components/media/picture-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { NewsletterSheet } from "@/modules/newsletters/sheet";
import { DigestFields } from "./digest-fields";
import { IdentityFields } from "./identity-fields";
import { OwnColour } from "./own-colour";
import { useFirstWrong } from "./use-first-wrong";
import { WelcomeWords } from "./welcome-words";

type Props = {
  newsletter: NewsletterSheet;
  /** Whom letters are from where nothing is said. */
  unsaid: { fromName: string; fromAddress: string; accent: string };
  tags: { slug: string; name: string }[];
  zone: string;
  save: (version: number, form: FormData) => Promise<HubAnswer>;
};

const FORM = "newsletter-form";

const LABELS = {
  ...{ name: "Name", slug: "Address", description: "What readers get", rhythm: "When it comes", host: "Host" },
  ...{ language: "Language", fromName: "Sender’s name", fromAddress: "Sender’s address", replyTo: "Answers go to" },
  ...{ picture: "Picture", colour: "Colour", welcomeSubject: "Subject of the welcome letter" },
  ...{ welcome: "Words of the welcome letter", digest: "What is sent by itself" },
};

/** Everything that is set about a newsletter, saved together. */
export function NewsletterSettings({ newsletter: latest, unsaid, tags, zone, save }: Props) {
  const { form, answer, isSending, sheet, round, onSubmit, ...question } = useHubForm(latest, save);
  const newsletter = sheet ?? latest;
  const { problems } = answer;
  useFirstWrong(problems);
  const wrongCount = Object.keys(problems).filter((field) => field !== "form").length;

  return (
    <Fragment key={round}>
      <form ref={form} id={FORM} noValidate onSubmit={onSubmit} aria-label="Settings of the newsletter">
        <input type="hidden" name="formerSlug" value={newsletter.slug} />
        <Part title="The newsletter" note="Readers are told this before they sign up.">
          <IdentityFields
            values={newsletter}
            problems={problems}
            isSlugKept={newsletter.isSlugKept}
            slugHint={
              newsletter.isSlugKept
                ? "It stays: somebody subscribes, or letters were sent, and their links lead here."
                : "It can be changed until the first reader signs up; the old address then leads to the new one."
            }
          />
        </Part>
        <Part title="Sender" note="Whom its letters are from, in the inbox. Left empty, it is the paper.">
          <SenderFields newsletter={newsletter} unsaid={unsaid} problems={problems} />
        </Part>
        <Part
          title="Looks"
          note="The picture stands at the head of its letters; links and labels are set in its colour."
        >
          <PictureField name="pictureId" label={LABELS.picture} picture={newsletter.picture} />
          <OwnColour colour={newsletter.colour} accent={unsaid.accent} problem={problems.colour} />
        </Part>
        <Part
          title="Sent by itself"
          note="A letter put together from new stories. When there is nothing new, none goes out."
        >
          <DigestFields digest={newsletter.digest} tags={tags} zone={zone} problems={problems} />
        </Part>
      </form>
      {/* Beside the form, for the editor has forms of its own: the address of a link. */}
      <Part title="Welcome letter" note="Sent once, as soon as a reader has confirmed. Without words none is sent.">
        <Field label="Subject" problem={problems.welcomeSubject}>
          {(control) => (
            <Input
              {...control}
              form={FORM}
              name="welcomeSubject"
              lang={newsletter.language}
              defaultValue={newsletter.welcomeSubject}
            />
          )}
        </Field>
        <WelcomeWords
          form={FORM}
          language={newsletter.language}
          welcome={newsletter.welcome}
          problem={problems.welcome}
        />
      </Part>
      <div className="sticky bottom-0 z-10 grid gap-2 border-t bg-background px-4 py-3">
        <StaleNote answer={answer} labels={LABELS} {...question} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" form={FORM} look="primary" aria-disabled={isSending || undefined}>
            {isSending ? "Saving" : "Save the newsletter"}
          </Button>
          <span role="alert" className="text-destructive">
            {wrongCount > 0 ? `${wrongCount === 1 ? "One field needs" : `${wrongCount} fields need`} a look.` : ""}
          </span>
        </div>
      </div>
    </Fragment>
  );
}

const SenderFields = ({
  newsletter,
  unsaid,
  problems,
}: Pick<Props, "newsletter" | "unsaid"> & { problems: Record<string, string> }) => (
  <>
    <Field label={LABELS.fromName} problem={problems.fromName}>
      {(control) => (
        <Input {...control} name="fromName" defaultValue={newsletter.fromName} placeholder={unsaid.fromName} />
      )}
    </Field>
    <Field
      label={LABELS.fromAddress}
      problem={problems.fromAddress}
      hint="At a domain that lets our mail server send for it (SPF, DKIM), or mailboxes will not take the letters."
    >
      {(control) => (
        <Input
          {...control}
          name="fromAddress"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          defaultValue={newsletter.fromAddress}
          placeholder={unsaid.fromAddress}
        />
      )}
    </Field>
    <Field label={LABELS.replyTo} problem={problems.replyTo} hint="Readers answer letters. Left empty, to the sender.">
      {(control) => (
        <Input
          {...control}
          name="replyTo"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          defaultValue={newsletter.replyTo}
        />
      )}
    </Field>
  </>
);

const Part = ({ title, note, children }: { title: string; note: string; children: ReactNode }) => (
  <section className="grid grid-cols-[220px_minmax(0,560px)] gap-x-8 gap-y-3 border-b px-4 py-6 max-wide:grid-cols-[minmax(0,640px)]">
    <div>
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="mt-1 text-muted-foreground">{note}</p>
    </div>
    <div className="flex min-w-0 flex-col gap-4">{children}</div>
  </section>
);
