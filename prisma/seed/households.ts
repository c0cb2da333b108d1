import { addMonths } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { addIsee } from "@/server/households/add-isee";
import { allOrNothing } from "@/server/households/all-or-nothing";
import { openHousehold } from "@/server/households/open-household";
import { recordArrears } from "@/server/households/record-arrears";
import { recordEviction } from "@/server/households/record-eviction";
import { writeNote } from "@/server/households/write-note";
import { tellAction } from "./household-actions";
import { tellRepayment } from "./household-repayment";
import type { HouseholdStory } from "./household-story";
import { made, type Timeline } from "./timeline";

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
