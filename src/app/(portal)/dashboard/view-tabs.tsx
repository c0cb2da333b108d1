import { useTranslations } from "next-intl";
import { Tabs } from "@/components/data/tabs";

/** The ways of looking at the figures, each with the question it answers. */
export const dashboardViews = {
  situation: "/dashboard",
  period: "/dashboard/period",
  cohorts: "/dashboard/cohorts",
  groups: "/dashboard/groups",
  months: "/dashboard/months",
} as const;
type View = keyof typeof dashboardViews;

/** Leads from one way of looking at the figures to the others. */
export function ViewTabs({ current }: { current: View }) {
  const t = useTranslations("dashboard.views");
  return (
    <Tabs
      label={t("label")}
      tabs={(Object.keys(dashboardViews) as View[]).map((view) => ({
        href: dashboardViews[view],
        label: t(view),
        current: view === current,
      }))}
    />
  );
}
