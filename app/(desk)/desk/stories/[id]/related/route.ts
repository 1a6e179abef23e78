import { permit } from "@/modules/staff/session";
import { answerRelated } from "../../related-story";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  await permit("see-story", id);
  return answerRelated(request);
}
