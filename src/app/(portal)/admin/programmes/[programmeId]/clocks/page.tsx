import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { formatMoment } from "@/lib/dates";
import { getTargets } from "@/server/clocks/get-targets";
import { requireAdministrator } from "../../administrator";
import { changeTargetsAction } from "./actions";
import { TargetFields } from "./target-fields";

/** Page title. */
export const generateMetadata = titled("clock.targets.title");

/** How long each stage may take in a measure: one form, defaults marked as such, who changed them last. */
export default async function ClockTargetsPage({ params }: PageProps<"/admin/programmes/[programmeId]/clocks">) {
  const actor = await requireAdministrator();
  const found = await getTargets(actor, idParam((await params).programmeId));
  if (!found) notFound();
  const t = await getTranslations("clock.targets");
  const programme = await getTranslations("programme");
  const common = await getTranslations("common");
  const home = `/admin/programmes/${found.id}`;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        trail={[
          { label: programme("title"), href: "/admin/programmes" },
          { label: found.name, href: home },
        ]}
      />
      <div className="mb-6 max-w-prose">
        <Notice>
          <p>
            {found.last ? t("changed", { name: found.last.by ?? "", at: formatMoment(found.last.at) }) : t("never")}
          </p>
          <p className="mt-2">{t("note")}</p>
        </Notice>
      </div>
      <Card>
        <Form action={changeTargetsAction} id="clocks" className="flex max-w-5xl flex-col gap-6">
          <HiddenField name="programmeId" value={found.id} />
          <VersionField value={found.version} />
          <TargetFields targets={found.targets} own={found.own} />
          <ActionBar>
            <SubmitButton>{t("save")}</SubmitButton>
            <ButtonLink tone="quiet" href={home}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
