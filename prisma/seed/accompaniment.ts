import type { Actor } from "@/domain/permissions";
import { getPointsHeld } from "@/server/accompaniment/get-points";
import { writePointsRule } from "@/server/accompaniment/points-rules";
import { creditPoints, donatePoints } from "@/server/accompaniment/spend-points";
import { voidVolunteering } from "@/server/accompaniment/volunteering";
import { asSystem } from "@/server/db";
import { householdOf, type Told, tellChecks, tellGoal, tellHours, tellRequest, tellWork } from "./tell-accompaniment";
import { made, type Timeline } from "./timeline";

const held = async (owner: Actor, householdId: string) => (await getPointsHeld(owner, householdId))?.held ?? 0;

/** What three households want to reach and what is done for it; contributions given and refused; a year of Puntiluna. */
export function tellAccompaniment(time: Timeline, { anna, sara, officer }: Record<"anna" | "sara" | "officer", Actor>) {
  time.on(395, "09:30", async () =>
    made(
      await writePointsRule(officer, {
        organisationId: anna.organisationId,
        validFrom: time.daysAgo(395),
        pointsPerHour: 5,
        centsPerPoint: 100,
        source: "Regola di esempio: il valore di un punto è da fissare con ALER",
        verification: "DEMONSTRATION",
      }),
    ),
  );
  tellBreadwinner({ time, owner: anna, contractCode: "DM30001" });
  tellLearning({ time, owner: anna, contractCode: "DM30003" });
  tellEviction({ time, owner: sara, contractCode: "DM30002" });
  tellGifts({ time, owner: sara, contractCode: "DM30006" }, { time, owner: anna, contractCode: "DM30001" });
}

function tellBreadwinner(rossi: Told) {
  const home = tellGoal(rossi, "Restare nella casa di via Canneti, in regola con ALER", 200, -120);
  const light = tellGoal(rossi, "Non avere più bollette della luce scadute", 200, 90, {
    daysAgo: 98,
    status: "REACHED",
    result: "Le due bollette vecchie sono pagate e quelle nuove arrivano con l’addebito in banca.",
  });
  const mediation = { kind: "UTILITIES_MEDIATION", counterpart: "Gestore della luce" } as const;
  tellWork(
    rossi,
    light,
    { ...mediation, carriedBy: "Sportello utenze della parrocchia", description: "Rateizzare le due bollette scadute" },
    { from: 185, due: 120, end: { daysAgo: 100, result: "Rateizzate in quattro mesi: l’ultima rata è pagata." } },
  );
  const contribution = tellWork(
    rossi,
    home,
    {
      kind: "SOLIDARITY_CONTRIBUTION_REQUEST",
      carriedBy: null,
      counterpart: "ALER",
      description: "Chiedere il contributo per togliere una parte del debito",
    },
    { from: 120, due: 60 },
  );
  tellRequest(rossi, contribution, {
    checked: {
      daysAgo: 118,
      answers: { PUBLIC_HOME: "MET", PUBLIC_HOME_24_MONTHS: "MET", SOLIDARITY_INCOME: "MET", NO_FORFEITURE: "MET" },
      notes: { PUBLIC_HOME_24_MONTHS: "Visto il contratto", SOLIDARITY_INCOME: "Vista l’attestazione" },
    },
    asked: { daysAgo: 115, cents: 180_000, protocol: "DIM-2026-0118" },
    answered: { daysAgo: 60, grantedCents: 120_000, result: "Concesso in parte: fondi dell’anno ridotti." },
    creditedDaysAgo: 50,
  });
  tellWork(
    rossi,
    home,
    {
      kind: "VOLUNTEERING",
      carriedBy: null,
      counterpart: "Comitato di quartiere",
      description: "Verde di via Canneti",
    },
    { from: 150, due: -120 },
  );
  tellHours(rossi, [
    { daysAgo: 140, minutes: 180, activity: "Cura del verde di via Canneti", member: 1 },
    { daysAgo: 112, minutes: 150, activity: "Cura del verde di via Canneti", member: 1 },
    { daysAgo: 84, minutes: 240, activity: "Festa di quartiere", member: 1, multiplier: 2 },
    { daysAgo: 56, minutes: 90, activity: "Doposcuola" },
    { daysAgo: 55, minutes: 90, activity: "Doposcuola (scritto due volte)" },
    { daysAgo: 28, minutes: 120, activity: "Doposcuola" },
  ]);
  const { time, owner, contractCode } = rossi;
  time.on(54, "09:05", async () => {
    const { id: householdId } = await householdOf(contractCode);
    const twice = await asSystem("demo town", (tx) =>
      tx.volunteering.findFirstOrThrow({ where: { householdId }, orderBy: { doneOn: "desc" }, select: { id: true } }),
    );
    const reason = "Le stesse ore erano già registrate il giorno prima";
    made(await voidVolunteering(owner, { householdId, volunteeringId: twice.id, reason }));
  });
  time.on(40, "10:10", async () => {
    const { id: householdId, repaymentPlans } = await householdOf(contractCode);
    const repaymentPlanId = repaymentPlans[0]?.id ?? "";
    made(await creditPoints(owner, { householdId, repaymentPlanId, held: await held(owner, householdId), points: 60 }));
  });
}

function tellLearning(amrani: Told) {
  const read = tellGoal(amrani, "Capire da soli il contratto e le bollette", 230, 60, {
    daysAgo: 58,
    status: "PARTLY_REACHED",
    result: "Il contratto sì, le bollette ancora con l’aiuto di un vicino.",
  });
  tellWork(
    amrani,
    read,
    { kind: "BUDGET_EDUCATION", carriedBy: "Mediatrice culturale", counterpart: null, description: "Cinque incontri" },
    { from: 220, due: 60, end: { daysAgo: 60, result: "Fatti quattro incontri su cinque." } },
  );
  const regular = tellGoal(amrani, "Non perdere il piano di rientro", 90, -150);
  const contribution = tellWork(
    amrani,
    regular,
    {
      kind: "SOLIDARITY_CONTRIBUTION_REQUEST",
      carriedBy: null,
      counterpart: "Comune, ufficio casa",
      description: "Preparare la domanda per le rate rimaste indietro",
    },
    { from: 20, due: -15 },
  );
  tellChecks(amrani, contribution, {
    daysAgo: 18,
    answers: { PUBLIC_HOME: "MET", SOLIDARITY_INCOME: "UNKNOWN" },
    notes: { SOLIDARITY_INCOME: "Manca la firma sulla DSU: appuntamento al CAF" },
  });
}

function tellEviction(foglia: Told) {
  const home = tellGoal(foglia, "Avere una casa dove stare quando arriva il rilascio", 120, -60);
  const rent = tellGoal(foglia, "Parlare con il proprietario prima dell’udienza", 110, 70, {
    daysAgo: 68,
    status: "PARTLY_REACHED",
    result: "Il proprietario ha aspettato un mese, poi lo sfratto è stato convalidato.",
  });
  tellWork(
    foglia,
    rent,
    { kind: "LANDLORD_MEDIATION", carriedBy: null, counterpart: "Proprietario", description: "Chiedere un rinvio" },
    { from: 108, due: 70, end: { daysAgo: 68, result: "Un mese in più, nessun accordo sul debito." } },
  );
  const fund = tellWork(
    foglia,
    home,
    {
      kind: "ARREARS_FUND_REQUEST",
      carriedBy: null,
      counterpart: "Comune, ufficio casa",
      description: "Domanda al fondo per la morosità incolpevole",
    },
    { from: 90, due: 30 },
  );
  tellRequest(foglia, fund, {
    checked: {
      daysAgo: 88,
      answers: { BLAMELESS_CAUSE: "MET", RIGHT_OF_RESIDENCE: "MET", REGISTERED_LEASE: "UNKNOWN", FUND_INCOME: "MET" },
      notes: { REGISTERED_LEASE: "Il proprietario deve mandare la ricevuta della registrazione" },
    },
    asked: { daysAgo: 85, cents: 400_000, protocol: "DIM-2026-0204" },
    answered: {
      daysAgo: 35,
      grantedCents: null,
      result: "Domanda respinta: il contratto risulta registrato solo dopo la prima mensilità non pagata.",
    },
  });
  tellWork(
    foglia,
    home,
    {
      kind: "SPECIALIST_REFERRAL",
      carriedBy: null,
      counterpart: "Servizio casa del Comune",
      description: "Domanda per un alloggio temporaneo",
    },
    { from: 30, due: -20 },
  );
}

function tellGifts(ferrari: Told, rossi: Told) {
  tellHours(ferrari, [
    { daysAgo: 240, minutes: 120, activity: "Banco alimentare" },
    { daysAgo: 210, minutes: 120, activity: "Banco alimentare" },
    { daysAgo: 175, minutes: 180, activity: "Aiuto ai traslochi del condominio", multiplier: 2 },
    { daysAgo: 120, minutes: 120, activity: "Banco alimentare" },
    { daysAgo: 45, minutes: 240, activity: "Banco alimentare" },
  ]);
  const { time, owner, contractCode } = ferrari;
  time.on(42, "17:20", async () => {
    const { id: householdId } = await householdOf(contractCode);
    const { code } = await householdOf(rossi.contractCode);
    made(
      await donatePoints(owner, {
        householdId,
        held: await held(owner, householdId),
        toCode: code,
        points: 25,
        note: "Per una famiglia con due figli",
        agreed: true,
      }),
    );
  });
}
