import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { formatDay, toDay } from "@/lib/dates";
import type { InternshipPage } from "@/server/internships/get-internship";
import { signInternshipAction } from "./actions";

const signers = ["personSignedOn", "hostSignedOn", "promoterSignedOn"] as const;

/** Who signed the project and when; while it is a draft, the days are written here, and with the third one it begins. */
export function SignaturesCard({ internship }: { internship: InternshipPage }) {
  const t = useTranslations("internship.signatures");
  const { id, version, status, writes } = internship;
  const day = (signer: (typeof signers)[number]) => {
    const signed = internship[signer];
    return signed && toDay(signed);
  };
  if (status !== "DRAFT" || !writes)
    return (
      <Card title={t("title")}>
        <SummaryList
          items={signers.map((signer) => ({ term: t(signer), value: formatDay(day(signer)) || t("missing") }))}
        />
      </Card>
    );
  return (
    <Card title={t("title")} id="signatures">
      <p className="mb-4 text-soft text-sm">{t("lead")}</p>
      <Form action={signInternshipAction} id="sign-internship">
        <HiddenField name="internshipId" value={id} />
        <HiddenField name="version" value={version} />
        {signers.map((signer) => (
          <DateField key={signer} name={signer} label={t(signer)} optional defaultValue={day(signer) ?? ""} />
        ))}
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
