import { cache } from "react";
import { readPaper } from "@/modules/settings/queries";

/** The paper's settings, read once for each page that is rendered. */
export const paperOfThisPage = cache(readPaper);
