import { assets, bringUpToDate, client, pages, processes } from "./parts.ts";

/** `npm run build`: every part that is not up to date, in order. */
for (const part of [client, assets, processes, pages]) await bringUpToDate(part);
