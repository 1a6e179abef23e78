"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { type ChosenPolicies, POLICIES } from "@/modules/settings/policies";
import { FIELD_NAMES } from "./field-names";

export type PageChoice = { slug: string; title: string; isPublic: boolean };

type Props = { chosen: ChosenPolicies; pages: PageChoice[]; problems: Record<string, string> };

/** Which page of the paper says what. A page that readers cannot open is not claimed. */
export const PolicyFields = ({ chosen, pages, problems }: Props) =>
  POLICIES.map((policy) => (
    <Field key={policy} label={FIELD_NAMES[policy]} problem={problems[policy]}>
      {(control) => (
        <Select {...control} name={policy} defaultValue={chosen[policy] ?? ""}>
          <option value="">The page with the usual address, where there is one</option>
          {pages.map(({ slug, title, isPublic }) => (
            <option key={slug} value={slug}>
              {title} (/{slug}){isPublic ? "" : ", not public yet"}
            </option>
          ))}
        </Select>
      )}
    </Field>
  ));
