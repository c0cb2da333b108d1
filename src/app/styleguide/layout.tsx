import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/chrome/site-frame";
import { sectionPaths, sectionsOf } from "@/domain/navigation";

/** Every component in every state, for looking at and for testing; only in a demonstration or while developing. */
export default async function StyleguideLayout({ children }: { children: ReactNode }) {
  if (!process.env.PONTE_DEMO && process.env.NODE_ENV === "production") notFound();
  const t = await getTranslations("layout");
  const search = await getTranslations("search");
  return (
    <SiteFrame
      reader={{ name: "Elena Bassi", role: t("roles.SOCIAL_WORKER"), organisation: "Officina delle idee" }}
      items={sectionsOf("SOCIAL_WORKER").map((section) => ({
        href: section === "households" ? "/styleguide" : sectionPaths[section],
        label: t(`sections.${section}`),
      }))}
      search={{ action: "/styleguide/list", label: search("label"), placeholder: search("placeholder") }}
    >
      {children}
    </SiteFrame>
  );
}
