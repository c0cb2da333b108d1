import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import type { PersonPart } from "@/server/person-links/person-part";
import { LinkList } from "./link-list";
import { NewLinkFields } from "./new-link-fields";
import { issueLinkAction, revokeLinkAction } from "./person-actions";

type Props = { planId: string; part: PersonPart; provider: string };

/** The person's own link: how it stands, and for the provider a new one to exactly the text on this page. */
export function PersonLinks({ planId, part: { links, toSign, hasFactor, mails, issues }, provider }: Props) {
  const t = useTranslations("personLink");
  if (links.length === 0 && !toSign) return null;
  return (
    <Card title={t("title")} id="person-links">
      <div className="flex flex-col gap-5">
        <p className="max-w-prose">{t("text")}</p>
        <LinkList planId={planId} links={links} revoke={issues ? revokeLinkAction : null} numbered />
        {toSign && !hasFactor && <Notice tone="warning">{t("refusals.noFactor")}</Notice>}
        {toSign && hasFactor && (
          <Form action={issueLinkAction} id="issue-link" label={t("title")}>
            <HiddenField name="planId" value={planId} />
            <HiddenField name="hash" value={toSign.hash} />
            <NewLinkFields provider={provider} mails={mails} />
          </Form>
        )}
      </div>
    </Card>
  );
}
