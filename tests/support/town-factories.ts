import { randomUUID } from "node:crypto";
import { lineAmountCents } from "@/domain/volume";
import type { Prisma } from "@/generated/prisma/client";
import { addDays, momentOf, toDate } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { anEdition, aProgramme } from "./catalogue-factories";
import { aPerson } from "./household-factories";
import { aUser } from "./organisation-factories";
import { chance, unsettle, writeBeside } from "./town-events";

const at = (day: string, time = "10:00") => momentOf(day, time) ?? new Date(`${day}T10:00:00Z`);
const bands = ["BAND_2", "BAND_3", "BAND_3_PLUS"] as const;

/** A small town in any state: households, referrals, profiles, plans with versions, registers, outcomes, debts. Two of each organisation, two measures. */
export async function aRandomTown(seed: number, size = 18) {
  const { upTo, once, one } = chance(seed);
  // What came later has chance of its own, so that the towns of older tests stay as they are.
  const later = chance(seed + 0.5);
  const officine = [await aUser("SOCIAL_WORKER"), await aUser("SOCIAL_WORKER")];
  const providers = [await aUser("EMPLOYMENT_OPERATOR"), await aUser("EMPLOYMENT_OPERATOR")];
  const colleagues = await Promise.all(
    providers.map(({ organisationId }) => aUser("EMPLOYMENT_OPERATOR", organisationId)),
  );
  const comune = await aUser("MUNICIPAL_OFFICER");
  const withEdition = async (providerId: string) => {
    const programme = await aProgramme(providerId);
    return { ...programme, edition: await anEdition(programme.id) };
  };
  const programmes = await Promise.all(providers.map((provider) => withEdition(provider.organisationId)));
  const rows = {
    household: [] as Prisma.HouseholdCreateManyInput[],
    householdMember: [] as Prisma.HouseholdMemberCreateManyInput[],
    arrearsRecord: [] as Prisma.ArrearsRecordCreateManyInput[],
    supportAction: [] as Prisma.SupportActionCreateManyInput[],
    referral: [] as Prisma.ReferralCreateManyInput[],
    assessment: [] as Prisma.AssessmentCreateManyInput[],
    plan: [] as Prisma.PlanCreateManyInput[],
    planVersion: [] as Prisma.PlanVersionCreateManyInput[],
    planLine: [] as Prisma.PlanLineCreateManyInput[],
    planComment: [] as Prisma.PlanCommentCreateManyInput[],
    session: [] as Prisma.SessionCreateManyInput[],
    attendance: [] as Prisma.AttendanceCreateManyInput[],
    attendanceConfirmation: [] as Prisma.AttendanceConfirmationCreateManyInput[],
    outcome: [] as Prisma.OutcomeCreateManyInput[],
  };
  let slot = 0;
  const colleagueOf = (provider: { organisationId: string; id: string }) =>
    colleagues.find(({ organisationId }) => organisationId === provider.organisationId)?.id ?? provider.id;

  for (let index = 0; index < size; index += 1) {
    const worker = one(officine);
    const openedOn = addDays("2026-01-05", upTo(290));
    const householdId = randomUUID();
    rows.household.push({
      id: householdId,
      code: `N-${seed}-${index}`,
      organisationId: worker.organisationId,
      caseOwnerId: worker.id,
      createdById: worker.id,
      openedOn: toDate(openedOn),
      district: one(["Lunetta", "Valletta", null]),
    });
    for (let reading = upTo(3); reading > 0; reading -= 1)
      rows.arrearsRecord.push({
        id: randomUUID(),
        householdId,
        recordedOn: toDate(addDays("2025-12-01", upTo(350))),
        rentDebtCents: upTo(500_000),
        chargesDebtCents: upTo(90_000),
        months: upTo(20),
        source: "ALER",
        createdById: worker.id,
        voidedAt: once(0.15) ? at("2026-10-01") : null,
      });
    if (once(0.3))
      rows.supportAction.push({
        id: randomUUID(),
        householdId,
        kind: one(["JOINT_MEETING", "BUDGET_EDUCATION"] as const),
        carriedBy: "Officina",
        startedOn: toDate(addDays(openedOn, upTo(60))),
        createdById: worker.id,
      });
    for (let member = upTo(2); member >= 0; member -= 1) await addMember(householdId, worker, openedOn);
  }

  async function addMember(householdId: string, worker: (typeof officine)[number], openedOn: string) {
    const person = await aPerson(worker.organisationId);
    const memberId = randomUUID();
    rows.householdMember.push({ id: memberId, householdId, personId: person.id, relationship: "OTHER_RELATIVE" });
    if (once(0.25)) return;
    const which = upTo(1);
    const [provider, programme] = [providers[which], programmes[which]];
    if (!provider || !programme) throw new Error("a town has two providers");
    const status = one([
      "DRAFT",
      "SENT",
      "DECLINED",
      "ACCEPTED",
      "ACCEPTED",
      "ACCEPTED",
      "CLOSED",
      "WITHDRAWN",
    ] as const);
    const sentOn = addDays(openedOn, upTo(40));
    const decidedOn = addDays(sentOn, upTo(25));
    const decided = status === "ACCEPTED" || status === "CLOSED" || status === "DECLINED";
    const referralId = randomUUID();
    rows.referral.push({
      id: referralId,
      code: `S-${seed}-${rows.referral.length}`,
      householdId,
      personId: person.id,
      memberId,
      fromOrganisationId: worker.organisationId,
      toOrganisationId: provider.organisationId,
      authorId: worker.id,
      status,
      reason: "x",
      needs: [],
      sentAt: status === "DRAFT" ? null : at(sentOn, one(["00:30", "10:00", "23:45"])),
      decidedAt: decided ? at(decidedOn) : null,
    });
    if (status !== "ACCEPTED" && status !== "CLOSED") return;
    const assessmentId = randomUUID();
    const profiled = addDays(decidedOn, upTo(10));
    rows.assessment.push({
      id: assessmentId,
      personId: person.id,
      householdId,
      referralId,
      organisationId: provider.organisationId,
      number: 1,
      studyTitle: "NONE",
      workStatus: "INACTIVE",
      aidBand: one(bands),
      bandSource: "OPERATOR",
      bandMotivation: "x",
      createdById: provider.id,
      createdAt: at(profiled),
    });
    if (once(0.2))
      rows.assessment.push({
        ...rows.assessment[rows.assessment.length - 1],
        id: randomUUID(),
        number: 2,
        aidBand: one(bands),
        createdAt: at(addDays(profiled, 30)),
      } as Prisma.AssessmentCreateManyInput);
    if (once(0.15)) return;
    addPlan({ person, householdId, referralId, assessmentId, worker, provider, programme, from: profiled });
  }

  type Case = {
    person: { id: string };
    householdId: string;
    referralId: string;
    assessmentId: string;
    worker: (typeof officine)[number];
    provider: (typeof providers)[number];
    programme: (typeof programmes)[number];
    from: string;
  };

  function addPlan({ person, householdId, referralId, assessmentId, worker, provider, programme, from }: Case) {
    const reached = one([
      "DRAFT",
      "SHARED",
      "AGREED",
      "SIGNED",
      "ACTIVE",
      "ACTIVE",
      "COMPLETED",
      "WITHDRAWN",
      "CANCELLED",
    ] as const);
    const sharedOn = addDays(from, upTo(10));
    const agreedOn = addDays(sharedOn, upTo(12));
    const signedOn = addDays(agreedOn, upTo(8));
    const activeOn = addDays(signedOn, upTo(20));
    const endedOn = addDays(activeOn, 20 + upTo(40));
    const shared = reached !== "DRAFT" && (reached !== "CANCELLED" || once(0.5));
    const signed = ["SIGNED", "ACTIVE", "COMPLETED", "WITHDRAWN"].includes(reached);
    const active = ["ACTIVE", "COMPLETED"].includes(reached) || (reached === "WITHDRAWN" && once(0.5));
    const over = ["COMPLETED", "WITHDRAWN", "CANCELLED"].includes(reached);
    const planId = randomUUID();
    rows.plan.push({
      id: planId,
      code: `P-${seed}-${rows.plan.length}`,
      personId: person.id,
      householdId,
      referralId,
      assessmentId,
      providerOrganisationId: provider.organisationId,
      referrerOrganisationId: worker.organisationId,
      operatorId: provider.id,
      programmeId: programme.id,
      aidBand: one(bands),
      status: reached,
      startsOn: toDate(signedOn),
      endsOn: toDate(addDays(signedOn, 180)),
      sharedAt: shared ? at(sharedOn) : null,
      agreedAt: signed || reached === "AGREED" ? at(agreedOn) : null,
      signedAt: signed ? at(signedOn) : null,
      activatedAt: active ? at(activeOn) : null,
      endedAt: over ? at(endedOn) : null,
    });
    if (shared && once(0.5))
      rows.planComment.push({
        id: randomUUID(),
        planId,
        planVersionId: "",
        kind: one(["COMMENT", "CHANGE_REQUEST", "AGREEMENT"] as const),
        audience: one(["SHARED", "SHARED", "OFFICINA"] as const),
        body: "x",
        authorId: one([worker.id, provider.id]),
        createdAt: at(addDays(sharedOn, upTo(10))),
      });
    const versions = signed && once(0.3) ? 2 : 1;
    const keys = programme.edition.services.map(() => randomUUID());
    for (let number = 1; number <= versions; number += 1) {
      const versionId = randomUUID();
      const isSigned = signed && (number === 1 || once(0.6));
      rows.planVersion.push({
        id: versionId,
        planId,
        number,
        status: !isSigned ? "DRAFT" : number < versions ? "SUPERSEDED" : "SIGNED",
        startsOn: toDate(signedOn),
        endsOn: toDate(addDays(signedOn, 180)),
        createdById: provider.id,
        createdAt: at(addDays(number === 1 ? from : signedOn, number === 1 ? 0 : 5)),
        signedAt: isSigned ? at(addDays(signedOn, number === 1 ? 0 : 15)) : null,
      });
      const comment = rows.planComment.at(-1);
      if (comment?.planId === planId) comment.planVersionId = versionId;
      programme.edition.services.forEach((service, position) => {
        if (!once(0.6) && position) return;
        const quantity = service.unit === "HOUR" ? 15 * (1 + upTo(40)) : 1 + upTo(1);
        // Mostly costs that a quarter of an hour does not divide.
        const unitCostCents = service.unitCostCents === null ? null : 1 + later.upTo(9_999);
        rows.planLine.push({
          id: randomUUID(),
          planVersionId: versionId,
          key: keys[position],
          position,
          serviceId: service.id,
          serviceCode: service.code,
          serviceName: service.name,
          section: service.section,
          area: service.area,
          mode: service.mode,
          unit: service.unit,
          payBasis: service.payBasis,
          mandatory: service.mandatory,
          register: service.register,
          verification: service.verification,
          unitCostCents,
          quantity,
          amountCents: lineAmountCents(quantity, service.unit, unitCostCents),
          startsOn: toDate(signedOn),
          endsOn: toDate(addDays(signedOn, 90)),
          delivererId: provider.organisationId,
        });
      });
    }
    // A draft after a signed version 2 would break "one signed version": the last signed one is the one in force.
    const own = rows.planVersion.filter((version) => version.planId === planId && version.signedAt);
    for (const version of own) version.status = version === own.at(-1) ? "SIGNED" : "SUPERSEDED";
    if (active) addDelivery({ planId, person, householdId, provider, activeOn, programme });
  }

  function addDelivery(of: {
    planId: string;
    person: { id: string };
    householdId: string;
    provider: (typeof providers)[number];
    activeOn: string;
    programme: (typeof programmes)[number];
  }) {
    const { planId, person, householdId, provider, activeOn, programme } = of;
    const versions = rows.planVersion
      .filter((version) => version.planId === planId && version.signedAt)
      .map(({ id }) => id);
    const lines = rows.planLine.filter((line) => versions.includes(line.planVersionId));
    for (let count = upTo(5); count > 0; count -= 1) {
      const line = one(lines);
      slot += 1;
      const startsAt = new Date(at(addDays(activeOn, upTo(30)), "06:00").getTime() + slot * 61_000);
      const endsAt = new Date(startsAt.getTime() + 60_000);
      const status = one(["PRESENT", "PRESENT", "LATE", "ABSENT", "ABSENT_JUSTIFIED", "BOOKED", "CANCELLED"] as const);
      const sessionId = randomUUID();
      rows.session.push({
        id: sessionId,
        organisationId: provider.organisationId,
        operatorId: later.one([provider.id, colleagueOf(provider)]),
        serviceCode: line.serviceCode,
        serviceName: line.serviceName,
        startsAt,
        endsAt,
        mode: "IN_PERSON",
        status: status === "CANCELLED" ? "CANCELLED" : "PLANNED",
      });
      const attendanceId = randomUUID();
      // Some confirm what they did, some what was corrected afterwards.
      if (["PRESENT", "LATE"].includes(status) && later.once(0.6))
        rows.attendanceConfirmation.push({
          attendanceId,
          attendanceVersion: later.one([1, 1, 2]),
          status,
          minutes: 60,
          method: "ON_SCREEN",
          signerName: "La persona",
          confirmedAt: endsAt,
        });
      rows.attendance.push({
        id: attendanceId,
        sessionId,
        planId,
        planLineId: line.id ?? "",
        lineKey: line.key ?? "",
        personId: person.id,
        householdId,
        startsAt,
        endsAt,
        status,
        absenceReason: status === "ABSENT_JUSTIFIED" ? one(["ILLNESS", "CARE", null] as const) : null,
        minutes: ["PRESENT", "LATE", "BOOKED"].includes(status) ? 15 * (1 + upTo(8)) : 0,
      });
    }
    if (!once(0.6)) return;
    const kind = one(["CONTRACT", "CONTRACT", "INTERNSHIP", "CERTIFICATE", "SELF_EMPLOYMENT"] as const);
    const startsOn = addDays(activeOn, upTo(60) - 5);
    const result = lines.find(
      (line) =>
        line.payBasis === "RESULT" &&
        line.serviceId === programme.edition.services.find(({ code }) => code === "L13")?.id,
    );
    rows.outcome.push({
      id: randomUUID(),
      planId,
      personId: person.id,
      householdId,
      kind,
      contractType: kind === "CONTRACT" ? one(["PERMANENT", "FIXED_TERM"] as const) : null,
      startsOn: toDate(startsOn),
      endsOn: once(0.5) ? toDate(addDays(startsOn, 100 + upTo(160))) : null,
      ...(later.once(0.2)
        ? { endedOn: toDate(addDays(startsOn, 20 + later.upTo(200))), endReason: "AGREED" as const }
        : {}),
      provedOn: once(0.7) ? toDate(addDays(startsOn, upTo(20))) : null,
      lineKey: result?.key ?? null,
      recordedById: provider.id,
    });
  }

  const beside = chance(seed + 0.25);
  unsettle(rows, beside);
  await asSystem("test", async (tx) => {
    await tx.household.createMany({ data: rows.household });
    await tx.householdMember.createMany({ data: rows.householdMember });
    await tx.arrearsRecord.createMany({ data: rows.arrearsRecord });
    await tx.supportAction.createMany({ data: rows.supportAction });
    await tx.referral.createMany({ data: rows.referral });
    await tx.assessment.createMany({ data: rows.assessment });
    await tx.plan.createMany({ data: rows.plan });
    const frozen = new Map(rows.planVersion.map(({ id, status }) => [id, status]));
    await tx.planVersion.createMany({
      data: rows.planVersion.map((version) => ({ ...version, status: "DISCARDED" as const })),
    });
    await tx.planLine.createMany({ data: rows.planLine });
    for (const [id, status] of frozen) await tx.planVersion.update({ where: { id }, data: { status } });
    await tx.planComment.createMany({ data: rows.planComment });
    await tx.session.createMany({ data: rows.session });
    await tx.attendance.createMany({ data: rows.attendance });
    await tx.attendanceConfirmation.createMany({ data: rows.attendanceConfirmation });
    await tx.outcome.createMany({ data: rows.outcome });
    const [writer] = providers;
    if (writer) await writeBeside(tx, rows, beside, writer.id, writer.organisationId);
  });
  return { officine, providers, comune, programmes, rows };
}
