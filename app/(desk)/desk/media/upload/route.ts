import { uploadPicture } from "@/modules/media/commands/store";
import { FILE_NAME_HEADER, MOST_BYTES, type PictureRefusal } from "@/modules/media/image";
import { receiveFile } from "@/modules/platform/received-file";
import { permit } from "@/modules/staff/session";
import { fileNameOf } from "../file-name";

const refusals: Record<PictureRefusal, { status: number; message: string }> = {
  "kind-not-allowed": { status: 415, message: "This is no picture that we take: JPEG, PNG, WebP, AVIF or GIF." },
  "too-many-bytes": { status: 413, message: "This file is larger than 50 MB." },
  "too-many-pixels": { status: 422, message: "This picture has more than 100 million pixels." },
  broken: { status: 422, message: "This file is cut off, or not what it says it is." },
};

/** One file a request, as it is: browsers then say how far it has come, and it is never held whole. */
export async function POST(request: Request): Promise<Response> {
  const staff = await permit("use-media"); // first: to a stranger this address does not answer at all
  const originalName = fileNameOf(request.headers.get(FILE_NAME_HEADER));
  if (!originalName || !request.body) return refused(400, "No file came with its name.");

  const received = await receiveFile(request.body, MOST_BYTES);
  if (!received) return refused(refusals["too-many-bytes"].status, refusals["too-many-bytes"].message);
  const uploaded = await uploadPicture(staff, { from: { file: received.file }, originalName }, new Date()).finally(
    received.discard,
  );

  if (uploaded.ok) return Response.json(uploaded.value, { status: uploaded.value.isNew ? 201 : 200 });
  const { status, message } = refusals[uploaded.failure];
  return refused(status, message);
}

const refused = (status: number, message: string) => Response.json({ message }, { status });
