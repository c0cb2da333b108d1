import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { type Day, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { asActor, type Tx } from "../db";

const rule = {
  id: true,
  validFrom: true,
  maxInstalments: true,
  maxIncomePermille: true,
  lapseDays: true,
  source: true,
  verification: true,
} as const;
const newest = { validFrom: "desc" } as const;

/** The Comune's rule of repayment in force on a day; null while there is none. */
export const ruleInForce = (tx: Tx, day: Day = today()) =>
  tx.repaymentRule.findFirst({ where: { validFrom: { lte: toDate(day) } }, orderBy: newest, select: rule });

/** Every version of the rule, the newest first, with who wrote it. */
export const listRules = (actor: Actor) =>
  asActor(actor, (tx) => {
    authorise(actor, "repayment.setRule");
    return tx.repaymentRule.findMany({
      orderBy: newest,
      take: 50,
      select: { ...rule, createdBy: { select: { name: true } } },
    });
  });
