import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { isOpenSupport } from "@/domain/support-action";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { HouseholdFile } from "@/server/households/file";
import { OutcomeTag, SupportStatusTag } from "./accompaniment-words";

type Props = { household: HouseholdFile; edits: boolean };
type Action = HouseholdFile["supportActions"][number];

/** What is done with the whole household beside work: what goes on in sight, what is over folded under it. */
export function SupportCard({ household, edits }: Props) {
  const t = useTranslations("household.support");
  const own = useTranslations("accompaniment.support");
  const open = household.supportActions.filter(({ status }) => isOpenSupport(status));
  const over = household.supportActions.filter(({ status }) => !isOpenSupport(status));
  return (
    <Card
      id="support"
      title={t("title")}
      actions={edits && <Link href={`/households/${household.id}/support/new`}>{t("add")}</Link>}
    >
      {open.length === 0 ? (
        <p className="text-muted">{over.length ? own("nothingOpen") : t("nothing")}</p>
      ) : (
        <ActionList actions={open} household={household} />
      )}
      {over.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={own("over", { count: over.length })}>
            <ActionList actions={over} household={household} />
          </Disclosure>
        </div>
      )}
    </Card>
  );
}

function ActionList({ actions, household }: { actions: Action[]; household: HouseholdFile }) {
  return (
    <ul className="divide-y divide-line">
      {actions.map((action) => (
        <ActionRow key={action.id} action={action} householdId={household.id} />
      ))}
    </ul>
  );
}

function ActionRow({ action, householdId }: { action: Action; householdId: string }) {
  const t = useTranslations("household.support");
  const own = useTranslations("accompaniment.support");
  const { id, kind, status, carriedBy, counterpart, startedOn, dueOn, endedOn, description, result, outcome } = action;
  const { requestedCents, grantedCents } = action;
  const overdue = isOpenSupport(status) && dueOn !== null && toDay(dueOn) < today();
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={`/households/${householdId}/support/${id}`} className="link font-semibold">
          {t(`kinds.${kind}`)}
        </Link>
        <SupportStatusTag status={status} />
        {outcome && <OutcomeTag outcome={outcome} />}
        {overdue && <StatusTag tone="warning">{own("overdue")}</StatusTag>}
      </p>
      <p className="text-muted text-sm">
        {[
          own("who", { by: carriedBy, with: counterpart ? "yes" : "no", counterpart: counterpart ?? "" }),
          endedOn
            ? own("fromTo", { from: formatDay(startedOn), to: formatDay(endedOn) })
            : own(status === "PLANNED" ? "fromPlanned" : "from", { from: formatDay(startedOn) }),
          !endedOn && dueOn && own("by", { day: formatDay(dueOn) }),
          requestedCents !== null && own("requested", { amount: formatCents(requestedCents) }),
          grantedCents !== null && own("granted", { amount: formatCents(grantedCents) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {description && <p className="mt-1 max-w-prose whitespace-pre-line">{description}</p>}
      {result && (
        <p className="mt-1 max-w-prose whitespace-pre-line text-soft">
          <strong>{t("result")}:</strong> {result}
        </p>
      )}
    </li>
  );
}
