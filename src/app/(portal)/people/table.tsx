import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import type { PeopleTab } from "@/domain/people-list";
import { formatMoment } from "@/lib/dates";
import type { PersonRow } from "@/server/people/list-people";
import { ClockTag } from "../clocks/clock-tag";
import { PlanStatusTag } from "../plans/words";
import { ReferralStatusTag } from "../referrals/words";

type Props = { rows: PersonRow[]; tab: PeopleTab };

/** The people of a tab and where each stands, from the referral to the next appointment. */
export function PeopleTable({ rows, tab }: Props) {
  const t = useTranslations("people");
  const bands = useTranslations("programme.bandName");
  const none = (words: string) => <span className="text-muted">{words}</span>;
  return (
    <DataTable
      caption={t("caption", { tab: t(`tabs.${tab}`) })}
      hiddenCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "person",
          header: t("columns.person"),
          rowHeader: true,
          cell: ({ id, lastName, firstName, phone }) => (
            <>
              <Link href={`/people/${id}`}>{`${lastName} ${firstName}`}</Link>
              {phone && <span className="block font-normal text-muted text-sm">{phone}</span>}
            </>
          ),
        },
        {
          key: "referral",
          header: t("columns.referral"),
          cell: ({ referral }) =>
            referral && (
              <>
                <ReferralStatusTag status={referral.status} />
                <Link href={`/referrals/${referral.id}`} className="link mt-1 block text-sm">
                  {referral.code}
                </Link>
              </>
            ),
        },
        {
          key: "band",
          header: t("columns.band"),
          cell: ({ aidBand }) => (aidBand ? bands(aidBand) : none(t("noBand"))),
        },
        {
          key: "plan",
          header: t("columns.plan"),
          cell: ({ plan }) =>
            plan ? (
              <>
                <PlanStatusTag status={plan.status} />
                <Link href={`/plans/${plan.id}`} className="link mt-1 block text-sm">
                  {plan.code}
                </Link>
              </>
            ) : (
              none(t("noPlan"))
            ),
        },
        {
          key: "next",
          header: t("columns.next"),
          cell: ({ nextAppointmentAt }) =>
            nextAppointmentAt ? formatMoment(nextAppointmentAt) : none(t("noAppointment")),
        },
        { key: "clock", header: t("columns.clock"), cell: ({ clock }) => clock && <ClockTag of={clock} /> },
        { key: "operator", header: t("columns.operator"), cell: ({ referral }) => referral?.assignee?.name },
      ]}
    />
  );
}
