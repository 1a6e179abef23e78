import { feedResponse } from "@/app/feed-response";

export const dynamic = "force-dynamic";

export const GET = () => feedResponse({ kind: "paper" }, "rss");
