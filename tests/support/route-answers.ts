import { sealSession, sessionCookie } from "@/server/auth/session-token";
import { asSystem } from "@/server/db";
import { jar, signalOf } from "./screens";

/** Where tested routes live. */
export const origin = "https://ponte.example.org";

/** Signs somebody in for the routes called next. */
export async function signInAs({ id }: { id: string }) {
  process.env.NEXTAUTH_SECRET = "only for tests";
  const { sessionVersion } = await asSystem("test", (tx) => tx.user.findUniqueOrThrow({ where: { id } }));
  jar.clear();
  jar.set(sessionCookie, await sealSession({ userId: id, sessionVersion }));
}

/** What a route answers, or where it leads, or how else it ends. */
export async function ending(work: Promise<unknown>): Promise<Response | string> {
  try {
    const answer = await work;
    if (!(answer instanceof Response)) return "nothing";
    return answer.headers.get("location") ?? answer;
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (!signalOf(error)) throw error;
    return digest.startsWith("NEXT_REDIRECT") ? (digest.split(";")[2] ?? "") : "not found";
  }
}

/** The bytes of a download; anything else fails the test. */
export async function bytesOf(answer: Response | string) {
  if (!(answer instanceof Response)) throw new Error(answer);
  return new Uint8Array(await answer.arrayBuffer());
}

/** A form with a file as a browser posts it. */
export function posted(path: string, file: File | null) {
  const body = new FormData();
  if (file) body.append("file", file);
  return new Request(`${origin}${path}`, { method: "POST", body, headers: { origin, host: "ponte.example.org" } });
}
