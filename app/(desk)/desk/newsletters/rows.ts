import type { NewsletterRowView } from "@/components/audience/newsletter-row-view";
import { momentText } from "@/components/desk/desk-time";
import { digestTimes } from "@/modules/newsletters/digest-words";
import type { DeskNewsletter } from "@/modules/newsletters/queries/desk";

/** A newsletter as the list shows it: times by the newsroom's clock. */
export function rowOf(newsletter: DeskNewsletter, now: Date, timeZone: string): NewsletterRowView {
  const { id, version, slug, name, language, host, rhythm, retiredAt, lastIssue } = newsletter;
  return {
    ...{ id, version, slug, name, language },
    note: [host && !name.includes(host) && `with ${host}`, rhythm].filter(Boolean).join(" · "),
    isRetired: retiredAt !== null,
    ...{ readerCount: newsletter.readerCount, joinedCount: newsletter.joinedCount, leftCount: newsletter.leftCount },
    last: lastIssue && {
      subject: lastIssue.subject || `No. ${lastIssue.number ?? ""}`,
      when: [lastIssue.number && `no. ${lastIssue.number}`, momentText(lastIssue.startedAt, now, timeZone)]
        .filter(Boolean)
        .join(", "),
      href: `/desk/newsletters/${slug}/issues/${lastIssue.id}/report`,
    },
    next: retiredAt ? null : nextOf(newsletter, now, timeZone),
  };
}

function nextOf({ nextIssue, digest }: DeskNewsletter, now: Date, timeZone: string): NewsletterRowView["next"] {
  if (nextIssue) {
    const when = nextIssue.subject || "without a subject yet";
    if (nextIssue.problem) return { text: "Waits for somebody", when, tone: "warning" };
    return { text: momentText(nextIssue.sendAt, now, timeZone), when, tone: "planned" };
  }
  if (!digest) return null;
  return {
    text: digestTimes(digest),
    when: digest.isHeld ? "by itself, held for an editor" : "by itself",
    tone: "planned",
  };
}
