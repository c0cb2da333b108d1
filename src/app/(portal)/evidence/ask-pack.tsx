import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { listPacks } from "@/server/evidence/read-packs";
import { requestPackAction } from "./actions";
import { useAbout } from "./words";

type Props = { list: Awaited<ReturnType<typeof listPacks>> };

/** Asks for the pack of a month of one's own register, or of a programme; nothing for who asks on a plan's page only. */
export function AskPack({ list }: Props) {
  const t = useTranslations("evidence");
  const { monthName } = useAbout();
  const { months, programmes, asksMonths, asksProgrammes } = list;
  if (!asksMonths && !asksProgrammes) return null;
  const options = asksMonths
    ? months.map((month) => ({ value: month, label: monthName(month) }))
    : programmes.map(({ id, name }) => ({ value: id, label: name }));
  const [scope, field, none] = asksMonths
    ? (["MONTH", "month", "noMonths"] as const)
    : (["PROGRAMME", "programmeId", "noProgrammes"] as const);
  return (
    <Card title={t("ask.title")}>
      {options.length === 0 ? (
        <p className="text-soft">{t(`ask.${none}`)}</p>
      ) : (
        <Form action={requestPackAction} id="ask" className="flex flex-wrap items-end gap-4">
          <HiddenField name="scope" value={scope} />
          <SelectField
            name={field}
            label={t(asksMonths ? "ask.month" : "ask.programme")}
            options={options}
            defaultValue={options[asksMonths && options.length > 1 ? 1 : 0]?.value}
            empty={false}
          />
          <SubmitButton icon="file">{t(`ask.${scope}`)}</SubmitButton>
        </Form>
      )}
    </Card>
  );
}
