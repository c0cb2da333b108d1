import { asSystem } from "@/server/db";
import { aHousehold } from "./household-factories";
import { aStagedList } from "./landlord-import-factories";
import { aUser } from "./organisation-factories";
import { aPaymentList } from "./payment-list-factories";
import { aPlan } from "./plan-factories";
import { aReferral } from "./referral-factories";

type Case = Awaited<ReturnType<typeof aPlan>>;
export type World = Awaited<ReturnType<typeof aWorld>>;

/** A whole case of one Officina and one provider, with somebody in every role around it. */
export async function aWorld() {
  const plan = await aPlan();
  const { socialWorker, operator, providerId } = plan;
  const coordinator = await aUser("PROVIDER_COORDINATOR", providerId);
  await aHousehold(socialWorker);
  const sent = await aReferral(socialWorker, providerId);
  const officer = await aUser("MUNICIPAL_OFFICER");
  const privacy = await aUser("PRIVACY_OFFICER");
  const admin = await aUser("ADMIN");
  const people = { socialWorker, operator, coordinator, officer, privacy, admin };
  await furnish(plan, officer.id);
  await furnishNetwork(plan);
  const ids = await asSystem("test", async (tx) => {
    const rows = await tx.$queryRaw<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`;
    const found: Record<string, string[]> = {};
    for (const { name } of rows)
      found[name] = (await tx.$queryRawUnsafe<{ row: { id?: string } }[]>(`select to_jsonb(t) as row from "${name}" t`))
        .map(({ row }) => row.id ?? "")
        .filter(Boolean);
    return found;
  });
  return { ...plan, sent, people, ids };
}

const smallList = [
  "COD. CONTRATTO;INTESTATARIO;COD. FISCALE;INDIRIZZO;CIVICO;COMUNE;DEBITO CANONE;DEBITO SPESE;MESI",
  "TE90001;ROSSI MARIO;RSSMRA85T10A562S;VIA CANNETI;1;MANTOVA;1.234,56;100,00;5",
  "TE90002;;;VIA CANNETI;2;MANTOVA;abc;100,00;5",
].join("\n");

const decided = new Date("2026-11-02T09:00:00Z");
const courseDays = { validFrom: new Date("2026-11-01"), validTo: new Date("2027-06-30") };
const aCourseRow = {
  title: "Addetto al magazzino",
  area: "Professionalizzante",
  reason: "Il paniere non lo ha",
  syllabus: "Inventario",
  minutes: 480,
  seatsMin: 1,
  seatsMax: 3,
  costBasis: "STANDARD_COST",
  register: "FORMAZIONE_B",
  status: "APPROVED",
  proposedAt: decided,
  decidedAt: decided,
  decisionReason: "Serve",
  ...courseDays,
} as const;
const anEditionRow = {
  number: 1,
  startsOn: new Date("2026-11-24"),
  endsOn: new Date("2026-12-31"),
  place: "Aula",
  seatsMin: 1,
  seatsMax: 3,
} as const;

/** What else a case may hold: a draft, a plan of repayment, an action, a grant, an appointment, a course with a seat in it, a site, a list half read. */
async function furnish({ plan, planVersion, household, socialWorker, operator, providerId }: Case, officerId: string) {
  await aStagedList(socialWorker, smallList);
  await aPaymentList(socialWorker, ["20/11/2026;;;85,00;Bonifico;SCONOSCIUTO", "20/11/2026;;;abc;;"]);
  await asSystem("test", async (tx) => {
    const createdById = socialWorker.id;
    const householdId = household.id;
    await tx.householdDraft.create({
      data: { organisationId: socialWorker.organisationId, ownerId: createdById, data: {} },
    });
    await tx.repaymentPlan.create({
      data: {
        householdId,
        createdById,
        creditor: "ALER",
        recognisedDebtCents: 10_100,
        downPaymentCents: 100,
        downPaidCents: 100,
        firstDueOn: new Date("2026-12-01"),
        status: "SIGNED",
        instalments: { create: { number: 1, dueOn: new Date("2026-12-01"), amountCents: 10_000 } },
        rents: { create: { month: new Date("2026-12-01"), dueOn: new Date("2026-12-01"), dueCents: 20_000 } },
        payments: {
          create: {
            householdId,
            kind: "DOWN_PAYMENT",
            amountCents: 100,
            paidOn: new Date("2026-11-20"),
            channel: "CASH",
            recordedById: createdById,
          },
        },
      },
    });
    const { id: goalId } = await tx.householdGoal.create({
      data: { householdId, createdById, body: "Restare in casa" },
    });
    const fund = { kind: "ARREARS_FUND_REQUEST", carriedBy: "Officina", startedOn: new Date("2026-10-01") } as const;
    await tx.supportAction.create({ data: { ...fund, householdId, createdById, goalId } });
    const rule = await tx.pointsRule.create({
      data: {
        organisationId: socialWorker.organisationId,
        validFrom: new Date("2026-01-01"),
        pointsPerHour: 5,
        centsPerPoint: 100,
        source: "Regolamento",
      },
    });
    await tx.pointsMovement.create({
      data: { householdId, createdById, kind: "EARNED", points: 1, movedOn: new Date("2026-10-02") },
    });
    await tx.volunteering.create({
      data: {
        householdId,
        createdById,
        personId: plan.personId,
        pointsRuleId: rule.id,
        doneOn: new Date("2026-10-02"),
        minutes: 15,
        points: 1,
        activity: "Verde",
      },
    });
    await tx.caseAccess.create({
      data: {
        householdId,
        grantedById: createdById,
        holderId: officerId,
        reason: "Incontro",
        expiresOn: new Date("2026-12-31"),
      },
    });
    const site = await tx.site.create({
      data: { organisationId: providerId, name: "Sede", address: "Via Roma 1", city: "Mantova" },
    });
    await tx.planComment.create({
      data: { planId: plan.id, planVersionId: planVersion.id, kind: "COMMENT", body: "Va bene", authorId: createdById },
    });
    await tx.derogation.create({
      data: {
        planId: plan.id,
        planVersionId: planVersion.id,
        ceiling: "PERSON",
        requestedCents: 10_000,
        reason: "Serve un corso",
        requestedById: operator.id,
      },
    });
    const line = planVersion.lines[0];
    if (!line) throw new Error("a plan has lines");
    await tx.course.create({
      data: {
        ...aCourseRow,
        programmeId: plan.programmeId,
        organisationId: providerId,
        delivererId: providerId,
        createdById: operator.id,
        proposedById: operator.id,
        decidedById: officerId,
        editions: {
          create: {
            ...anEditionRow,
            tutorId: operator.id,
            createdById: operator.id,
            enrolments: {
              create: {
                planId: plan.id,
                planLineId: line.id,
                lineKey: line.key,
                personId: plan.personId,
                householdId,
                status: "ENROLLED",
                createdById: operator.id,
              },
            },
          },
        },
      },
    });
    const times = { startsAt: new Date("2026-11-24T09:00:00Z"), endsAt: new Date("2026-11-24T10:00:00Z") };
    await tx.session.create({
      data: {
        ...times,
        organisationId: providerId,
        operatorId: operator.id,
        siteId: site.id,
        serviceCode: line.serviceCode,
        serviceName: line.serviceName,
        mode: "IN_PERSON",
        attendances: {
          create: {
            ...times,
            planId: plan.id,
            planLineId: line.id,
            lineKey: line.key,
            personId: plan.personId,
            householdId,
          },
        },
      },
    });
  });
}

/** A company of the network with somebody to talk to, a step to take, something it offers and the person put forward for it. */
async function furnishNetwork({ plan, operator, providerId }: Case) {
  await asSystem("test", async (tx) => {
    const { id: organisationId } = await tx.organisation.create({ data: { kind: "COMPANY", name: "Azienda" } });
    await tx.networkContact.create({ data: { organisationId, name: "Ada Neri" } });
    const kept = { organisationId, providerOrganisationId: providerId };
    await tx.networkRelation.create({
      data: {
        ...kept,
        authorId: operator.id,
        kind: "CALL",
        happenedOn: new Date("2026-11-20"),
        summary: "Sentiti",
        nextStep: "Richiamare",
        nextOn: new Date("2026-11-24"),
      },
    });
    const { id: opportunityId } = await tx.opportunity.create({
      data: {
        ...kept,
        kind: "VACANCY",
        title: "Custode",
        tasks: "Aprire e chiudere",
        weeklyMinutes: 1200,
        city: "Mantova",
        places: 1,
        createdById: operator.id,
      },
    });
    await tx.candidacy.create({
      data: {
        opportunityId,
        planId: plan.id,
        personId: plan.personId,
        householdId: plan.householdId,
        motivation: "Puntuale",
        fit: [],
        proposedById: operator.id,
        personAgreedOn: new Date("2026-11-20"),
      },
    });
  });
}

/** The rows one world has and an earlier one had not. */
export const ownRows = (world: World, earlier?: World) =>
  Object.fromEntries(
    Object.entries(world.ids).map(([table, ids]) => [table, ids.filter((id) => !earlier?.ids[table]?.includes(id))]),
  );

const tables: Record<string, string> = {
  memberId: "HouseholdMember",
  versionId: "PlanVersion",
  lineId: "PlanLine",
  editionId: "CatalogueEdition",
  importId: "LandlordImport",
  accessId: "CaseAccess",
  rowId: "LandlordImportRow",
  draftId: "HouseholdDraft",
  commentId: "PlanComment",
  threadId: "PlanComment",
  linkId: "PersonLink",
  contactId: "NetworkContact",
  relationId: "NetworkRelation",
  goalId: "HouseholdGoal",
};
const userFields = /^(user|assignee|operator|holder|caseOwner|owner|witness)Id$/;

/** The id of this world that a field of this name would carry. */
export const idIn = (world: World, rows: Record<string, string[]>) => (field: string) => {
  if (field === "householdId") return world.household.id;
  if (field === "referralId") return world.referral.id;
  if (userFields.test(field)) return world.operator.id;
  if (/organisationId$/i.test(field) || field === "delivererId") return world.providerId;
  const table = tables[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1).replace(/Id$/, "")}`;
  return rows[table]?.[0];
};

/** Everything another organisation has, as text: it must read the same afterwards. */
export async function everythingOf(world: World) {
  const marks = [world.household.id, world.plan.id, world.socialWorker.organisationId, world.providerId];
  return asSystem("test", async (tx) => {
    const all: string[] = [];
    for (const table of Object.keys(world.ids)) {
      const rows = await tx.$queryRawUnsafe<{ row: string }[]>(`select to_jsonb(t)::text as row from "${table}" t`);
      all.push(...rows.map(({ row }) => row).filter((row) => marks.some((mark) => row.includes(mark))));
    }
    return all.toSorted();
  });
}
