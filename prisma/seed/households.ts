import type { WriteNote } from "@/domain/note";
import type { Actor } from "@/domain/permissions";
import type { MemberAnswers } from "@/domain/person";
import type { ArrearsCause, EvictionStage, SupportActionKind, TenancyKind } from "@/generated/prisma/enums";
import { addDays, addMonths } from "@/lib/dates";
import { addSupportAction, endSupportAction } from "@/server/accompaniment/support-actions";
import { asSystem } from "@/server/db";
import { addIsee } from "@/server/households/add-isee";
import { allOrNothing } from "@/server/households/all-or-nothing";
import { openHousehold } from "@/server/households/open-household";
import { recordArrears } from "@/server/households/record-arrears";
import { recordEviction } from "@/server/households/record-eviction";
import { writeNote } from "@/server/households/write-note";
import { proposeRepayment } from "@/server/repayments/propose-repayment";
import { recordPayment } from "@/server/repayments/record-payment";
import { signRepayment } from "@/server/repayments/sign-repayment";
import { made, type Timeline } from "./timeline";

/** A household of the demo town, as its social worker met it. Amounts in cents, days counted back from today. */
export type HouseholdStory = {
  owner: Actor;
  openedDaysAgo: number;
  kind: TenancyKind;
  address: string;
  streetNumber: string;
  district: string;
  rentCents: number;
  members: MemberAnswers[];
  cause: ArrearsCause | null;
  incomeCents?: number;
  debt: { rentCents: number; chargesCents: number; months: number };
  /** What the debt does every two months, cents: up or, when paying back, down. */
  drift: number;
  /** The rent debt of each reading after the first, cents, where it does not go one way only. */
  rentDebts?: number[];
  iseeCents?: number;
  eviction?: { stage: EvictionStage; daysAgo: number; note?: string };
  /** `lateNumber` is the instalment that came four weeks after its day. */
  repayment?: { instalments: number; signedDaysAgo: number; missed?: boolean; lateNumber?: number };
  actions?: { kind: SupportActionKind; daysAgo: number; carriedBy: string; description: string; result?: string }[];
  /** Its own where the town's running number will not do. */
  contractCode?: string;
  notes?: { daysAgo: number; audience: WriteNote["audience"]; body: string }[];
};

/** The household once it is there. */
export type Opened = { id: string; members: { id: string; personId: string; name: string }[] };

let contracts = 30_000;

/** Lets a household's story happen; the answer holds its ids once the day it was opened has come. */
export function tellHousehold(time: Timeline, story: HouseholdStory): { current: Opened | null } {
  const household: { current: Opened | null } = { current: null };
  const { owner, openedDaysAgo } = story;
  const id = () => household.current?.id ?? "";
  const contractCode = story.contractCode ?? `DM${++contracts}`;

  time.on(openedDaysAgo, "09:10", async () => {
    household.current = await open(time, story, contractCode);
  });
  for (let passed = 60, step = 1; passed < openedDaysAgo; passed += 60, step++)
    time.on(openedDaysAgo - passed, "08:30", () => readDebt(time, story, id(), passed, step));
  if (story.iseeCents)
    time.on(openedDaysAgo - 3, "11:00", async () =>
      made(
        await addIsee(owner, {
          householdId: id(),
          type: "ORDINARY",
          iseeCents: story.iseeCents ?? 0,
          iseCents: null,
          year: Number(time.today.slice(0, 4)),
          protocol: null,
          validFrom: time.daysAgo(openedDaysAgo),
          validTo: addMonths(time.today, 2),
        }),
      ),
    );
  const { eviction } = story;
  if (eviction)
    time.on(eviction.daysAgo, "12:00", async () =>
      made(
        await recordEviction(owner, {
          householdId: id(),
          stage: eviction.stage,
          occurredOn: time.daysAgo(eviction.daysAgo),
          dueOn: null,
          note: eviction.note ?? null,
        }),
      ),
    );
  for (const action of story.actions ?? []) tellAction(time, owner, id, action);
  for (const note of story.notes ?? [])
    time.on(note.daysAgo, "16:20", async () =>
      made(
        await writeNote(owner, {
          householdId: id(),
          personId: null,
          audience: note.audience,
          body: note.body,
        }),
      ),
    );
  if (story.repayment) tellRepayment(time, story, story.repayment, id);
  return household;
}

/** Lets something be done with the whole household; with a result it is over two weeks later. */
function tellAction(
  time: Timeline,
  owner: Actor,
  householdId: () => string,
  { kind, daysAgo, carriedBy, description, result }: NonNullable<HouseholdStory["actions"]>[number],
) {
  time.on(daysAgo, "15:30", async () => {
    const { supportActionId } = made(
      await addSupportAction(owner, {
        householdId: householdId(),
        kind,
        carriedBy,
        description,
        startedOn: time.daysAgo(daysAgo),
        status: "ONGOING",
        goalId: null,
        assigneeId: null,
        counterpart: null,
        dueOn: null,
      }),
    );
    if (!result) return;
    const endedDaysAgo = Math.max(0, daysAgo - 14);
    time.on(endedDaysAgo, "17:00", async () =>
      made(
        await endSupportAction(owner, {
          householdId: householdId(),
          supportActionId,
          version: 1,
          end: "complete",
          endedOn: time.daysAgo(endedDaysAgo),
          result,
        }),
      ),
    );
  });
}

async function open(time: Timeline, story: HouseholdStory, contractCode: string): Promise<Opened> {
  const { owner, debt } = story;
  const day = time.daysAgo(story.openedDaysAgo);
  const { id } = made(
    await allOrNothing(owner, (tx) =>
      openHousehold(tx, owner, {
        tenancy: {
          kind: story.kind,
          address: story.address,
          streetNumber: story.streetNumber,
          unit: null,
          city: "Mantova",
          postalCode: "46100",
          province: "MN",
          contractCode,
          landlordName:
            story.kind === "SAP_ALER"
              ? "ALER Brescia-Cremona-Mantova"
              : story.kind === "PRIVATE"
                ? "Proprietario privato"
                : "Comune di Mantova",
          contractFrom: addMonths(day, -60),
          contractTo: null,
          monthlyRentCents: story.rentCents,
          monthlyChargesCents: 6000,
        },
        members: story.members,
        arrears: {
          recordedOn: day,
          rentDebtCents: debt.rentCents,
          chargesDebtCents: debt.chargesCents,
          months: debt.months,
          firstUnpaidOn: null,
          source: story.kind === "SAP_ALER" ? "ALER" : "DECLARED",
          note: null,
        },
        circumstances: {
          cause: story.cause,
          causeNote: null,
          monthlyIncomeCents: story.incomeCents ?? null,
          otherDebts: null,
          measures: null,
          district: story.district,
          evictionStage: null,
          evictionOn: null,
        },
      }),
    ),
  );
  const members = await asSystem("demo town", (tx) =>
    tx.householdMember.findMany({
      where: { householdId: id },
      orderBy: { id: "asc" },
      select: { id: true, personId: true, person: { select: { firstName: true, lastName: true } } },
    }),
  );
  return {
    id,
    members: members.map(({ person, ...member }) => ({ ...member, name: `${person.lastName} ${person.firstName}` })),
  };
}

async function readDebt(
  time: Timeline,
  { owner, debt, drift, rentDebts, rentCents, openedDaysAgo, kind }: HouseholdStory,
  householdId: string,
  passed: number,
  step: number,
) {
  const known = rentDebts?.[step - 1];
  const rentDebtCents = known ?? Math.max(0, debt.rentCents + drift * step);
  const drifted = Math.max(0, debt.months + (drift > 0 ? 2 * step : -step));
  const months = known ? Math.round(known / rentCents) : drifted;
  made(
    await recordArrears(owner, {
      householdId,
      correctsId: null,
      recordedOn: time.daysAgo(openedDaysAgo - passed),
      rentDebtCents,
      chargesDebtCents: debt.chargesCents,
      months: rentDebtCents ? months : 0,
      firstUnpaidOn: null,
      source: kind === "SAP_ALER" ? "ALER" : "DECLARED",
      note: null,
    }),
  );
}

function tellRepayment(
  time: Timeline,
  { owner, debt, incomeCents }: HouseholdStory,
  { instalments, signedDaysAgo, missed, lateNumber }: NonNullable<HouseholdStory["repayment"]>,
  id: () => string,
) {
  const firstDueOn = addMonths(time.daysAgo(signedDaysAgo), 1);
  const living = () =>
    asSystem("demo town", (tx) =>
      tx.repaymentPlan.findFirstOrThrow({
        where: { householdId: id() },
        select: { id: true, version: true, instalments: { orderBy: { number: "asc" } } },
      }),
    );
  const pay = async (kind: "INSTALMENT" | "DOWN_PAYMENT", amountCents: number, paidOn: string) => {
    const { id: repaymentPlanId, version } = await living();
    const paid = { kind, amountCents, paidOn, channel: "POST" as const, reference: null, payer: null };
    made(await recordPayment(owner, { householdId: id(), repaymentPlanId, version, ...paid }));
  };
  time.on(signedDaysAgo + 4, "10:00", async () =>
    made(
      await proposeRepayment(owner, {
        householdId: id(),
        creditor: "Ente gestore dell'alloggio",
        reference: null,
        recognisedDebtCents: debt.rentCents + debt.chargesCents,
        downPaymentCents: 10_000,
        by: "INSTALMENTS",
        instalments,
        budgetCents: null,
        firstDueOn,
        everyMonths: 1,
        monthlyRentCents: null,
        monthlyIncomeCents: incomeCents ?? null,
        save: true,
      }),
    ),
  );
  time.on(signedDaysAgo, "10:00", async () => {
    const plan = await living();
    made(
      await signRepayment(owner, {
        householdId: id(),
        repaymentPlanId: plan.id,
        version: plan.version,
        signedOn: time.daysAgo(signedDaysAgo),
      }),
    );
    await pay("DOWN_PAYMENT", 10_000, time.daysAgo(signedDaysAgo));
  });
  for (let number = 1; number <= instalments; number++) {
    const dueOn = addMonths(firstDueOn, number - 1);
    const isLast = addMonths(dueOn, 1) > time.today;
    if (missed && isLast) break;
    const paidOn = number === lateNumber ? addDays(dueOn, 28) : dueOn;
    time.onDay(paidOn, "09:40", async () => {
      const instalment = (await living()).instalments.find((one) => one.number === number);
      if (!instalment) return;
      await pay("INSTALMENT", instalment.amountCents, paidOn);
    });
  }
}
