import "server-only";
import type { PlanContent } from "@/domain/plan-content";
import { deviation, totalsOf } from "@/domain/volume";
import { formatMinutes } from "@/lib/hours";
import { amountOf, periodOf, quantityOf, type Say } from "./sheet-data";

/** Sections A and B of the activities, with totals and the reasons of unusual volumes. */
export function activitiesData(content: PlanContent, say: Say) {
  const section = (key: "LAVORO" | "FORMAZIONE") => {
    const lines = content.lines.filter((line) => line.section === key);
    const totals = totalsOf(lines);
    return {
      title: say(`plan.sectionLetter.${key}`),
      rows: lines.map((line) => [
        `${line.code} ${line.name}${line.status === "OPEN" ? "" : ` (${say(`document.lineStatus.${line.status}`)})`}`,
        periodOf(line),
        line.deliverer,
        line.thirdParties ?? "—",
        quantityOf(say, line),
        amountOf(say, line.amountCents),
      ]),
      total: [
        say("plan.facts.total"),
        "",
        "",
        "",
        formatMinutes(totals.minutes),
        amountOf(say, totals.cents, totals.undefinedCosts),
      ],
    };
  };
  return {
    sections: [section("LAVORO"), section("FORMAZIONE")],
    deviations: content.lines
      .filter((line) => line.deviationReason && deviation(line.quantity, line))
      .map((line) => `${line.code} ${line.name}: ${line.deviationReason}`),
  };
}
