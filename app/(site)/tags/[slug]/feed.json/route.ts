import { decoded } from "@/app/decoded";
import { feedResponse } from "@/app/feed-response";

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return feedResponse({ kind: "tag", slug: (await decoded(params)).slug }, "json");
}
