import { cache } from "react";
import { readTag } from "@/modules/tags/queries";

/** The tag of the address, read once for each page that is rendered. */
export const tagOfThisPage = cache(readTag);
