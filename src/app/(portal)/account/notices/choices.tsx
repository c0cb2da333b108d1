import { useTranslations } from "next-intl";
import { ActionBar } from "@/components/data/action-bar";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { type NoticeKind, noticeKinds, waysOf } from "@/domain/notice";
import { choiceField } from "@/domain/notice-forms";
import type { NoticeMail } from "@/generated/prisma/enums";
import { grouped } from "@/lib/grouped";
import { chooseNoticesAction } from "./actions";

type Choice = { kind: NoticeKind; way: NoticeMail };

/** Kind by kind, how one wants to be mailed; under what each kind is about. */
export function NoticeChoices({ choices }: { choices: Choice[] }) {
  const t = useTranslations("notice");
  const groups = grouped(choices, ({ kind }) => kind.split(".")[0] ?? "");
  return (
    <Form action={chooseNoticesAction} id="notices">
      {groups.map(([group, kinds]) => (
        <Fieldset key={group} legend={t(`groups.${group}` as never)} columns={2}>
          {kinds.map(({ kind, way }) => (
            <SelectField
              key={kind}
              name={choiceField(kind)}
              label={t(`kinds.${kind}`)}
              hint={noticeKinds[kind].urgent ? t("choices.urgent") : undefined}
              empty={false}
              defaultValue={way}
              options={waysOf(kind).map((value) => ({ value, label: t(`way.${value}`) }))}
            />
          ))}
        </Fieldset>
      ))}
      <ActionBar>
        <SubmitButton>{t("choices.save")}</SubmitButton>
      </ActionBar>
    </Form>
  );
}
