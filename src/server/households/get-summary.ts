import "server-only";
import { debtBandOf, debtOf, trendOf } from "@/domain/arrears";
import { type Actor, seesNames } from "@/domain/permissions";
import { runningRepayment } from "@/domain/repayment";
import { duesOf } from "@/domain/repayment-dues";
import { repaymentStanding } from "@/domain/repayment-standing";
import { openSupport } from "@/domain/support-action";
import { today } from "@/lib/clock";
import { asActor } from "../db";
import { recordRead } from "../history";
import { noteRow } from "./note-row";
import { standingFigures } from "./standing-figures";
import { addressedTo, notesVisibleTo, summaryVisibleTo } from "./visibility";

/**
 * The little that who works with one member (or the Comune, without names) knows of a household: in charge or not, whether
 * it is paying back, which way the debt goes. Leaves a trace. Null when even that is not theirs to know.
 */
export const getHouseholdSummary = (actor: Actor, householdId: string) =>
  asActor(actor, async (tx) => {
    const household = await tx.household.findFirst({
      where: { AND: [{ id: householdId }, summaryVisibleTo(actor)] },
      select: {
        id: true,
        code: true,
        status: true,
        district: true,
        openedOn: true,
        debtCents: true,
        evictionStage: true,
        organisation: { select: { name: true } },
        caseOwner: { select: { name: true, email: true, phone: true } },
        tenancies: { where: { endedOn: null }, take: 1, select: { kind: true } },
        _count: {
          select: {
            members: { where: { leftOn: null } },
            goals: { where: { status: "OPEN" } },
            supportActions: { where: { status: { in: [...openSupport] } } },
          },
        },
        arrears: {
          where: { voidedAt: null },
          orderBy: [{ recordedOn: "desc" }, { id: "desc" }],
          take: 2,
          select: { rentDebtCents: true, chargesDebtCents: true },
        },
        repaymentPlans: {
          where: { status: { in: [...runningRepayment] } },
          take: 1,
          select: { status: true, ...standingFigures },
        },
      },
    });
    if (!household) return null;
    await recordRead(tx, actor, "household.summary", { householdId });
    const named = seesNames(actor, {});
    const referred = named
      ? await tx.referral.findMany({
          where: { AND: [{ householdId }, addressedTo(actor)] },
          orderBy: { createdAt: "desc" },
          select: {
            id: true,
            code: true,
            status: true,
            person: { select: { id: true, firstName: true, lastName: true } },
          },
        })
      : [];
    const notes = named
      ? await tx.note.findMany({
          where: { AND: [{ householdId }, notesVisibleTo(actor)] },
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          take: 50,
          select: noteRow,
        })
      : [];
    const { arrears, repaymentPlans, debtCents, caseOwner, _count, ...rest } = household;
    const [plan] = repaymentPlans;
    const [newest, before] = arrears.map(debtOf);
    return {
      ...rest,
      members: _count.members,
      accompanied: household.status === "OPEN" && _count.goals + _count.supportActions > 0,
      caseOwner: named ? caseOwner : null,
      band: named ? null : debtBandOf(debtCents),
      trend: trendOf(newest, before),
      repayment: plan ? repaymentStanding({ ...plan, dues: duesOf(plan) }, today()).status : null,
      referred,
      notes,
    };
  });
