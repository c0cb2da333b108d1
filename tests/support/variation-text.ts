import { asSystem } from "@/server/db";
import type { aSignedPlan } from "./plan-factories";

/** A second text of a signed plan, shared: coaching from 12 to 18 hours, with a partner, one more goal. Plus € 204,00. */
export const aVariationText = ({ plan, planVersion, operator }: Awaited<ReturnType<typeof aSignedPlan>>) =>
  asSystem("test", async (tx) => {
    const { startsOn, endsOn, lines, goals } = planVersion;
    const version = await tx.planVersion.create({
      data: {
        planId: plan.id,
        number: 2,
        startsOn,
        endsOn,
        createdById: operator.id,
        goals: {
          create: [
            ...goals.map(({ key, position, text }) => ({ key, position, text })),
            { position: 2, text: "Prendere la patente" },
          ],
        },
        lines: {
          create: lines.map(({ id: _id, planVersionId: _version, version: _read, ...line }) =>
            line.serviceCode === "L09"
              ? { ...line, quantity: 1080, amountCents: 61_200, thirdParties: "Cooperativa La Quercia" }
              : line,
          ),
        },
      },
      select: { id: true, number: true },
    });
    await tx.variation.create({
      data: {
        planId: plan.id,
        planVersionId: version.id,
        baseVersionId: planVersion.id,
        status: "SHARED",
        reason: "NEEDS_CHANGED",
        assessment: "Ha preso fiducia nei colloqui: servono più ore per preparare le candidature.",
        openedById: operator.id,
        createdAt: new Date("2026-11-23T09:00:00Z"),
        sharedAt: new Date("2026-11-23T09:30:00Z"),
      },
    });
    return version;
  });
