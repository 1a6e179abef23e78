import {
  type ImportNews,
  type ImportPlan,
  PREVIEW_BYTES,
  PREVIEW_PATH,
  type Preview,
  type PreviewQuestion,
  RUN_PATH,
} from "@/modules/reader-imports/reader-import";

/** Why a list was not taken: a sentence. */
export class ListNotTaken extends Error {}

const NO_ANSWER = "The desk does not answer, or you are signed out. Reload the page, and choose the file once more.";

/** How the beginning of a file looks. @throws ListNotTaken */
export async function askPreview(file: File, chosen: Omit<PreviewQuestion, "isCut">): Promise<Preview> {
  const question: PreviewQuestion = { isCut: file.size > PREVIEW_BYTES, ...chosen };
  const body = new Blob([`${JSON.stringify(question)}\n`, file.slice(0, PREVIEW_BYTES)]);
  const response = await fetch(PREVIEW_PATH, { method: "POST", body, redirect: "error" }).catch(() => null);
  const answer: Preview | { message: string } | null = await response?.json().catch(() => null);
  if (!answer) throw new ListNotTaken(NO_ANSWER);
  if ("message" in answer) throw new ListNotTaken(answer.message);
  return answer;
}

/** share: how much of the file is up, 0–1. */
export type SendingNews = { is: "sending"; share: number } | ImportNews;

/**
 * Sends a list and hears how far it is. The file is sent each time it is needed: nothing of it stays here or there.
 * @throws ListNotTaken with a sentence
 */
export function sendImport(file: File, plan: ImportPlan, hear: (news: SendingNews) => void): Promise<void> {
  // fetch does not say how far it has come
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const reader = lineReader(hear);
    request.open("POST", RUN_PATH);
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      hear({ is: "sending", share: total > 0 ? loaded / total : 0 }),
    );
    request.addEventListener("progress", () => reader.read(request.responseText));
    request.addEventListener("load", () => {
      if (request.status !== 200) return reject(new ListNotTaken(messageIn(request.responseText)));
      reader.read(request.responseText);
      return reader.isOver() ? resolve() : reject(new ListNotTaken(BROKEN_OFF));
    });
    for (const trouble of ["error", "abort"]) {
      request.addEventListener(trouble, () => reject(new ListNotTaken(BROKEN_OFF)));
    }
    request.send(new Blob([`${JSON.stringify(plan)}\n`, file]));
  });
}

const BROKEN_OFF =
  "The line broke off. Look whether the list stands among the imports below; if not, bring it in again: what was in is not added twice.";

function messageIn(text: string): string {
  try {
    const answer: { message?: string } = JSON.parse(text);
    return answer.message ?? NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}

function lineReader(hear: (news: SendingNews) => void) {
  let readCount = 0;
  let isOver = false;
  return {
    read: (text: string) => {
      const lines = text.split("\n").slice(0, -1);
      for (const line of lines.slice(readCount)) {
        const news: ImportNews = JSON.parse(line);
        isOver ||= news.is === "done" || news.is === "refused";
        hear(news);
      }
      readCount = lines.length;
    },
    isOver: () => isOver,
  };
}
