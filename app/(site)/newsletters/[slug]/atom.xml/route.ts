import { decoded } from "@/app/decoded";
import { letterFeedResponse } from "@/app/feed-response";

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return letterFeedResponse((await decoded(params)).slug, "atom");
}
