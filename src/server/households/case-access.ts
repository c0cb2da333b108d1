import "server-only";
import type { GrantAccess, RevokeAccess } from "@/domain/household";
import type { Actor } from "@/domain/permissions";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { visibleTo } from "./visibility";
import { changedOrGone, findForDeed } from "./work-on";

/** Lets an officer of the Comune read this household's file by name until a day. Refuses who is no such officer, and a second grant while one holds. */
export const grantAccess = (actor: Actor, { householdId, holderId, reason, expiresOn }: GrantAccess) =>
  allOrNothing(actor, async (tx) => {
    await findForDeed(tx, actor, householdId, "household.grantAccess");
    await tx.$queryRaw`select id::text from "Household" where id = ${householdId}::uuid for update`;
    const officer = await tx.user.findFirst({
      where: { id: holderId, role: "MUNICIPAL_OFFICER", active: true },
      select: { id: true },
    });
    if (!officer) return refused("household.refusals.notAnOfficer");
    const holds = { householdId, holderId, revokedAt: null, expiresOn: { gte: toDate(today()) } };
    if ((await tx.caseAccess.count({ where: holds })) > 0) return refused("household.refusals.accessAlreadyGranted");
    const access = await tx.caseAccess.create({
      data: { householdId, holderId, reason, grantedById: actor.id, grantedAt: now(), expiresOn: toDate(expiresOn) },
      select: { id: true },
    });
    await record(tx, actor, "household.accessGranted", { householdId, subjectId: access.id }, { expiresOn });
    return done();
  });

/** That access ends at once. */
export const revokeAccess = (actor: Actor, { householdId, accessId }: RevokeAccess) =>
  allOrNothing(actor, async (tx) => {
    await findForDeed(tx, actor, householdId, "household.grantAccess");
    const { count } = await tx.caseAccess.updateMany({
      where: { id: accessId, householdId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) return changedOrGone(await tx.caseAccess.count({ where: { id: accessId, householdId } }));
    await record(tx, actor, "household.accessRevoked", { householdId, subjectId: accessId });
    return done();
  });

/** The grants that hold today on a household, soonest to expire first. It proves no visibility. */
export const accessesOf = (tx: Tx, householdId: string) =>
  tx.caseAccess.findMany({
    where: { householdId, revokedAt: null, expiresOn: { gte: toDate(today()) } },
    orderBy: [{ expiresOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      reason: true,
      expiresOn: true,
      holder: { select: { name: true, organisation: { select: { name: true } } } },
    },
  });

/** The same for who may open the household's file. */
export const listAccesses = (actor: Actor, householdId: string) =>
  asActor(actor, async (tx) => {
    const household = await tx.household.findFirst({
      where: { AND: [{ id: householdId }, visibleTo(actor)] },
      select: { id: true },
    });
    return household ? accessesOf(tx, householdId) : [];
  });
