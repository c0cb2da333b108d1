import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { ageOn } from "@/domain/age";
import { today } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { parseQuery } from "@/lib/query";
import { prepareReferral } from "@/server/referrals/prepare-referral";
import { requireActor } from "@/server/session";
import { emptySheet, ProviderField, ReferralSheet } from "../sheet";
import { writeReferralAction } from "./actions";

const newQuery = z.object({ household: z.uuid().catch(""), member: z.uuid().catch("") });

/** Page title. */
export const generateMetadata = async () => ({ title: (await getTranslations("referral"))("newTitle") });

/** A member of one's own household is referred to the work services. */
export default async function NewReferralPage({ searchParams }: PageProps<"/referrals/new">) {
  const actor = await requireActor();
  const asked = parseQuery(newQuery, await searchParams);
  const found = asked.household ? await prepareReferral(actor, asked.household) : null;
  if (!found) notFound();
  const { household, providers } = found;
  const t = await getTranslations("referral");
  const free = household.members.filter(({ person }) => person.referrals.length === 0);
  const back = `/households/${household.id}`;
  const describe = ({ person, leaseHolder, employable }: (typeof free)[number]) => {
    const age = ageOn(person.birthDate && toDay(person.birthDate), today());
    return [
      age !== null && t("fields.memberAge", { age }),
      leaseHolder && t("fields.memberHolder"),
      employable && t("fields.memberEmployable"),
    ]
      .filter(Boolean)
      .join(" · ");
  };

  return (
    <>
      <PageHeader
        trail={[{ href: back, label: `${household.displayName} · ${household.code}` }]}
        title={t("newTitle")}
        lead={t("newLead")}
      />
      {free.length === 0 || providers.length === 0 ? (
        <EmptyState title={t(free.length === 0 ? "form.nobodyLeft" : "form.noProvider")} />
      ) : (
        <Form action={writeReferralAction} id="referral">
          <HiddenField name="householdId" value={household.id} />
          <Card title={t("form.who")}>
            <div className="flex flex-col gap-6">
              <RadioGroup
                name="memberId"
                label={t("fields.member")}
                defaultValue={free.find(({ id }) => id === asked.member)?.id ?? (free.length === 1 ? free[0]?.id : "")}
                options={free.map((member) => ({
                  value: member.id,
                  label: `${member.person.lastName} ${member.person.firstName}`,
                  hint: describe(member),
                }))}
              />
              <ProviderField providers={providers} />
            </div>
          </Card>
          <ReferralSheet values={emptySheet} cancelHref={back} providers={providers} />
        </Form>
      )}
    </>
  );
}
