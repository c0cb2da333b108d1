import { useTranslations } from "next-intl";
import { type ActiveFilter, Filters } from "@/components/data/filters";
import { SelectField } from "@/components/form/select-field";
import { withParams } from "@/lib/query";
import type { agendaChoices } from "@/server/sessions/agenda-choices";
import { type AgendaAsked, kept } from "./agenda-query";

type Props = { asked: AgendaAsked; choices: Awaited<ReturnType<typeof agendaChoices>> };

/** Whose agenda is shown: an operator's, a site's, a person's, a course's. */
export function AgendaFilters({ asked, choices }: Props) {
  const t = useTranslations("session");
  const common = useTranslations("common");
  const course = useTranslations("course");
  const { operators, sites, courses, person } = choices;
  const titles = courses.map(({ id, title }) => ({ id, name: title }));
  const chip = (name: "operator" | "site" | "person" | "course", label = "—"): ActiveFilter => ({
    label,
    removeHref: withParams("/agenda", { ...kept(asked), [name]: "" }),
  });
  const active = [
    asked.operator ? chip("operator", operators.find(({ id }) => id === asked.operator)?.name) : null,
    asked.site ? chip("site", sites.find(({ id }) => id === asked.site)?.name) : null,
    asked.person ? chip("person", person ?? undefined) : null,
    asked.course ? chip("course", titles.find(({ id }) => id === asked.course)?.name) : null,
  ].filter((one): one is ActiveFilter => one !== null);
  const any = { width: "full" as const, optional: true, empty: common("all") };
  const { operator: _operator, site: _site, course: _course, ...keep } = kept(asked);
  const named = (options: { id: string; name: string }[]) =>
    options.map(({ id, name }) => ({ value: id, label: name }));
  if (operators.length === 0 && courses.length === 0 && active.length === 0) return null;

  return (
    <Filters
      action="/agenda"
      active={active}
      clearHref={withParams("/agenda", { ...kept(asked), operator: "", site: "", person: "", course: "" })}
      keep={Object.fromEntries(Object.entries(keep).filter((entry): entry is [string, string] => Boolean(entry[1])))}
    >
      {operators.length > 0 && (
        <>
          <SelectField
            {...any}
            name="operator"
            label={t("operator")}
            defaultValue={asked.operator ?? ""}
            options={named(operators)}
          />
          <SelectField {...any} name="site" label={t("site")} defaultValue={asked.site ?? ""} options={named(sites)} />
        </>
      )}
      {titles.length > 0 && (
        <SelectField
          {...any}
          name="course"
          label={course("one")}
          defaultValue={asked.course ?? ""}
          options={named(titles)}
        />
      )}
    </Filters>
  );
}
