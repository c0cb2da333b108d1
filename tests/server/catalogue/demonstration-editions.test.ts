import { expect, test } from "vitest";
import { differences } from "@/domain/catalogue-difference";
import { servicesOf } from "@/server/catalogue/read-editions";
import { asSystem } from "@/server/db";
import { seedProgramme } from "../../../prisma/seed/programme";
import { anOrganisation, aUser } from "../../support/organisation-factories";

test("the demonstration editions load, and differ by six prices, two limits, L12 gone and L16 come", async () => {
  const town = { solco: await anOrganisation("PROVIDER"), accounts: { admin: await aUser("ADMIN") } };
  const { editionId, nextEditionId } = await seedProgramme(town, "2026-11-23");
  const [before, after] = await asSystem("test", async (tx) => [
    await servicesOf(tx, editionId),
    await servicesOf(tx, nextEditionId),
  ]);
  const found = differences(before, after);
  const changed = found.flatMap((one) => (one.kind === "changed" ? one.changes : []));
  expect(before).toHaveLength(22);
  expect(found.filter(({ kind }) => kind === "new").map(({ service }) => service.code)).toEqual(["L16"]);
  expect(found.filter(({ kind }) => kind === "gone").map(({ service }) => service.code)).toEqual(["L12"]);
  expect(changed.filter(({ field }) => field === "unitCostCents")).toHaveLength(6);
  expect(changed.filter(({ field }) => field === "maxQuantity" || field === "standardQuantity")).toHaveLength(2);
  expect(before.find(({ code }) => code === "L11")?.unitCostCents).toBeNull();
  expect(before.find(({ code }) => code === "L01")?.unitCostCents).toBe(0);
});
