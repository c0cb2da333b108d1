import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { mostAlternatives, nextName } from "@/domain/alternative";
import { keepAlternativeAction } from "../alternatives/actions";

type Props = { planId: string; open: { id: string; name: string }[] };

/** Keeping the services as they are now beside the text, to compare packages with the person. */
export function KeepAlternative({ planId, open }: Props) {
  const t = useTranslations("alternative");
  const names = open.map(({ name }) => name);
  const full = open.length >= mostAlternatives;
  return (
    <Card title={t("card")} id="alternatives">
      <p className="mb-2 max-w-prose">{t("cardText")}</p>
      <p className="mb-4 font-semibold">{t("openCount", { count: open.length, names: names.join(", ") })}</p>
      {full ? (
        <p className="mb-4">{t("full", { maximum: mostAlternatives })}</p>
      ) : (
        <Form
          key={names.join()}
          action={keepAlternativeAction}
          id="keep-alternative"
          label={t("keep")}
          className="mb-4 flex flex-wrap items-end gap-3"
        >
          <HiddenField name="planId" value={planId} />
          <TextField
            name="name"
            label={t("name")}
            width="short"
            maxLength={40}
            autoComplete="off"
            defaultValue={nextName(names)}
          />
          <SubmitButton small icon="copy">
            {t("keep")}
          </SubmitButton>
        </Form>
      )}
      {open.length > 0 && (
        <ButtonLink href={`/plans/${planId}/alternatives`} tone="secondary">
          {t("compare")}
        </ButtonLink>
      )}
    </Card>
  );
}
