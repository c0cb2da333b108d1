import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { type Column, DataTable } from "@/components/data/data-table";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { Link } from "@/components/link";
import type { MailStatus } from "@/generated/prisma/enums";
import { formatMoment } from "@/lib/dates";
import type { ListedMail } from "@/server/notices/list-mails";
import { retryMailAction } from "./actions";
import { MailState } from "./mail-state";

type Props = { rows: ListedMail[]; status: MailStatus };

/** The mails of a state: whose, of which kind, what became of them; those given up can be tried again. */
export function MailTable({ rows, status }: Props) {
  const t = useTranslations("notice.mails");
  const columns: (Column<ListedMail> | false)[] = [
    {
      key: "recipient",
      header: t("recipient"),
      rowHeader: true,
      cell: ({ recipient }) => (
        <>
          <Link href={`/admin/users/${recipient.id}`}>{recipient.name}</Link>
          <span className="block break-all font-normal text-muted text-sm">{recipient.email}</span>
        </>
      ),
    },
    { key: "kind", header: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: "createdAt", header: t("createdAt"), cell: ({ createdAt }) => formatMoment(createdAt) },
    { key: "attempts", header: t("attempts"), numeric: true, cell: ({ attempts }) => attempts },
    { key: "state", header: t("state"), cell: (mail) => <MailState mail={mail} /> },
    status === "DEAD" && {
      key: "do",
      header: t("do"),
      hiddenHeader: true,
      cell: ({ id, version, recipient }) => (
        <Form
          action={retryMailAction}
          id={`retry-${id}`}
          label={t("retryOf", { name: recipient.name })}
          className="flex flex-wrap items-center gap-2"
        >
          <HiddenField name="mailId" value={id} />
          <VersionField value={version} />
          <SubmitButton tone="secondary" small icon="refresh">
            {t("retry")}
          </SubmitButton>
          <ButtonLink href={`/admin/mails/${id}/drop`} tone="quiet" small>
            {t("drop")}
          </ButtonLink>
        </Form>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("caption", { status: t(`status.${status}`) })}
      hiddenCaption
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
