import "server-only";
import { completableFrom, mayComplete, type ReportLine, type ReportOutcome, revocableFrom } from "@/domain/closure";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { among, inForce } from "@/domain/plan";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { dayOf, toDay } from "@/lib/dates";
import { asActor } from "../db";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { reportFigures } from "./report-figures";

const named = { select: { name: true } } as const;

const planSelect = {
  id: true,
  code: true,
  status: true,
  endedAt: true,
  person: { select: { firstName: true, lastName: true } },
  versions: {
    where: { status: "SIGNED" },
    select: { goals: { orderBy: [{ position: "asc" }, { id: "asc" }], select: { key: true, text: true } } },
  },
  closureReport: {
    select: {
      status: true,
      version: true,
      summary: true,
      remains: true,
      followedBy: true,
      lines: true,
      outcomes: true,
      sharedAt: true,
      acknowledgedAt: true,
      closedAt: true,
      sharedBy: named,
      acknowledgedBy: named,
      goals: {
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { goalKey: true, text: true, result: true, why: true },
      },
    },
  },
  ending: {
    select: {
      withdrawalCause: true,
      revocationCause: true,
      explanation: true,
      decidedOn: true,
      proof: true,
      witnessName: true,
      attachmentId: true,
      noNoticeWhy: true,
    },
  },
  notices: {
    orderBy: [{ sentOn: "desc" }, { id: "desc" }],
    take: 100,
    select: { id: true, kind: true, means: true, sentOn: true, body: true, attachmentId: true },
  },
  followUps: {
    orderBy: { months: "asc" },
    select: {
      id: true,
      months: true,
      dueOn: true,
      answer: true,
      answeredOn: true,
      note: true,
      version: true,
      answeredBy: named,
    },
  },
  attachments: {
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: { id: true, title: true, fileName: true },
  },
} satisfies Prisma.PlanSelect;

type Row = NonNullable<Prisma.PlanGetPayload<{ select: typeof planSelect }>["closureReport"]>;

// Who works without names reads results and figures, no words somebody wrote.
const withoutWords = (report: Row): Row => ({
  ...report,
  summary: null,
  remains: null,
  followedBy: null,
  sharedBy: null,
  acknowledgedBy: null,
  outcomes: null,
  goals: report.goals.map((goal) => ({ ...goal, text: "", why: null })),
});
const noEndingWords = { explanation: "", witnessName: null, noNoticeWhy: null, attachmentId: null };

/**
 * How a plan closes, or closed: its report (a draft only for who writes it) with the figures copied into it, or those of now
 * while it is written; its ending, the notices to the person, the follow-ups. Texts and names only for who sees names; null
 * when the plan is out of sight.
 */
export const getClosure = (actor: Actor, planId: string) =>
  asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: { ...subjectSelect(actor), ...planSelect },
    });
    if (!plan) return null;
    const subject = subjectOf(plan);
    const named = seesNames(actor, subject);
    const writes = may(actor, "closure.write", subject);
    const { closureReport: row, person } = plan;
    const report = row && (row.status !== "DRAFT" || writes) ? row : null;
    const copied = report && report.status !== "DRAFT";
    const figures = copied
      ? {
          lines: report.lines as ReportLine[],
          outcomes: (report.outcomes as ReportOutcome[]).map((one) => (named ? one : { ...one, employer: null })),
        }
      : writes && among(inForce, plan.status)
        ? await reportFigures(tx, planId)
        : null;
    const sharedOn = report?.sharedAt ? dayOf(report.sharedAt) : null;
    return {
      id: plan.id,
      code: plan.code,
      status: plan.status,
      endedOn: plan.endedAt && dayOf(plan.endedAt),
      name: named ? `${person.lastName} ${person.firstName}` : null,
      subject,
      named,
      writes,
      acknowledges: may(actor, "closure.acknowledge", subject),
      goals: named ? (plan.versions[0]?.goals ?? []) : [],
      report: report && (named ? report : withoutWords(report)),
      figures,
      sharedOn,
      completableFrom: sharedOn && completableFrom(sharedOn),
      ready: mayComplete({ sharedOn, acknowledged: Boolean(report?.acknowledgedAt) }, today()),
      ending: plan.ending && (named ? plan.ending : { ...plan.ending, ...noEndingWords }),
      notices: named ? plan.notices : [],
      revocableFrom: revocableFrom(plan.notices.map(({ sentOn }) => toDay(sentOn))),
      followUps: plan.followUps.map((one) => (named ? one : { ...one, note: null, answeredBy: null })),
      attachments: named ? plan.attachments : [],
    };
  });
export type Closure = NonNullable<Awaited<ReturnType<typeof getClosure>>>;
