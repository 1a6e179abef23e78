"use client";

import { useState } from "react";
import { CheckboxRow } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { DIGEST_RHYTHMS, type Digest, type DigestRhythm, MOST_DIGEST_STORIES } from "@/modules/newsletters/digest";

type Props = {
  digest: Digest | null;
  tags: { slug: string; name: string }[];
  /** "Kyiv (EET)" */
  zone: string;
  problems: Record<string, string>;
};

const RHYTHMS: Record<DigestRhythm, string> = {
  daily: "Every day",
  weekdays: "On weekdays",
  weekly: "Once a week",
  monthly: "Once a month",
};
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** What is sent by itself: on which days, with which stories, and whether somebody looks first. */
export function DigestFields({ digest, tags, zone, problems }: Props) {
  const [rhythm, setRhythm] = useState<DigestRhythm | "">(digest?.rhythm ?? "");
  const [source, setSource] = useState<Digest["source"]["kind"]>(digest?.source.kind ?? "since-last");
  const isOff = rhythm === "";

  return (
    <>
      <Field label="How often">
        {(control) => (
          <Select
            {...control}
            name="digestRhythm"
            value={rhythm}
            onChange={(event) => setRhythm(event.target.value as DigestRhythm | "")} // one of the options below
          >
            <option value="">Never: editors send it</option>
            {DIGEST_RHYTHMS.map((known) => (
              <option key={known} value={known}>
                {RHYTHMS[known]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div hidden={isOff} className={isOff ? undefined : "flex flex-col gap-4"}>
        <div className="grid gap-4 tablet:grid-cols-2">
          <DayField rhythm={rhythm} digest={digest} problem={problems.digestDay} />
          <Field label="At" problem={problems.digestTime} hint={`By the newsroom’s clock, ${zone}.`}>
            {(control) => (
              <Input
                {...control}
                type="time"
                name="digestTime"
                defaultValue={digest?.time ?? "07:00"}
                className="w-32!"
              />
            )}
          </Field>
        </div>
        <div className="grid gap-4 tablet:grid-cols-2">
          <Field label="Stories">
            {(control) => (
              <Select
                {...control}
                name="digestSource"
                value={source}
                onChange={(event) => setSource(event.target.value as Digest["source"]["kind"])} // as above
              >
                <option value="since-last">All since the last letter</option>
                <option value="picks">Editors’ Picks</option>
                <option value="tag">Under a tag</option>
              </Select>
            )}
          </Field>
          <TagField digest={digest} tags={tags} isAsked={source === "tag"} problem={problems.digestTag} />
        </div>
        <Field label="At most" problem={problems.digestMost} hint="Stories in one letter; the newest come first.">
          {(control) => (
            <Input
              {...control}
              name="digestMost"
              inputMode="numeric"
              defaultValue={digest?.mostStories ?? Math.min(6, MOST_DIGEST_STORIES)}
              className="w-20!"
            />
          )}
        </Field>
        <Field
          label="Subject"
          problem={problems.digestSubject}
          hint="The same each time. Left empty, it is the headline of the first story."
        >
          {(control) => <Input {...control} name="digestSubject" defaultValue={digest?.subject} />}
        </Field>
        <CheckboxRow name="digestHeld" defaultChecked={digest?.isHeld ?? true}>
          Held until an editor says yes
        </CheckboxRow>
      </div>
    </>
  );
}

type DayProps = { rhythm: DigestRhythm | ""; digest: Digest | null; problem: string | undefined };

/** All of it is sent, whatever the rhythm asks for: another rhythm can be chosen and taken back. */
const DayField = ({ rhythm, digest, problem }: DayProps) => (
  <>
    <Field label="On" className={rhythm === "weekly" ? "" : "hidden!"}>
      {(control) => (
        <Select {...control} name="digestWeekday" defaultValue={digest?.weekday ?? 1}>
          {WEEKDAYS.map((day, index) => (
            <option key={day} value={index + 1}>
              {day}
            </option>
          ))}
        </Select>
      )}
    </Field>
    <Field label="On day" problem={problem} className={rhythm === "monthly" ? "" : "hidden!"} hint="From 1 to 28.">
      {(control) => (
        <Input
          {...control}
          name="digestDay"
          inputMode="numeric"
          defaultValue={digest?.dayOfMonth ?? 1}
          className="w-20!"
        />
      )}
    </Field>
  </>
);

type TagProps = Pick<Props, "digest" | "tags"> & { isAsked: boolean; problem: string | undefined };

const TagField = ({ digest, tags, isAsked, problem }: TagProps) => (
  <Field label="Tag" problem={problem} className={isAsked ? "" : "hidden!"}>
    {(control) => (
      <Select {...control} name="digestTag" defaultValue={digest?.source.kind === "tag" ? digest.source.slug : ""}>
        <option value="">Choose</option>
        {tags.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Select>
    )}
  </Field>
);
