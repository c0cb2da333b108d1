import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { OpportunityPage } from "@/server/opportunities/get-opportunity";
import { sectorWords } from "../../words";

/** What an opportunity is and asks for. */
export async function OpportunityFacts({ opportunity }: { opportunity: OpportunityPage }) {
  const t = await getTranslations("opportunity");
  const outcome = await getTranslations("outcome");
  const profile = await getTranslations("assessment");
  const { organisation, writes, shifts, schedule, city, address, site, contact, startsOn, endsOn } = opportunity;
  const { contractType, places, taken, closesOn } = opportunity;
  const place =
    site?.address && !address ? `${site.address}, ${site.city}` : [address, city].filter(Boolean).join(", ");
  return (
    <>
      <Card title={t("facts")}>
        <SummaryList
          items={[
            {
              term: t("company"),
              value: writes ? (
                <Link href={`/network/organisations/${organisation.id}`}>{organisation.name}</Link>
              ) : (
                organisation.name
              ),
            },
            { term: t("sector"), value: await sectorWords(opportunity.sector) },
            { term: t("hours"), value: formatMinutes(opportunity.weeklyMinutes) },
            {
              term: t("shifts"),
              value:
                [shifts.map((shift) => profile(`shift.${shift}`)).join(", "), schedule].filter(Boolean).join(". ") ||
                t("whenAgreed"),
            },
            { term: t("city"), value: place },
            {
              term: t("contractType"),
              value: contractType ? outcome(`contractTypes.${contractType}`) : t("noContract"),
            },
            { term: t("taken"), value: t("takenOf", { taken, places }) },
            { term: t("startsOn"), value: startsOn ? formatDay(startsOn) : t("whenAgreed") },
            ...(endsOn ? [{ term: t("endsOn"), value: formatDay(endsOn) }] : []),
            { term: t("closesOn"), value: formatDay(closesOn) },
          ]}
        />
      </Card>
      <Needed opportunity={opportunity} />
      {contact && (
        <Card title={t("contact")}>
          <p className="font-semibold">{contact.name}</p>
          {contact.position && <p className="text-muted text-sm">{contact.position}</p>}
          {contact.phone && (
            <p>
              <a className="link" href={`tel:${contact.phone}`}>
                {contact.phone}
              </a>
            </p>
          )}
          {contact.email && (
            <p>
              <a className="link wrap-anywhere" href={`mailto:${contact.email}`}>
                {contact.email}
              </a>
            </p>
          )}
        </Card>
      )}
    </>
  );
}

async function Needed({ opportunity }: { opportunity: OpportunityPage }) {
  const t = await getTranslations("opportunity");
  const profile = await getTranslations("assessment");
  const { licenceNeeded, transportNeeded, languageLevel, studyTitle, requirements } = opportunity;
  const needed = [
    licenceNeeded && t("licenceNeeded"),
    transportNeeded && t("transportNeeded"),
    languageLevel !== null && t("languageNeeded", { level: languageLevel }),
    studyTitle && `${t("studyTitle")}: ${profile(`studyTitle.${studyTitle}`)}`,
  ].filter((line) => line !== false && line !== null);
  return (
    <Card title={t("requirementsTitle")}>
      {needed.length === 0 && !requirements && <p className="text-soft">{t("nothingNeeded")}</p>}
      <ul className="list-disc ps-5">
        {needed.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {requirements && <p className="mt-2 max-w-prose whitespace-pre-line">{requirements}</p>}
    </Card>
  );
}
