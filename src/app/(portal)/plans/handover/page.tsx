import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { buttonStyle } from "@/components/button-style";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { Link } from "@/components/link";
import { handOverQuery } from "@/domain/handover";
import { may } from "@/domain/permissions";
import { parseQuery } from "@/lib/query";
import { getHandover } from "@/server/closure/hand-over";
import { requireActor } from "@/server/session";
import { handOverAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("closure.handover.title");

/** An operator leaves: what they follow is looked at, then passes to another together. */
export default async function HandoverPage({ searchParams }: PageProps<"/plans/handover">) {
  const actor = await requireActor();
  if (!may(actor, "plan.reassign", { addressedToId: actor.organisationId })) notFound();
  const asked = parseQuery(handOverQuery, await searchParams).from;
  const { operators, from, work } = await getHandover(actor, asked || null);
  const t = await getTranslations("closure.handover");
  const plans = await getTranslations("plan");
  const optionOf = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <Stack>
      <PageHeader title={t("title")} lead={t("lead")} trail={[{ label: plans("title"), href: "/plans" }]} />
      <Card narrow>
        <form action="/plans/handover" method="get" className="flex max-w-3xl flex-col gap-4">
          <SelectField name="from" label={t("from")} options={operators.map(optionOf)} defaultValue={from?.id ?? ""} />
          <ActionBar>
            <button type="submit" className={buttonStyle("secondary")}>
              {t("choose")}
            </button>
          </ActionBar>
        </form>
      </Card>
      {from && work && <Work name={from.name} work={work} />}
      {from && work && work.plans.length + work.referrals.length > 0 && (
        <Card narrow>
          <Form action={handOverAction} id="handover">
            <HiddenField name="fromId" value={from.id} />
            <HiddenField name="seen" value={work.seen} />
            <SelectField
              name="toId"
              label={t("to")}
              options={operators.filter(({ id }) => id !== from.id).map(optionOf)}
            />
            <TextArea readers="PROVIDER" name="note" label={t("note")} hint={t("noteHint")} maximum={2000} />
            <ActionBar>
              <SubmitButton>{t("save")}</SubmitButton>
            </ActionBar>
          </Form>
        </Card>
      )}
    </Stack>
  );
}

type WorkProps = { name: string; work: NonNullable<Awaited<ReturnType<typeof getHandover>>["work"]> };

/** Everything that would pass, each a link. */
async function Work({ name, work: { plans, referrals, appointments } }: WorkProps) {
  const t = await getTranslations("closure.handover");
  const agreed = plans.filter(({ status }) => status === "AGREED").length;
  const rows = [
    ...plans.map(({ id, code, person }) => ({ id, href: `/plans/${id}`, what: t("plan", { code }), person })),
    ...referrals.map(({ id, code, person }) => ({
      id,
      href: `/referrals/${id}`,
      what: t("referral", { code }),
      person,
    })),
  ];
  return (
    <Card title={`${t("what")}: ${name}`} narrow>
      {rows.length === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <>
          <p className="mb-3">
            {t("plans", { count: plans.length })}
            {" · "}
            {t("referrals", { count: referrals.length })}
          </p>
          {appointments > 0 && (
            <Notice tone="warning" className="mb-3">
              {t("appointments", { count: appointments })}
            </Notice>
          )}
          {agreed > 0 && (
            <Notice tone="warning" className="mb-3">
              {t("agreed", { count: agreed })}
            </Notice>
          )}
          <ul className="divide-y divide-line">
            {rows.map(({ id, href, what, person }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
                <Link href={href} className="link font-semibold">{`${person.lastName} ${person.firstName}`}</Link>
                <span className="text-soft">{what}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
