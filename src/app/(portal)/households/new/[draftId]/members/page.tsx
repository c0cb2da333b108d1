import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { Link } from "@/components/link";
import { filled, membersProblems } from "@/domain/household-draft";
import { memberStep } from "@/domain/person";
import { parseValues } from "@/lib/form";
import { draftFor } from "../../draft-for";
import { DraftFrame } from "../../draft-frame";
import { removeDraftMemberAction } from "./actions";

export const generateMetadata = titled("household.new.steps.members");

/** The people of a new household: add, change, take away; exactly one holds the lease. */
export default async function MembersStepPage({ params }: PageProps<"/households/new/[draftId]/members">) {
  const { id, version, step, draft } = await draftFor(params);
  const t = await getTranslations("household.new");
  const people = await getTranslations("person");
  const all = await getTranslations();
  const base = `/households/new/${id}`;
  const incomplete = new Set(
    draft.members.filter(({ values }) => !parseValues(memberStep, filled(memberStep, values)).ok).map(({ key }) => key),
  );
  const problems = membersProblems(draft.members.map(({ values }) => ({ leaseHolder: Boolean(values.leaseHolder) })));
  return (
    <DraftFrame draftId={id} step="members" reached={step} lead={t("membersLead")}>
      <div className="flex max-w-3xl flex-col gap-4">
        {draft.members.length > 0 && (
          <ul className="flex flex-col gap-3">
            {draft.members.map(({ key, values }) => (
              <li key={key}>
                <Card>
                  <div className="flex flex-wrap items-center justify-between gap-3">
                    <div className="min-w-0">
                      <p className="font-semibold">
                        {[values.lastName, values.firstName].filter(Boolean).join(" ") || t("unnamedMember")}
                      </p>
                      <p className="flex flex-wrap items-center gap-2 text-soft text-sm">
                        {values.relationship && people.has(`relationships.${values.relationship}` as never) && (
                          <span>{people(`relationships.${values.relationship}` as never)}</span>
                        )}
                        {values.identifier && <span className="tracking-wider">{values.identifier}</span>}
                        {values.leaseHolder && <StatusTag tone="info">{people("leaseHolderTag")}</StatusTag>}
                        {incomplete.has(key) && <StatusTag tone="warning">{t("incomplete")}</StatusTag>}
                      </p>
                    </div>
                    <div className="flex flex-wrap items-center gap-4">
                      <Link href={`${base}/members/${key}`}>{t("editMember")}</Link>
                      <Form action={removeDraftMemberAction} className="" label={t("removeMember")}>
                        <HiddenField name="draftId" value={id} />
                        <VersionField value={version} />
                        <HiddenField name="key" value={key} />
                        <SubmitButton tone="quiet" small>
                          {t("removeMember")}
                        </SubmitButton>
                      </Form>
                    </div>
                  </div>
                </Card>
              </li>
            ))}
          </ul>
        )}
        {problems.map(({ key, values }) => (
          <Notice key={key}>{all(key as never, values as never)}</Notice>
        ))}
        <div>
          <ButtonLink
            href={`${base}/members/${randomUUID()}`}
            tone={draft.members.length ? "secondary" : "primary"}
            icon="plus"
          >
            {draft.members.length ? t("addMember") : t("addFirstMember")}
          </ButtonLink>
        </div>
        {problems.length === 0 && incomplete.size === 0 && (
          <ActionBar>
            <ButtonLink href={`${base}/arrears`}>{t("continue")}</ButtonLink>
          </ActionBar>
        )}
      </div>
    </DraftFrame>
  );
}
