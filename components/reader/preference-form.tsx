import type { ReactNode } from "react";
import { PREFERENCES_FORM_PATH } from "@/modules/readers/address";
import type { Preference } from "@/modules/readers/reader";

type Props = { token: string; wish: Preference; children: ReactNode };

/** One wish, sent by itself. */
export const PreferenceForm = ({ token, wish, children }: Props) => (
  <form action={PREFERENCES_FORM_PATH} method="post">
    <input type="hidden" name="token" value={token} />
    <input type="hidden" name="do" value={wish} />
    {children}
  </form>
);
