import { getTranslations } from "next-intl/server";
import { destinationsOf } from "@/domain/destinations";
import type { Actor } from "@/domain/permissions";
import { searchedBy } from "@/server/search/search-everywhere";
import { Palette } from "./palette";

/** The palette with this reader's words and the places their work leads to. */
export async function PaletteFrame({ actor }: { actor: Actor }) {
  const t = await getTranslations("search");
  const common = await getTranslations("common");
  const sections = await getTranslations("layout.sections");
  const places = destinationsOf(actor).map((place) => ({
    kind: place.kind,
    href: place.href,
    title: [{ text: place.kind === "deed" ? t(`go.${place.key}`) : sections(place.key), hit: false }],
    detail: [],
  }));
  const of = (kind: "deed" | "section") =>
    places.filter((place) => place.kind === kind).map(({ href, title, detail }) => ({ href, title, detail }));
  const groups = [
    { heading: t("palette.deeds"), options: of("deed") },
    { heading: t("palette.sections"), options: of("section") },
  ];
  return (
    <Palette
      places={groups.filter(({ options }) => options.length > 0)}
      searches={searchedBy(actor).length > 0}
      words={{
        open: t("palette.open"),
        title: t("palette.title"),
        label: t("palette.label"),
        keys: t("palette.keys"),
        close: common("close"),
        searching: t("palette.searching"),
        failed: t("palette.failed"),
        allResults: t.raw("palette.allResults"),
        results: t("palette.results"),
        shortcut: t("shortcut"),
      }}
    />
  );
}
