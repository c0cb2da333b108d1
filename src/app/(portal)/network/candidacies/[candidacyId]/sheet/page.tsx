import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { PageHeader } from "@/components/data/page-header";
import { PrintButton } from "@/components/data/print-button";
import { nameOf } from "@/domain/person";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { getSheet } from "@/server/candidacies/get-sheet";
import { requireActor } from "@/server/session";

/** Page title. */
export const generateMetadata = titled("candidacy.sheet.title");

/** The one sheet about a person that goes to a company, to be printed. */
export default async function SheetPage({ params }: PageProps<"/network/candidacies/[candidacyId]/sheet">) {
  const actor = await requireActor();
  const sheet = await getSheet(actor, idParam((await params).candidacyId));
  if (!sheet) notFound();
  const t = await getTranslations("candidacy");
  const network = await getTranslations("network");
  const profile = await getTranslations("assessment");
  const kinds = await getTranslations("opportunity.kinds");
  const { opportunity, availability, proposedBy } = sheet;
  const available = [
    availability?.shifts.length &&
      t("sheet.shifts", { shifts: availability.shifts.map((shift) => profile(`shift.${shift}`)).join(", ") }),
    availability?.weeklyMinutesMax && t("sheet.hours", { hours: formatMinutes(availability.weeklyMinutesMax) }),
  ].filter(Boolean);
  const facts = [
    {
      term: t("sheet.for"),
      text: `${opportunity.organisation.name}, ${opportunity.city}. ${kinds(opportunity.kind)}: ${opportunity.title} (${opportunity.code})`,
    },
    { term: t("sheet.person"), text: nameOf(sheet.person) },
    { term: t("sheet.skills"), text: sheet.motivation },
    { term: t("sheet.availability"), text: available.join(". ") || t("sheet.agreeWithPerson") },
    {
      term: t("sheet.call"),
      text: [proposedBy.name, proposedBy.organisation.name, proposedBy.organisation.phone, proposedBy.email]
        .filter(Boolean)
        .join(", "),
    },
  ];
  return (
    <>
      <PageHeader
        title={t("sheet.title")}
        lead={t("sheet.lead")}
        trail={[
          { label: network("title"), href: "/network" },
          { label: opportunity.title, href: `/network/opportunities/${opportunity.id}` },
          { label: t("one"), href: `/network/candidacies/${sheet.id}` },
        ]}
        actions={<PrintButton>{t("sheet.print")}</PrintButton>}
      />
      <section
        aria-labelledby="sheet-title"
        className="slip max-w-[50.625rem] rounded-sm border border-line bg-white p-5 text-lg"
      >
        <h2 id="sheet-title" className="text-2xl text-emphasis">
          {t("sheet.paper")}
        </h2>
        <p className="mt-1 text-muted">{t("sheet.onDay", { day: formatDay(sheet.proposedAt) })}</p>
        <dl className="mt-4 flex flex-col gap-4">
          {facts.map(({ term, text }) => (
            <div key={term}>
              <dt className="font-semibold text-soft">{term}</dt>
              <dd className="wrap-anywhere whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
