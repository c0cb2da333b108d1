import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@/domain/permissions";
import type { Day } from "@/lib/clock";
import { addDays, addMonths, formatDay } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { receivePayments } from "@/server/payment-lists/receive-payments";
import { proposeRepayment } from "@/server/repayments/propose-repayment";
import { recordPayment } from "@/server/repayments/record-payment";
import { rescheduleRepayment } from "@/server/repayments/reschedule-repayment";
import { reviewRepayments } from "@/server/repayments/review-repayments";
import { setRepaymentRule } from "@/server/repayments/set-rule";
import { signRepayment } from "@/server/repayments/sign-repayment";
import { someone } from "./cases/common";
import type { HouseholdStory } from "./household-story";
import { type Opened, tellHousehold } from "./households";
import { memberAnswers } from "./people";
import { made, type Timeline } from "./timeline";

type Who = Record<"anna" | "sara" | "officer", Actor>;
type Kept = { current: Opened | null };

/** Households that pay their arrears back, each in another standing: regular, late, lapsed, rescheduled, settled; and a bank's list waiting to be checked. Invented. */
export async function tellRepayments(time: Timeline, { anna, sara, officer }: Who) {
  time.on(399, "10:00", async () =>
    made(
      await setRepaymentRule(officer, {
        validFrom: time.daysAgo(399),
        maxInstalments: 120,
        maxIncomePermille: 125,
        lapseDays: 60,
        source:
          "Comune di Milano: al massimo 120 rate, ognuna fino a un ottavo del reddito del nucleo; la decadenza è un esempio",
        verification: "DEMONSTRATION",
      }),
    ),
  );

  const regular = await aFamily(time, anna, 1, "Zanella", ["Carlo", "1974-02-11", "M"], -9000);
  const plan = tellPlan(time, anna, regular, { signedDaysAgo: 290, debt: 264_000, instalments: 24, rent: 31_000 });
  plan.pays({ until: 0 });

  const late = await aFamily(time, sara, 2, "Benatti", ["Lucia", "1969-08-30", "F"], -6000);
  const missed = tellPlan(time, sara, late, { signedDaysAgo: 205, debt: 198_000, instalments: 36, rent: 24_500 });
  missed.pays({ until: 50 });
  time.on(18, "11:10", () => missed.pay("INSTALMENT", 2500, time.daysAgo(18)));

  const lapsed = await aFamily(time, sara, 3, "Guerzoni", ["Piero", "1982-12-03", "M"], 12_000);
  tellPlan(time, sara, lapsed, { signedDaysAgo: 260, debt: 352_000, instalments: 30, rent: 33_000 }).pays({
    until: 150,
  });

  const rescheduled = await aFamily(time, anna, 4, "Lodi", ["Grazia", "1978-05-22", "F"], -4000);
  const heavy = tellPlan(time, anna, rescheduled, { signedDaysAgo: 275, debt: 240_000, instalments: 12, rent: 28_000 });
  heavy.pays({ until: 118 });
  tellRescheduling(time, anna, rescheduled, 112).pays({ until: 0 });

  const settled = await aFamily(time, anna, 5, "Montanari", ["Elio", "1960-10-09", "M"], -20_000);
  tellPlan(time, anna, settled, { signedDaysAgo: 240, debt: 72_000, instalments: 6, rent: 22_000 }).pays({ until: 0 });

  for (const days of [85, 40, 0]) time.on(days, "06:00", () => reviewRepayments());
  time.on(1, "12:15", () => bringBankList(time, anna, regular, rescheduled));
}

async function aFamily(
  time: Timeline,
  owner: Actor,
  number: number,
  lastName: string,
  [firstName, born, sex]: [string, Day, "F" | "M"],
  drift: number,
): Promise<Kept> {
  const holder = someone(lastName, firstName, sex, born);
  const story: HouseholdStory = {
    owner,
    openedDaysAgo: 300 + number,
    kind: number % 2 ? "SAP_ALER" : "SAP_COMUNE",
    address: "Via Pisano",
    streetNumber: String(10 + number),
    district: number % 2 ? "Lunetta" : "Te Brunetti",
    rentCents: 25_000,
    members: [await memberAnswers(holder, "HOLDER", { workStatus: number === 5 ? "EMPLOYED" : "UNEMPLOYED_12_36" })],
    cause: number === 5 ? "ILLNESS_INJURY_DEATH" : "REDUCED_HOURS",
    incomeCents: 118_000 - number * 6000,
    debt: { rentCents: 180_000 + number * 9000, chargesCents: 24_000, months: 9 },
    drift,
    contractCode: `PR${40_000 + number}`,
  };
  return tellHousehold(time, story);
}

/** What is agreed: when it was signed, the debt, in how many instalments, the current rent beside them; cents. */
type Agreed = { signedDaysAgo: number; debt: number; instalments: number; rent: number };

const newest = (householdId: string) =>
  asSystem("demo town", (tx) =>
    tx.repaymentPlan.findFirstOrThrow({
      where: { householdId },
      orderBy: { number: "desc" },
      select: {
        id: true,
        version: true,
        monthlyRentCents: true,
        instalments: { orderBy: { number: "asc" }, select: { dueOn: true, amountCents: true, paidCents: true } },
      },
    }),
  );

const terms = { creditor: "Ente gestore dell'alloggio", downPaymentCents: 0, budgetCents: null, everyMonths: 1 };

function tellPlan(time: Timeline, owner: Actor, kept: Kept, { signedDaysAgo, debt, instalments, rent }: Agreed) {
  const firstDueOn = addMonths(time.daysAgo(signedDaysAgo), 1);
  const id = () => kept.current?.id ?? "";
  time.on(signedDaysAgo + 6, "10:20", async () =>
    made(
      await proposeRepayment(owner, {
        ...terms,
        householdId: id(),
        reference: await referenceOf(id(), 1),
        recognisedDebtCents: debt,
        by: "INSTALMENTS",
        instalments,
        firstDueOn,
        monthlyRentCents: rent,
        monthlyIncomeCents: 104_000,
        save: true,
      }),
    ),
  );
  time.on(signedDaysAgo, "10:40", () => sign(owner, id(), time.daysAgo(signedDaysAgo)));
  return payer(time, owner, id, firstDueOn, instalments);
}

/** The same plan on lighter terms, once the family earns less. */
function tellRescheduling(time: Timeline, owner: Actor, kept: Kept, signedDaysAgo: number) {
  const firstDueOn = addMonths(time.daysAgo(signedDaysAgo), 1);
  const id = () => kept.current?.id ?? "";
  time.on(signedDaysAgo + 3, "10:20", async () => {
    const { id: repaymentPlanId } = await newest(id());
    made(
      await rescheduleRepayment(owner, {
        ...terms,
        householdId: id(),
        repaymentPlanId,
        reference: await referenceOf(id(), 2),
        newArrearsCents: 28_000,
        reason: "Le ore di lavoro sono scese da 30 a 18 alla settimana",
        by: "BUDGET",
        instalments: null,
        budgetCents: 6000,
        firstDueOn,
        monthlyRentCents: 28_000,
        monthlyIncomeCents: 71_000,
        save: true,
      }),
    );
  });
  time.on(signedDaysAgo, "10:40", () => sign(owner, id(), time.daysAgo(signedDaysAgo)));
  return payer(time, owner, id, firstDueOn, 60);
}

/** The words that let a payment be recognised, as the form proposes them. */
async function referenceOf(householdId: string, number: number) {
  const { code } = await asSystem("demo town", (tx) =>
    tx.household.findUniqueOrThrow({ where: { id: householdId }, select: { code: true } }),
  );
  return `${code}-R${number}`;
}

async function sign(owner: Actor, householdId: string, signedOn: Day) {
  const { id: repaymentPlanId, version } = await newest(householdId);
  made(await signRepayment(owner, { householdId, repaymentPlanId, version, signedOn }));
}

function payer(time: Timeline, owner: Actor, id: () => string, firstDueOn: Day, instalments: number) {
  const pay = async (kind: "INSTALMENT" | "RENT", amountCents: number, paidOn: Day) => {
    const { id: repaymentPlanId, version } = await newest(id());
    const paid = { kind, amountCents, paidOn, channel: "BANK" as const, reference: null, payer: null };
    made(await recordPayment(owner, { householdId: id(), repaymentPlanId, version, ...paid }));
  };
  /** Each month's instalment and rent, on the day they are due, until so many days ago. */
  const pays = ({ until }: { until: number }) => {
    for (let month = 0; month < instalments; month++) {
      const dueOn = addMonths(firstDueOn, month);
      if (dueOn > time.daysAgo(until)) break;
      time.onDay(dueOn, "09:35", async () => {
        const { instalments: all, monthlyRentCents } = await newest(id());
        const due = all[month];
        if (monthlyRentCents) await pay("RENT", monthlyRentCents, dueOn);
        if (due && due.paidCents < due.amountCents) await pay("INSTALMENT", due.amountCents - due.paidCents, dueOn);
      });
    }
  };
  return { pay, pays };
}

/** The bank's list of the month, as it came: some payments know their plan, the others wait for somebody to look. */
async function bringBankList(time: Timeline, worker: Actor, regular: Kept, rescheduled: Kept) {
  const codes = await asSystem("demo town", (tx) =>
    tx.household.findMany({
      where: { id: { in: [regular.current?.id ?? "", rescheduled.current?.id ?? ""] } },
      orderBy: { openedOn: "desc" },
      select: { code: true },
    }),
  );
  const [first, second] = codes.map(({ code }) => code);
  const day = (ago: number) => formatDay(addDays(time.today, -ago));
  const lines = [
    "Movimenti del conto dedicato ai piani di rientro",
    "",
    "Data operazione;Data valuta;Dare;Avere;Causale;Ordinante",
    `${day(4)};${day(4)};;110,00;RATA PIANO DI RIENTRO ${first}-R1;ZANELLA CARLO`,
    `${day(4)};${day(4)};;310,00;AFFITTO DEL MESE ${first};ZANELLA CARLO`,
    `${day(4)};${day(4)};;110,00;Rata piano di rientro ${first}-R1;Zanella Carlo`,
    `${day(3)};${day(3)};;60,00;RATA;LODI GRAZIA`,
    `${day(3)};${day(3)};;47,50;BONIFICO;LODI GRAZIA`,
    `${day(3)};${day(3)};;90.000,00;SALDO ${second};LODI GRAZIA`,
    `${day(2)};${day(2)};;85,00;VERSAMENTO CONTANTI SPORTELLO;`,
    `31/02/${time.today.slice(0, 4)};;;55,00;RATA PR40002;BENATTI LUCIA`,
    `${day(2)};${day(2)};;duecento;RATA PR40002;BENATTI LUCIA`,
    `${day(2)};${day(2)};-2,50;;COMMISSIONI;`,
  ];
  const folder = await mkdtemp(join(tmpdir(), "ponte-payments-"));
  try {
    const path = join(folder, "list");
    await writeFile(path, lines.join("\r\n"));
    made(await receivePayments(worker, { name: "movimenti-dimostrativi.csv", path }));
  } finally {
    await rm(folder, { recursive: true });
  }
}
