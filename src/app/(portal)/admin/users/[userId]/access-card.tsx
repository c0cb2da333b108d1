import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { LinkMade } from "@/components/form/link-made";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { firstAccessMinutes, resetMinutes } from "@/domain/password";
import { formatMoment } from "@/lib/dates";
import type { getUser } from "@/server/users/get-user";
import { enableUserAction, issueResetLinkAction } from "../actions";

type Props = { user: NonNullable<Awaited<ReturnType<typeof getUser>>>; self: boolean };

/** How this person enters, and what the administrator can do about it. */
export async function AccessCard({ user, self }: Props) {
  const t = await getTranslations("admin.users");
  const seen = (
    <>
      <HiddenField name="userId" value={user.id} />
      <VersionField value={user.version} />
    </>
  );
  if (!user.active)
    return (
      <Card title={t("access")}>
        <Form action={enableUserAction} id="enable">
          {seen}
          <p>{t("enable.text")}</p>
          <SubmitButton icon="unlocked">{t("enable.action")}</SubmitButton>
        </Form>
      </Card>
    );
  const once = Object.fromEntries([resetMinutes, firstAccessMinutes].map((m) => [m, t("link.once", { minutes: m })]));
  return (
    <Card title={t("link.title")}>
      <div className="flex flex-col gap-4">
        {user.askedAt && <Notice tone="warning">{t("askedAt", { at: formatMoment(user.askedAt) })}</Notice>}
        {user.linkUntil && <p className="text-soft">{t("linkUntil", { at: formatMoment(user.linkUntil) })}</p>}
        <Form action={issueResetLinkAction} id="link" className="flex flex-col items-start gap-4">
          {seen}
          <p>{t("link.text")}</p>
          <LinkMade label={t("link.label")} once={once} />
          <SubmitButton tone="secondary" icon="link">
            {t("link.submit")}
          </SubmitButton>
        </Form>
        {!self && (
          <div className="flex flex-wrap gap-3 border-line border-t pt-4">
            <ButtonLink href={`/admin/users/${user.id}/lock`} tone="secondary" icon="locked">
              {t("lock.action")}
            </ButtonLink>
            <ButtonLink href={`/admin/users/${user.id}/disable`} tone="secondary" icon="ban">
              {t("disable.action")}
            </ButtonLink>
          </div>
        )}
      </div>
    </Card>
  );
}
