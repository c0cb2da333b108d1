import { draftVault } from "@/server/session";

/** Hands the signed-in page what opens the unsaved texts its browser keeps. Read by script into memory, never written into a page or kept. */
export async function GET() {
  const vault = await draftVault();
  return Response.json(vault, { status: vault ? 200 : 401, headers: { "cache-control": "no-store" } });
}
