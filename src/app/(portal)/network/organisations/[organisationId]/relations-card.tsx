import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import type { NetworkOrganisation } from "@/server/network/get-network-organisation";
import { finishStepAction } from "../actions";

type Relation = NetworkOrganisation["relations"][number];

/** What passed between our operators and a co-operative or company, the newest first, with the steps still to take. */
export async function RelationsCard({ body }: { body: NetworkOrganisation }) {
  const t = await getTranslations("network.relations");
  return (
    <Card
      title={t("title")}
      id="relations"
      actions={
        body.writes && (
          <ButtonLink small tone="secondary" icon="plus" href={`/network/organisations/${body.id}/relations/new`}>
            {t("new")}
          </ButtonLink>
        )
      }
    >
      {body.relations.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {body.relations.map((relation) => (
          <li key={relation.id} className="flex flex-col items-start gap-2 py-4 first:pt-0 last:pb-0">
            <p className="text-muted text-sm">
              {t("by", {
                kind: t(`kinds.${relation.kind}`),
                day: formatDay(relation.happenedOn),
                name: relation.author.name,
              })}
              {relation.contact && `, ${t("with", { name: relation.contact.name })}`}
            </p>
            <p className="max-w-prose whitespace-pre-line">{relation.summary}</p>
            <NextStep relation={relation} organisationId={body.id} writes={body.writes} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function NextStep(props: { relation: Relation; organisationId: string; writes: boolean }) {
  const { relation, organisationId, writes } = props;
  const { id, nextStep: step, nextOn, nextDoneAt, version } = relation;
  if (!step || !nextOn) return null;
  const t = await getTranslations("network.relations");
  if (nextDoneAt) return <StatusTag tone="success">{t("done", { step })}</StatusTag>;
  const late = toDay(nextOn) < today();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <StatusTag tone={late ? "danger" : "info"}>
        {t(late ? "late" : "next", { day: formatDay(nextOn), step })}
      </StatusTag>
      {writes && (
        <Form action={finishStepAction} id={`step-${id}`} className="">
          <HiddenField name="organisationId" value={organisationId} />
          <HiddenField name="relationId" value={id} />
          <HiddenField name="version" value={version} />
          <SubmitButton small tone="secondary" icon="check">
            {t("finish")}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
