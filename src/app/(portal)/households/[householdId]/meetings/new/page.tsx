import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { getMeetingStart } from "@/server/meetings/get-meeting-start";
import { requireActor } from "@/server/session";
import { PeopleFields } from "../../../../meetings/people-fields";
import { pointTitle } from "../../../../meetings/point-title";
import { WhenFields } from "../../../../meetings/when-fields";
import { DeedPage } from "../../deed-page";
import { planMeetingAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("meeting.plan.title");

/** Planning a team meeting about a household. */
export default async function PlanMeetingPage({ params }: PageProps<"/households/[householdId]/meetings/new">) {
  const actor = await requireActor();
  const start = await getMeetingStart(actor, idParam((await params).householdId), "meeting.write");
  if (!start) notFound();
  const t = await getTranslations("meeting.plan");
  const all = await getTranslations();
  const say = (key: string, values?: object) => all(key as never, values as never) as string;
  return (
    <DeedPage
      household={start.household}
      title={t("title")}
      lead={t("lead")}
      action={planMeetingAction}
      submit={t("submit")}
    >
      <WhenFields />
      <PeopleFields people={start.people} chosen={start.following} />
      <Card title={t("drawn")}>
        {start.points.length === 0 ? (
          <p className="text-muted">{t("nothingDrawn")}</p>
        ) : (
          <ol className="list-decimal space-y-1 pl-5">
            {start.points.map((point) => (
              <li key={`${point.rule} ${point.subjectId}`}>{pointTitle(say, { ...point, name: null })}</li>
            ))}
          </ol>
        )}
      </Card>
    </DeedPage>
  );
}
