import { useTranslations } from "next-intl";
import type { CoursePage } from "@/server/courses/get-course";

type Somebody = CoursePage["decidedBy"];

/** Who proposed or decided: by name, or by their office for who works without names. */
export function useWho() {
  const t = useTranslations("course.page");
  const roles = useTranslations("layout.roles");
  const told = (one: NonNullable<Somebody>) => `${one.name ?? roles(one.role)}, ${one.organisationName}`;
  return {
    told,
    proposed: (one: Somebody, at: string) => one && t("proposed", { who: told(one), at }),
  };
}
