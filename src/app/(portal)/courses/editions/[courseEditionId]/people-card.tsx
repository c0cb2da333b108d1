import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { EmptyState } from "@/components/feedback/empty-state";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { Link } from "@/components/link";
import { formatMinutes } from "@/lib/hours";
import type { CourseEditionPage, EnrolledRow } from "@/server/courses/get-edition";
import { EnrolmentTag } from "../../words";
import { certifyAction } from "../actions";

/** Who has, or had, a seat: what they attended, where they stand, their certificate. */
export function PeopleCard({ edition }: { edition: CourseEditionPage }) {
  const t = useTranslations("course.edition");
  const { runs } = edition;
  const people = edition.enrolments.filter(({ status }) => status !== "WAITING");
  return (
    <Card title={t("people")} id="people" flush>
      <DataTable
        caption={t("peopleCaption")}
        hiddenCaption
        rows={people}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={runs ? t("noPeople") : t("noneOfYours")} icon="user">
            {runs && t("noPeopleHint")}
          </EmptyState>
        }
        columns={[
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
          {
            key: "attended",
            header: t("attended"),
            numeric: true,
            cell: ({ attended, percent }) => t("attendedText", { hours: formatMinutes(attended), percent }),
          },
          {
            key: "status",
            header: t("status"),
            cell: ({ status, endReason }) => (
              <>
                <EnrolmentTag status={status} />
                {endReason && <span className="mt-1 block text-sm text-soft">{endReason}</span>}
              </>
            ),
          },
          {
            key: "deed",
            header: t("next"),
            hiddenHeader: true,
            cell: (row) => <Deed row={row} runs={runs} open={edition.status !== "COMPLETED"} />,
          },
        ]}
      />
    </Card>
  );
}

function Deed({ row, runs, open }: { row: EnrolledRow; runs: boolean; open: boolean }) {
  const t = useTranslations("course.edition");
  const { id, version, status, certificateNumber, person } = row;
  const name = <span className="sr-only">{` ${person.lastName} ${person.firstName}`}</span>;
  if (certificateNumber)
    return (
      // A download is no page: the browser fetches it itself.
      <a className="link" href={`/courses/enrolments/${id}/certificate`} download>
        {t("certificate", { number: certificateNumber })}
        {name}
      </a>
    );
  if (runs && status === "COMPLETED")
    return (
      <Form action={certifyAction} id={`certify-${id}`}>
        <HiddenField name="enrolmentId" value={id} />
        <VersionField value={version} />
        <SubmitButton small tone="secondary" icon="file-signed">
          {t("certify")}
          {name}
        </SubmitButton>
      </Form>
    );
  return runs && open && status === "ENROLLED" ? (
    <Link href={`/courses/enrolments/${id}/withdraw`}>
      {t("withdraw")}
      {name}
    </Link>
  ) : null;
}
