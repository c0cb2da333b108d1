import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { type Claims, sessionCookie, sessionSeconds } from "./session-token";
import { signIn } from "./sign-in";

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

/** next-auth's settings: mail and password, a working day's JWT that holds no role and no name. `secure`: the request came over TLS. */
export const authOptions = (secure: boolean): NextAuthOptions => ({
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      authorize: async (credentials, request) => {
        const address = addressOf((name) => request.headers?.[name]);
        const outcome = await signIn(String(credentials?.email ?? ""), String(credentials?.password ?? ""), address);
        return outcome.ok ? { id: outcome.data.userId, sessionVersion: outcome.data.sessionVersion } : null;
      },
    }),
  ],
  session: { strategy: "jwt", maxAge: sessionSeconds },
  cookies: { sessionToken: { name: sessionCookie, options: { httpOnly: true, sameSite: "lax", path: "/", secure } } },
  pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
  callbacks: {
    jwt: ({ token, user }) => (user ? { ponte: { userId: user.id, sessionVersion: user.sessionVersion } } : token),
    session: ({ session, token }) => ({ expires: session.expires, ponte: token.ponte }),
  },
});

/** Where a request came from, as the nearest proxy saw it (the last address of the list; earlier ones anybody can write). */
export const addressOf = (header: (name: string) => string | null | undefined) =>
  header("x-forwarded-for")?.split(",").at(-1)?.trim() || header("x-real-ip") || "local";

/** Whether a request reached the outermost proxy over TLS. */
export const overTls = (header: (name: string) => string | null | undefined) =>
  header("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ||
  (process.env.NEXTAUTH_URL ?? "").startsWith("https://");
