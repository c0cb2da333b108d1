import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { formatDay, formatMoment } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { DerogationPage } from "@/server/derogations/get-derogation";
import { useWho } from "../words";

/** Who asked, and when. */
export function Asked({ page: { requestedBy, requestedAt } }: { page: DerogationPage }) {
  const t = useTranslations("derogation.facts");
  const who = useWho();
  return <>{t("asked", { who: who(requestedBy), at: formatMoment(requestedAt) })}</>;
}

/** What was said about a request, in its order: why it is needed, the Comune's question and its answer, the decision. */
export function Told({ page }: { page: DerogationPage }) {
  const t = useTranslations("derogation");
  const { requestedCents, reason, status } = page;
  return (
    <Card title={t("page.reason")}>
      <p className="mb-3 font-semibold">
        {t("facts.requested")}: {formatCents(requestedCents)}
      </p>
      <Text>{reason}</Text>
      <Exchange page={page} />
      <Decision page={page} />
      {status === "REQUESTED" && <p className="mt-4 text-soft text-sm">{t("page.waiting")}</p>}
      {status === "QUESTIONED" && <p className="mt-4 text-soft text-sm">{t("page.waitingAnswer")}</p>}
    </Card>
  );
}

function Exchange({ page: { question, questionedAt, answer, answeredAt, requestedBy } }: { page: DerogationPage }) {
  const t = useTranslations("derogation.page");
  if (!question) return null;
  return (
    <section className="mt-6 flex flex-col gap-4">
      <h3 className="text-base">{t("exchange")}</h3>
      <div className="max-w-prose rounded-sm border-warning border-l-4 bg-canvas px-4 py-3">
        <p className="text-soft text-sm">{t("questioned", { at: formatMoment(questionedAt) })}</p>
        <Text>{question}</Text>
      </div>
      {answer && (
        <div className="ml-6 max-w-prose rounded-sm border-primary border-l-4 bg-primary-light/40 px-4 py-3">
          <p className="text-soft text-sm">
            {t("answered", { who: requestedBy.organisationName, at: formatMoment(answeredAt) })}
          </p>
          <Text>{answer}</Text>
        </div>
      )}
    </section>
  );
}

function Decision({ page }: { page: DerogationPage }) {
  const t = useTranslations("derogation");
  const who = useWho();
  const { status, decidedBy, decidedAt, decision, grantedCents, requestedCents, expiresOn } = page;
  if (!decidedBy || status === "REQUESTED" || status === "QUESTIONED" || status === "WITHDRAWN") return null;
  const figures = {
    granted: formatCents(grantedCents),
    requested: formatCents(requestedCents),
    day: formatDay(expiresOn),
  };
  return (
    <section className="mt-6">
      <h3 className="text-base">{t("page.decision")}</h3>
      <p className="mt-1 font-semibold">{t(`page.decisionFor.${status}`, figures)}</p>
      {decision && <Text>{decision}</Text>}
      <p className="mt-1 text-soft text-sm">
        {t("facts.decided", { who: who(decidedBy), at: formatMoment(decidedAt) })}
      </p>
    </section>
  );
}

const Text = ({ children }: { children: string }) => <p className="max-w-prose whitespace-pre-line">{children}</p>;
