import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Notice } from "@/components/feedback/notice";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { nameOf } from "@/domain/person";
import { today } from "@/lib/clock";
import { id } from "@/lib/fields";
import { parseQuery } from "@/lib/query";
import { getProposal } from "@/server/candidacies/get-proposal";
import { requireActor } from "@/server/session";
import { FitNotes } from "../../../words";
import { proposeAction } from "../../actions";

const query = z.object({ plan: id.nullable().catch(null).default(null) });

/** Page title. */
export const generateMetadata = titled("opportunity.suggestions.propose");

/** Puts a person forward: first what speaks for and against, then what the company will read. */
export default async function ProposePage({
  params,
  searchParams,
}: PageProps<"/network/opportunities/[opportunityId]/propose">) {
  const actor = await requireActor();
  const { plan: planId } = parseQuery(query, await searchParams);
  const found = planId && (await getProposal(actor, idParam((await params).opportunityId), planId));
  if (!found) notFound();
  const { opportunity, plan, fit } = found;
  const t = await getTranslations("candidacy.propose");
  const network = await getTranslations("network");
  const common = await getTranslations("common");
  const home = `/network/opportunities/${opportunity.id}`;
  return (
    <Stack>
      <PageHeader
        title={t("title", { name: nameOf(plan.person) })}
        lead={t("lead", { title: opportunity.title, company: opportunity.organisation.name })}
        trail={[
          { label: network("title"), href: "/network" },
          { label: opportunity.title, href: home },
        ]}
      />
      {!fit ? (
        <Notice tone="warning">{t("notInForce")}</Notice>
      ) : (
        <>
          <Card narrow title={t("fit")}>
            <FitNotes fit={fit} />
          </Card>
          <Card narrow>
            <Form action={proposeAction} id="propose">
              <HiddenField name="opportunityId" value={opportunity.id} />
              <HiddenField name="planId" value={plan.id} />
              <TextArea
                readers="EMPLOYER"
                name="motivation"
                label={t("motivation")}
                hint={t("motivationHint")}
                maximum={2000}
                rows={6}
              />
              <DateField name="personAgreedOn" label={t("agreedOn")} max={today()} />
              <ActionBar>
                <SubmitButton icon="share">{t("button")}</SubmitButton>
                <ButtonLink href={home} tone="quiet">
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
