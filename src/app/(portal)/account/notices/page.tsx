import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Notice } from "@/components/feedback/notice";
import { oneOf, parseQuery } from "@/lib/query";
import { canSendMail } from "@/server/auth/mail";
import { getNoticeChoices } from "@/server/notices/choose-mails";
import { listOwnMails } from "@/server/notices/list-mails";
import { requireActor } from "@/server/session";
import { NoticeChoices } from "./choices";
import { OwnMails } from "./own-mails";

const query = z.object({ done: oneOf(["", "saved"], "") });

/** Page title. */
export const generateMetadata = titled("notice.choices.title");

/** How one wants to be mailed of each kind of notice, and what became of one's own mails. */
export default async function NoticeChoicesPage({ searchParams }: PageProps<"/account/notices">) {
  const actor = await requireActor();
  const { done } = parseQuery(query, await searchParams);
  const choices = await getNoticeChoices(actor);
  const mails = await listOwnMails(actor);
  const t = await getTranslations("notice");
  const account = await getTranslations("account");
  return (
    <>
      <PageHeader
        title={t("choices.title")}
        lead={t("choices.lead")}
        trail={[{ label: account("title"), href: "/account" }]}
      />
      <Stack>
        {done && <Notice tone="success">{t("choices.saved")}</Notice>}
        {!canSendMail() && <Notice tone="warning">{t("choices.noMail")}</Notice>}
        {choices.length > 0 && (
          <Card narrow title={t("choices.heading")}>
            <NoticeChoices choices={choices} />
          </Card>
        )}
        <Card narrow title={t("own.title")} flush={mails.length > 0}>
          {mails.length > 0 ? <OwnMails rows={mails} /> : <p className="text-soft">{t("own.none")}</p>}
        </Card>
      </Stack>
    </>
  );
}
