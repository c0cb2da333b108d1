import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { OrganisationKind, Role } from "@/generated/prisma/enums";
import { asSystem } from "@/server/db";

let count = 0;
/** A number no other row of this run has. */
export const next = () => ++count;

const inTests = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);

export const anOrganisation = (
  kind: OrganisationKind = "SOCIAL_SERVICE",
  over: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
) => inTests((tx) => tx.organisation.create({ data: { kind, name: `${kind} ${next()}`, ...over } }));

const kindOf: Record<Role, OrganisationKind> = {
  SOCIAL_WORKER: "SOCIAL_SERVICE",
  EMPLOYMENT_OPERATOR: "PROVIDER",
  PROVIDER_COORDINATOR: "PROVIDER",
  MUNICIPAL_OFFICER: "MUNICIPALITY",
  ADMIN: "MUNICIPALITY",
  PRIVACY_OFFICER: "MUNICIPALITY",
};

/** Somebody who can act; of a new organisation of the right kind unless one is given. */
export async function aUser(
  role: Role = "SOCIAL_WORKER",
  organisationId?: string,
  over: Partial<Prisma.UserUncheckedCreateInput> = {},
) {
  const organisation = organisationId ?? (await anOrganisation(kindOf[role])).id;
  return inTests((tx) =>
    tx.user.create({
      data: {
        email: `user${next()}@example.org`,
        name: `Utente ${count}`,
        role,
        organisationId: organisation,
        ...over,
      },
    }),
  );
}

/** A person of an organisation, in nobody's household yet. */
export const aPerson = (organisationId: string, over: Partial<Prisma.PersonUncheckedCreateInput> = {}) =>
  inTests((tx) =>
    tx.person.create({
      data: {
        organisationId,
        identifierType: "NONE",
        firstName: "Maria",
        lastName: `Rossi${next()}`,
        birthDate: new Date("1985-03-15"),
        ...over,
      },
    }),
  );

/** A household of this social worker, with one tenancy, one lease holder and one dated debt (€ 3.530,00, 11 months). */
export async function aHousehold(caseOwner: Actor, over: Partial<Prisma.HouseholdUncheckedCreateInput> = {}) {
  const person = await aPerson(caseOwner.organisationId);
  const household = await inTests((tx) =>
    tx.household.create({
      data: {
        organisationId: caseOwner.organisationId,
        caseOwnerId: caseOwner.id,
        createdById: caseOwner.id,
        openedOn: new Date("2026-09-01"),
        district: "Lunetta",
        ...over,
        tenancies: {
          create: {
            organisationId: caseOwner.organisationId,
            kind: "SAP_ALER",
            address: "Via Canneti",
            streetNumber: "22",
            city: "Mantova",
            contractCode: `TE${10000 + next()}`,
            monthlyRentCents: 24_000,
          },
        },
        members: { create: { personId: person.id, relationship: "HOLDER", leaseHolder: true, employable: true } },
        arrears: {
          create: {
            recordedOn: new Date("2026-09-30"),
            rentDebtCents: 264_000,
            chargesDebtCents: 89_000,
            months: 11,
            source: "ALER",
            createdById: caseOwner.id,
          },
        },
      },
      include: { members: true, tenancies: true },
    }),
  );
  const member = household.members[0];
  if (!member) throw new Error("a household has its lease holder");
  return { ...household, person, member };
}

/** A referral of that household's lease holder to a provider, sent unless told otherwise. */
export async function aReferral(
  author: Actor,
  toOrganisationId: string,
  over: Partial<Prisma.ReferralUncheckedCreateInput> = {},
) {
  const household = await aHousehold(author);
  const referral = await inTests((tx) =>
    tx.referral.create({
      data: {
        householdId: household.id,
        personId: household.person.id,
        memberId: household.member.id,
        fromOrganisationId: author.organisationId,
        toOrganisationId,
        authorId: author.id,
        status: "SENT",
        reason: "Ha perso il lavoro e vuole rientrare",
        needs: ["JOB_SEARCH"],
        sentAt: new Date("2026-11-16T09:00:00Z"),
        dueOn: new Date("2026-11-30"),
        privacyNoticeSeenOn: new Date("2026-11-16"),
        snapshot: {},
        ...over,
      },
    }),
  );
  return { ...referral, household };
}

/** A programme with its fund, one agreement of the provider, ceilings for every band (€ 3.000,00; 6 months). Cents. */
export const aProgramme = (
  providerId: string,
  over: Partial<Prisma.ProgrammeUncheckedCreateInput> = {},
  allocationCents = 10_000_000n,
) =>
  inTests((tx) =>
    tx.programme.create({
      data: {
        code: `PRG-${next()}`,
        name: "Misura dimostrativa",
        startsOn: new Date("2026-01-01"),
        endsOn: new Date("2027-12-31"),
        fundCents: 20_000_000n,
        ...over,
        bands: {
          create: (["BAND_1", "BAND_2", "BAND_3", "BAND_3_PLUS", "BAND_4"] as const).map((aidBand) => ({
            aidBand,
            ceilingCents: 300_000,
            maxMonths: 6,
          })),
        },
        agreements: {
          create: {
            organisationId: providerId,
            act: "Convenzione 1/2026",
            signedOn: new Date("2026-01-02"),
            validFrom: new Date("2026-01-02"),
            validTo: new Date("2027-12-31"),
            allocationCents,
          },
        },
      },
    }),
  );

const base = {
  section: "LAVORO",
  area: "Accoglienza e orientamento",
  mode: "INDIVIDUAL",
  unit: "HOUR",
  payBasis: "PROCESS",
  register: "LAVORO",
  verification: "DEMONSTRATION",
} as const;

/** A published edition with the three mandatory base services, coaching, an L2 course and the result-paid placement. */
export const anEdition = (programmeId: string, over: Partial<Prisma.CatalogueEditionUncheckedCreateInput> = {}) =>
  inTests(async (tx) => {
    const edition = await tx.catalogueEdition.create({
      data: {
        programmeId,
        name: "Edizione di prova",
        validFrom: new Date("2026-01-01"),
        validTo: new Date("2026-12-31"),
        ...over,
        status: "DRAFT",
        services: {
          create: [
            {
              ...base,
              area: "Servizi di base",
              code: "L01",
              name: "Accoglienza e accesso ai servizi",
              mandatory: true,
              minQuantity: 60,
              maxQuantity: 120,
              standardQuantity: 60,
              unitCostCents: 0,
            },
            {
              ...base,
              area: "Servizi di base",
              code: "L02",
              name: "Colloquio specialistico",
              mandatory: true,
              minQuantity: 60,
              maxQuantity: 240,
              standardQuantity: 120,
              unitCostCents: 3400,
            },
            {
              ...base,
              area: "Servizi di base",
              code: "L03",
              name: "Definizione del percorso",
              mandatory: true,
              minQuantity: 60,
              maxQuantity: 240,
              standardQuantity: 120,
              unitCostCents: 3400,
            },
            {
              ...base,
              area: "Consolidamento competenze",
              code: "L09",
              name: "Coaching",
              mode: "BOTH",
              minQuantity: 240,
              maxQuantity: 1440,
              standardQuantity: 720,
              unitCostCents: 3400,
              participantsMin: 2,
              participantsMax: 8,
            },
            {
              ...base,
              area: "Consolidamento competenze",
              code: "L11",
              name: "Certificazione delle competenze",
              minQuantity: 120,
              maxQuantity: 600,
              standardQuantity: 360,
              unitCostCents: null,
              verification: "TO_VERIFY",
            },
            {
              ...base,
              area: "Inserimento lavorativo",
              code: "L13",
              name: "Inserimento e avvio al lavoro",
              unit: "OUTCOME",
              payBasis: "RESULT",
              minQuantity: 1,
              maxQuantity: 1,
              standardQuantity: 1,
              unitCostCents: 160_000,
            },
            {
              ...base,
              section: "FORMAZIONE",
              area: "Competenze di base",
              code: "F01",
              name: "Italiano L2 livello A2",
              mode: "GROUP",
              register: "FORMAZIONE_B",
              minQuantity: 2400,
              maxQuantity: 7200,
              standardQuantity: 4800,
              unitCostCents: 84,
              participantsMin: 6,
              participantsMax: 20,
            },
          ],
        },
      },
      include: { services: true },
    });
    await tx.catalogueEdition.update({
      where: { id: edition.id },
      data: { status: over.status ?? "PUBLISHED", publishedAt: new Date("2026-01-01T09:00:00Z") },
    });
    return edition;
  });

/** The accreditations a provider needs to deliver work and training services through 2026 and 2027. */
export const accredited = (organisationId: string) =>
  inTests((tx) =>
    tx.accreditation.createMany({
      data: (["LAVORO", "FORMAZIONE_B"] as const).map((register) => ({
        organisationId,
        register,
        number: `${register}-1`,
        validFrom: new Date("2007-06-01"),
      })),
    }),
  );

/** A profile of the referred person, in band 3 plus. */
export const anAssessment = (
  referral: { id: string; personId: string; householdId: string; toOrganisationId: string },
  author: Actor,
) =>
  inTests((tx) =>
    tx.assessment.create({
      data: {
        personId: referral.personId,
        householdId: referral.householdId,
        referralId: referral.id,
        organisationId: referral.toOrganisationId,
        number: 1,
        studyTitle: "LOWER_SECONDARY",
        workStatus: "UNEMPLOYED_OVER_36",
        aidBand: "BAND_3_PLUS",
        bandSource: "OPERATOR",
        bandMotivation: "Disoccupata da oltre tre anni, ISEE basso",
        createdById: author.id,
        scores: {
          create: (["EXPERIENCE", "SKILLS", "MOTIVATION", "LANGUAGE", "MOBILITY", "PERSONAL_CONDITIONS"] as const).map(
            (dimension) => ({ dimension, score: 3 }),
          ),
        },
      },
    }),
  );

/** Everything a plan stands on: social worker, provider with operator, accepted referral, profile, programme, edition, accreditations. */
export async function aCase() {
  const socialWorker = await aUser("SOCIAL_WORKER");
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const providerId = operator.organisationId;
  await accredited(providerId);
  const programme = await aProgramme(providerId);
  const edition = await anEdition(programme.id);
  const referral = await aReferral(socialWorker, providerId, {
    status: "ACCEPTED",
    assigneeId: operator.id,
    decidedById: operator.id,
    decidedAt: new Date("2026-11-17T09:00:00Z"),
  });
  const assessment = await anAssessment(referral, operator);
  return {
    socialWorker,
    operator,
    providerId,
    programme,
    edition,
    referral,
    household: referral.household,
    assessment,
  };
}

/** A draft plan of such a case with the three base services and twelve hours of coaching: € 544,00, 17 hours. */
export async function aPlan(over: Partial<Prisma.PlanUncheckedCreateInput> = {}) {
  const basis = await aCase();
  const { socialWorker, operator, providerId, programme, edition, referral, assessment } = basis;
  const days = { startsOn: new Date("2026-11-23"), endsOn: new Date("2027-05-22") };
  const plan = await inTests((tx) =>
    tx.plan.create({
      data: {
        personId: referral.personId,
        householdId: referral.householdId,
        referralId: referral.id,
        assessmentId: assessment.id,
        providerOrganisationId: providerId,
        referrerOrganisationId: socialWorker.organisationId,
        operatorId: operator.id,
        programmeId: programme.id,
        aidBand: "BAND_3_PLUS",
        ...days,
        ...over,
        versions: {
          create: {
            number: 1,
            ...days,
            createdById: operator.id,
            totalCents: 54_400,
            totalMinutes: 1020,
            goals: { create: { position: 1, text: "Trovare un lavoro stabile entro l'estate" } },
            lines: {
              create: edition.services
                .filter((service) => ["L01", "L02", "L03", "L09"].includes(service.code))
                .map((service, position) => ({
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
                  minQuantity: service.minQuantity,
                  maxQuantity: service.maxQuantity,
                  standardQuantity: service.standardQuantity,
                  unitCostCents: service.unitCostCents,
                  participantsMax: service.participantsMax,
                  quantity: service.standardQuantity ?? 60,
                  amountCents: Math.round(((service.standardQuantity ?? 60) * (service.unitCostCents ?? 0)) / 60),
                  delivererId: providerId,
                  ...days,
                })),
            },
          },
        },
      },
      include: { versions: { include: { lines: true, goals: true } } },
    }),
  );
  const planVersion = plan.versions[0];
  if (!planVersion) throw new Error("a plan has its first version");
  return { ...basis, plan, planVersion };
}
