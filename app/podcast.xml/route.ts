import { podcastResponse } from "@/app/feed-response";

export const dynamic = "force-dynamic";

export const GET = () => podcastResponse(null);
