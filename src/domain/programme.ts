import { z } from "zod";
import type { AidBand } from "@/generated/prisma/enums";
import {
  choice,
  day,
  flag,
  id,
  money,
  optionalInteger,
  optionalMoney,
  optionalText,
  text,
  version,
} from "@/lib/fields";

/** The aid bands, from who needs least help. */
export const aidBands = ["BAND_1", "BAND_2", "BAND_3", "BAND_3_PLUS", "BAND_4"] as const satisfies AidBand[];

/** How far a figure can be trusted: taken from the act, still to be compared with it, or made up for demonstration. */
export const verifications = ["VERIFIED", "TO_VERIFY", "DEMONSTRATION"] as const;

/** The longest plan any band may allow; months. */
export const longestPlanMonths = 60;

/** What a person of a band may cost (cents, null: no ceiling known) how long their plan may last and how much longer a variation may make it (months; a band without a length is not admitted). */
export type BandLimits = { aidBand: AidBand; ceilingCents: number | null; maxMonths: number; extraMonths: number };

const bandShape = {
  ceiling_BAND_1: optionalMoney,
  months_BAND_1: optionalInteger(1, longestPlanMonths),
  extra_BAND_1: optionalInteger(0, longestPlanMonths),
  ceiling_BAND_2: optionalMoney,
  months_BAND_2: optionalInteger(1, longestPlanMonths),
  extra_BAND_2: optionalInteger(0, longestPlanMonths),
  ceiling_BAND_3: optionalMoney,
  months_BAND_3: optionalInteger(1, longestPlanMonths),
  extra_BAND_3: optionalInteger(0, longestPlanMonths),
  ceiling_BAND_3_PLUS: optionalMoney,
  months_BAND_3_PLUS: optionalInteger(1, longestPlanMonths),
  extra_BAND_3_PLUS: optionalInteger(0, longestPlanMonths),
  ceiling_BAND_4: optionalMoney,
  months_BAND_4: optionalInteger(1, longestPlanMonths),
  extra_BAND_4: optionalInteger(0, longestPlanMonths),
};

const shape = {
  code: text(40).regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, "programme.errors.code"),
  name: text(200),
  act: optionalText(300),
  startsOn: day,
  endsOn: day,
  fundCents: money,
  verification: choice(verifications),
  active: flag,
  ...bandShape,
};

type BandFields = z.output<z.ZodObject<typeof bandShape>>;
type Rules = BandFields & { startsOn: string; endsOn: string };

const rules = (form: Rules, ctx: z.RefinementCtx) => {
  if (form.endsOn < form.startsOn)
    ctx.addIssue({ code: "custom", path: ["endsOn"], message: "errors.datesUpsideDown" });
  for (const band of aidBands)
    if (form[`ceiling_${band}`] !== null && form[`months_${band}`] === null)
      ctx.addIssue({ code: "custom", path: [`months_${band}`], message: "programme.errors.monthsMissing" });
};

/** A new measure: dates, fund, what each band may cost. A band without months is not admitted to it. */
export const createProgrammeForm = z.object(shape).superRefine(rules);
export type ProgrammeInput = z.output<typeof createProgrammeForm>;

/** The same for a measure that exists. */
export const updateProgrammeForm = z.object({ programmeId: id, version, ...shape }).superRefine(rules);
export type UpdateProgramme = z.output<typeof updateProgrammeForm>;

/** The bands a form admits, in order. */
export const bandsOf = (form: BandFields): BandLimits[] =>
  aidBands.flatMap((aidBand) => {
    const maxMonths = form[`months_${aidBand}`];
    const extraMonths = form[`extra_${aidBand}`] ?? 0;
    return maxMonths === null ? [] : [{ aidBand, ceilingCents: form[`ceiling_${aidBand}`], maxMonths, extraMonths }];
  });

const agreementShape = {
  act: text(300),
  signedOn: day,
  validFrom: day,
  validTo: day,
  allocationCents: money,
};

const inOrder = (form: { validFrom: string; validTo: string }, ctx: z.RefinementCtx) => {
  if (form.validTo < form.validFrom)
    ctx.addIssue({ code: "custom", path: ["validTo"], message: "errors.datesUpsideDown" });
};

/** The convention of a provider with a measure: the act, its dates, what may be spent (cents). */
export const createAgreementForm = z
  .object({ programmeId: id, organisationId: id, ...agreementShape })
  .superRefine(inOrder);
export type AgreementInput = z.output<typeof createAgreementForm>;

/** The same for a convention that exists; who it is with never changes. */
export const updateAgreementForm = z.object({ agreementId: id, version, ...agreementShape }).superRefine(inOrder);
export type UpdateAgreement = z.output<typeof updateAgreementForm>;
