import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { signIn } from "./sign-in";

/** What the session cookie carries: who, and which of their session generations. Role and organisation are read fresh each time. */
export type Claims = { userId: string; sessionVersion: number };

declare module "next-auth" {
  interface Session {
    ponte?: Claims;
  }
  interface User {
    sessionVersion: number;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    ponte?: Claims;
  }
}

/** next-auth's settings: mail and password, an eight-hour JWT that holds no role and no name. */
export const authOptions: NextAuthOptions = {
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      authorize: (credentials, request) =>
        signIn(String(credentials?.email ?? ""), String(credentials?.password ?? ""), addressOf(request.headers)),
    }),
  ],
  session: { strategy: "jwt", maxAge: 8 * 60 * 60 },
  pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
  callbacks: {
    jwt: ({ token, user }) => (user ? { ponte: { userId: user.id, sessionVersion: user.sessionVersion } } : token),
    session: ({ session, token }) => ({ expires: session.expires, ponte: token.ponte }),
  },
};

const addressOf = (headers: Record<string, string> | undefined) =>
  headers?.["x-forwarded-for"]?.split(",").at(-1)?.trim() ?? headers?.["x-real-ip"] ?? "local";
