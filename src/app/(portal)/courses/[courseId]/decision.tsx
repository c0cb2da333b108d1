import { useTranslations } from "next-intl";
import { Notice } from "@/components/feedback/notice";
import { formatMoment } from "@/lib/dates";
import type { CoursePage } from "@/server/courses/get-course";
import { useWho } from "./who";

/** What the Comune decided and why; on a draft taken up again, what it said the last time. */
export function Decision({ course }: { course: CoursePage }) {
  const t = useTranslations("course.page");
  const who = useWho();
  const { decidedBy, decidedAt, decisionReason, status } = course;
  if (!decidedBy || !decisionReason) return null;
  const approved = status === "APPROVED";
  const title = status === "DRAFT" || status === "WITHDRAWN" ? t("lastDecision") : t("decision");
  return (
    <Notice tone={approved ? "success" : "warning"} title={title}>
      <p className="max-w-prose whitespace-pre-line">{decisionReason}</p>
      <p className="mt-1 text-soft text-sm">
        {t("decisionText", {
          status: approved ? "APPROVED" : "DECLINED",
          who: who.told(decidedBy),
          at: formatMoment(decidedAt),
        })}
      </p>
    </Notice>
  );
}
