"use server";

import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { toFormState, unparsed } from "@/app/form-action";
import * as field from "@/lib/fields";
import { type FormState, parseForm } from "@/lib/form";

const trialForm = z.object({
  name: field.text(80),
  birthDate: field.day,
  phone: field.optionalPhone,
  debt: field.money,
  volume: field.hours(),
  months: field.integer(0, 240),
  cause: field.choice(["job", "illness", "separation"]),
  urgency: field.choice(["low", "high"]),
  needs: field.choices(["orientation", "training", "internship"], 1),
  story: field.optionalText(200),
  seen: field.mustAgree,
});

/** Tries the fields out; keeps nothing. */
export async function tryFormAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(trialForm, formData);
  await wait(400);
  if (!form.ok) return unparsed(form);
  return toFormState(form.values, {}, { key: "errors.changedMeanwhile" });
}
