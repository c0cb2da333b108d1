import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { Meter } from "@/components/data/meter";
import { PageHeader } from "@/components/data/page-header";
import { SummaryList } from "@/components/data/summary-list";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { getProgramme, programmeHistory } from "@/server/programmes/read-programmes";
import { idParam } from "../../../../ids";
import { CaseHistory } from "../../../case-history";
import { requireAdministrator } from "../administrator";
import { Agreements } from "./agreements";
import { Bands } from "./bands";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("programme"))("title") };
}

/** One measure: its fund, its ceilings, its conventions, its editions of the basket. */
export default async function ProgrammePage({ params }: PageProps<"/admin/programmes/[programmeId]">) {
  const actor = await requireAdministrator();
  const programme = await getProgramme(actor, idParam((await params).programmeId));
  if (!programme) notFound();
  const { rows: events } = await programmeHistory(actor, programme.id);
  const t = await getTranslations("programme");
  const clocks = await getTranslations("clock.targets");
  const catalogue = await getTranslations("catalogue.standing");
  const home = `/admin/programmes/${programme.id}`;
  const period = { from: formatDay(programme.startsOn), to: formatDay(programme.endsOn) };
  const standing = { DRAFT: "draft", PUBLISHED: "inForce", DISCARDED: "discarded" } as const;
  return (
    <>
      <PageHeader
        title={programme.name}
        eyebrow={programme.code}
        tag={
          <StatusTag tone={programme.active ? "success" : "quiet"}>{t(programme.active ? "open" : "shut")}</StatusTag>
        }
        meta={[t("periodText", period), programme.act].filter((fact) => fact !== null)}
        trail={[{ label: t("title"), href: "/admin/programmes" }]}
        actions={
          <>
            <ButtonLink href={`${home}/clocks`} tone="secondary" icon="clock">
              {clocks("link")}
            </ButtonLink>
            <ButtonLink href={`${home}/edit`} tone="secondary" icon="pencil">
              {t("edit")}
            </ButtonLink>
          </>
        }
      />
      <Columns
        main={
          <>
            <Card title={t("fund")} aside={programme.verification !== "VERIFIED" && <DemonstrationMark />}>
              <Meter
                label={t("committed")}
                value={Number(programme.committedCents)}
                ceiling={Number(programme.fundCents)}
                text={t("fundOf", {
                  committed: formatCents(programme.committedCents),
                  fund: formatCents(programme.fundCents),
                })}
                note={t("remaining", { amount: formatCents(programme.fundCents - programme.committedCents) })}
              />
            </Card>
            <Bands bands={programme.bands} marked={programme.verification !== "VERIFIED"} />
            <Agreements programmeId={programme.id} agreements={programme.agreements} />
          </>
        }
        aside={
          <>
            <Card
              title={t("editions")}
              actions={<Link href={`/admin/catalogue/import?programme=${programme.id}`}>{t("importEdition")}</Link>}
            >
              {programme.editions.length === 0 && <p className="text-soft">{t("noEditions")}</p>}
              <SummaryList
                items={programme.editions.map((edition) => ({
                  term: t("periodText", {
                    from: formatDay(edition.validFrom),
                    to: edition.validTo ? formatDay(edition.validTo) : "…",
                  }),
                  value: (
                    <>
                      <Link href={`/admin/catalogue/${edition.id}`}>{edition.name}</Link>
                      {edition.status === "DRAFT" && (
                        <StatusTag tone="warning">{catalogue(standing[edition.status])}</StatusTag>
                      )}
                    </>
                  ),
                }))}
              />
            </Card>
            <Card title={t("history")}>
              <CaseHistory events={events} />
            </Card>
          </>
        }
      />
    </>
  );
}
