import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormShell } from "@/components/form/form-shell";
import { labelsOf } from "@/components/form/labels";
import { emptyForm, type FormAction } from "@/lib/form";

type Props = { action: FormAction; id: string; label: string; children: ReactNode };

/** A form of the person's own pages: like any other, with its few words in their language. */
export function OwnForm({ action, id, label, children }: Props) {
  const t = useTranslations("ownPlan.form");
  const words = {
    optional: t("optional"),
    error: t("error"),
    errorTitle: t("errorTitle"),
    summaryTitle: t("summaryTitle"),
    sending: t("sending"),
    noChoice: t("noChoice"),
    charactersUsed: t.raw("charactersUsed"),
    network: t("network"),
  };
  return (
    <FormShell
      action={action}
      id={id}
      label={label}
      initial={emptyForm}
      words={words}
      labels={labelsOf(children)}
      className="flex flex-col gap-5"
    >
      {children}
    </FormShell>
  );
}
