import { z } from "zod";
import { publishDue } from "@/modules/articles/commands/publish";
import { orderWelcome } from "@/modules/issues/commands/welcome";
import { checkLink } from "@/modules/links/commands";
import { sendLetter } from "@/modules/mailings/commands";
import { makeRenditions } from "@/modules/media/renditions";
import { removeFiles } from "@/modules/media/sweep";
import { removeSounds } from "@/modules/narrations/commands/keep";
import { narrate } from "@/modules/narrations/commands/narrate";
import { NARRATE_JOB, REMOVE_SOUNDS_JOB } from "@/modules/narrations/narration";
import { WELCOME_JOB } from "@/modules/newsletters/newsletter";
import { tellOfDate } from "@/modules/orders/commands/date";
import { closePayment, refundPayment, settlePayment } from "@/modules/orders/commands/payments";
import { TELL_DATE_JOB } from "@/modules/orders/date";
import { CLOSE_PAYMENT_JOB, REFUND_PAYMENT_JOB, SETTLE_PAYMENT_JOB } from "@/modules/orders/payment";
import type { Environment } from "@/modules/platform/env";
import { SEND_LETTER } from "@/modules/platform/mail";
import type { Mailer } from "@/modules/platform/mailer";
import type { JobHandler } from "@/modules/platform/queue";
import { openSpeech } from "@/modules/platform/speech";
import { eraseMailFiles } from "@/modules/readers/commands/erase-files";
import { ERASE_FILES_JOB } from "@/modules/readers/reader";
import {
  continueReprint,
  pressWhatIsNow,
  printChange,
  printMentions,
  printNewest,
  printPaths,
} from "@/modules/snapshots/commands";
import type { Press } from "@/modules/snapshots/draw";
import { packHot } from "@/modules/snapshots/pack";
import {
  changePayload,
  feedsPayload,
  mentionsPayload,
  pathsPayload,
  reprintPayload,
} from "@/modules/snapshots/press-jobs";
import { logPressRun } from "@/modules/snapshots/press-run";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { swapDue } from "@/modules/swaps/commands";
import { tellWaiting } from "@/modules/waiting/commands";
import { TELL_WAITING_JOB } from "@/modules/waiting/waiting";
import { doArchiveRun } from "./archive/run";
import { drawLetter } from "./letters";
import { pingHub } from "./websub";

const ofLetter = z.object({ mailId: z.uuid() });
const ofArticle = z.object({ articleId: z.uuid() });
const ofRun = z.object({ runId: z.uuid() });
const ofSwap = z.object({ swapId: z.uuid() });
const ofLink = z.object({ url: z.string().max(2_048) });
const ofFiles = z.object({ paths: z.array(z.string().min(1)).max(100) });
const ofSubscription = z.object({ subscriptionId: z.uuid() });
const ofAddress = z.object({ addressHash: z.string().regex(/^[0-9a-f]{64}$/) });
const ofDateChange = z.object({ dateChangeId: z.uuid() });
const ofPayment = z.object({ paymentId: z.uuid() });
const ofRefund = z.object({ refundId: z.uuid() });
const ofStock = z.object({ stockId: z.uuid() });
const ofImage = z.object({ imageId: z.uuid() });

/** Which command does which job. Every one of them may run twice. */
export function jobHandlers(
  press: Press,
  mailer: Mailer,
  { SITE_URL, WEBSUB_HUB_URL }: Pick<Environment, "SITE_URL" | "WEBSUB_HUB_URL">,
): Record<string, JobHandler> {
  return {
    press: {
      ...{ timeoutInSeconds: 120, retryLimit: 12, concurrency: 4 },
      run: (payload, signal, job) => {
        const { change } = changePayload.parse(payload);
        return logPressRun(job, change, (log) => printChange(change, WEBSUB_HUB_URL !== undefined, press, signal, log));
      },
    },
    "press-paths": {
      ...{ timeoutInSeconds: 300, retryLimit: 6, concurrency: 1 },
      run: (payload, signal) => {
        const { paths, since } = pathsPayload.parse(payload);
        return printPaths(paths, since, WEBSUB_HUB_URL !== undefined, press, signal);
      },
    },
    "press-mentions": {
      ...{ timeoutInSeconds: 600, retryLimit: 6, concurrency: 1 },
      run: (payload, signal) => printMentions(mentionsPayload.parse(payload), press, signal),
    },
    "press-now": { ...{ timeoutInSeconds: 30, retryLimit: 12, concurrency: 1 }, run: pressWhatIsNow },
    "press-newest": {
      ...{ timeoutInSeconds: 300, retryLimit: 2, concurrency: 1 },
      run: (_payload, signal) => printNewest(press, signal),
    },
    "pack-hot": {
      ...{ timeoutInSeconds: 120, retryLimit: 2, concurrency: 1 },
      run: (_payload, signal) => packHot(press.clock(), signal),
    },
    reprint: {
      ...{ timeoutInSeconds: 300, retryLimit: 12, concurrency: 1 },
      run: (payload, signal) => continueReprint(reprintPayload.parse(payload).reason, press, signal),
    },
    "publish-due": {
      ...{ timeoutInSeconds: 30, retryLimit: 12, concurrency: 1 },
      run: async (payload) => {
        // A refusal is an answer: the story was withdrawn or put off meanwhile.
        await publishDue(byTheClock("schedule"), ofArticle.parse(payload).articleId, press.clock());
      },
    },
    "swap-front": {
      ...{ timeoutInSeconds: 30, retryLimit: 12, concurrency: 1 },
      run: async (payload) => {
        await swapDue(byTheClock("schedule"), ofSwap.parse(payload).swapId, press.clock());
      },
    },
    archive: {
      // A lost worker is missed much sooner: see wakeLostRuns.
      ...{ timeoutInSeconds: 6 * 60 * 60, retryLimit: 2, concurrency: 1 },
      run: (payload, signal) => doArchiveRun(ofRun.parse(payload).runId, signal, press.clock),
    },
    "check-link": {
      ...{ timeoutInSeconds: 30, retryLimit: 2, concurrency: 4 },
      run: async (payload) => checkLink(ofLink.parse(payload).url, press.clock()),
    },
    "make-renditions": {
      ...{ timeoutInSeconds: 300, retryLimit: 3, concurrency: 1 },
      run: async (payload) => {
        await makeRenditions(ofImage.parse(payload).imageId, press.clock());
      },
    },
    [SEND_LETTER]: {
      ...{ timeoutInSeconds: 120, retryLimit: 600, concurrency: 4 },
      run: (payload) => sendLetter(ofLetter.parse(payload).mailId, drawLetter, mailer.handOver, press.clock()),
    },
    [WELCOME_JOB]: {
      ...{ timeoutInSeconds: 30, retryLimit: 12, concurrency: 4 },
      run: (payload) => orderWelcome(ofSubscription.parse(payload).subscriptionId, press.clock()),
    },
    [TELL_DATE_JOB]: {
      ...{ timeoutInSeconds: 600, retryLimit: 12, concurrency: 1 },
      run: (payload, signal) => tellOfDate(ofDateChange.parse(payload).dateChangeId, signal, press.clock()),
    },
    [ERASE_FILES_JOB]: {
      ...{ timeoutInSeconds: 600, retryLimit: 12, concurrency: 1 },
      run: (payload, signal) => eraseMailFiles(ofAddress.parse(payload).addressHash, signal),
    },
    [NARRATE_JOB]: {
      // What is spoken stays: a long story that runs out of time goes on where it was.
      ...{ timeoutInSeconds: 240, retryLimit: 8, concurrency: 1 },
      run: (payload, signal) => narrate(ofArticle.parse(payload).articleId, openSpeech, press.clock, signal),
    },
    [REMOVE_SOUNDS_JOB]: {
      ...{ timeoutInSeconds: 60, retryLimit: 6, concurrency: 1 },
      run: (payload) => removeSounds(ofFiles.parse(payload).paths),
    },
    [TELL_WAITING_JOB]: {
      ...{ timeoutInSeconds: 60, retryLimit: 12, concurrency: 1 },
      run: (payload) => tellWaiting(ofStock.parse(payload).stockId, press.clock()),
    },
    [SETTLE_PAYMENT_JOB]: {
      ...{ timeoutInSeconds: 60, retryLimit: 20, concurrency: 2 },
      run: (payload) => settlePayment(ofPayment.parse(payload).paymentId, press.clock()),
    },
    [CLOSE_PAYMENT_JOB]: {
      ...{ timeoutInSeconds: 60, retryLimit: 20, concurrency: 2 },
      run: (payload) => closePayment(ofPayment.parse(payload).paymentId, press.clock()),
    },
    [REFUND_PAYMENT_JOB]: {
      ...{ timeoutInSeconds: 60, retryLimit: 100, concurrency: 1 },
      run: (payload) => refundPayment(ofRefund.parse(payload).refundId),
    },
    "remove-files": {
      ...{ timeoutInSeconds: 60, retryLimit: 6, concurrency: 1 },
      run: (payload) => removeFiles(ofFiles.parse(payload).paths),
    },
    "ping-hub": {
      ...{ timeoutInSeconds: 30, retryLimit: 6, concurrency: 1 },
      run: async (payload, signal) => {
        const { feeds } = feedsPayload.parse(payload);
        if (WEBSUB_HUB_URL) await pingHub(WEBSUB_HUB_URL, SITE_URL, feeds, signal);
      },
    },
  };
}
