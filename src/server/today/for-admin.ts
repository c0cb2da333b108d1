import "server-only";
import { levelOf, levelSince, mostPerRule } from "@/domain/today";
import { today } from "@/lib/clock";
import { addDays, dayOf, toDate, toDay } from "@/lib/dates";
import type { TodayRule } from "./rule";

/** Somebody forgot their password and nobody has made them a link yet. */
export const passwordRequested: TodayRule = async (tx) => {
  const rows = await tx.passwordReset.findMany({
    where: { usedAt: null, tokenHash: null, user: { active: true } },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, requestedAt: true, user: { select: { id: true, name: true } } },
  });
  return rows.map(({ id, requestedAt, user }) => ({
    id,
    rule: "passwordRequested",
    href: `/admin/users/${user.id}`,
    subject: user.name,
    level: levelSince(dayOf(requestedAt), 1, today()),
    when: { kind: "since", day: dayOf(requestedAt) },
  }));
};

/** How many days ahead an accreditation's end is announced. */
const aheadDays = 60;

/** Accreditations that end soon, or have ended: without one nothing can be delivered. */
export const accreditationExpiring: TodayRule = async (tx) => {
  const rows = await tx.accreditation.findMany({
    where: {
      status: "ACTIVE",
      validTo: { lte: toDate(addDays(today(), aheadDays)), gte: toDate(addDays(today(), -aheadDays)) },
      organisation: { active: true },
    },
    orderBy: [{ validTo: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: {
      id: true,
      register: true,
      number: true,
      validTo: true,
      organisation: { select: { id: true, name: true } },
    },
  });
  return rows.map(({ id, register, number, validTo, organisation }) => {
    const day = validTo ? toDay(validTo) : today();
    return {
      id,
      rule: "accreditationExpiring",
      href: `/admin/organisations/${organisation.id}`,
      subject: organisation.name,
      level: levelOf(day, today()) === "late" ? "late" : "soon",
      when: { kind: "dueOn", day },
      values: { register, number },
    };
  });
};

/** Editions of the basket imported and neither published nor discarded. */
export const editionDraft: TodayRule = async (tx) => {
  const rows = await tx.catalogueEdition.findMany({
    where: { status: "DRAFT" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, name: true, createdAt: true, programme: { select: { name: true } } },
  });
  return rows.map(({ id, name, createdAt, programme }) => ({
    id,
    rule: "editionDraft",
    href: `/admin/catalogue/${id}`,
    subject: name,
    level: "waiting",
    when: { kind: "since", day: dayOf(createdAt) },
    values: { programme: programme.name },
  }));
};
