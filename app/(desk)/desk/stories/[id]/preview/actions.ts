"use server";

import type { LinkAnswer } from "@/components/preview/preview-links";
import { dayAndTime } from "@/components/site/clock";
import { env } from "@/modules/platform/env";
import { idOrNone } from "@/modules/platform/id";
import { makePreviewLink, revokePreviewLink } from "@/modules/previews/commands";
import { type PreviewRefusal, previewHours, previewPath } from "@/modules/previews/preview";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";

export async function makePreviewLinkAction(articleId: string, hours: number): Promise<LinkAnswer> {
  const reader = await permit("share-preview", articleId);
  const input = previewHours.safeParse(hours);
  if (!input.success) return { problem: "Please choose how long the link works: 72 hours at most." };

  const now = new Date();
  const made = await makePreviewLink(reader, input.data, now);
  if (!made.ok) return { problem: REFUSALS[made.failure] };

  const { timeZone } = await readPaper();
  const link = new URL(previewPath(made.value.token), env().SITE_URL).href;
  return { link, endsAt: dayAndTime(made.value.expiresAt, { timeZone, now }) };
}

export async function revokePreviewLinkAction(articleId: string, linkId: string): Promise<{ problem: string | null }> {
  const reader = await permit("share-preview", articleId);
  const revoked = await revokePreviewLink(reader, idOrNone(linkId), new Date());
  return { problem: revoked.ok ? null : REFUSALS[revoked.failure] };
}

const REFUSALS: Record<PreviewRefusal, string> = {
  "story-absent": "This story is not there any more.",
  "link-absent": "This link opens nothing any more.",
  "too-many": "Twenty links open this story already. Take one back first.",
};
