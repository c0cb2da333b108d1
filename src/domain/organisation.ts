import { z } from "zod";
import { AccreditationStatus, OrganisationKind } from "@/generated/prisma/enums";
import {
  choice,
  day,
  flag,
  id,
  optionalDay,
  optionalEmail,
  optionalId,
  optionalPhone,
  optionalText,
  text,
  version,
} from "@/lib/fields";
import { oneOf, words } from "@/lib/query";
import { accreditationRegisters } from "./accreditation";

/** What kinds of bodies take part. */
export const organisationKinds = Object.values(OrganisationKind) as [OrganisationKind, ...OrganisationKind[]];

/** Where an entry of a register may stand. */
export const accreditationStatuses = Object.values(AccreditationStatus) as [
  AccreditationStatus,
  ...AccreditationStatus[],
];

/** Whether these are the eleven digits of a body's codice fiscale or partita IVA, the last one being right (DPR 633/1972, as for companies' codici fiscali). */
export function isOrganisationTaxCode(code: string) {
  if (!/^\d{11}$/.test(code)) return false;
  const sum = [...code].map(Number).reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** A body's codice fiscale or partita IVA that may be left empty (null). */
export const organisationTaxCode = z
  .string("errors.invalid")
  .trim()
  .max(20, "errors.tooLong")
  .transform((typed) => typed.replace(/^IT|\s/gi, "") || null)
  .refine((code) => code === null || isOrganisationTaxCode(code), "admin.errors.organisationTaxCode");

const organisationFields = {
  kind: choice(organisationKinds),
  name: text(160),
  taxCode: organisationTaxCode,
  operatorCode: optionalText(40),
  email: optionalEmail,
  phone: optionalPhone,
  consortiumId: optionalId,
};

/** A body that is to take part. */
export const createOrganisationForm = z.object(organisationFields);
export type CreateOrganisation = z.output<typeof createOrganisationForm>;

/** What may be put right about it, and whether it still takes part. */
export const editOrganisationForm = z.object({
  organisationId: id,
  version,
  ...organisationFields,
  active: flag,
});
export type EditOrganisation = z.output<typeof editOrganisationForm>;

const siteFields = {
  code: optionalText(40),
  name: text(120),
  address: text(160),
  city: text(80),
  managerName: optionalText(120),
};

/** A place where a body delivers. */
export const createSiteForm = z.object({ organisationId: id, ...siteFields });
export type CreateSite = z.output<typeof createSiteForm>;
export const editSiteForm = z.object({ organisationId: id, siteId: id, version, ...siteFields, active: flag });
export type EditSite = z.output<typeof editSiteForm>;

const accreditationFields = {
  register: choice(accreditationRegisters),
  number: text(60),
  act: optionalText(160),
  siteId: optionalId,
  validFrom: day,
  validTo: optionalDay,
  status: choice(accreditationStatuses),
};

const inOrder = (entry: { validFrom: string; validTo: string | null }) =>
  entry.validTo === null || entry.validFrom <= entry.validTo;
const upsideDown = { path: ["validTo"], message: "errors.datesUpsideDown" };

/** An entry of a regional register, with the days between which it holds. */
export const createAccreditationForm = z
  .object({ organisationId: id, ...accreditationFields })
  .refine(inOrder, upsideDown);
export type CreateAccreditation = z.output<typeof createAccreditationForm>;
export const editAccreditationForm = z
  .object({ organisationId: id, accreditationId: id, version, ...accreditationFields })
  .refine(inOrder, upsideDown);
export type EditAccreditation = z.output<typeof editAccreditationForm>;

/** How the list of bodies is narrowed. */
export const organisationQuery = z.object({
  q: words,
  kind: oneOf(["", ...organisationKinds], ""),
  closed: oneOf(["", "1"], ""),
  after: words,
});
export type OrganisationQuery = z.output<typeof organisationQuery>;
