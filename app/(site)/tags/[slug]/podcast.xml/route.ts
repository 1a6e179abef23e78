import { decoded } from "@/app/decoded";
import { podcastResponse } from "@/app/feed-response";

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return podcastResponse((await decoded(params)).slug);
}
