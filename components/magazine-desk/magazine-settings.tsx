"use client";

import { Fragment } from "react";
import { useFirstWrong } from "@/components/audience/use-first-wrong";
import type { HubAnswer } from "@/components/hub/hub-answer";
import { StaleNote } from "@/components/hub/stale-note";
import { useHubForm } from "@/components/hub/use-hub-form";
import { PictureField } from "@/components/media/picture-field";
import { Button } from "@/components/ui/button";
import type { MagazineSheet } from "@/modules/magazines/sheet";
import { FormPart } from "./form-part";
import { ContentsFields, QuestionFields } from "./inside-fields";
import { OfferFields } from "./offer-fields";
import { SpreadsField } from "./spreads-field";
import { TextFields } from "./text-fields";
import { ZoneFields } from "./zone-fields";

type Props = {
  magazine: MagazineSheet;
  countries: { code: string; name: string }[];
  save: (version: number, form: FormData) => Promise<HubAnswer>;
};

const LABELS = {
  ...{ title: "Title", slug: "Address", number: "Number", standfirst: "Standfirst", promo: "Line of the bar" },
  ...{ shipsOn: "Ships from", cover: "Cover", spreads: "Pages to look at", contents: "What is inside" },
  ...{ questions: "Questions", stocks: "Stocks", editions: "Editions", zones: "Delivery" },
};

/** Everything that is set about a magazine, saved together. */
export function MagazineSettings({ magazine: latest, countries, save }: Props) {
  const { form, answer, isSending, sheet, round, onSubmit, ...question } = useHubForm(latest, save);
  const { state, stocks, editions } = latest;
  const magazine = { ...(sheet ?? latest), state, stocks, editions };
  const { problems } = answer;
  useFirstWrong(problems);
  const wrongCount = Object.keys(problems).filter((field) => field !== "form").length;

  return (
    <Fragment key={round}>
      <form ref={form} noValidate onSubmit={onSubmit} aria-label="Settings of the magazine">
        <FormPart title="The magazine" note="What stands on its page, and in the bar on top of every page.">
          <TextFields magazine={magazine} problems={problems} />
        </FormPart>
        <FormPart title="Pictures" note="From the library. The cover stands on top; pages can be looked at beneath.">
          <PictureField name="coverId" label="Cover" picture={magazine.cover} isWhole />
          <SpreadsField spreads={magazine.spreads} problem={problems.spreads} />
        </FormPart>
        <FormPart title="What is inside" note="Where a piece begins, and its title.">
          <ContentsFields magazine={magazine} problems={problems} />
        </FormPart>
        <OfferFields magazine={magazine} problems={problems} />
        <FormPart
          title="Delivery"
          note="Without any zone it is sent everywhere, and the post costs nothing. A country in no zone is not served."
        >
          <ZoneFields magazine={magazine} countries={countries} problems={problems} />
        </FormPart>
        <FormPart title="Questions and answers" note="What readers ask before they order.">
          <QuestionFields magazine={magazine} problems={problems} />
        </FormPart>
        <div className="sticky bottom-0 z-10 grid gap-2 border-t bg-background px-4 py-3">
          <StaleNote answer={answer} labels={LABELS} {...question} />
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" look="primary" aria-disabled={isSending || undefined}>
              {isSending ? "Saving" : "Save the magazine"}
            </Button>
            <span role="alert" className="text-destructive">
              {wrongCount > 0 ? `${wrongCount === 1 ? "One field needs" : `${wrongCount} fields need`} a look.` : ""}
            </span>
          </div>
        </div>
      </form>
    </Fragment>
  );
}
