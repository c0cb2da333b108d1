import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Icon } from "@/components/icon";
import { formatQuantity } from "@/domain/volume";
import type { ComposerService } from "@/server/plans/get-composer";
import { useServiceWords } from "../../service-words";
import { addLineAction } from "./actions";

type Props = { service: ComposerService; planId: string; section: string; q: string };

/** One service of the basket: what it is and costs, how it suits this person and why, and its way into the plan. */
export function ServiceCard({ service, planId, section, q }: Props) {
  const t = useTranslations();
  const terms = useServiceWords();
  const { fit, reasons } = service.suitability;
  const { standardQuantity: standard, unit } = service;
  return (
    <li className="py-3">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-semibold leading-snug">
            <span className="mr-1 font-normal text-muted text-sm">{service.code}</span> {service.name}
          </p>
          {service.course && (
            <p className="my-1">
              <StatusTag tone="accent">{t("course.adHoc")}</StatusTag>
            </p>
          )}
          <p className="text-soft text-sm">
            {[
              terms.cost(service),
              standard !== null &&
                t("plan.compose.standard", { quantity: formatQuantity({ unit, quantity: standard }) }),
              terms.range(service),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        {service.inPlan ? (
          <StatusTag tone="success" icon="check">
            {t("plan.compose.inPlan")}
          </StatusTag>
        ) : (
          <Form action={addLineAction} id={`add-${service.code}`} className="flex shrink-0 flex-wrap justify-end gap-2">
            <HiddenField name="planId" value={planId} />
            <HiddenField name="serviceId" value={service.id} />
            <HiddenField name="section" value={section} />
            <HiddenField name="q" value={q} />
            <SubmitButton small tone={fit === "suggested" ? "primary" : "secondary"} icon="plus">
              {t("plan.compose.add")}
              <span className="sr-only"> {service.name}</span>
            </SubmitButton>
          </Form>
        )}
      </div>
      {!service.inPlan && reasons.length > 0 && (
        <ul className="mt-1 flex flex-col gap-0.5 text-sm">
          {reasons.map(({ key }) => (
            <li key={key} className="flex gap-1.5">
              <Icon
                name={fit === "suggested" ? "check-circle" : fit === "lessSuitable" ? "warning-circle" : "info-circle"}
                className={`mt-0.5 size-4 ${fit === "suggested" ? "text-success" : fit === "lessSuitable" ? "text-warning" : "text-primary"}`}
              />
              {t(key as never)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
