import { permit } from "@/modules/staff/session";
import { answerRelated } from "../../stories/related-story";

export async function GET(request: Request): Promise<Response> {
  await permit("keep-pages");
  return answerRelated(request);
}
