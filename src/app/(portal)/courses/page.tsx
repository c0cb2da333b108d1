import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Filters } from "@/components/data/filters";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { courseListQuery, courseTabsOf } from "@/domain/course-list";
import { may, reachOf } from "@/domain/permissions";
import { parseQuery, withParams } from "@/lib/query";
import { listCourses } from "@/server/courses/list-courses";
import { requireActor } from "@/server/session";
import { askedOrOpening, SavedViews } from "../views/saved-views";
import { CourseTable } from "./table";

/** Page title. */
export const generateMetadata = titled("course.title");

/** The ad-hoc courses: for the Comune those it has to decide, for the provider those that can be held, for the others those approved. */
export default async function CoursesPage({ searchParams }: PageProps<"/courses">) {
  const actor = await requireActor();
  if (!reachOf(actor, "course.read")) notFound();
  const params = await askedOrOpening(actor, "courses", await searchParams);
  const asked = parseQuery(courseListQuery, params);
  const tabs = courseTabsOf(actor);
  const tab = tabs.find((one) => one === asked.tab) ?? tabs[0] ?? "approved";
  const { rows, next, counts, programmes } = await listCourses(actor, { ...asked, tab });
  const t = await getTranslations("course");
  const common = await getTranslations("common");
  const { q, programme } = asked;
  const address = (change: object) => withParams("/courses", { tab, q, programme, ...change });
  const writes = may(actor, "course.write", { organisationId: actor.organisationId });
  const create = (
    <ButtonLink href="/courses/new" icon="plus">
      {t("list.new")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(may(actor, "course.decide") ? "leadComune" : "lead")}
        actions={writes && create}
      >
        <Tabs
          label={t("list.tabs")}
          tabs={tabs.map((one) => ({
            href: address({ tab: one }),
            label: t(`list.tab.${one}`),
            count: counts[one],
            current: one === tab,
          }))}
        />
      </PageHeader>
      <SavedViews actor={actor} list="courses" params={params} />
      <Filters
        action="/courses"
        keep={{ tab }}
        clearHref={withParams("/courses", { tab })}
        active={[
          ...(q ? [{ label: `“${q}”`, removeHref: address({ q: "" }) }] : []),
          ...programmes
            .filter(({ id }) => id === programme)
            .map(({ name }) => ({ label: name, removeHref: address({ programme: null }) })),
        ]}
      >
        <TextField name="q" type="search" label={t("list.search")} width="full" defaultValue={q} />
        <SelectField
          name="programme"
          label={t("list.programme")}
          width="full"
          empty={t("list.anyProgramme")}
          defaultValue={programme ?? ""}
          options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Filters>
      {rows.length === 0 ? (
        <EmptyState
          title={q || programme ? common("noResults") : t(`list.empty.${tab}`)}
          action={writes && tab !== "over" && create}
        >
          {q || programme ? common("noResultsHint") : t("list.emptyHint")}
        </EmptyState>
      ) : (
        <Card flush>
          <CourseTable rows={rows} tab={tab} />
          <Pagination
            label={common("pages")}
            previousHref={asked.after ? address({}) : undefined}
            nextHref={next ? address({ after: next }) : undefined}
          />
        </Card>
      )}
    </>
  );
}
