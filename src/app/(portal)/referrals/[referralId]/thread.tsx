import { useTranslations } from "next-intl";
import { formatMoment } from "@/lib/dates";
import type { ReferralPage } from "@/server/referrals/get-referral";

/** The questions of SolCo and the answers of the Officina, one after the other. */
export function Thread({ messages }: { messages: ReferralPage["messages"] }) {
  const t = useTranslations("referral.page");
  if (messages.length === 0) return <p className="text-muted">{t("noThread")}</p>;
  return (
    <ol className="flex flex-col gap-4">
      {messages.map(({ id, kind, body, author, createdAt }) => {
        const said = { name: author.name, at: formatMoment(createdAt) };
        const asked = kind === "INFO_REQUEST";
        return (
          <li
            key={id}
            className={`max-w-prose rounded-sm border-l-4 px-4 py-3 ${asked ? "border-warning bg-canvas" : "ml-6 border-primary bg-primary-light/40"}`}
          >
            <p className="text-soft text-sm">{asked ? t("asked", said) : t("replied", said)}</p>
            <p className="whitespace-pre-line">{body}</p>
          </li>
        );
      })}
    </ol>
  );
}
