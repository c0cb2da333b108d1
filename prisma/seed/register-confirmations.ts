import type { Actor } from "@/domain/permissions";
import { factorOf } from "@/domain/person-link";
import { toDay } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { confirmOwnHours } from "@/server/person-links/answer-own-hours";
import { getHoursPart } from "@/server/person-links/hours-part";
import { issueHoursLink } from "@/server/person-links/issue-hours-link";
import { openPersonLink } from "@/server/person-links/open-link";
import { attachSheet } from "@/server/register/attach-sheet";
import { confirmAttendance } from "@/server/register/confirm-attendance";
import { made } from "./timeline";

type Place = {
  id: string;
  version: number;
  planId: string;
  sessionId: string;
  person: { firstName: string; lastName: string };
};
const scan = new TextEncoder().encode("%PDF-1.7\n% Foglio firme dimostrativo\n%%EOF\n");

/** The person confirms on the operator's screen. */
export const confirmOnScreen = async (operator: Actor, { id: attendanceId, version, person }: Place) =>
  made(
    await confirmAttendance(operator, {
      attendanceId,
      version,
      signerName: `${person.firstName} ${person.lastName}`,
    }),
  );

/** The person signed the paper sheet, which is scanned. */
export const confirmOnPaper = async (operator: Actor, { id, version, sessionId }: Place) =>
  made(
    await attachSheet(operator, sessionId, {
      file: { name: "foglio-firme.pdf", bytes: scan },
      rows: [{ id, version }],
    }),
  );

/** The person confirms the rest of their hours from a link of their own. */
export async function confirmByLink(operator: Actor, planId: string) {
  const hash = (await getHoursPart(operator, planId))?.toConfirm?.hash;
  const { person } = await asSystem("demo town", (tx) =>
    tx.plan.findUniqueOrThrow({
      where: { id: planId },
      select: { person: { select: { firstName: true, lastName: true, identifier: true, birthDate: true } } },
    }),
  );
  const factor = factorOf({ ...person, birthDate: person.birthDate && toDay(person.birthDate) });
  if (!hash || !factor) return;
  const { path } = made(await issueHoursLink(operator, { planId, hash, days: "7" }));
  const opened = await openPersonLink(path.replace("/p/", ""), factor.answer, "198.51.100.7");
  if (!opened) throw new Error("the demo town lost a link");
  const signerName = `${person.firstName} ${person.lastName}`;
  made(await confirmOwnHours(made(opened).visit, { hash, signerName, confirmed: true }));
}
