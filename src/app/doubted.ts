import { getTranslations } from "next-intl/server";
import { delicateTexts } from "@/domain/delicate";
import type { FormState } from "@/lib/form";

const textOf = (formData: FormData, field: string) => {
  const value = formData.get(field);
  return typeof value === "string" ? value : "";
};

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Where a note for few eyes is written about the case a form is about; none when the form names no case, or is such a note. */
function reservedNote(formData: FormData) {
  if (isId(textOf(formData, "householdId")) && formData.has("audience")) return undefined;
  const of = (["householdId", "referralId", "planId"] as const).find((field) => isId(textOf(formData, field)));
  return of && `/households/notes?${of.replace("Id", "")}=${textOf(formData, of)}`;
}

/**
 * What the texts of a form say that their readers had better not read, as the form comes back with it before anything is
 * saved; null when there is nothing, or when its writer has read it again and keeps it. The form's fields say who reads them.
 */
export async function doubted(formData: FormData, values: FormState["values"]): Promise<FormState | null> {
  if (textOf(formData, "reread")) return null;
  const marks = formData.getAll("told").filter((mark) => typeof mark === "string");
  const found = delicateTexts(marks.slice(0, 200), (field) => textOf(formData, field));
  if (found.length === 0) return null;
  const t = await getTranslations("guard");
  return {
    values,
    errors: {},
    doubts: {
      texts: found.map(({ field, kinds }) => ({ field, hints: kinds.map((kind) => t(`hints.${kind}`)) })),
      reservedNote: reservedNote(formData),
    },
  };
}
