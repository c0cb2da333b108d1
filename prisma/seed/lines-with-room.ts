import { minutesLeft, unused } from "@/domain/delivery";
import type { Prisma } from "@/generated/prisma/client";
import type { Day } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { lineOf, lineUses } from "@/server/plans/line-uses";

type Wanted = {
  delivererId: string;
  until: Day;
  minutes: number;
  line: Prisma.PlanLineWhereInput;
  plan: Prisma.PlanWhereInput;
};

/** The first open line by the hour of each such running plan that still holds so many minutes and lasts until then. */
export const linesWithRoom = ({ delivererId, until, minutes, line, plan }: Wanted) =>
  asSystem("demo town", async (tx) => {
    const lines = await tx.planLine.findMany({
      where: {
        ...line,
        unit: "HOUR",
        status: "OPEN",
        delivererId,
        endsOn: { gte: toDate(until) },
        planVersion: { status: "SIGNED", plan: { ...plan, status: "ACTIVE" } },
      },
      orderBy: { id: "asc" },
      select: {
        id: true,
        key: true,
        unit: true,
        payBasis: true,
        quantity: true,
        unitCostCents: true,
        planVersion: { select: { planId: true } },
      },
    });
    const uses = await lineUses(
      tx,
      lines.map(({ planVersion }) => planVersion.planId),
    );
    const roomy = lines.filter(
      (line) => minutesLeft(line, uses.get(lineOf(line.planVersion.planId, line.key)) ?? unused) >= minutes,
    );
    return [...new Map(roomy.toReversed().map((line) => [line.planVersion.planId, line.id])).values()].toReversed();
  });
