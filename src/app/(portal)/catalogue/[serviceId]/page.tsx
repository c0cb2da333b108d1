import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { SummaryList } from "@/components/data/summary-list";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import { withParams } from "@/lib/query";
import { getService } from "@/server/catalogue/browse-services";
import { requireActor } from "@/server/session";
import { hidden } from "../../../form-action";
import { idParam } from "../../../ids";
import { Cost, Limits, Standard, StandingTag, VerificationMark } from "../service-figures";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("service") };
}

/** One service of the basket: everything its edition says of it, and how it stands in the other editions. */
export default async function ServicePage({ params }: PageProps<"/catalogue/[serviceId]">) {
  const actor = await requireActor();
  const service = await hidden(getService(actor, idParam((await params).serviceId)));
  if (!service) notFound();
  const t = await getTranslations("catalogue");
  const course = await getTranslations("course");
  const { edition, participantsMin, participantsMax } = service;
  const shown = edition.courseId ? {} : { edition: edition.id };
  const days = (one: Pick<typeof edition, "validFrom" | "validTo">) => ({
    from: formatDay(one.validFrom),
    to: one.validTo ? formatDay(one.validTo) : "none",
  });
  const participants =
    participantsMin && participantsMax
      ? t("participantsText", { minimum: participantsMin, maximum: participantsMax })
      : participantsMin
        ? t("participantsFrom", { minimum: participantsMin })
        : participantsMax && t("participantsUpTo", { maximum: participantsMax });
  const mark = <VerificationMark verification={service.verification} />;
  return (
    <>
      <PageHeader
        title={service.name}
        eyebrow={`${service.code} · ${service.area}`}
        tag={
          edition.courseId ? (
            <StatusTag tone="accent">{course("adHoc")}</StatusTag>
          ) : service.mandatory ? (
            <StatusTag tone="info">{t("mandatory")}</StatusTag>
          ) : undefined
        }
        actions={
          edition.courseId && (
            <ButtonLink href={`/courses/${edition.courseId}`} tone="secondary">
              {course("open")}
            </ButtonLink>
          )
        }
        meta={[t("editionText", { name: edition.name, ...days(edition) })]}
        trail={[
          { label: t("title"), href: withParams("/catalogue", shown) },
          {
            label: t(`section.${service.section}`),
            href: withParams("/catalogue", { ...shown, section: service.section }),
          },
        ]}
      />
      <Columns
        main={
          <>
            <Card title={t("money")} aside={mark}>
              <SummaryList
                columns={3}
                items={[
                  {
                    term: t("cost"),
                    value: (
                      <span className="font-bold text-xl">
                        <Cost service={service} />
                      </span>
                    ),
                  },
                  { term: t("limits"), value: <Limits service={service} /> },
                  {
                    term: t("standard"),
                    value: service.standardQuantity === null ? null : <Standard service={service} />,
                  },
                ]}
              />
            </Card>
            <Card title={t("details")}>
              <SummaryList
                items={[
                  { term: t("sectionLabel"), value: t(`section.${service.section}`) },
                  { term: t("modeLabel"), value: t(`mode.${service.mode}`) },
                  {
                    term: t("payBasisLabel"),
                    value: `${t(`payBasis.${service.payBasis}`)}: ${t(`payBasisHint.${service.payBasis}`)}`,
                  },
                  { term: t("participants"), value: participants },
                  { term: t("registerLabel"), value: t(`register.${service.register}`) },
                  { term: t("qualityStandard"), value: service.qualityStandard },
                  { term: t("lep"), value: service.lepCode },
                  { term: t("act"), value: service.act },
                  { term: t("verificationLabel"), value: t(`verification.${service.verification}`) },
                ]}
              />
            </Card>
          </>
        }
        aside={
          <Card title={t("otherEditions")} flush>
            <DataTable
              caption={t("otherEditions")}
              hiddenCaption
              rows={service.editions}
              rowKey={({ id }) => id}
              highlight={({ id }) => id === service.id}
              columns={[
                {
                  key: "edition",
                  header: t("edition"),
                  rowHeader: true,
                  cell: (row) => (
                    <>
                      <Link href={`/catalogue/${row.id}`}>{row.edition.name}</Link>
                      <span className="mt-1 block">
                        <StandingTag standing={row.edition.standing} />
                      </span>
                    </>
                  ),
                },
                { key: "cost", header: t("cost"), numeric: true, cell: (row) => <Cost service={row} /> },
                { key: "limits", header: t("limits"), numeric: true, cell: (row) => <Limits service={row} /> },
              ]}
            />
          </Card>
        }
      />
    </>
  );
}
