import { useTranslations } from "next-intl";
import { formatMoment } from "@/lib/dates";
import type { Participant } from "./register";

/** What was passed on to the Officina about a person, and whether the Officina has read it. */
export function Concerns({ participant }: { participant: Participant }) {
  const t = useTranslations("register");
  return participant.concerns.map(({ id, audience, body, readAt, readBy }) => (
    <div key={id} className="max-w-prose border-primary border-s-4 ps-3 text-sm">
      <p className="whitespace-pre-line">{t("concernRaised", { audience, body })}</p>
      <p className="text-soft">
        {readAt && readBy ? t("concernRead", { name: readBy.name, at: formatMoment(readAt) }) : t("concernUnread")}
      </p>
    </div>
  ));
}
