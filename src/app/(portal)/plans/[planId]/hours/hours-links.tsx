import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import type { HoursPart } from "@/server/person-links/hours-part";
import { LinkList } from "../sign/link-list";
import { NewLinkFields } from "../sign/new-link-fields";
import { issueHoursLinkAction, revokeHoursLinkAction } from "./actions";

/** The links to the person's hours: how each stands, and for the provider a new one to exactly the hours not confirmed now. */
export function HoursLinks({
  part: { id, links, issues, toConfirm, hasFactor, mails, provider },
}: {
  part: HoursPart;
}) {
  const t = useTranslations("personLink");
  const count = toConfirm?.content.hours.length ?? 0;
  if (links.length === 0 && !issues) return null;
  return (
    <Card title={t("hours.linkTitle")} id="person-links">
      <div className="flex flex-col gap-5">
        <p className="max-w-prose">{t("hours.text")}</p>
        <LinkList planId={id} links={links} revoke={issues ? revokeHoursLinkAction : null} />
        {issues && <p className="font-semibold">{t("hours.toConfirm", { count })}</p>}
        {toConfirm && !hasFactor && <Notice tone="warning">{t("refusals.noFactor")}</Notice>}
        {toConfirm && hasFactor && (
          <Form action={issueHoursLinkAction} id="issue-link" label={t("hours.linkTitle")}>
            <HiddenField name="planId" value={id} />
            <HiddenField name="hash" value={toConfirm.hash} />
            <NewLinkFields provider={provider} mails={mails} />
          </Form>
        )}
      </div>
    </Card>
  );
}
