import { PREVIEW_WIDTHS, type PreviewSize } from "@/modules/media/image";
import { readPreview } from "@/modules/media/queries";
import { permit } from "@/modules/staff/session";

type Context = { params: Promise<{ id: string }> };

/** A picture as the desk sees it: at once, whether its renditions stand or not, and kept by nobody between. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  await permit("use-media");

  const size = sizeOf(new URL(request.url).searchParams.get("size"));
  const preview = await readPreview(id, size, request.headers.get("if-none-match"));
  if (!preview) return new Response("There is no such picture.\n", { status: 404 });
  const headers = { etag: preview.etag, "cache-control": "private, no-cache" };
  if (!preview.bytes) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(preview.bytes), { headers: { ...headers, "content-type": "image/webp" } });
}

const sizeOf = (asked: string | null): PreviewSize =>
  asked !== null && Object.hasOwn(PREVIEW_WIDTHS, asked) ? (asked as PreviewSize) : "small"; // checked by hasOwn
