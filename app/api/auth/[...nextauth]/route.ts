import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { senderOf } from "@/app/api/form-answer";
import { rateLimit } from "@/modules/platform/rate-limit";
import { authOptions } from "@/modules/staff/next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What the page of sign-in asks for. The rest of what next-auth could answer (its own pages, its list of ways) is not there. */
const OPEN = ["GET csrf", "POST callback/password", "POST callback/passkey"];

/** Of one network address; each account has a pace of its own besides. */
const limit = rateLimit({ capacity: 30, perMinute: 10, maxKeys: 10_000 });

const tooOften = () => Response.json({ url: "/sign-in?error=wait-60" }, { status: 429 });

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!OPEN.includes(`${request.method} ${nextauth.join("/")}`)) return new Response("Not found\n", { status: 404 });
  if (request.method === "POST" && !limit.take(senderOf(request), new Date())) return tooOften();
  return NextAuth(request, context, authOptions());
}

export { answer as GET, answer as POST };
