import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { Figures } from "@/components/data/figures";
import { KeyFigure } from "@/components/data/key-figure";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import type { ServiceDifference } from "@/domain/catalogue-difference";
import { formatDay } from "@/lib/dates";
import { withParams } from "@/lib/query";
import { previewEdition } from "@/server/catalogue/preview-edition";
import { idParam } from "../../../../ids";
import { CaseHistory } from "../../../case-history";
import { StandingTag } from "../../../catalogue/service-figures";
import { requireAdministrator } from "../../programmes/administrator";
import { DecideEdition } from "./decide-edition";
import { Differences } from "./differences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue.admin"))("preview") };
}

const limits = ["minQuantity", "maxQuantity", "standardQuantity", "participantsMin", "participantsMax"];

const countsOf = (differences: ServiceDifference[]) => {
  const changing = (fields: string[]) =>
    differences.filter((one) => one.kind === "changed" && one.changes.some(({ field }) => fields.includes(field)))
      .length;
  const kind = (wanted: string) => differences.filter((one) => one.kind === wanted).length;
  return {
    new: kind("new"),
    gone: kind("gone"),
    price: changing(["unitCostCents"]),
    limits: changing(limits),
    names: changing(["name"]),
  };
};

/** One edition: what it changes, and for a draft the decision to publish it or not. */
export default async function EditionPage({ params }: PageProps<"/admin/catalogue/[editionId]">) {
  const actor = await requireAdministrator();
  const preview = await previewEdition(actor, idParam((await params).editionId));
  if (!preview) notFound();
  const { edition, before, differences, services, history } = preview;
  const t = await getTranslations("catalogue.admin");
  const count = await getTranslations("catalogue");
  const counts = countsOf(differences);
  const isDraft = edition.status === "DRAFT";
  return (
    <>
      <PageHeader
        title={edition.name}
        eyebrow={edition.programme.name}
        tag={<StandingTag standing={edition.standing} />}
        meta={[
          t("validityText", {
            from: formatDay(edition.validFrom),
            to: edition.validTo ? formatDay(edition.validTo) : "none",
          }),
          count("count", { count: services.length }),
          edition.fileName,
        ].filter((fact) => fact !== null)}
        trail={[{ label: t("title"), href: "/admin/catalogue" }]}
        actions={
          <ButtonLink href={withParams("/catalogue", { edition: edition.id })} tone="secondary">
            {t("openInCatalogue")}
          </ButtonLink>
        }
      />
      <Columns
        main={
          <>
            <Figures>
              {(["new", "gone", "price", "limits", "names"] as const)
                .filter((key) => key !== "names" || counts.names > 0)
                .map((key) => (
                  <KeyFigure key={key} label={t(`counts.${key}`)} value={counts[key]} />
                ))}
            </Figures>
            <Differences
              differences={differences}
              against={before && { name: before.name, from: formatDay(before.validFrom) }}
            />
          </>
        }
        aside={
          <>
            {isDraft ? <DecideEdition edition={edition} /> : <Notice tone="success">{t("publishedNotice")}</Notice>}
            <Card title={t("history")}>
              <CaseHistory events={history.rows} />
            </Card>
          </>
        }
      />
    </>
  );
}
