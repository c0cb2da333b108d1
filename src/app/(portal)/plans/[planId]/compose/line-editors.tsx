import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { Notice } from "@/components/feedback/notice";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useFormWords } from "@/components/form/words";
import { isDemonstration } from "@/domain/plan-content";
import { accreditedThroughout } from "@/domain/plan-deliverer";
import { sections } from "@/domain/plan-forms";
import { typedQuantity } from "@/domain/volume";
import { formatDay } from "@/lib/dates";
import type { Draft, DraftLine } from "@/server/plans/content-of";
import type { Composer } from "@/server/plans/get-composer";
import { useServiceWords } from "../../service-words";
import { editLineAction, readdLineAction, removeLineAction } from "./actions";
import { GoneLines } from "./gone-lines";
import { LineForm } from "./line-form";
import { LineStatus } from "./line-status";
import { useGoneWords, useLineWords } from "./words";

type Props = { composer: Composer; draft: Draft };

/** The services of the plan, section by section, each one a form of its own. */
export function LineEditors({ composer, draft }: Props) {
  const t = useTranslations("plan");
  const goneWords = useGoneWords();
  const formWords = useFormWords();
  return (
    <div id="lines" className="flex scroll-mt-4 flex-col gap-6">
      <GoneLines
        planId={composer.plan.id}
        present={draft.lines.map((line) => ({
          lineId: line.id,
          serviceId: line.serviceId,
          unit: line.unit,
          values: textsOf(line),
        }))}
        deliverers={composer.deliverers.map(({ id, name }) => ({ value: id, label: name }))}
        editAction={editLineAction}
        readdAction={readdLineAction}
        words={goneWords}
        formWords={formWords}
      />
      {sections.map((section) => {
        const lines = draft.lines.filter((line) => line.section === section);
        return (
          <Card
            key={section}
            title={t(`sectionLetter.${section}`)}
            aside={isDemonstration(lines) ? <DemonstrationMark /> : undefined}
          >
            {lines.length === 0 && <p className="text-soft">{t("compose.noLines")}</p>}
            <ul className="flex flex-col divide-y divide-line-strong">
              {lines.map((line) => (
                <li
                  key={line.id}
                  id={`line-${line.key}`}
                  className="scroll-mt-4 py-5 first:pt-0 last:pb-0 target:bg-canvas"
                >
                  <OneLine line={line} composer={composer} />
                </li>
              ))}
            </ul>
          </Card>
        );
      })}
    </div>
  );
}

const textsOf = (line: DraftLine) => ({
  quantity: typedQuantity(line),
  startsOn: line.startsOn,
  endsOn: line.endsOn,
  delivererId: line.delivererId,
  thirdParties: line.thirdParties ?? "",
  deviationReason: line.deviationReason ?? "",
});

function OneLine({ line, composer }: { line: DraftLine; composer: Composer }) {
  const t = useTranslations();
  const terms = useServiceWords();
  const words = useLineWords();
  const formWords = useFormWords();
  const { plan, deliverers, problems } = composer;
  const wrong = problems.filter(({ lineKey }) => lineKey === line.key);
  const requests = plan.comments.filter(({ lineKey }) => lineKey === line.key);
  const fit = deliverers.filter(
    ({ id, accreditations }) =>
      id === line.delivererId || accreditedThroughout(accreditations, line.register, line.startsOn, line.endsOn),
  );
  return (
    <>
      <div className="mb-2 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <h3 className="text-base">
            <span className="mr-1 font-normal text-muted text-sm">{line.serviceCode}</span> {line.serviceName}
          </h3>
          <p className="text-soft text-sm">
            {terms.cost(line)} · {t(`plan.mode.${line.mode}`)}
          </p>
        </div>
        {line.mandatory ? (
          <StatusTag tone="quiet">{t("plan.mandatory")}</StatusTag>
        ) : (
          <Form action={removeLineAction} id={`remove-${line.key}`} className="flex flex-wrap">
            <HiddenField name="planId" value={plan.id} />
            <HiddenField name="lineId" value={line.id} />
            <SubmitButton small tone="quiet" icon="delete">
              {t("plan.compose.remove")}
              <span className="sr-only"> {line.serviceName}</span>
            </SubmitButton>
          </Form>
        )}
      </div>
      {composer.variation && <LineStatus planId={plan.id} line={line} facts={composer.facts?.get(line.key)} />}
      {requests.map(({ id, author, body }) => (
        <Notice key={id} tone="warning" className="mb-3">
          <strong>{t("plan.compose.requests", { name: author.name })}</strong>{" "}
          <span className="whitespace-pre-line">{body}</span>
        </Notice>
      ))}
      {wrong.length > 0 && (
        <Notice tone="warning" className="mb-3">
          {wrong.map(({ key, values }) => (
            <p key={key}>{t(key as never, values as never)}</p>
          ))}
        </Notice>
      )}
      <LineForm
        action={editLineAction}
        planId={plan.id}
        period={plan}
        line={{
          id: line.id,
          key: line.key,
          version: line.version,
          name: line.serviceName,
          serviceId: line.serviceId,
          unit: line.unit,
          unitCostCents: line.unitCostCents,
          minQuantity: line.minQuantity,
          maxQuantity: line.maxQuantity,
          values: textsOf(line),
        }}
        deliverers={fit.map(({ id, name, accreditations }) => ({
          value: id,
          label: accreditedThroughout(accreditations, line.register, line.startsOn, line.endsOn)
            ? name
            : t("plan.compose.notAccredited", { name }),
        }))}
        short={`${formatDay(line.startsOn)} – ${formatDay(line.endsOn)} · ${line.deliverer.name}`}
        open={wrong.some(({ key }) => !key.includes("reason"))}
        words={words(line.unit, terms.range(line))}
        formWords={formWords}
      />
    </>
  );
}
