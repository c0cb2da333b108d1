import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import type { ContentLine, PlanContent } from "@/domain/plan-content";
import { asPersonLanguage } from "@/lib/languages";
import { apart, euro, minutesWords, periodWords, quantityWords, serviceName } from "../words";
import { Facts } from "./facts";

/** The whole text in plain words: goals, what I will do, with whom, when, how many hours, what it is worth. */
export function WholePlan({ content }: { content: PlanContent }) {
  const t = useTranslations("ownPlan");
  const language = asPersonLanguage(useLocale()) ?? "it";
  const { goals, lines, operator, provider, referrer, programme, totalCents, totalMinutes, undefinedCosts } = content;
  const who = t("plan.operator", { name: apart(operator), provider: apart(provider) });
  const worth = [
    t("plan.worthText", { amount: euro(language, totalCents), programme: apart(programme.name) }),
    ...(undefinedCosts > 0 ? [t("plan.worthUnknown", { count: undefinedCosts })] : []),
  ].join("; ");
  return (
    <div className="flex flex-col gap-6">
      <Card title={t("plan.summary")}>
        <Facts
          facts={[
            [t("plan.duration"), periodWords(t, language, content)],
            [t("plan.total"), minutesWords(t, totalMinutes)],
            [t("plan.people"), `${who} ${t("plan.referrer", { name: apart(referrer) })}`],
            [t("plan.worth"), worth],
          ]}
        />
      </Card>
      <Card title={t("plan.goals")}>
        {goals.length === 0 && <p>{t("plan.noGoals")}</p>}
        <ul className="flex list-disc flex-col gap-1 ps-5">
          {goals.map(({ key, text }) => (
            <li key={key}>
              <bdi lang="it">{text}</bdi>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t("plan.doing")} flush>
        <ol className="divide-y divide-line">
          {lines.map((line) => (
            <Activity key={line.key} line={line} />
          ))}
        </ol>
      </Card>
    </div>
  );
}

/** One thing the person will do. */
function Activity({ line }: { line: ContentLine }) {
  const t = useTranslations("ownPlan");
  const language = asPersonLanguage(useLocale()) ?? "it";
  const name = serviceName(t, language, line);
  return (
    <li className="px-4 py-4 md:px-5">
      <h3 className="text-lg" lang={name.language}>
        <bdi>{name.text}</bdi>
      </h3>
      {name.language !== "it" && (
        <p className="text-muted text-sm">{t("plan.inItalian", { name: apart(line.name) })}</p>
      )}
      {line.status !== "OPEN" && (
        <p className="mt-1 font-semibold text-warning-deep">
          {t(line.status === "SUSPENDED" ? "plan.suspended" : "plan.closed")}
        </p>
      )}
      <div className="mt-2">
        <Facts
          facts={[
            [t("plan.how"), quantityWords(t, line)],
            [t("plan.whenLabel"), periodWords(t, language, line)],
            [t("plan.withLabel"), apart(line.deliverer)],
            [t("plan.mode"), t(`plan.modes.${line.mode}`)],
            ...(line.thirdParties ? [[t("plan.third"), apart(line.thirdParties)] as [string, string]] : []),
          ]}
        />
      </div>
    </li>
  );
}
