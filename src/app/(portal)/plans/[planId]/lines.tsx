import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { type Column, DataTable } from "@/components/data/data-table";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { StatusTag } from "@/components/feedback/status-tag";
import { type ContentLine, isDemonstration } from "@/domain/plan-content";
import { sections } from "@/domain/plan-forms";
import { deviation, formatQuantity, totalsOf } from "@/domain/volume";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { Conversation } from "@/server/comments/get-conversation";
import type { PlanPage } from "@/server/plans/get-plan";
import { useAmount } from "../words";
import { TalkLinks } from "./talk-links";

type Props = {
  page: PlanPage;
  /** Where each line leads to its discussions. */
  conversation?: Conversation;
  /** The keys of the lines that others changed since this reader's last visit. */
  news?: readonly string[];
};

/** The activities foreseen, in the two sections and the columns of the regional form. */
export function PlanLines({ page, conversation, news = [] }: Props) {
  const t = useTranslations("plan");
  const amount = useAmount();
  const { lines } = page.content;
  const columns = useColumns(page, conversation, news);
  return (
    <>
      {sections.map((section) => {
        const rows = lines.filter((line) => line.section === section);
        const totals = totalsOf(rows);
        return (
          <Card
            key={section}
            title={t(`sectionLetter.${section}`)}
            flush
            aside={isDemonstration(rows) ? <DemonstrationMark /> : undefined}
          >
            <DataTable
              caption={t(`sectionLetter.${section}`)}
              hiddenCaption
              rows={rows}
              rowKey={({ key }) => key}
              empty={<p className="px-5 py-4 text-soft">{t("page.noLines")}</p>}
              columns={columns}
              footer={{
                service: t("facts.total"),
                hours: formatMinutes(totals.minutes),
                amount: amount({ cents: totals.cents, undefinedCosts: totals.undefinedCosts }),
              }}
            />
          </Card>
        );
      })}
    </>
  );
}

function useColumns(
  { plan }: PlanPage,
  conversation: Conversation | undefined,
  news: readonly string[],
): Column<ContentLine>[] {
  const t = useTranslations("plan");
  const said = useTranslations("news");
  const varied = useTranslations("variation.line");
  const amount = useAmount();
  return [
    {
      key: "service",
      header: t("page.service"),
      rowHeader: true,
      cell: (line) => {
        const outside = deviation(line.quantity, line);
        return (
          <div id={`line-${line.key}`} className="scroll-mt-4">
            <span className="mr-1 font-normal text-muted text-sm">{line.code}</span> {line.name}{" "}
            {line.status !== "OPEN" && <StatusTag tone="warning">{varied(line.status)}</StatusTag>}{" "}
            {news.includes(line.key) && <StatusTag tone="info">{said("new")}</StatusTag>}
            {outside && (
              <p className="max-w-prose font-normal text-sm text-soft">
                {t("page.deviation", { reason: line.deviationReason ?? t("page.noReason") })}
              </p>
            )}
            {conversation && <TalkLinks conversation={conversation} lineKey={line.key} name={line.name} />}
          </div>
        );
      },
    },
    {
      key: "period",
      header: t("page.period"),
      cell: ({ startsOn, endsOn }) =>
        startsOn === plan.startsOn && endsOn === plan.endsOn ? (
          <span className="text-soft">{t("page.wholePlan")}</span>
        ) : (
          `${formatDay(startsOn)} – ${formatDay(endsOn)}`
        ),
    },
    { key: "deliverer", header: t("page.deliverer"), cell: ({ deliverer }) => deliverer },
    { key: "parties", header: t("page.thirdParties"), cell: ({ thirdParties }) => thirdParties },
    {
      key: "hours",
      header: t("page.hours"),
      numeric: true,
      cell: (line) => (
        <span className="whitespace-nowrap">
          {line.unit === "HOUR" ? formatQuantity(line) : t("page.pieces", { count: line.quantity })}
        </span>
      ),
    },
    {
      key: "amount",
      header: t("page.amount"),
      numeric: true,
      cell: ({ amountCents }) => <span className="lg:whitespace-nowrap">{amount({ cents: amountCents })}</span>,
    },
  ];
}
