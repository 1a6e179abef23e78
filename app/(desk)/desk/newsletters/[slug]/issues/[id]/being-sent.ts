import type { SendingView } from "@/components/issue/issue-view";
import { readSendingProgress } from "@/modules/deliveries/queries";
import { listBeingSent } from "@/modules/issues/queries/list";

/** Issues of all newsletters that are being sent, or were stopped on their way. */
export async function readBeingSent(now: Date): Promise<SendingView[]> {
  const issues = await listBeingSent();
  const views = await Promise.all(
    issues.map(async ({ id, newsletter, subject }) => {
      const progress = await readSendingProgress(id, now);
      if (progress?.state !== "sending" && progress?.state !== "paused") return [];
      const { state, problem, startedAt, finishedAt: _over, ratePerMinute, expectedEndAt, ...counts } = progress;
      return [
        {
          ...{ issueId: id, newsletter, subject, state, problem, ratePerMinute, counts },
          startedAt: startedAt?.toISOString() ?? null,
          expectedEndAt: expectedEndAt?.toISOString() ?? null,
        },
      ];
    }),
  );
  return views.flat();
}
