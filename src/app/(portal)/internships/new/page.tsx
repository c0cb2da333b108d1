import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { buttonStyle } from "@/components/button-style";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { EmptyState } from "@/components/feedback/empty-state";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { internshipLimits } from "@/domain/internship";
import { toDay } from "@/lib/dates";
import { id } from "@/lib/fields";
import { parseQuery } from "@/lib/query";
import { getProjectChoices, listInternshipPlans, planOfCandidacy } from "@/server/internships/project-choices";
import { requireActor } from "@/server/session";
import { LimitsNotice, ProjectFields, type ProjectStart } from "../project-fields";
import { nameOf } from "../words";
import { draftInternshipAction } from "./actions";

const asked = id.nullable().catch(null).default(null);
const newQuery = z.object({ plan: asked, candidacy: asked });

/** Page title. */
export const generateMetadata = titled("internship.new.title");

/** Writing the training project of a person with a signed plan: `?plan=`, or `?candidacy=` with what the offer says. */
export default async function NewInternshipPage({ searchParams }: PageProps<"/internships/new">) {
  const actor = await requireActor();
  const query = parseQuery(newQuery, await searchParams);
  const planId = query.plan ?? (query.candidacy && (await planOfCandidacy(actor, query.candidacy)));
  const t = await getTranslations("internship");
  const common = await getTranslations("common");
  const trail = [{ label: t("title"), href: "/internships" }];
  if (!planId) return <ChoosePlan />;
  const found = await getProjectChoices(actor, planId, query.candidacy);
  if (!found) notFound();
  const { plan, offer, ...choices } = found;
  return (
    <Stack>
      <PageHeader
        title={t("new.title")}
        eyebrow={`${nameOf(plan.person)} · PIP ${plan.code}`}
        lead={t("new.lead")}
        trail={trail}
      />
      {choices.agreements.length === 0 ? (
        <EmptyState
          title={t("new.noAgreement")}
          icon="files"
          action={<ButtonLink href="/internships/agreements/new">{t("agreements.new")}</ButtonLink>}
        >
          {t("new.noAgreementHint")}
        </EmptyState>
      ) : (
        <>
          <LimitsNotice />
          <Card>
            <Form action={draftInternshipAction} id="internship">
              <HiddenField name="planId" value={plan.id} />
              <HiddenField name="candidacyId" value={offer?.id ?? ""} />
              <ProjectFields choices={choices} start={startOf(plan.operatorId, offer, choices)} />
              <ActionBar>
                <SubmitButton>{t("new.submit")}</SubmitButton>
                <ButtonLink tone="quiet" href={`/plans/${plan.id}`}>
                  {common("cancel")}
                </ButtonLink>
              </ActionBar>
            </Form>
          </Card>
        </>
      )}
    </Stack>
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof getProjectChoices>>>;

/** What is known before anybody types: who follows the plan, and what the offer says. */
function startOf(
  promoterTutorId: string,
  offer: Found["offer"],
  { agreements, lines }: Pick<Found, "agreements" | "lines">,
): ProjectStart {
  const start = {
    promoterTutorId,
    allowanceCents: internshipLimits.allowanceCents,
    lineKey: lines[0]?.key ?? null,
  };
  if (!offer) return start;
  const { organisationId, siteId, tasks, weeklyMinutes, startsOn, endsOn, city, address, contact } = offer.opportunity;
  return {
    ...start,
    agreementId: agreements.find(({ hostId }) => hostId === organisationId)?.id,
    siteId,
    place: [address, city].filter(Boolean).join(", "),
    activities: tasks,
    weeklyMinutes,
    startsOn: startsOn ? toDay(startsOn) : undefined,
    endsOn: endsOn ? toDay(endsOn) : undefined,
    hostTutorName: contact?.name,
    hostTutorPosition: contact?.position ?? undefined,
    hostTutorPhone: contact?.phone,
    hostTutorEmail: contact?.email,
  };
}

/** Whose internship it is, when the address does not say. */
async function ChoosePlan() {
  const plans = await listInternshipPlans(await requireActor());
  if (!plans) notFound();
  const t = await getTranslations("internship");
  return (
    <Stack>
      <PageHeader title={t("new.title")} lead={t("new.choose")} trail={[{ label: t("title"), href: "/internships" }]} />
      {plans.length === 0 ? (
        <EmptyState title={t("new.noPlans")} icon="inbox" />
      ) : (
        <Card narrow>
          <form method="get" className="flex flex-col gap-4">
            <label className="flex flex-col gap-1 font-semibold">
              {t("person")}
              <select name="plan" className="input font-normal">
                {plans.map(({ id: value, code, person }) => (
                  <option key={value} value={value}>
                    {`${nameOf(person)} · PIP ${code}`}
                  </option>
                ))}
              </select>
            </label>
            <div>
              <button type="submit" className={buttonStyle("primary")}>
                {t("new.next")}
              </button>
            </div>
          </form>
        </Card>
      )}
    </Stack>
  );
}
