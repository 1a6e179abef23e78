import { tryPronunciation } from "@/modules/narrations/commands/rules";
import { pronunciationSchema } from "@/modules/narrations/narration";
import { permit } from "@/modules/staff/session";

/** How a word would sound, before it is on the list. */
export async function GET(request: Request): Promise<Response> {
  await permit("keep-narrations");
  const entry = pronunciationSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!entry.success) return new Response(null, { status: 422 });

  const spoken = await tryPronunciation(entry.data, request.signal);
  if (!spoken.ok) return new Response(null, { status: 503 });
  const headers = { "Content-Type": "audio/wav", "Cache-Control": "no-store" };
  return new Response(new Uint8Array(spoken.value), { headers });
}
