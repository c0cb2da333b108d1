import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import { Link } from "@/components/link";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import type { HouseholdFile } from "@/server/households/file";
import type { Overview } from "@/server/overview/get-overview";
import type { NextThing } from "@/server/overview/read-next";
import { memberNames } from "./member-names";
import { nextTitle } from "./next-title";

type Props = { household: HouseholdFile; overview: Overview };

const icons: Record<NextThing["kind"], IconName> = {
  meeting: "user",
  appointment: "calendar",
  payment: "inbox",
  eviction: "warning",
  action: "flag",
};

/** What comes next for a household, and who follows whom in it. */
export function NowCard({ household, overview }: Props) {
  const t = useTranslations("overview.now");
  const all = useTranslations();
  const say = (key: string, values?: object) => all(key as never, values as never) as string;
  const nameOf = memberNames(household);
  const { id, caseOwner, organisation } = household;
  const hrefs: Record<NextThing["kind"], (id: string) => string> = {
    meeting: (meetingId) => `/meetings/${meetingId}`,
    appointment: (sessionId) => `/agenda/${sessionId}`,
    payment: () => `/households/${id}#repayment`,
    eviction: () => `/households/${id}#eviction`,
    action: () => `/households/${id}#support`,
  };
  const followed = overview.paths.filter(({ followedBy }) => followedBy);
  return (
    <div className="mb-6">
      <Card title={t("title")} id="now">
        <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div>
            <h3 className="mb-2 text-base">{t("next")}</h3>
            {overview.next.length === 0 ? (
              <p className="text-muted">{t("nothingNext")}</p>
            ) : (
              <ul className="space-y-2">
                {overview.next.map((thing) => (
                  <li key={`${thing.kind} ${thing.id}`} className="flex gap-2">
                    <Icon name={icons[thing.kind]} className="mt-1 size-4 text-muted" />
                    <span className="min-w-0">
                      <span className="mr-2 whitespace-nowrap font-semibold">{formatDay(thing.day)}</span>
                      <Link href={hrefs[thing.kind](thing.id)}>{nextTitle(say, thing, nameOf)}</Link>{" "}
                      {thing.day < today() && <StatusTag tone="danger">{t("late")}</StatusTag>}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <div>
            <h3 className="mb-2 text-base">{t("who")}</h3>
            <dl className="space-y-2">
              <div>
                <dt className="text-muted text-sm">{t("caseOwner")}</dt>
                <dd>{`${caseOwner.name}, ${organisation.name}`}</dd>
              </div>
              {followed.map(({ personId, followedBy }) => (
                <div key={personId}>
                  <dt className="text-muted text-sm">{nameOf(personId)}</dt>
                  <dd>{followedBy}</dd>
                </div>
              ))}
            </dl>
          </div>
        </div>
      </Card>
    </div>
  );
}
