import fc from "fast-check";
import { expect, test } from "vitest";
import { accreditedOn } from "@/domain/accreditation";
import { overlap, standingOn } from "@/domain/catalogue";
import { differences } from "@/domain/catalogue-difference";
import { readCatalogue } from "@/domain/catalogue-file";
import { limitsOf, quantityText } from "@/domain/catalogue-quantity";
import { addDays } from "@/lib/dates";
import { aPriceList } from "../support/catalogue-factories";

const services = (...over: Parameters<typeof aPriceList>) => {
  const list = readCatalogue(
    aPriceList(...over)
      .split("\r\n")
      .map((line, index) => ({ line: index + 1, cells: line.split(";") })),
  );
  if (!list.ok) throw new Error(JSON.stringify(list.problems));
  return list.services;
};

test("two editions differ by what came, what went and what changed", () => {
  const before = services({}, { codice: "L10", denominazione: "Tutoring" }, { codice: "L12" });
  const after = services({ costo_unitario: "35,00", quantita_max: "30" }, { codice: "L10" }, { codice: "L16" });
  expect(differences(before, after).map((one) => [one.kind, one.service.code])).toEqual([
    ["changed", "L09"],
    ["changed", "L10"],
    ["new", "L16"],
    ["gone", "L12"],
  ]);
  expect(differences(before, after)[0]).toMatchObject({
    changes: [
      { field: "unitCostCents", before: 3400, after: 3500 },
      { field: "maxQuantity", before: 1440, after: 1800 },
    ],
  });
});

test("a cost that becomes known is a change, and citing another act alone is none", () => {
  const [change] = differences(services({ costo_unitario: "" }), services({}));
  expect(change).toMatchObject({ changes: [{ field: "unitCostCents", before: null, after: 3400 }] });
  expect(differences(services({}), services({ atto: "Un altro atto" }))).toEqual([]);
});

test("with no edition before, every service is new", () => {
  expect(differences(null, services({})).map(({ kind }) => kind)).toEqual(["new"]);
});

test("an edition is to come, in force or over depending on the day", () => {
  const edition = { status: "PUBLISHED", validFrom: "2026-01-01", validTo: "2026-12-31" } as const;
  expect(standingOn(edition, "2025-12-31")).toBe("future");
  expect(standingOn(edition, "2026-01-01")).toBe("inForce");
  expect(standingOn(edition, "2026-12-31")).toBe("inForce");
  expect(standingOn(edition, "2027-01-01")).toBe("past");
  expect(standingOn({ ...edition, validTo: null }, "2099-01-01")).toBe("inForce");
  expect(standingOn({ ...edition, status: "DRAFT" }, "2026-06-01")).toBe("draft");
});

const span = fc.record({ start: fc.integer({ min: 0, max: 40 }), length: fc.option(fc.integer({ min: 0, max: 20 })) });
const dated = ({ start, length }: { start: number; length: number | null }) => {
  const validFrom = addDays("2026-01-01", start);
  return { validFrom, validTo: length === null ? null : addDays(validFrom, length) };
};

test("two editions overlap exactly when some day belongs to both", () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      const [a, b] = [dated(one), dated(other)];
      const days = Array.from({ length: 80 }, (_, index) => addDays("2026-01-01", index));
      const holds = (edition: typeof a, day: string) =>
        standingOn({ status: "PUBLISHED", ...edition }, day) === "inForce";
      expect(overlap(a, b)).toBe(days.some((day) => holds(a, day) && holds(b, day)));
    }),
  );
});

test("limits are read as a range, a single quantity or an open end", () => {
  expect(limitsOf({ minQuantity: 60, maxQuantity: 120, unit: "HOUR" })).toEqual({
    kind: "between",
    least: "1 h",
    greatest: "2 h",
  });
  expect(limitsOf({ minQuantity: 1, maxQuantity: 1, unit: "OUTCOME" })).toMatchObject({ kind: "exactly", least: "1" });
  expect(limitsOf({ minQuantity: null, maxQuantity: 90, unit: "HOUR" })).toMatchObject({
    kind: "upTo",
    greatest: "1 h 30 min",
  });
  expect(limitsOf({ minQuantity: 60, maxQuantity: null, unit: "HOUR" })).toMatchObject({ kind: "from", least: "1 h" });
  expect(limitsOf({ minQuantity: null, maxQuantity: null, unit: "HOUR" })).toMatchObject({ kind: "none" });
  expect(quantityText(3, "OUTCOME")).toBe("3");
});

test("only a running entry of the right register accredits, on its days", () => {
  const entry = { register: "LAVORO", status: "ACTIVE", validFrom: "2026-01-01", validTo: "2026-06-30" } as const;
  expect(accreditedOn([entry], "LAVORO", "2026-06-30")).toBe(true);
  expect(accreditedOn([entry], "LAVORO", "2026-07-01")).toBe(false);
  expect(accreditedOn([entry], "FORMAZIONE_B", "2026-03-01")).toBe(false);
  expect(accreditedOn([{ ...entry, status: "SUSPENDED" }], "LAVORO", "2026-03-01")).toBe(false);
});
