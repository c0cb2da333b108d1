import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { LinkMade } from "@/components/form/link-made";
import { SubmitButton } from "@/components/form/submit-button";
import { may } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import { getFeed } from "@/server/calendar-feeds/get-feed";
import { requireActor } from "@/server/session";
import { makeFeedAction, revokeFeedAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("calendarFeed.title");

/** One's own appointments in one's own calendar program, at a secret address that can be ended. */
export default async function CalendarFeedPage() {
  const actor = await requireActor();
  if (!may(actor, "calendarFeed.manage", { ownerId: actor.id })) notFound();
  const feed = await getFeed(actor);
  const t = await getTranslations("calendarFeed");
  const account = await getTranslations("account");
  return (
    <Stack>
      <PageHeader title={t("title")} lead={t("lead")} trail={[{ label: account("title"), href: "/account" }]} />
      <Card narrow title={t("address")}>
        <div className="flex flex-col gap-5">
          <p>
            {feed
              ? t("inForce", {
                  at: formatMoment(feed.createdAt),
                  read: feed.lastReadAt ? "yes" : "no",
                  readAt: formatMoment(feed.lastReadAt),
                })
              : t("none")}
          </p>
          <Form action={makeFeedAction} id="make-feed" label={t("make")} className="flex flex-col items-start gap-4">
            <HiddenField name="replacesId" value={feed?.id ?? ""} />
            <p className="max-w-prose text-soft">{t("text")}</p>
            <LinkMade label={t("made")} once={t("once")} />
            <SubmitButton icon="link">{feed ? t("makeAgain") : t("make")}</SubmitButton>
          </Form>
          {feed && (
            <Form
              action={revokeFeedAction}
              id="revoke-feed"
              label={t("revoke")}
              className="flex flex-col items-start gap-3"
            >
              <HiddenField name="feedId" value={feed.id} />
              <p className="max-w-prose text-soft">{t("revokeText")}</p>
              <SubmitButton tone="danger" icon="ban">
                {t("revoke")}
              </SubmitButton>
            </Form>
          )}
        </div>
      </Card>
    </Stack>
  );
}
