import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/chrome/site-frame";
import { searchSectionOf, sectionPaths, sectionsOf } from "@/domain/navigation";
import { draftOwner } from "@/server/auth/draft-secret";
import { currentActor } from "@/server/session";
import { SweepDrafts } from "./(portal)/local-drafts/sweep-drafts";
import { Guard } from "./guard";

/** The portal's chrome with the sections of whoever is signed in; for anybody else, the public one. */
export async function PortalFrame({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const t = await getTranslations("layout");
  if (!actor) return <SiteFrame>{children}</SiteFrame>;

  const searchSection = searchSectionOf(actor.role);
  return (
    <SiteFrame
      reader={{ name: actor.name, role: t(`roles.${actor.role}`), organisation: actor.organisationName }}
      items={sectionsOf(actor.role).map((section) => ({
        href: sectionPaths[section],
        label: t(`sections.${section}`),
      }))}
      searchAction={searchSection && sectionPaths[searchSection]}
    >
      <Guard>{children}</Guard>
      <SweepDrafts owner={draftOwner(actor.id)} />
    </SiteFrame>
  );
}
