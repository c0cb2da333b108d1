import { expect, test } from "vitest";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import type { Actor } from "@/domain/permissions";
import { Forbidden } from "@/domain/permissions";
import { asActor } from "@/server/db";
import { readDashboard } from "@/server/indicators/read-dashboard";
import { readFigures } from "@/server/indicators/read-figures";
import { aUser } from "../../support/organisation-factories";
import { plainIndicators } from "../../support/plain-indicators";
import { aRandomTown } from "../../support/town-factories";

const everything: IndicatorFilter = { from: null, to: "2026-11-23", district: null, band: null, programmeId: null };

const figuresOf = (actor: Actor, filter: IndicatorFilter) => asActor(actor, (tx) => readFigures(tx, { actor, filter }));

const volumesOf = (
  services: { code: string; planned: unknown; committed: unknown; delivered: unknown; recognised: unknown }[],
) =>
  Object.fromEntries(
    services.map(({ code, planned, committed, delivered, recognised }) => [
      code,
      { planned, committed, delivered, recognised },
    ]),
  );

const partsOf = <Count extends string>(parts: ({ part: string } & Record<Count, number>)[], count: Count) =>
  Object.fromEntries(parts.map((one) => [one.part, one[count]]));

test.each([1, 2, 3])(
  "every figure of town %i is what counting case by case gives, for every reader and filter",
  async (seed) => {
    const town = await aRandomTown(seed);
    const filters: IndicatorFilter[] = [
      everything,
      { ...everything, from: "2026-04-01", to: "2026-09-15" },
      { ...everything, district: "Lunetta" },
      { ...everything, band: "BAND_3" },
      { ...everything, to: "2026-10-31", programmeId: town.programmes[0]?.id ?? null },
      { ...everything, from: "2026-12-01" },
    ];
    const readers = [town.comune, ...town.officine.slice(0, 1), ...town.providers.slice(0, 1)];
    for (const reader of readers)
      for (const filter of filters) {
        const read = await figuresOf(reader, filter);
        const plain = await plainIndicators(reader, filter);
        expect(read.path).toEqual({ counts: plain.counts, days: plain.days });
        expect(read.answers).toEqual(plain.answers);
        expect(partsOf(read.plans.states, "plans")).toEqual(plain.states);
        expect(partsOf(read.plans.endings, "plans")).toEqual(plain.endings);
        expect(read.services).toEqual(plain.services);
        expect(Object.fromEntries(read.deliverers.map(({ name, ...hours }) => [name, hours]))).toEqual(
          plain.deliverers,
        );
        expect({ training: read.training, internships: read.internships }).toEqual({
          training: plain.training,
          internships: plain.internships,
        });
        expect(volumesOf(read.volume.services)).toEqual(plain.volume.services);
        const { planned, committed, delivered, recognised } = read.volume.total;
        expect({ planned, committed, delivered, recognised }).toEqual(plain.volume.total);
        expect(read.synergy).toEqual(plain.synergy);
        expect({
          expected: read.attendance.expected,
          missed: read.attendance.missed,
          reasons: Object.fromEntries(read.attendance.reasons.map(({ reason, ...tally }) => [String(reason), tally])),
        }).toMatchObject(plain.attendance);
        expect({
          people: read.outcomes.people,
          lasting: read.outcomes.lasting,
          types: Object.fromEntries(read.outcomes.types.map(({ type, people }) => [type, people])),
        }).toEqual(plain.outcomes);
        if (reader.role === "EMPLOYMENT_OPERATOR") expect(read.arrears).toBeNull();
        else {
          expect(read.arrears).toMatchObject({ working: plain.arrears.working, easing: plain.arrears.easing });
          expect(read.arrears?.changes).toEqual(plain.changes);
          expect(partsOf(read.arrears?.repayments ?? [], "households")).toEqual(plain.repayments);
          for (const point of read.arrears?.points ?? [])
            expect(plain.arrears.on(point.month, point.group === "working")).toEqual({
              households: point.households,
              averageCents: point.averageCents,
            });
        }
      }
  },
);

test("each stage of the path is reached by no more people than the one before", async () => {
  const town = await aRandomTown(11, 30);
  const { counts } = (await figuresOf(town.comune, everything)).path;
  const { referred, accepted, signed, active, working } = counts;
  expect([referred, accepted, signed, active, working]).toEqual(
    [referred, accepted, signed, active, working].sort((a, b) => b - a),
  );
  expect(working).toBeGreaterThan(0);
});

test("an administrator and who answers for privacy have no dashboard", async () => {
  await expect(readDashboard(await aUser("ADMIN"), everything)).rejects.toThrow(Forbidden);
  await expect(readDashboard(await aUser("PRIVACY_OFFICER"), everything)).rejects.toThrow(Forbidden);
});

test("in an empty town every figure is zero", async () => {
  const dashboard = await figuresOf(await aUser("MUNICIPAL_OFFICER"), everything);
  expect(dashboard.path.counts).toEqual({
    households: 0,
    householdsOpen: 0,
    referred: 0,
    accepted: 0,
    signed: 0,
    active: 0,
    working: 0,
  });
  expect(dashboard.volume.services).toEqual([]);
  expect(dashboard.arrears).toMatchObject({ points: [], working: 0, easing: 0, repayments: [] });
  expect(dashboard.arrears?.changes.map(({ households }) => households)).toEqual([0, 0, 0]);
});
