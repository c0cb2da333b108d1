import { z } from "zod";
import type { RelationKind } from "@/generated/prisma/enums";
import {
  choice,
  choices,
  flag,
  id,
  optionalDay,
  optionalEmail,
  optionalId,
  optionalInteger,
  optionalPhone,
  optionalText,
  text,
  version,
} from "@/lib/fields";
import { oneOf, words } from "@/lib/query";
import { organisationTaxCode } from "./organisation";
import { pastDay } from "./past-day";

/** The sectors in which the network works. */
export const sectors = [
  "CARE",
  "CLEANING",
  "CATERING",
  "GREEN",
  "AGRICULTURE",
  "LOGISTICS",
  "MANUFACTURING",
  "CONSTRUCTION",
  "RETAIL",
  "OFFICE",
  "EDUCATION",
  "TRANSPORT",
  "WASTE",
  "OTHER",
] as const;
/** One of those. */
export type Sector = (typeof sectors)[number];

/** The sector a stored code names; null for any other word. */
export const sectorOf = (code: string | null): Sector | null => sectors.find((one) => one === code) ?? null;

/** How somebody of the network was met. */
export const relationKinds = ["CALL", "EMAIL", "VISIT", "MEETING", "OTHER"] as const satisfies RelationKind[];

const facts = {
  email: optionalEmail,
  phone: optionalPhone,
  sectors: choices(sectors),
  employmentCapacity: optionalInteger(0, 5000),
  about: optionalText(2000),
};

/** A company that joins the network; `city` and `address` make its first site. `known` answers the question about look-alikes. */
export const createCompanyForm = z.object({
  name: text(160),
  taxCode: organisationTaxCode,
  address: optionalText(160),
  city: text(80),
  ...facts,
  known: oneOf(["", "new"], ""),
});
export type CreateCompany = z.output<typeof createCompanyForm>;

/** What operators put right about a co-operative or company; what it is called is its administrator's business. */
export const editNetworkForm = z.object({ organisationId: id, version, ...facts });
export type EditNetwork = z.output<typeof editNetworkForm>;

/** Another place of a co-operative or company. */
export const addNetworkSiteForm = z.object({ organisationId: id, name: text(120), address: text(160), city: text(80) });
export type AddNetworkSite = z.output<typeof addNetworkSiteForm>;

const contact = {
  name: text(120),
  position: optionalText(120),
  email: optionalEmail,
  phone: optionalPhone,
  siteId: optionalId,
};

/** Somebody to talk to. */
export const addContactForm = z.object({ organisationId: id, ...contact });
export type AddContact = z.output<typeof addContactForm>;
/** The same put right, or no longer there. */
export const editContactForm = z.object({ organisationId: id, contactId: id, version, ...contact, active: flag });
export type EditContact = z.output<typeof editContactForm>;

/** What passed between an operator and a co-operative or company; a next step has its day. */
export const addRelationForm = z
  .object({
    organisationId: id,
    kind: choice(relationKinds),
    happenedOn: pastDay,
    contactId: optionalId,
    summary: text(2000),
    nextStep: optionalText(300),
    nextOn: optionalDay,
  })
  .superRefine(({ nextStep, nextOn, happenedOn }, ctx) => {
    const at = (field: string, message: string) => ctx.addIssue({ code: "custom", path: [field], message });
    if (nextStep && !nextOn) at("nextOn", "errors.required");
    if (nextOn && !nextStep) at("nextStep", "errors.required");
    if (nextOn && nextOn < happenedOn) at("nextOn", "errors.datesUpsideDown");
  });
export type AddRelation = z.output<typeof addRelationForm>;

/** A next step that was taken. */
export const finishStepForm = z.object({ organisationId: id, relationId: id, version });
export type FinishStep = z.output<typeof finishStepForm>;

/** How the list of co-operatives and companies is narrowed. */
export const networkQuery = z.object({
  q: words,
  kind: oneOf(["", "COOPERATIVE", "COMPANY"], ""),
  sector: oneOf(["", ...sectors], ""),
  open: oneOf(["", "1"], ""),
  after: words,
});
export type NetworkQuery = z.output<typeof networkQuery>;
