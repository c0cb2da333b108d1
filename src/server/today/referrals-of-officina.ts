import "server-only";
import { questionDays } from "@/domain/clock";
import { levelOf, levelSince, mostPerRule } from "@/domain/today";
import { addWorkingDays } from "@/domain/working-days";
import { now, today } from "@/lib/clock";
import { addDays, dayOf, momentOf } from "@/lib/dates";
import { named, nameOf, type TodayRule } from "./rule";

/** SolCo asked for something about somebody of my households; the clock stands still until I answer. */
export const informationRequested: TodayRule = async (tx, actor) => {
  const rows = await tx.referral.findMany({
    where: { status: "INFO_REQUESTED", fromOrganisationId: actor.organisationId, household: { caseOwnerId: actor.id } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: {
      id: true,
      person: named,
      messages: {
        where: { kind: "INFO_REQUEST" },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { createdAt: true },
      },
    },
  });
  return rows.map(({ id, person, messages: [asked] }) => {
    const since = asked ? dayOf(asked.createdAt) : today();
    return {
      id,
      rule: "informationRequested",
      href: `/referrals/${id}/answer`,
      subject: nameOf(person),
      level: levelOf(addWorkingDays(since, questionDays), today()),
      when: { kind: "since", day: since },
    };
  });
};

/** SolCo decided in the last two weeks, and I have not opened the referral since. */
export const referralAnswered: TodayRule = async (tx, actor) => {
  const from = momentOf(addDays(today(), -14), "00:00") ?? now();
  const rows = await tx.$queryRaw<
    { id: string; status: string; firstName: string; lastName: string; decidedAt: Date }[]
  >`
    select r.id, r.status::text, p."firstName", p."lastName", r."decidedAt"
    from "Referral" r
    join "Household" h on h.id = r."householdId"
    join "Person" p on p.id = r."personId"
    where r."fromOrganisationId" = ${actor.organisationId}::uuid and h."caseOwnerId" = ${actor.id}::uuid
      and r.status in ('ACCEPTED', 'DECLINED') and r."decidedAt" > ${from}
      and not exists (
        select from "FileRead" f
        where f."actorId" = ${actor.id}::uuid and f."personId" = r."personId" and f.page = 'referral' and f.at > r."decidedAt")
    order by r."decidedAt", r.id limit ${mostPerRule}`;
  return rows.map((row) => ({
    id: row.id,
    rule: "referralAnswered",
    href: `/referrals/${row.id}`,
    subject: nameOf(row),
    level: "soon",
    when: { kind: "since", day: dayOf(row.decidedAt) },
    values: { status: row.status },
  }));
};

/** Referrals I began to write and did not send. */
export const draftsLeft: TodayRule = async (tx, actor) => {
  const rows = await tx.referral.findMany({
    where: { status: "DRAFT", fromOrganisationId: actor.organisationId, household: { caseOwnerId: actor.id } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, createdAt: true, person: named },
  });
  return rows.map(({ id, createdAt, person }) => ({
    id,
    rule: "draftsLeft",
    href: `/referrals/${id}/edit`,
    subject: nameOf(person),
    level: levelSince(dayOf(createdAt), 5, today()) === "late" ? "soon" : "waiting",
    when: { kind: "since", day: dayOf(createdAt) },
  }));
};
