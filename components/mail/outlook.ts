import { createElement, Fragment, type ReactNode } from "react";
import { SHEET_IN_PIXELS } from "./look";

/**
 * Outlook for Windows draws with Word: it knows no max-width, and reads comments that all others pass over. React writes no
 * comments, so these elements hold their places until the letter is written out.
 */
const COLUMN = "outlook-column";
const COLUMN_END = "outlook-column-end";

/** As narrow in Outlook as it is elsewhere. */
export const OutlookColumn = ({ children }: { children: ReactNode }) =>
  createElement(Fragment, null, createElement(COLUMN), children, createElement(COLUMN_END));

export const withOutlookComments = (html: string): string =>
  html
    .replaceAll(/<!--.*?-->/g, "") // React's own
    .replace("</head>", `${DOTS_PER_INCH}</head>`)
    .replace(`<${COLUMN}></${COLUMN}>`, TABLE)
    .replace(`<${COLUMN_END}></${COLUMN_END}>`, TABLE_END);

const forOutlook = (markup: string) => `<!--[if mso]>${markup}<![endif]-->`;

/** Else it blows pictures up on screens with small dots, and leaves the words as they are. */
const DOTS_PER_INCH = forOutlook(
  '<xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>',
);
const TABLE = forOutlook(
  `<table role="presentation" align="center" width="${SHEET_IN_PIXELS}" border="0" cellpadding="0" cellspacing="0"><tr><td>`,
);
const TABLE_END = forOutlook("</td></tr></table>");
