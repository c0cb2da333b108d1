import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { formatMoment } from "@/lib/dates";
import type { FormAction } from "@/lib/form";
import type { PersonPart } from "@/server/person-links/person-part";

type Link = PersonPart["links"][number];
type Props = {
  planId: string;
  links: Link[];
  /** What ends a link, for who may. */
  revoke: FormAction | null;
  /** Whether the links are to a numbered text of the plan. */
  numbered?: boolean;
};

const tones: Record<Link["state"], StatusTone> = {
  open: "info",
  used: "success",
  locked: "danger",
  revoked: "quiet",
  expired: "quiet",
};

/** The links made so far, the newest first: who made each, until when it is good, what became of it. */
export function LinkList({ planId, links, revoke, numbered = false }: Props) {
  const t = useTranslations("personLink");
  if (links.length === 0) return null;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {links.map((link) => (
        <li key={link.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2">
              <StatusTag tone={tones[link.state]}>{t(`states.${link.state}`)}</StatusTag>
              <span className="text-sm">
                {t(numbered ? "issuedBy" : "issuedOn", {
                  name: link.createdBy.name,
                  at: formatMoment(link.createdAt),
                  number: link.planVersion.number,
                })}
              </span>
            </p>
            <WhatBecame link={link} />
          </div>
          {revoke && (link.state === "open" || link.state === "locked") && (
            <Form action={revoke} id={`revoke-${link.id}`} className="flex flex-col items-start gap-2">
              <HiddenField name="planId" value={planId} />
              <HiddenField name="linkId" value={link.id} />
              <SubmitButton tone="secondary" small icon="ban">
                {t("revoke")}
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Until when it is good, and what happened to it. */
function WhatBecame({ link: { state, expiresAt, openedAt, usedAt, revokedAt, wrongAnswers } }: { link: Link }) {
  const t = useTranslations("personLink");
  const told = [
    t("expires", { at: formatMoment(expiresAt) }),
    openedAt ? t("opened", { at: formatMoment(openedAt) }) : t("notOpened"),
    ...(usedAt ? [t("used", { at: formatMoment(usedAt) })] : []),
    ...(revokedAt ? [t("revoked", { at: formatMoment(revokedAt) })] : []),
    ...(state === "locked" ? [t("locked", { count: wrongAnswers })] : []),
  ];
  return <p className="mt-1 text-soft text-sm">{told.join(" · ")}</p>;
}
