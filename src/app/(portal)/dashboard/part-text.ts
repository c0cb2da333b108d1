import { getTranslations } from "next-intl/server";
import { aidBands } from "@/domain/programme";

/** Names one part of a figure: a service's code, a band, a group of households, a state, a reason, a type of outcome. */
export async function partNames() {
  const t = await getTranslations("dashboard");
  const bands = await getTranslations("programme.bandName");
  return (part: string) => {
    const band = aidBands.find((one) => part.endsWith(` ${one}`));
    if (band) return bands(band);
    if (part === "working") return t("withWork");
    if (part === "others") return t("withoutWork");
    for (const group of ["state", "cause", "change", "repayment", "absence", "outcome"] as const)
      if (/^[A-Z_0-9]+$/.test(part) && t.has(`${group}.${part}` as never))
        return t(`${group}.${part}` as never) as string;
    return part;
  };
}
