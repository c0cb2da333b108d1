import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SearchBox } from "@/components/data/search-box";
import { Tabs } from "@/components/data/tabs";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { sections } from "@/domain/plan-forms";
import { withParams } from "@/lib/query";
import type { Composer, ComposerService } from "@/server/plans/get-composer";
import { ServiceCard } from "./service-card";

type Section = (typeof sections)[number];
type Props = { composer: Composer; query: { section: Section; q: string } };

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether a service has all the words somebody searches, in its name, area, code or quality standard. */
const has = (q: string) => {
  const words = plain(q).split(/\s+/).filter(Boolean);
  return ({ name, area, code, qualityStandard }: ComposerService) => {
    const text = plain(`${code} ${name} ${area} ${qualityStandard ?? ""}`);
    return words.every((word) => text.includes(word));
  };
};

/** The basket in its two sections: what suits this person first and why, then the rest by area. Everything may be added. */
export function Basket({ composer, query: { section, q } }: Props) {
  const t = useTranslations("plan");
  const { plan, edition, services } = composer;
  const here = `/plans/${plan.id}/compose`;
  const found = services.filter(has(q));
  const shown = found.filter((service) => service.section === section);
  const suggested = shown.filter((one) => one.suitability.fit === "suggested" && !one.inPlan);
  const less = shown.filter((one) => one.suitability.fit === "lessSuitable" && !one.inPlan);
  const rest = shown.filter((one) => !suggested.includes(one) && !less.includes(one));
  const areas = [...new Set(rest.map(({ area }) => area))];
  const group = (title: string, all: ComposerService[], hint?: string) =>
    all.length > 0 && (
      <section key={title} aria-label={title}>
        <h3 className="mt-5 mb-1 text-base">{title}</h3>
        {hint && <p className="mb-2 text-muted text-sm">{hint}</p>}
        <ul className="flex flex-col divide-y divide-line">
          {all.map((service) => (
            <ServiceCard key={service.id} service={service} planId={plan.id} section={section} q={q} />
          ))}
        </ul>
      </section>
    );
  return (
    <div className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto" id="basket">
      <Card title={t("compose.basket")}>
        {edition ? (
          <p className="mb-3 text-muted text-sm">{t("compose.edition", { name: edition.name })}</p>
        ) : (
          <Notice tone="warning">{t("compose.noEdition")}</Notice>
        )}
        <SearchBox
          id="basket-search"
          action={`${here}#basket`}
          label={t("compose.search")}
          placeholder={t("compose.search")}
          defaultValue={q}
          keep={{ section }}
        />
        <div className="mt-3 border-line border-b">
          <Tabs
            label={t("compose.sections")}
            tabs={sections.map((one) => ({
              href: `${withParams(here, { section: one, q })}#basket`,
              label: t(`section.${one}`),
              count: found.filter((service) => service.section === one).length,
              current: one === section,
            }))}
          />
        </div>
        {q && (
          <p className="mt-3 text-sm">
            {t("compose.searchFor", { q })}{" "}
            <Link href={`${withParams(here, { section })}#basket`}>{t("compose.clear")}</Link>
          </p>
        )}
        {shown.length === 0 && edition && <p className="mt-4 text-soft">{t("compose.noResults")}</p>}
        {group(t("compose.suggested"), suggested, t("compose.suggestedHint"))}
        {areas.map((area) =>
          group(
            area,
            rest.filter((service) => service.area === area),
          ),
        )}
        {group(t("compose.lessSuitable"), less)}
      </Card>
    </div>
  );
}
