import { PictureNotTaken, sendPicture } from "@/components/media/send-picture";
import type { UploadedPicture } from "@/modules/media/image";

export type Upload = {
  id: string;
  file: File;
  /** For showing the picture before it is up. */
  localUrl: string;
  /** 0 to 1. */
  progress: number;
  /** Why it failed, as a sentence; null while it goes. */
  failure: string | null;
};

/** Pictures that this browser is sending. The story holds their places meanwhile, whatever becomes of them. */
export class Uploads {
  #uploads = new Map<string, Upload>();
  #sendings = new Map<string, AbortController>();
  #watchers = new Set<() => void>();

  constructor(private readonly onDone: (uploadId: string, picture: UploadedPicture) => void) {}

  subscribe = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
    };
  };

  read = (id: string | null): Upload | null => (id && this.#uploads.get(id)) || null;

  /** @returns the id by which the story knows it */
  start(file: File): string {
    const id = crypto.randomUUID();
    this.#set({ id, file, localUrl: URL.createObjectURL(file), progress: 0, failure: null });
    void this.#send(id, file);
    return id;
  }

  retry(id: string): void {
    const upload = this.#uploads.get(id);
    if (!upload) return;
    this.#set({ ...upload, progress: 0, failure: null });
    void this.#send(id, upload.file);
  }

  cancel(id: string): void {
    this.#sendings.get(id)?.abort();
    this.#forget(id);
  }

  /** True while something would be lost by leaving the page. */
  get areGoing(): boolean {
    return this.#uploads.size > 0;
  }

  async #send(id: string, file: File): Promise<void> {
    const sending = new AbortController();
    this.#sendings.set(id, sending);
    const onProgress = (progress: number) => this.#change(id, { progress });
    try {
      const picture = await sendPicture(file, { onProgress, signal: sending.signal });
      this.onDone(id, picture);
      this.#forget(id);
    } catch (error) {
      if (sending.signal.aborted) return;
      if (!(error instanceof PictureNotTaken)) throw error;
      this.#change(id, { failure: error.message });
    }
  }

  #change(id: string, change: Partial<Upload>) {
    const upload = this.#uploads.get(id);
    if (upload) this.#set({ ...upload, ...change });
  }

  #set(upload: Upload) {
    this.#uploads.set(upload.id, upload);
    this.#tell();
  }

  #forget(id: string) {
    const upload = this.#uploads.get(id);
    if (upload) URL.revokeObjectURL(upload.localUrl);
    this.#uploads.delete(id);
    this.#sendings.delete(id);
    this.#tell();
  }

  #tell() {
    for (const watcher of this.#watchers) watcher();
  }
}
