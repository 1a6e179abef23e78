import { FILE_NAME_HEADER, MOST_BYTES, UPLOAD_PATH, type UploadedPicture } from "@/modules/media/image";

/** to: another file in the place of a picture (`filePath`, with the version seen), instead of a new one. */
export type Sending = { to?: string; onProgress?: (share: number) => void; signal?: AbortSignal };

/** Why a file was not taken: a sentence for the person who sent it. */
export class PictureNotTaken extends Error {}

/**
 * Sends one picture to the library; the same file twice is one picture.
 * @throws PictureNotTaken with a sentence; AbortError where it was stopped
 */
export function sendPicture(file: File, { to, onProgress, signal }: Sending = {}): Promise<UploadedPicture> {
  if (file.size > MOST_BYTES) return Promise.reject(new PictureNotTaken("This file is larger than 50 MB."));

  // fetch does not say how far it has come
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(to ? "PUT" : "POST", to ?? UPLOAD_PATH);
    request.responseType = "json";
    request.setRequestHeader(FILE_NAME_HEADER, encodeURIComponent(file.name));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => {
      const answer: UploadedPicture | { message?: string } | null = request.response;
      if (answer && "imageId" in answer) return resolve(answer);
      reject(new PictureNotTaken(answer?.message ?? "You are signed out. Sign in again, then send it once more."));
    });
    request.addEventListener("error", () => reject(new PictureNotTaken("The line broke off. Send it once more.")));
    request.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
