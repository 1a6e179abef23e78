"use client";

import { PictureField } from "@/components/media/picture-field";
import { CheckboxRow } from "@/components/ui/checkbox";
import { previewPath } from "@/modules/media/image";
import type { Paper } from "@/modules/settings/paper";
import { FIELD_NAMES } from "./field-names";

/** Pictures of the library that stand for the paper, by day and by night. */
export const LogoFields = ({ logo }: { logo: Paper["logo"] }) => (
  <>
    <div className="flex flex-wrap gap-8">
      <PictureField name="logoDay" label="By day" picture={shown(logo.day)} isWhole />
      <PictureField name="logoNight" label="By night, where it is another" picture={shown(logo.night)} isWhole />
    </div>
    <CheckboxRow name="saysName" defaultChecked={logo.saysName}>
      {FIELD_NAMES.saysName}: it stands without the name beside it
    </CheckboxRow>
  </>
);

const shown = (id: string | null) => (id === null ? null : { id, url: previewPath(id) });
