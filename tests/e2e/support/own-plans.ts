import { today } from "@/lib/clock";
import { asSystem, disconnect } from "@/server/db";
import { Agenda } from "../../../prisma/seed/agenda";
import { memberAnswers, originOf } from "../../../prisma/seed/people";
import { type Case, tellCase } from "../../../prisma/seed/tell-case";
import { dice, Timeline } from "../../../prisma/seed/timeline";
import { tellOwnCourse } from "./own-course";
import { ownPlans } from "./own-plan-names";

/*
 * The journeys run side by side on one demo town. Whoever changes a plan gets one of their own, made like the town's by the
 * app's own commands, so that no journey depends on another.
 */

const time = new Timeline(today());
const known = await asSystem("browser tests", async (tx) => {
  const users = await tx.user.findMany({ select: { id: true, email: true, role: true, organisationId: true } });
  const byMail = (mail: string) => {
    const found = users.find(({ email }) => email === mail);
    if (!found) throw new Error(`no account ${mail}`);
    return { id: found.id, role: found.role, organisationId: found.organisationId };
  };
  const programme = await tx.programme.findFirstOrThrow({ where: { active: true }, select: { id: true } });
  return {
    programmeId: programme.id,
    anna: byMail("anna@officina.demo"),
    luca: byMail("luca@solco.demo"),
    elena: byMail("elena@solco.demo"),
    paolo: byMail("paolo@comune.demo"),
  };
});
const { anna, luca, elena, paolo, programmeId } = known;
const stage = {
  time,
  agenda: new Agenda(),
  solcoId: luca.organisationId,
  programmeId,
  coordinator: elena,
  officer: paolo,
};
for (const [index, [lastName, reached]] of Object.entries(ownPlans).entries()) {
  const story: Case = {
    household: {
      owner: anna,
      openedDaysAgo: 40,
      kind: "SAP_COMUNE",
      address: `Via delle Prove ${index + 1}`,
      streetNumber: "1",
      district: "Centro",
      rentCents: 30_000,
      cause: "DISMISSAL",
      incomeCents: 60_000,
      members: [
        await memberAnswers(
          {
            lastName,
            firstName: "Prova",
            sex: "F",
            birthDate: `1990-01-${String(index + 1).padStart(2, "0")}`,
            origin: originOf("E897"),
          },
          "HOLDER",
          { workStatus: "UNEMPLOYED_12_36" },
        ),
      ],
      debt: { rentCents: 90_000, chargesCents: 0, months: 3 },
      drift: 0,
      contractCode: `PROVA${index + 1}`,
    },
    referral: {
      member: 0,
      operator: luca,
      sentDaysAgo: 20,
      needs: ["JOB_SEARCH"],
      reason: "Vuole tornare a lavorare.",
      end: { kind: "accepted" },
    },
    profile: {
      band: "BAND_3",
      motivation: "Valutazione dell'operatore.",
      study: "LOWER_SECONDARY",
      work: "UNEMPLOYED_12_36",
      scores: { EXPERIENCE: 3, SKILLS: 3, MOTIVATION: 4, LANGUAGE: 5, MOBILITY: 4, PERSONAL_CONDITIONS: 3 },
      wishes: "Un lavoro vicino a casa.",
    },
    plan: {
      months: 6,
      stage: reached,
      goals: ["Trovare un lavoro stabile"],
      services: [{ code: "L07" }, { code: "L09" }],
    },
  };
  if (lastName === "Sarta") tellOwnCourse(stage, story, dice(index + 1));
  else tellCase(stage, story, dice(index + 1));
}
await time.live(() => {});
await disconnect();
