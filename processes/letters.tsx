import type { ReactElement } from "react";
import { drawIssueLetter, type IssueLinks } from "@/components/mail/draw-letter";
import { IssueStopped } from "@/components/mail/issue-stopped";
import { MentionLetter } from "@/components/mail/mention-letter";
import {
  OrderDateLetter,
  OrderEndedLetter,
  OrderLinksLetter,
  OrderPaidLetter,
  OrderPlacedLetter,
  OrderReaddressedLetter,
  OrderRefundedLetter,
  OrderShippedLetter,
} from "@/components/mail/order-letters";
import { ReaderLetter } from "@/components/mail/reader-letter";
import { readerWords } from "@/components/mail/reader-words";
import { renderLetter } from "@/components/mail/render-letter";
import {
  AccountChanged,
  InvitationLetter,
  PasswordResetLetter,
  RoleChanged,
  SignInNotice,
} from "@/components/mail/staff-letters";
import { WaitingJoinedLetter, WaitingToldLetter } from "@/components/mail/waiting-letters";
import { issuePath } from "@/modules/issues/issue";
import { readSheet } from "@/modules/issues/queries/sheet";
import type { IssueSheet } from "@/modules/issues/sheet";
import { welcomeLinks } from "@/modules/issues/welcome";
import { type DrawnLetter, type LetterContent, type LetterKind, letterContents } from "@/modules/mailings/letter";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import { env } from "@/modules/platform/env";
import { PREFERENCES_PATH, UNSUBSCRIBE_PATH } from "@/modules/readers/address";
import type { Paper } from "@/modules/settings/paper";
import { readPaper } from "@/modules/settings/queries";

/** From the paper, with words that its markup gives. */
type Sheet = { subject: string; letter: ReactElement };
type Drawers = {
  [Kind in LetterKind]: (content: LetterContent<Kind>, paper: Paper) => Sheet | Promise<DrawnLetter>;
};

const drawers: Drawers = {
  invitation: (content, { name }) => ({
    subject: `Your place at the desk of ${name}`,
    letter: <InvitationLetter paperName={name} {...content} />,
  }),
  "password-reset": (content, { name }) => ({
    subject: `A new password for the desk of ${name}`,
    letter: <PasswordResetLetter paperName={name} {...content} />,
  }),
  "sign-in-notice": (content, paper) => ({
    subject: `Signed in to ${paper.name} with ${content.device}`,
    letter: <SignInNotice paperName={paper.name} {...content} at={written(content.at, paper)} />,
  }),
  "account-changed": (content, paper) => ({
    subject: `Your account at ${paper.name} was changed`,
    letter: <AccountChanged paperName={paper.name} {...content} at={written(content.at, paper)} />,
  }),
  "role-changed": (content, { name }) => ({
    subject: `Your role at ${name} is ${content.role} now`,
    letter: <RoleChanged paperName={name} {...content} />,
  }),
  mention: (content, { name }) => ({
    subject: `${content.by} asks you about “${content.headline || "a story"}”`,
    letter: <MentionLetter paperName={name} {...content} />,
  }),
  "order-placed": (content, { name }) => ({
    subject: `Your order ${content.number}: ${content.magazine}`,
    letter: <OrderPlacedLetter paperName={name} {...content} />,
  }),
  "order-paid": (content, { name }) => ({
    subject: `Your order ${content.number} is paid`,
    letter: <OrderPaidLetter paperName={name} {...content} />,
  }),
  "order-shipped": (content, { name }) => ({
    subject: `Your order ${content.number} is on its way`,
    letter: <OrderShippedLetter paperName={name} {...content} />,
  }),
  "order-withdrawn": (content, { name }) => ({
    subject: `Your order ${content.number} is withdrawn`,
    letter: <OrderEndedLetter paperName={name} endedBy="buyer" {...content} />,
  }),
  "order-cancelled": (content, { name }) => ({
    subject: `Your order ${content.number} is cancelled`,
    letter: <OrderEndedLetter paperName={name} endedBy="desk" {...content} />,
  }),
  "order-date": (content, { name }) => ({
    subject: `Your order ${content.number}: another date`,
    letter: <OrderDateLetter paperName={name} {...content} />,
  }),
  "order-refunded": (content, { name }) => ({
    subject: `Money back for your order ${content.number}`,
    letter: <OrderRefundedLetter paperName={name} {...content} />,
  }),
  "order-readdressed": (content, { name }) => ({
    subject: `Your order ${content.number} goes to another address`,
    letter: <OrderReaddressedLetter paperName={name} {...content} />,
  }),
  "order-links": (content, { name }) => ({
    subject: `Your ${content.orders.length === 1 ? "order" : "orders"} at ${name}`,
    letter: <OrderLinksLetter paperName={name} {...content} />,
  }),
  "waiting-joined": (content, { name }) => ({
    subject: `You are on the list for ${content.magazine}`,
    letter: <WaitingJoinedLetter paperName={name} {...content} />,
  }),
  "waiting-told": (content, { name }) => ({
    subject: `${content.magazine} can be ordered again`,
    letter: <WaitingToldLetter paperName={name} {...content} />,
  }),
  "issue-stopped": (content, { name }) => ({
    subject: `${content.newsletter} waits for you: “${content.subject || "without a subject"}”`,
    letter: <IssueStopped paperName={name} {...content} />,
  }),
  "issue-proof": async ({ issueId }, paper) => {
    const sheet = await readSheet(issueId, new Date());
    if (!sheet) throw new Error(`There is no issue ${issueId} to send a proof of`);
    const drawn = await drawIssue(sheet, proofLinks(sheet), paper);
    return { ...drawn, subject: `[Proof] ${drawn.subject}` };
  },
  "confirm-subscription": (content, paper) => toReader("confirm", content, paper),
  "already-subscribed": (content, paper) => toReader("already", content, paper),
  "confirm-address": (content, paper) => toReader("newAddress", content, paper),
  "address-changed": (content, paper) => toReader("formerAddress", content, paper),
  "export-link": (content, paper) => toReader("exported", content, paper),
  "erase-link": (content, paper) => toReader("erased", content, paper),
  welcome: ({ sheet, link }, paper) => drawIssue(sheet, welcomeLinks(sheet, link, env()), paper),
};

/** A letter of a newsletter to one person; from whom its newsletter says. */
async function drawIssue(sheet: IssueSheet, links: IssueLinks, paper: Paper): Promise<DrawnLetter> {
  const { fromName: name, fromAddress: address } = sheet.newsletter;
  const drawn = await drawIssueLetter({ sheet, links, siteUrl: env().SITE_URL, paper });
  return { from: { name, address }, subject: sheet.subject, ...drawn };
}

/** A colleague has nothing to choose and nothing to leave: the pages open, and say that no reader's link led to them. */
function proofLinks({ newsletter, slug }: IssueSheet): IssueLinks {
  const { SITE_URL } = env();
  const page = slug ? issuePath(newsletter.slug, slug) : newsletterPath(newsletter.slug);
  return { page: SITE_URL + page, preferences: SITE_URL + PREFERENCES_PATH, unsubscribe: SITE_URL + UNSUBSCRIBE_PATH };
}

type ReaderLetterName = "confirm" | "already" | "newAddress" | "formerAddress" | "exported" | "erased";
type ReaderContent = LetterContent<"export-link"> & Partial<LetterContent<"confirm-subscription">>;

function toReader(name: ReaderLetterName, content: ReaderContent, paper: Paper): Sheet {
  const words = readerWords[content.language][name](paper.name);
  return { subject: words.subject, letter: <ReaderLetter paper={paper} words={words} {...content} /> };
}

/** Letters are drawn when their turn comes, by what components/mail says they look like. */
export async function drawLetter(kind: string, content: unknown): Promise<DrawnLetter> {
  if (!isKnown(kind)) throw new Error(`There is no letter "${kind}"`);

  const paper = await readPaper();
  const drawn = await sheetOf(kind, content, paper);
  if ("html" in drawn) return drawn;
  const { subject, letter } = drawn;
  return {
    from: { name: paper.name, address: env().MAIL_FROM ?? paper.email },
    subject,
    ...(await renderLetter(letter)),
  };
}

const isKnown = (kind: string): kind is LetterKind => Object.hasOwn(drawers, kind);

function sheetOf<Kind extends LetterKind>(kind: Kind, content: unknown, paper: Paper) {
  return drawers[kind](letterContents[kind].parse(content) as LetterContent<Kind>, paper); // as the schema of that kind says
}

/** "24 November 2026, 08:12 (GMT+2)" */
function written(instant: string, { timeZone }: Paper): string {
  const format = { dateStyle: "long", timeStyle: "short", timeZone } as const;
  const zone = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "short" });
  const zoneName = zone.formatToParts(new Date(instant)).find(({ type }) => type === "timeZoneName")?.value;
  return `${new Intl.DateTimeFormat("en-GB", format).format(new Date(instant))} ${zoneName ?? timeZone}`;
}
