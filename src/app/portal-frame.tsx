import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/chrome/site-frame";
import { sectionPaths, sectionsOf } from "@/domain/navigation";
import { mostCounted } from "@/domain/notice-list";
import { seesNames } from "@/domain/permissions";
import { draftOwner } from "@/server/auth/draft-secret";
import { countUnread } from "@/server/notices/list-notices";
import { searchedBy } from "@/server/search/search-everywhere";
import { currentActor } from "@/server/session";
import { SweepDrafts } from "./(portal)/local-drafts/sweep-drafts";
import { PaletteFrame } from "./(portal)/search/palette-frame";
import { Guard } from "./guard";

/** The portal's chrome with the sections of whoever is signed in; for anybody else, the public one. */
export async function PortalFrame({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const t = await getTranslations("layout");
  if (!actor) return <SiteFrame>{children}</SiteFrame>;

  const search = await getTranslations("search");
  const notice = await getTranslations("notice");
  const count = await countUnread(actor);
  const many = count >= mostCounted;
  const named = seesNames(actor, {});
  return (
    <SiteFrame
      reader={{ name: actor.name, role: t(`roles.${actor.role}`), organisation: actor.organisationName }}
      items={sectionsOf(actor.role).map((section) => ({
        href: sectionPaths[section],
        label: t(`sections.${section}`),
      }))}
      search={
        searchedBy(actor).length > 0
          ? {
              action: "/search",
              label: search(named ? "label" : "labelCodes"),
              placeholder: search(named ? "placeholder" : "placeholderCodes"),
            }
          : undefined
      }
      unread={{
        href: "/notices",
        label: many ? notice("bellMany", { count: mostCounted - 1 }) : notice("bell", { count }),
        count: many ? `${mostCounted - 1}+` : count ? String(count) : null,
      }}
      palette={<PaletteFrame actor={actor} />}
    >
      <Guard>{children}</Guard>
      <SweepDrafts owner={draftOwner(actor.id)} />
    </SiteFrame>
  );
}
