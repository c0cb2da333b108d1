import "server-only";
import { asSystem } from "../db";

/** The password of every demo account. */
export const demoPassword = "ponte-demo-2026";

/** Whether this installation is the demo town, whose people anybody may sign in as. */
export const isDemo = () => process.env.PONTE_DEMO === "1";

/** The people of the demo town, in the order of a case's journey; nobody anywhere else. Only invented addresses end in ".demo". */
export async function listDemoPeople() {
  if (!isDemo()) return [];
  return asSystem("demo sign-in", (tx) =>
    tx.user.findMany({
      where: { email: { endsWith: ".demo" }, active: true, organisation: { active: true } },
      orderBy: [{ role: "asc" }, { createdAt: "asc" }, { id: "asc" }],
      select: { email: true, name: true, role: true, organisation: { select: { name: true } } },
      take: 12,
    }),
  );
}
