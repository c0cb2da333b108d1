import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CaseHistory } from "@/app/(portal)/case-history";
import { requireActorFor } from "@/app/actor-for";
import { idParam } from "@/app/ids";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { mayLeave } from "@/domain/user";
import { dayOf, formatDay, formatMoment } from "@/lib/dates";
import { oneOf, parseQuery } from "@/lib/query";
import { getUser } from "@/server/users/get-user";
import { UserState } from "../user-state";
import { AccessCard } from "./access-card";

const query = z.object({ done: oneOf(["", "created"], "") });

export async function generateMetadata({ params }: PageProps<"/admin/users/[userId]">) {
  const user = await getUser(await requireActorFor("user.manage"), idParam((await params).userId));
  return { title: user?.name };
}

/** One user: who they are for the portal, how they enter, what they answer for, what was changed. */
export default async function UserPage({ params, searchParams }: PageProps<"/admin/users/[userId]">) {
  const actor = await requireActorFor("user.manage");
  const user = await getUser(actor, idParam((await params).userId));
  if (!user) notFound();
  const { done } = parseQuery(query, await searchParams);
  const t = await getTranslations("admin");
  const role = await getTranslations("layout.roles");
  const study = await getTranslations("assessment.studyTitle");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader
        title={user.name}
        tag={<UserState active={user.active} asked={user.askedAt !== null} />}
        meta={[role(user.role), user.organisation.name]}
        trail={[
          { label: t("title"), href: "/admin" },
          { label: t("users.title"), href: "/admin/users" },
        ]}
        actions={
          <ButtonLink href={`/admin/users/${user.id}/edit`} icon="pencil">
            {common("edit")}
          </ButtonLink>
        }
      />
      <Columns
        main={
          <>
            {done && !user.hasPassword && <Notice tone="success">{t("users.created")}</Notice>}
            <Card title={t("users.access")}>
              <SummaryList
                items={[
                  { term: t("users.email"), value: user.email },
                  { term: t("users.phone"), value: user.phone },
                  { term: t("users.role"), value: role(user.role) },
                  { term: t("users.organisation"), value: user.organisation.name },
                  ...(user.studyTitle ? [{ term: t("users.studyTitle"), value: study(user.studyTitle) }] : []),
                  ...(user.experienceYears === null
                    ? []
                    : [{ term: t("users.experienceYears"), value: String(user.experienceYears) }]),
                  { term: t("users.lastSignIn"), value: formatMoment(user.lastSignInAt) || t("users.never") },
                  { term: t("users.since"), value: formatDay(dayOf(user.createdAt)) },
                ]}
              />
              {!user.hasPassword && user.active && <p className="mt-4 text-soft">{t("users.noPassword")}</p>}
            </Card>
            <Card title={t("users.work.title")}>
              {mayLeave(user.work) ? (
                <p className="text-soft">{t("users.work.none")}</p>
              ) : (
                <>
                  <SummaryList
                    items={(["households", "drafts", "referrals", "plans"] as const).map((kind) => ({
                      term: t(`users.work.${kind}`),
                      value: String(user.work[kind]),
                    }))}
                  />
                  <p className="mt-4 text-soft text-sm">{t("users.work.where")}</p>
                </>
              )}
            </Card>
          </>
        }
        aside={
          <>
            <AccessCard user={user} self={user.id === actor.id} />
            <Card title={t("users.history")}>
              <CaseHistory events={user.events} />
            </Card>
          </>
        }
      />
    </>
  );
}
