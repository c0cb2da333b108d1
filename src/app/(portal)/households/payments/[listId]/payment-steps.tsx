import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { ProgressBar } from "@/components/data/progress-bar";
import { Disclosure } from "@/components/feedback/disclosure";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { Link } from "@/components/link";
import { waitingStates } from "@/domain/payment-list";
import type { FormAction } from "@/lib/form";
import type { PaymentListPage } from "@/server/payment-lists/read-payments";
import { applyPaymentsAction, closePaymentsAction, discardPaymentsAction, resumePaymentsAction } from "./actions";

type Props = { list: PaymentListPage };

/** What can be done with the list now: record what it matched, close or discard it, take up work that stopped. */
export function PaymentSteps({ list }: Props) {
  const t = useTranslations("paymentList");
  const { counts } = list;
  if (list.status === "APPLYING") return <Recording list={list} />;
  if (list.status === "APPLIED")
    return (
      <Notice tone="success" title={t("done.title")}>
        {t("done.text", { paid: counts.APPLIED, left: list.rowCount - counts.APPLIED })}
      </Notice>
    );
  const waiting = waitingStates.reduce((sum, state) => sum + counts[state], 0);
  const end = counts.APPLIED > 0 ? "close" : "discard";
  return (
    <Card title={t("apply.title")}>
      <div className="flex flex-col gap-4">
        <p>
          {t("apply.text", { count: counts.MATCHED })} {waiting > 0 && t("apply.waiting", { count: waiting })}
        </p>
        {counts.MATCHED > 0 && (
          <ListForm
            list={list}
            id="apply"
            action={applyPaymentsAction}
            send={t("apply.send", { count: counts.MATCHED })}
          />
        )}
        <Disclosure summary={t(`${end}.title`)}>
          <p className="mb-3 text-soft">{t(`${end}.text`)}</p>
          <ListForm
            list={list}
            id={end}
            action={end === "close" ? closePaymentsAction : discardPaymentsAction}
            send={t(`${end}.send`)}
            tone={end === "close" ? "secondary" : "danger"}
          />
        </Disclosure>
      </div>
    </Card>
  );
}

type ListFormProps = Props & {
  id: string;
  action: FormAction;
  send: string;
  tone?: "primary" | "secondary" | "danger";
};

function ListForm({ list, id, action, send, tone = "primary" }: ListFormProps) {
  return (
    <Form action={action} id={id} label={send}>
      <HiddenField name="listId" value={list.id} />
      <VersionField value={String(list.version)} />
      <div>
        <SubmitButton tone={tone}>{send}</SubmitButton>
      </div>
    </Form>
  );
}

/** How far the recording is; taken up again from here when it stopped. */
function Recording({ list }: Props) {
  const t = useTranslations("paymentList.working");
  const base = `/households/payments/${list.id}`;
  const done = list.counts.APPLIED;
  const total = done + list.counts.MATCHED;
  return (
    <Card title={t("title")}>
      <ProgressBar
        address={`${base}/progress`}
        label={t("title")}
        done={done}
        total={total}
        status={list.status}
        words={t.raw("progress")}
        first={t("progress", { done, total })}
      />
      {/* Without JavaScript the page asks again by itself. */}
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <p className="mt-4 text-soft">
        {t("leave")}{" "}
        <Link href={base} className="link">
          {t("refresh")}
        </Link>
      </p>
      {list.stopped && (
        <div className="mt-5 flex flex-col gap-4">
          <Notice tone="warning">{t("stopped")}</Notice>
          <ListForm list={list} id="resume" action={resumePaymentsAction} send={t("resume")} />
        </div>
      )}
    </Card>
  );
}
