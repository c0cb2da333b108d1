import { fc, test } from "@fast-check/vitest";
import { afterEach, describe, expect } from "vitest";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import type { Actor } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { asActor, asSystem } from "@/server/db";
import { keptFigures, type View } from "@/server/indicators/kept-figures";
import { readDashboard } from "@/server/indicators/read-dashboard";
import { refreshFigures } from "@/server/indicators/refresh-figures";
import type { Scope } from "@/server/indicators/scope";
import { prepareStanding } from "@/server/indicators/standing-views";
import { cohorts, groupsBy, inPeriods, situation } from "@/server/indicators/views";
import { aHousehold } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aRandomTown } from "../../support/town-factories";

const today = "2026-11-23";
const everything: IndicatorFilter = { from: null, to: today, district: null, band: null, programmeId: null };
const views = [
  situation,
  cohorts,
  groupsBy("district"),
  groupsBy("band"),
  inPeriods({ from: "2026-03-01", to: "2026-05-31" }, { from: "2026-01-01", to: "2026-02-28" }),
] as View<unknown>[];

const read = (scope: Scope, view: View<unknown>, least = 0) =>
  asActor(scope.actor, (tx) => keptFigures(tx, scope, view, least));
const direct = (scope: Scope, view: View<unknown>) => asActor(scope.actor, (tx) => view.make(tx, scope));
/** As a town where counting takes very long, and time goes by. */
const slowly = () => asSystem("test", (tx) => tx.keptFigures.updateMany({ data: { tookMs: 5_000 } }));
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

let back = () => {};
const later = (minutes: number, day = today) => {
  back = setClock(new Date(+new Date(`${day}T10:00:00+01:00`) + minutes * 60_000));
};
afterEach(() => back());

/** Something somebody does to a case, with its line of history. */
async function somethingHappens(worker: Actor) {
  await aHousehold(worker, { openedOn: new Date("2026-04-04") });
  await asSystem("test", (tx) => tx.auditEvent.create({ data: { type: "household.created", actorId: worker.id } }));
}

test.prop([fc.integer({ min: 100, max: 900 })], { numRuns: 2 })(
  "figures made anew in the background are those counted there and then, for every view, reader and filter",
  async (seed) => {
    const town = await aRandomTown(seed, 8);
    const filters = [everything, { ...everything, district: "Lunetta" }, { ...everything, to: "2026-06-30" }];
    const readers = [town.comune, town.officine[0] as Actor, town.providers[0] as Actor];
    const scopes = readers.flatMap((actor) => filters.map((filter): Scope => ({ actor, filter })));
    for (const scope of scopes) for (const view of views) await read(scope, view);
    await somethingHappens(town.officine[0] as Actor);
    await refreshFigures();
    for (const scope of scopes)
      for (const view of views) {
        const kept = await read(scope, view, Number.POSITIVE_INFINITY);
        expect(plain(kept.figures)).toEqual(plain(await direct(scope, view)));
      }
  },
  60_000,
);

describe("figures that take long", () => {
  const households = async (scope: Scope) => {
    const { figures, madeAt } = await asActor(scope.actor, (tx) => keptFigures(tx, scope, situation, 0));
    return [figures.path.counts.households, madeAt.toISOString().slice(11, 16)];
  };

  test("are counted for the first reader, then shown with their time until the background makes them anew", async () => {
    const actor = await aUser("SOCIAL_WORKER");
    const scope = { actor, filter: everything };
    later(0);
    expect(await households(scope)).toEqual([0, "09:00"]);
    await slowly();
    await somethingHappens(actor);
    later(5);
    expect(await households(scope)).toEqual([0, "09:00"]);
    await refreshFigures();
    expect(await households(scope)).toEqual([1, "09:05"]);
  });

  test("are those of this moment as long as nothing happens", async () => {
    const actor = await aUser("SOCIAL_WORKER");
    const scope = { actor, filter: everything };
    later(0);
    await households(scope);
    later(120);
    expect(await households(scope)).toEqual([0, "11:00"]);
  });

  test("are counted again by the page when the background has not come for a quarter of an hour, or on another day", async () => {
    const actor = await aUser("SOCIAL_WORKER");
    const scope = { actor, filter: everything };
    later(0);
    await households(scope);
    await slowly();
    await somethingHappens(actor);
    later(16);
    expect(await households(scope)).toEqual([1, "09:16"]);
    await slowly();
    later(0, "2026-11-24");
    await refreshFigures();
    const kept = await asSystem("test", (tx) =>
      tx.keptFigures.findMany({ where: { organisationId: actor.organisationId } }),
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.filter).toMatchObject({ filter: { to: "2026-11-24" } });
  });

  test("are thrown away when nobody has looked for a day, and never reach another reader", async () => {
    const [one, other] = [await aUser("SOCIAL_WORKER"), await aUser("SOCIAL_WORKER")];
    later(0);
    await households({ actor: one, filter: everything });
    await somethingHappens(one);
    expect(await households({ actor: other, filter: everything })).toEqual([0, "09:00"]);
    later(25 * 60);
    await refreshFigures();
    const left = await asSystem("test", (tx) => tx.keptFigures.count());
    expect(left).toBe(0);
  });

  test("keep nobody who writes a case waiting while they are made anew", async () => {
    const actor = await aUser("SOCIAL_WORKER");
    const waiting: View<unknown> = {
      name: "situation",
      asked: {},
      make: async (tx) => {
        await tx.$queryRaw`select count(*) from "Household"`;
        // While this transaction is open somebody else writes, and does not wait for it.
        await asSystem("test", async (other) => {
          await other.$executeRaw`set local lock_timeout = '500ms'`;
          await other.$executeRaw`lock table "Household", "Attendance", "Plan" in row exclusive mode`;
        });
        return {};
      },
    };
    await read({ actor, filter: everything }, waiting);
  });
});

test("the first pages of a day are there before anybody opens them, where counting takes long", async () => {
  const officer = await aUser("MUNICIPAL_OFFICER");
  const worker = await aUser("SOCIAL_WORKER");
  await asSystem("test", (tx) => tx.keptFigures.deleteMany());
  later(0);
  await prepareStanding(undefined, 0);
  const never = { name: situation.name, asked: {}, make: () => Promise.reject(new Error("counted again")) };
  for (const actor of [officer, worker])
    expect((await read({ actor, filter: everything }, never)).figures).toHaveProperty("path.counts");
});

test("figures counted quickly are kept nowhere: a small town's are always of this moment", async () => {
  const officer = await aUser("MUNICIPAL_OFFICER");
  const before = await asSystem("test", (tx) => tx.keptFigures.count());
  await read({ actor: officer, filter: everything }, cohorts as View<unknown>, 60_000);
  expect(await asSystem("test", (tx) => tx.keptFigures.count())).toBe(before);
  expect((await readDashboard(officer, everything)).empty).toBeDefined();
});
