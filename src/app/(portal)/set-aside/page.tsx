import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { Form } from "@/components/form/form";
import { FormProblem } from "@/components/form/form-problem";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import { may } from "@/domain/permissions";
import { keyOf } from "@/domain/today";
import { formatDay } from "@/lib/dates";
import { requireActor } from "@/server/session";
import { listAside } from "@/server/today/list-today";
import type { AsideThing } from "@/server/today/set-aside";
import { putBackAction } from "../waiting/actions";

/** Page title. */
export const generateMetadata = titled("today.aside.title");

/** What was put off, handed over or marked as seen and still waits, each with its way back. */
export default async function SetAsidePage() {
  const actor = await requireActor();
  if (!may(actor, "waiting.mark", { ownerId: actor.id })) notFound();
  const things = await listAside(actor);
  const t = await getTranslations("today");
  const how = ({ aside }: AsideThing) => {
    if (aside.how === "snoozed") return t("aside.snoozed", { day: formatDay(aside.until), reason: aside.reason });
    return aside.how === "handed" ? t("aside.handed", { name: aside.to }) : t("aside.settled");
  };
  return (
    <>
      <PageHeader title={t("aside.title")} lead={t("aside.lead")} trail={[{ label: t("title"), href: "/" }]} />
      {things.length === 0 ? (
        <EmptyState
          title={t("aside.none")}
          action={
            <ButtonLink href="/" tone="secondary">
              {t("title")}
            </ButtonLink>
          }
        >
          {t("aside.noneHint")}
        </EmptyState>
      ) : (
        <Card flush>
          <ul className="divide-y divide-line">
            {things.map((thing) => (
              <li
                key={keyOf(thing)}
                className="flex flex-col gap-3 px-4 py-3 sm:flex-row sm:items-center sm:justify-between md:px-5"
              >
                <div className="min-w-0">
                  <Link href={thing.href} className="link font-semibold">
                    {thing.subject}
                  </Link>
                  <p className="text-soft">{t(`why.${thing.rule}`, thing.values)}</p>
                  <p className="break-words text-sm">{how(thing)}</p>
                </div>
                {thing.aside.how === "handed" ? (
                  <ButtonLink href={`/tasks/${thing.aside.taskId}`} tone="secondary" small>
                    {t("aside.task")}
                    <span className="sr-only">: {thing.subject}</span>
                  </ButtonLink>
                ) : (
                  <Form action={putBackAction} id={`back-${thing.id.replace(/[^a-z0-9]/gi, "-")}`} className="shrink-0">
                    <FormProblem />
                    <HiddenField name="key" value={keyOf(thing)} />
                    <SubmitButton small tone="secondary" icon="restore">
                      {t("aside.back")}
                      <span className="sr-only">: {thing.subject}</span>
                    </SubmitButton>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
