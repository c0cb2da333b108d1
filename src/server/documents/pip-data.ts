import "server-only";
import type { PlanContent } from "@/domain/plan-content";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import { activitiesData } from "./activities-data";
import type { PlanDocument } from "./plan-document";
import {
  amountOf,
  type Fact,
  periodOf,
  quantityOf,
  type Say,
  sheetData,
  signaturesData,
  type Wanted,
} from "./sheet-data";

const words = [
  "recipient provider tutor profile goals activities type period deliverer thirdParties hours value partners budget",
  "service unitCost amounts monitoring signatures deviations",
].flatMap((some) => some.split(" ").map((word) => `plan.print.${word}`));

/** The PIP: who, with whom, to what end, sections A and B, budget, monitoring, signatures (form of the Region, domain rules §3.3). */
export function pipData(document: PlanDocument, wanted: Wanted) {
  const { say } = wanted;
  const { content, plan, profile } = document;
  return {
    ...sheetData(document, wanted, {
      title: say("plan.print.title"),
      costs: true,
      words: [...words, ...["noGoals", "noLines"].map((word) => `plan.page.${word}`), ...own],
    }),
    recipient: recipientFacts(document, say),
    provider: providerFacts(document, say),
    tutor: [
      [say("plan.print.tutorName"), content.operator],
      [
        say("plan.print.studyTitle"),
        plan.operator.studyTitle && say(`assessment.studyTitle.${plan.operator.studyTitle}`),
      ],
      [say("plan.print.experience"), plan.operator.experienceYears?.toString()],
    ] satisfies Fact[],
    profile: [
      [say("document.pip.band"), say(`plan.band.${content.aidBand}`)],
      [say("plan.facts.period"), periodOf(content)],
      ...(profile
        ? ([[say("document.pip.workStatus"), say(`assessment.workStatus.${profile.workStatus}`)]] as const)
        : []),
    ],
    dimensions: (profile?.scores ?? []).map(({ dimension, score }) => [
      say(`assessment.dimension.${dimension}`),
      say(`assessment.score.${score}`),
    ]),
    goals: content.goals.map(({ text }) => text),
    ...activitiesData(content, say),
    partners: partnersOf(content, say),
    budget: {
      rows: content.lines.map((line) => [
        `${line.code} ${line.name}`,
        quantityOf(say, line),
        line.unitCostCents === null
          ? say("plan.unknown.cost")
          : say(`plan.unitCost.${line.unit}`, { cost: formatCents(line.unitCostCents) }),
        amountOf(say, line.amountCents),
      ]),
      total: [
        say("plan.print.total"),
        formatMinutes(content.totalMinutes),
        "",
        amountOf(say, content.totalCents, content.undefinedCosts),
      ],
    },
    monitoring: ["timesheet", "register", "internship", "meetings"].map((one) => say(`document.pip.monitoring.${one}`)),
    signatures: signaturesData(document, say),
  };
}

const own = ["dimensions", "dimension", "level"].map((word) => `document.pip.${word}`);

/** Who the paper is about. */
export function recipientFacts({ content, plan: { person }, profile }: PlanDocument, say: Say): Fact[] {
  const { firstName, lastName, identifier, birthDate } = content.person;
  return [
    [say("plan.print.name"), `${lastName} ${firstName}`.trim()],
    [say("plan.print.identifier"), identifier],
    [say("plan.print.birth"), birthDate && formatDay(birthDate)],
    [say("plan.print.birthPlace"), person.birthPlace],
    [say("plan.print.gender"), person.sex && say(`plan.print.sex.${person.sex}`)],
    [say("plan.print.citizenship"), person.citizenship],
    [say("plan.print.phone"), person.phone],
    [say("plan.print.email"), person.email],
    ...(profile
      ? ([[say("plan.print.studyTitle"), say(`assessment.studyTitle.${profile.studyTitle}`)]] as Fact[])
      : []),
  ];
}

function providerFacts({ content, plan: { providerOrganisation: provider } }: PlanDocument, say: Say): Fact[] {
  const site = provider.sites.map(({ code, name, address, city, managerName }) =>
    [
      [code, name].filter(Boolean).join(" "),
      address,
      city,
      managerName && say("document.pip.manager", { name: managerName }),
    ]
      .filter(Boolean)
      .join(", "),
  );
  return [
    [say("plan.print.providerName"), content.provider],
    [say("plan.print.operatorCode"), provider.operatorCode],
    [say("document.pip.sites"), site.join("; ")],
    [
      say("document.pip.accreditations"),
      provider.accreditations
        .map(({ register, number }) => say("document.pip.accreditation", { register, number }))
        .join("; "),
    ],
    [say("plan.facts.programme"), `${content.programme.name} (${content.programme.code})`],
    [say("plan.facts.referrer"), content.referrer],
  ];
}

function partnersOf(content: PlanContent, say: Say) {
  const names = [...new Set(content.lines.map(({ deliverer }) => deliverer))].filter(
    (name) => name !== content.provider,
  );
  return names.length > 0 ? names.join(" · ") : say("plan.print.noPartners");
}
