import { z } from "zod";
import { publishDue } from "@/modules/articles/commands";
import { makeRenditions } from "@/modules/media/commands";
import type { Environment } from "@/modules/platform/env";
import type { JobHandler } from "@/modules/platform/queue";
import { continueReprint, printChange, printNewest, printPaths } from "@/modules/snapshots/commands";
import type { Press } from "@/modules/snapshots/draw";
import { changePayload, pathsPayload, reprintPayload } from "@/modules/snapshots/press-jobs";
import { pingHub } from "./websub";

const ofArticle = z.object({ articleId: z.uuid() });
const ofImage = z.object({ imageId: z.uuid() });

/** Which command does which job. Every one of them may run twice. */
export function jobHandlers(press: Press, environment: Environment): Record<string, JobHandler> {
  const { SITE_URL, WEBSUB_HUB_URL } = environment;

  return {
    press: {
      ...{ timeoutInSeconds: 120, retryLimit: 12, concurrency: 4 },
      run: (payload, signal) =>
        printChange(changePayload.parse(payload).change, WEBSUB_HUB_URL !== undefined, press, signal),
    },
    "press-paths": {
      ...{ timeoutInSeconds: 300, retryLimit: 6, concurrency: 1 },
      run: (payload, signal) => {
        const { paths, since } = pathsPayload.parse(payload);
        return printPaths(paths, since, press, signal);
      },
    },
    "press-newest": {
      ...{ timeoutInSeconds: 300, retryLimit: 2, concurrency: 1 },
      run: (_payload, signal) => printNewest(press, signal),
    },
    reprint: {
      ...{ timeoutInSeconds: 300, retryLimit: 12, concurrency: 1 },
      run: (payload, signal) => continueReprint(reprintPayload.parse(payload).reason, press, signal),
    },
    "publish-due": {
      ...{ timeoutInSeconds: 30, retryLimit: 12, concurrency: 1 },
      run: async (payload) => {
        // A refusal is an answer: the story was withdrawn or put off meanwhile.
        await publishDue(ofArticle.parse(payload).articleId, press.clock());
      },
    },
    "make-renditions": {
      ...{ timeoutInSeconds: 300, retryLimit: 3, concurrency: 1 },
      run: async (payload) => {
        await makeRenditions(ofImage.parse(payload).imageId, press.clock());
      },
    },
    "ping-hub": {
      ...{ timeoutInSeconds: 30, retryLimit: 6, concurrency: 1 },
      run: async (_payload, signal) => {
        if (WEBSUB_HUB_URL) await pingHub(WEBSUB_HUB_URL, SITE_URL, signal);
      },
    },
  };
}
