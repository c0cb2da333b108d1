import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { VersionField } from "@/components/form/version-field";
import { toDay } from "@/lib/dates";
import { getReferral } from "@/server/referrals/get-referral";
import { getDraftReferral } from "@/server/referrals/prepare-referral";
import { requireActor } from "@/server/session";
import { ProviderField, ReferralSheet } from "../../sheet";
import { editReferralAction } from "./actions";

/** Page title. */
export const generateMetadata = async () => ({ title: (await getTranslations("referral"))("editTitle") });

/** A draft taken up again, to be kept or sent. */
export default async function EditReferralPage({ params }: PageProps<"/referrals/[referralId]/edit">) {
  const actor = await requireActor();
  const id = idParam((await params).referralId);
  const found = await getDraftReferral(actor, id);
  // Whoever comes back to the sheet of a referral that was sent meanwhile finds what became of it.
  if (!found && (await getReferral(actor, id))) redirect(`/referrals/${id}`);
  if (!found) notFound();
  const { draft, providers } = found;
  const t = await getTranslations("referral");
  const here = `/referrals/${draft.id}`;
  return (
    <>
      <PageHeader
        trail={[
          { href: "/referrals", label: t("title") },
          { href: here, label: draft.code },
        ]}
        eyebrow={t("editTitle")}
        title={`${draft.person.lastName} ${draft.person.firstName}`}
      />
      <Form action={editReferralAction} id="referral">
        <HiddenField name="referralId" value={draft.id} />
        <VersionField value={draft.version} />
        <Card title={t("form.who")}>
          <ProviderField providers={providers} chosen={draft.toOrganisationId} />
        </Card>
        <ReferralSheet
          values={{ ...draft, privacyNoticeSeenOn: draft.privacyNoticeSeenOn && toDay(draft.privacyNoticeSeenOn) }}
          cancelHref={here}
          providers={providers}
          chosen={draft.toOrganisationId}
        />
      </Form>
    </>
  );
}
