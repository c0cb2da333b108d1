import "server-only";
import { attended } from "@/domain/delivery";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { factorOf } from "@/domain/person-link";
import { toDay } from "@/lib/dates";
import { asActor } from "../db";
import { recordRead } from "../history";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { hoursToConfirm } from "./hours-to-confirm";
import { canMailLink } from "./mail-link";
import { answersOf, linksOf } from "./person-part";

/** More hours than anybody reads at once. */
const most = 200;

/**
 * The hours of a plan that are recorded, newest first, with whether the person confirmed each as it stands; the links made to
 * have them confirmed, what the person objected to, and for the provider what a new link would ask. Null when out of sight,
 * and for who works without names.
 */
export const getHoursPart = (actor: Actor, planId: string) =>
  asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...subjectSelect(actor),
        id: true,
        code: true,
        personId: true,
        householdId: true,
        person: { select: { firstName: true, lastName: true, identifier: true, birthDate: true, email: true } },
        providerOrganisation: { select: { name: true } },
      },
    });
    if (!plan) return null;
    const subject = subjectOf(plan);
    if (!may(actor, "personLink.read", subject) || !seesNames(actor, subject)) return null;
    await recordRead(tx, actor, "plan", { householdId: plan.householdId, personId: plan.personId });
    const rows = await tx.attendance.findMany({
      where: { planId, status: { in: [...attended] } },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      take: most,
      select: {
        id: true,
        sessionId: true,
        version: true,
        status: true,
        minutes: true,
        startsAt: true,
        session: { select: { serviceName: true } },
        confirmations: {
          orderBy: { attendanceVersion: "desc" },
          take: 1,
          select: { attendanceVersion: true, method: true, signerName: true, confirmedAt: true },
        },
      },
    });
    const issues = may(actor, "personLink.issue", subject);
    const { person } = plan;
    return {
      id: plan.id,
      code: plan.code,
      name: `${person.lastName} ${person.firstName}`,
      provider: plan.providerOrganisation.name,
      rows,
      links: await linksOf(tx, planId, "HOURS"),
      answers: await answersOf(tx, planId, true, "HOURS"),
      issues,
      toConfirm: issues ? await hoursToConfirm(tx, plan) : null,
      hasFactor: factorOf({ ...person, birthDate: person.birthDate && toDay(person.birthDate) }) !== null,
      mails: canMailLink(person.email),
    };
  });
export type HoursPart = NonNullable<Awaited<ReturnType<typeof getHoursPart>>>;
