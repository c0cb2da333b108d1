import { expect, test } from "vitest";
import { asSystem } from "@/server/db";
import { createFirstAdministrator } from "@/server/users/create-first-administrator";
import { aUser } from "../../support/organisation-factories";

const input = { email: "ada@example.org", name: "Ada Conti", municipality: "Comune di Prova" };
const everybody = () => asSystem("test", (tx) => tx.user.findMany({ include: { organisation: true, resets: true } }));

test("a new installation gets its administrator, municipality and link to choose a password", async () => {
  const made = await createFirstAdministrator(input);
  expect(made?.path).toMatch(/^\/reset-password\?token=/);
  expect(await everybody()).toMatchObject([
    { email: input.email, role: "ADMIN", passwordHash: null, organisation: { kind: "MUNICIPALITY" }, resets: [{}] },
  ]);
});

test("where anybody has an account there is no first administrator any more", async () => {
  await aUser("SOCIAL_WORKER");
  expect(await createFirstAdministrator(input)).toBeNull();
  expect(await everybody()).toHaveLength(1);
});

test("of two first administrators at once one gets in", async () => {
  const both = await Promise.all([input, { ...input, email: "ugo@example.org" }].map(createFirstAdministrator));
  expect(both.filter(Boolean)).toHaveLength(1);
});
