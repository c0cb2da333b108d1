import { parsePhoneNumberFromString } from "libphonenumber-js";
import { z } from "zod";
import { parseDay } from "./dates";
import { tamperedKey } from "./form";
import { parseHours } from "./hours";
import { parseCents } from "./money";

/** A field that may be left empty (null); what is typed must then be right. Not a zod union: that would hide why it is wrong. */
const optional = <T>(field: z.ZodType<T>) =>
  z.unknown().transform((typed, ctx): T | null => {
    if (typed === undefined || typed === null || (typeof typed === "string" && !typed.trim())) return null;
    const parsed = field.safeParse(typed);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) ctx.addIssue({ ...issue });
    return z.NEVER;
  });

/** The hidden id of a row. Anything else in its place was not sent by our form. */
export const id = z.uuid(tamperedKey);

/** An id that may be left empty (null). */
export const optionalId = optional(id);

/** The hidden version a row was read at, for telling somebody that it changed meanwhile. */
export const version = z.coerce
  .number(tamperedKey)
  .int(tamperedKey)
  .min(1, tamperedKey)
  .max(2_000_000_000, tamperedKey);

/** Text that must be there, of so many characters at most. */
export const text = (maximum: number) =>
  z.string("errors.required").trim().min(1, "errors.required").max(maximum, "errors.tooLong");

/** Text that may be left empty (null). */
export const optionalText = (maximum: number) =>
  z
    .string("errors.invalid")
    .trim()
    .max(maximum, "errors.tooLong")
    .transform((typed) => typed || null);

/** One of the listed values; an empty choice is told apart from a wrong one. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: (issue) => (issue.input ? "errors.invalidChoice" : "errors.required") });

/** One of the listed values, or none (null). */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T) => optional(choice(values));

/** Any of the listed values, each once. */
export const choices = <const T extends readonly [string, ...string[]]>(values: T, minimum = 0) =>
  z
    .array(choice(values))
    .min(minimum, "errors.required")
    .transform((chosen) => [...new Set(chosen)]);

/** A box that is ticked or not. */
export const flag = z.enum(["on", "true", ""], "errors.invalidChoice").transform((value) => value !== "");

/** A box that must be ticked. */
export const mustAgree = z.enum(["on", "true"], "errors.mustAgree").transform(() => true as const);

const dayField = z
  .string("errors.required")
  .trim()
  .min(1, "errors.required")
  .transform((typed, ctx) => {
    const day = parseDay(typed);
    if (day && day >= "1900-01-01" && day <= "2100-12-31") return day;
    ctx.addIssue({ code: "custom", message: "errors.invalidDate" });
    return z.NEVER;
  });

/** A day that exists, typed gg/mm/aaaa or picked; kept as "yyyy-mm-dd". */
export const day = dayField;
/** A day that may be left empty (null). */
export const optionalDay = optional(dayField);

/** An hour of the day, "09:30". */
export const time = z
  .string("errors.required")
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "errors.invalidTime");

const centsField = z
  .string("errors.required")
  .trim()
  .min(1, "errors.required")
  .transform((typed, ctx) => {
    const cents = parseCents(typed);
    if (cents !== null) return cents;
    ctx.addIssue({ code: "custom", message: "errors.invalidAmount" });
    return z.NEVER;
  });

/** An amount written the Italian way; cents. */
export const money = centsField;
/** An amount that may be left empty (null); cents. */
export const optionalMoney = optional(centsField);

const hoursField = (maximum: number) =>
  z
    .string("errors.required")
    .trim()
    .min(1, "errors.required")
    .transform((typed, ctx) => {
      const minutes = parseHours(typed);
      if (minutes !== null && minutes > 0 && minutes <= maximum && minutes % 15 === 0) return minutes;
      ctx.addIssue({
        code: "custom",
        message: minutes !== null && minutes % 15 ? "errors.notQuarterHours" : "errors.invalidHours",
      });
      return z.NEVER;
    });

/** A volume in quarter hours, more than none and at most `maximum` minutes; minutes. */
export const hours = (maximum = 60_000) => hoursField(maximum);
/** A volume in quarter hours that may be left empty (null); minutes. */
export const optionalHours = (maximum: number) => optional(hoursField(maximum));

const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string("errors.required")
    .trim()
    .min(1, "errors.required")
    .regex(/^-?\d{1,9}$/, "errors.invalidNumber")
    .transform(Number)
    .pipe(z.number().min(minimum, "errors.tooSmall").max(maximum, "errors.tooLarge"));

/** A whole number within limits. */
export const integer = wholeNumber;
/** A whole number within limits, or nothing (null). */
export const optionalInteger = (minimum: number, maximum: number) => optional(wholeNumber(minimum, maximum));

/** A mail address, lower case. */
export const email = z
  .string("errors.required")
  .trim()
  .toLowerCase()
  .min(1, "errors.required")
  .max(200, "errors.tooLong")
  .pipe(z.email("errors.invalidEmail"));
/** A mail address that may be left empty (null). */
export const optionalEmail = optional(email);

/** A telephone number, Italian unless it says otherwise, kept as +390376123456; or nothing (null). */
export const optionalPhone = optional(
  z
    .string("errors.invalidPhone")
    .trim()
    .max(40, "errors.tooLong")
    .transform((typed, ctx) => {
      const phone = parsePhoneNumberFromString(typed, "IT");
      if (phone?.isPossible()) return phone.number as string;
      ctx.addIssue({ code: "custom", message: "errors.invalidPhone" });
      return z.NEVER;
    }),
);
