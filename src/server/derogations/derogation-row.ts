import "server-only";
import { standingOf } from "@/domain/derogation";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { toDay } from "@/lib/dates";

const somebody = { select: { name: true, role: true, organisation: { select: { name: true } } } } as const;

/** What every page shows of a request. */
export const derogationSelect = {
  id: true,
  planId: true,
  ceiling: true,
  status: true,
  version: true,
  requestedCents: true,
  grantedCents: true,
  reason: true,
  requestedById: true,
  requestedAt: true,
  requestedBy: somebody,
  question: true,
  questionedAt: true,
  answer: true,
  answeredAt: true,
  decidedAt: true,
  decidedBy: somebody,
  decision: true,
  expiresOn: true,
} satisfies Prisma.DerogationSelect;

type Row = Prisma.DerogationGetPayload<{ select: typeof derogationSelect }>;
type Somebody = Row["requestedBy"];

/** Who did something, as whoever reads may know them: without names, by their office. */
const told = ({ name, role, organisation }: Somebody, named: boolean) => ({
  name: named ? name : null,
  role,
  organisationName: organisation.name,
});

/** A request as a page shows it, with where it stands today; `named` says whether its reader reads names. Cents. */
export const shownDerogation = ({ requestedBy, decidedBy, expiresOn, ...row }: Row, named: boolean) => {
  const until = expiresOn && toDay(expiresOn);
  return {
    ...row,
    expiresOn: until,
    standing: standingOf({ status: row.status, expiresOn: until }, today()),
    requestedBy: told(requestedBy, named),
    decidedBy: decidedBy && told(decidedBy, named),
  };
};
export type ShownDerogation = ReturnType<typeof shownDerogation>;
