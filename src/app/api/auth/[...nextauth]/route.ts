import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, overTls } from "@/server/auth/options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own addresses: for programs that sign in, and for the identity provider a body may add. */
const handler = (request: NextRequest, context: Context) =>
  NextAuth(request as never, context as never, authOptions(overTls((name) => request.headers.get(name))));

export { handler as GET, handler as POST };
