import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { getHoursPart } from "@/server/person-links/hours-part";
import { requireActor } from "@/server/session";
import { Disputes } from "./disputes";
import { HoursLinks } from "./hours-links";
import { HoursTable } from "./hours-table";

/** Page title. */
export const generateMetadata = titled("personLink.hours.title");

/** The hours of a plan and the person's word on them: what is confirmed and how, what they objected to, the link to ask them. */
export default async function PlanHoursPage({ params }: PageProps<"/plans/[planId]/hours">) {
  const actor = await requireActor();
  const part = (await getHoursPart(actor, idParam((await params).planId))) ?? notFound();
  const t = await getTranslations("personLink.hours");
  const plan = await getTranslations("plan");
  return (
    <Stack>
      <PageHeader
        title={t("title")}
        eyebrow={plan("code", { code: part.code })}
        lead={t("lead")}
        trail={[
          { label: plan("title"), href: "/plans" },
          { label: part.name, href: `/plans/${part.id}` },
        ]}
      />
      <Disputes answers={part.answers} />
      <HoursLinks part={part} />
      <HoursTable rows={part.rows} />
    </Stack>
  );
}
