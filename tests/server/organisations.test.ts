import { expect, test } from "vitest";
import { isOrganisationTaxCode, organisationQuery } from "@/domain/organisation";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { getOrganisation } from "@/server/organisations/get-organisation";
import { listConsortia, listOrganisations } from "@/server/organisations/list-organisations";
import { createAccreditation, editAccreditation } from "@/server/organisations/save-accreditation";
import { createOrganisation, editOrganisation } from "@/server/organisations/save-organisation";
import { createSite, editSite } from "@/server/organisations/save-site";
import { anOrganisation, aUser } from "../support/organisation-factories";

const nowhere = "01900000-0000-7000-8000-000000000000";
const body = {
  kind: "COOPERATIVE" as const,
  name: "Cooperativa Nuova",
  taxCode: null,
  operatorCode: null,
  email: null,
  phone: null,
  consortiumId: null,
};
const site = { code: null, name: "Sede", address: "Via Roma 1", city: "Mantova", managerName: null };
const entry = {
  register: "LAVORO" as const,
  number: "L-1",
  act: null,
  siteId: null,
  validFrom: "2026-01-01",
  validTo: null,
  status: "ACTIVE" as const,
};

test("a co-operative joins a consortium, gets a site and an accreditation, all told in its history", async () => {
  const admin = await aUser("ADMIN");
  const consortium = await anOrganisation("PROVIDER");
  const made = await createOrganisation(admin, { ...body, consortiumId: consortium.id });
  if (!made.ok) throw new Error("created");
  const { organisationId } = made.data;
  expect((await createSite(admin, { organisationId, ...site })).ok).toBe(true);
  const siteId = (await getOrganisation(admin, organisationId))?.sites[0]?.id ?? null;
  expect((await createAccreditation(admin, { organisationId, ...entry, siteId })).ok).toBe(true);
  const shown = await getOrganisation(admin, organisationId);
  expect(shown).toMatchObject({ consortium: { name: consortium.name }, accreditations: [{ number: "L-1" }] });
  expect(shown?.events.map(({ type }) => type)).toEqual(["accreditation.added", "site.added", "organisation.created"]);
});

test("only a co-operative has a consortium, and it is an active provider", async () => {
  const admin = await aUser("ADMIN");
  const provider = await anOrganisation("PROVIDER");
  const officina = await anOrganisation("SOCIAL_SERVICE");
  const reason = { reason: { key: "admin.refusals.noConsortium" } };
  expect(await createOrganisation(admin, { ...body, consortiumId: officina.id })).toMatchObject(reason);
  expect(await createOrganisation(admin, { ...body, consortiumId: nowhere })).toMatchObject(reason);
  expect(await createOrganisation(admin, { ...body, kind: "COMPANY", consortiumId: provider.id })).toMatchObject(
    reason,
  );
});

test("a body whose users still enter is not closed, nor made of a kind their roles do not fit", async () => {
  const admin = await aUser("ADMIN");
  const { organisationId } = await aUser("SOCIAL_WORKER");
  const edit = { organisationId, version: 1, ...body, kind: "SOCIAL_SERVICE" as const };
  expect(await editOrganisation(admin, { ...edit, active: false })).toMatchObject({
    reason: { key: "admin.refusals.bodyHasUsers", values: { count: 1 } },
  });
  expect(await editOrganisation(admin, { ...edit, kind: "PROVIDER", active: true })).toMatchObject({
    reason: { key: "admin.refusals.kindDoesNotFit" },
  });
  expect((await editOrganisation(admin, { ...edit, name: "Officina", active: true })).ok).toBe(true);
});

test("of two who edit the same body, site or accreditation at once the second is told", async () => {
  const admin = await aUser("ADMIN");
  const { id: organisationId } = await anOrganisation("COOPERATIVE");
  await createSite(admin, { organisationId, ...site });
  await createAccreditation(admin, { organisationId, ...entry });
  const shown = await getOrganisation(admin, organisationId);
  const siteId = shown?.sites[0]?.id ?? "";
  const accreditationId = shown?.accreditations[0]?.id ?? "";
  const twice = async (edit: () => Promise<{ ok: boolean }>) => {
    const both = await Promise.all([edit(), edit()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  };
  await twice(() => editOrganisation(admin, { organisationId, version: 1, ...body, active: true }));
  await twice(() => editSite(admin, { organisationId, siteId, version: 1, ...site, active: false }));
  await twice(() =>
    editAccreditation(admin, { organisationId, accreditationId, version: 1, ...entry, status: "REVOKED" }),
  );
});

test("a part of another body is not there", async () => {
  const admin = await aUser("ADMIN");
  const one = await anOrganisation("PROVIDER");
  const two = await anOrganisation("PROVIDER");
  await createSite(admin, { organisationId: one.id, ...site });
  await createAccreditation(admin, { organisationId: one.id, ...entry });
  const shown = await getOrganisation(admin, one.id);
  const siteId = shown?.sites[0]?.id ?? "";
  const accreditationId = shown?.accreditations[0]?.id ?? "";
  const other = { organisationId: two.id, version: 1 };
  await expect(editSite(admin, { ...other, siteId, ...site, active: true })).rejects.toThrow(NotVisible);
  await expect(editAccreditation(admin, { ...other, accreditationId, ...entry })).rejects.toThrow(NotVisible);
  expect(await createAccreditation(admin, { organisationId: two.id, ...entry, siteId })).toMatchObject({
    reason: { key: "admin.refusals.noSuchSite" },
  });
  await expect(createSite(admin, { organisationId: nowhere, ...site })).rejects.toThrow(NotVisible);
});

test("nobody but the administrator touches bodies", async () => {
  const { id } = await anOrganisation("PROVIDER");
  const coordinator = await aUser("PROVIDER_COORDINATOR", id);
  for (const deed of [
    () => listOrganisations(coordinator, organisationQuery.parse({})),
    () => listConsortia(coordinator),
    () => getOrganisation(coordinator, id),
    () => createOrganisation(coordinator, body),
    () => editOrganisation(coordinator, { organisationId: id, version: 1, ...body, active: true }),
    () => createSite(coordinator, { organisationId: id, ...site }),
    () => editSite(coordinator, { organisationId: id, siteId: id, version: 1, ...site, active: true }),
    () => createAccreditation(coordinator, { organisationId: id, ...entry }),
    () => editAccreditation(coordinator, { organisationId: id, accreditationId: id, version: 1, ...entry }),
  ])
    await expect(deed()).rejects.toThrow(Forbidden);
});

test.each([
  ["00743110157", true],
  ["00743110158", false],
  ["0074311015", false],
  ["", false],
])("%j is a body's codice fiscale: %s", (code, valid) => {
  expect(isOrganisationTaxCode(code)).toBe(valid);
});
