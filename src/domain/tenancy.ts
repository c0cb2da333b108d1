import { z } from "zod";
import type { TenancyKind } from "@/generated/prisma/enums";
import { choice, id, optionalDay, optionalMoney, optionalText, text, version } from "@/lib/fields";

/** What kind of home a household rents (domain notes §5.1). */
export const tenancyKinds = ["SAP_ALER", "SAP_COMUNE", "SAS", "PRIVATE", "OTHER"] as const satisfies TenancyKind[];

const monthly = optionalMoney.refine((cents) => cents === null || cents <= 1_000_000, {
  message: "errors.tooLarge",
  params: { maximum: 10_000 },
});

/** The questions about the home: contract, address, landlord, monthly rent and charges (cents). */
export const tenancyFields = {
  kind: choice(tenancyKinds),
  address: text(120),
  streetNumber: optionalText(20),
  unit: optionalText(40),
  city: text(80),
  postalCode: z
    .string("errors.invalidPostcode")
    .trim()
    .regex(/^(\d{5})?$/, "errors.invalidPostcode")
    .transform((typed) => typed || null),
  province: z
    .string("errors.invalid")
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{2})?$/, "household.errors.province")
    .transform((typed) => typed || null),
  contractCode: optionalText(40).transform((typed) => typed?.toUpperCase().replace(/\s+/g, "") || null),
  landlordName: optionalText(120),
  contractFrom: optionalDay,
  contractTo: optionalDay,
  monthlyRentCents: monthly,
  monthlyChargesCents: monthly,
};

type Contract = { contractFrom: string | null; contractTo: string | null };

/** Whether a contract ends on or after the day it began. */
export const contractInOrder = ({ contractFrom, contractTo }: Contract) =>
  !contractFrom || !contractTo || contractFrom <= contractTo;

const upsideDown = { message: "errors.datesUpsideDown", path: ["contractTo"] };

/** The first step of a new household. */
export const tenancyStep = z.object(tenancyFields).refine(contractInOrder, upsideDown);
/** The home as answered in that step. */
export type TenancyAnswers = z.output<typeof tenancyStep>;

/** Putting the home's facts right. */
export const editTenancyForm = z
  .object({ householdId: id, tenancyId: id, version, district: optionalText(80), ...tenancyFields })
  .refine(contractInOrder, upsideDown);
export type EditTenancy = z.output<typeof editTenancyForm>;

/** "Via Canneti 22, int. 4 - 46100 Mantova (MN)". */
export const addressOf = (home: {
  address: string;
  streetNumber: string | null;
  unit: string | null;
  city: string;
  postalCode?: string | null;
  province?: string | null;
}) => {
  const street = [[home.address, home.streetNumber].filter(Boolean).join(" "), home.unit].filter(Boolean).join(", ");
  const town = [home.postalCode, home.city, home.province && `(${home.province})`].filter(Boolean).join(" ");
  return `${street} - ${town}`;
};
