import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { isDemonstration } from "@/domain/plan-content";
import { sections } from "@/domain/plan-forms";
import { formatDay } from "@/lib/dates";
import type { PlanPage } from "@/server/plans/get-plan";
import { Activities } from "./activities";
import { Budget } from "./budget";
import { Facts } from "./facts";
import { PaperSignatures } from "./signatures";

type Props = { page: PlanPage; demo: boolean };

/** The sheet itself: who, with whom, for what, which activities, at what cost, signed by whom. */
export function Paper({ page, demo }: Props) {
  const t = useTranslations("plan.print");
  const plans = useTranslations("plan");
  const common = useTranslations("common");
  const { plan, content, version } = page;
  const { person, operator, providerOrganisation: provider } = plan;
  const signed = page.stage === null && plan.status !== "CANCELLED";
  const studies = useTranslations("assessment.studyTitle");
  const partners = [...new Set(content.lines.map(({ deliverer }) => deliverer))].filter(
    (name) => name !== provider.name,
  );
  return (
    <>
      <div className="flex flex-wrap items-center gap-4 py-4 print:hidden">
        <ButtonLink href={`/plans/${plan.id}`} tone="secondary" icon="arrow-left">
          {t("back")}
        </ButtonLink>
        <p className="text-soft">{t("printNow")}</p>
      </div>
      <article className="pip relative mx-auto flex max-w-4xl flex-col gap-6 overflow-hidden border border-line bg-white p-4 text-[0.95rem] md:p-10 print:border-0 print:p-0">
        {!signed && (
          <p aria-hidden className="pip__watermark">
            {t("draft")}
          </p>
        )}
        <header>
          <h1 className="text-2xl text-emphasis md:text-3xl">{t("title")}</h1>
          <p className="text-soft">
            {t("subtitle", { programme: content.programme.name, code: content.plan, version: version.number })}
          </p>
          {!signed && <p className="font-semibold text-danger-deep">{t("draftText")}</p>}
          {(demo || isDemonstration(content.lines)) && <p className="font-semibold text-warning-deep">{t("demo")}</p>}
        </header>
        <Facts
          title={t("recipient")}
          facts={
            person
              ? [
                  [t("name"), `${content.person?.lastName ?? ""} ${content.person?.firstName ?? ""}`],
                  [t("identifier"), content.person?.identifier],
                  [t("birth"), formatDay(content.person?.birthDate)],
                  [t("birthPlace"), person.birthPlace],
                  [t("gender"), person.sex && t(`sex.${person.sex}`)],
                  [t("citizenship"), person.citizenship],
                  [t("phone"), person.phone],
                  [t("email"), person.email],
                ]
              : [[t("name"), t("noName")]]
          }
        />
        <Facts
          title={t("provider")}
          facts={[
            [t("providerName"), content.provider],
            [t("operatorCode"), provider.operatorCode],
            [plans("facts.programme"), `${content.programme.name} (${content.programme.code})`],
            [plans("facts.referrer"), content.referrer],
          ]}
        />
        <Facts
          title={t("tutor")}
          facts={[
            [t("tutorName"), content.operator],
            [t("studyTitle"), operator.studyTitle && studies(operator.studyTitle)],
            [t("experience"), operator.experienceYears === null ? null : String(operator.experienceYears)],
          ]}
        />
        <section>
          <h2 className="mb-2 text-lg">{t("profile")}</h2>
          <p className="mb-2">
            {plans(`band.${content.aidBand as typeof plan.aidBand}`)} ·{" "}
            {plans("facts.from", { from: formatDay(content.startsOn), to: formatDay(content.endsOn) })}
          </p>
          <h3 className="text-base">{t("goals")}</h3>
          <ol className="list-decimal pl-6">
            {content.goals.map(({ key, text }) => (
              <li key={key} className="whitespace-pre-line">
                {text}
              </li>
            ))}
          </ol>
        </section>
        <section className="flex flex-col gap-4">
          <h2 className="text-lg">{t("activities")}</h2>
          {sections.map((section) => (
            <Activities key={section} section={section} lines={content.lines} />
          ))}
        </section>
        <section>
          <h2 className="mb-1 text-lg">{t("partners")}</h2>
          <p>{partners.length > 0 ? partners.join(" · ") : t("noPartners")}</p>
        </section>
        <Budget content={content} />
        <section>
          <h2 className="mb-1 text-lg">{t("monitoring")}</h2>
          <p>{t("monitoringList")}</p>
        </section>
        <PaperSignatures page={page} />
        <footer className="text-soft text-sm">
          <p>{t("version", { code: content.plan, version: version.number })}</p>
          <p className="break-all">{t("fingerprint", { hash: page.hash || common("notGiven") })}</p>
        </footer>
      </article>
    </>
  );
}
