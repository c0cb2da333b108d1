import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, overTls } from "@/server/auth/options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own addresses: for programs that sign in, and for the identity provider a body may add. */
async function handler(request: NextRequest, context: Context) {
  const options = authOptions(overTls((name) => request.headers.get(name)));
  const answer: Response = await NextAuth(request as never, context as never, options);
  // It calls its own failure what is the caller's: an address, a cookie or a method it cannot read.
  return answer.status === 500 ? new Response(null, { status: 400 }) : answer;
}

export { handler as GET, handler as POST };
