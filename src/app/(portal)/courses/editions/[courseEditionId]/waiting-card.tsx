import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import { editionMayMove } from "@/domain/course";
import { formatMoment } from "@/lib/dates";
import type { CourseEditionPage } from "@/server/courses/get-edition";
import { callWaitingAction } from "../actions";

/** Who waits, in the order in which they asked, and the way to a seat when one is free. */
export function WaitingCard({ edition }: { edition: CourseEditionPage }) {
  const t = useTranslations("course.edition");
  const waiting = edition.enrolments.filter(({ status }) => status === "WAITING");
  if (waiting.length === 0) return null;
  const runs = edition.runs && editionMayMove("cancel", edition.status);
  const free = edition.seatsMax - edition.seated;
  return (
    <Card title={t("waitingList")} id="waiting" flush>
      {runs && free > 0 && (
        <div className="border-line border-b p-4 md:px-5">
          <Notice tone="warning">
            <p className="mb-3">{t("freeSeats", { free })}</p>
            <Form action={callWaitingAction} id="call-waiting">
              <HiddenField name="courseEditionId" value={edition.id} />
              <div>
                <SubmitButton small>{t("call")}</SubmitButton>
              </div>
            </Form>
          </Notice>
        </div>
      )}
      <DataTable
        caption={t("waitingCaption")}
        hiddenCaption
        rows={waiting.map((row, index) => ({ ...row, order: index + 1 }))}
        rowKey={({ id }) => id}
        columns={[
          ...(edition.runs ? [{ key: "order", header: t("order"), numeric: true, cell: orderOf }] : []),
          {
            key: "person",
            header: t("person"),
            rowHeader: true,
            cell: ({ person, plan, planId }) => (
              <>
                <Link href={`/plans/${planId}`}>{`${person.lastName} ${person.firstName}`}</Link>
                <span className="block font-normal text-muted text-sm">{plan.code}</span>
              </>
            ),
          },
          { key: "asked", header: t("askedAt"), cell: ({ createdAt }) => formatMoment(createdAt) },
          {
            key: "deed",
            header: t("next"),
            hiddenHeader: true,
            cell: ({ id, person }) =>
              runs && (
                <Link href={`/courses/enrolments/${id}/withdraw`}>
                  {t("withdraw")}
                  <span className="sr-only">{` ${person.lastName} ${person.firstName}`}</span>
                </Link>
              ),
          },
        ]}
      />
    </Card>
  );
}

const orderOf = ({ order }: { order: number }) => order;
