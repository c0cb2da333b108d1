import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import { Icon } from "@/components/icon";
import { type DocumentKind, documentsOf, hasLargeType } from "@/domain/document";
import { ownName, personLanguages } from "@/lib/languages";
import { withParams } from "@/lib/query";
import type { PlanPage } from "@/server/plans/get-plan";

type Asked = { version?: number; language?: string; large?: string };

/** The papers of the plan to take away: those of the text that matters now, and of every other version. Nothing for who works without names. */
export function DocumentsCard({ page: { plan, version, versions, named } }: { page: PlanPage }) {
  const t = useTranslations("document");
  if (!named) return null;
  const address = (kind: DocumentKind, asked: Asked) => withParams(`/plans/${plan.id}/documents/${kind}`, asked);
  const others = versions.filter(({ number }) => number !== version.number);
  const here = { version: version.number };
  const kinds = documentsOf(plan.status, version.number);
  return (
    <Card title={t("title")} id="documents">
      <p className="mb-3 text-soft text-sm">{t("lead", { version: version.number })}</p>
      <ul className="flex flex-col gap-3">
        {kinds.map((kind) => (
          <li key={kind}>
            <Paper href={address(kind, here)} label={t("pdf", { name: t(`kinds.${kind}`) })} />
            {t.has(`hints.${kind}`) && <span className="block text-muted text-sm">{t(`hints.${kind}` as never)}</span>}
          </li>
        ))}
      </ul>
      {kinds.includes("person-copy") && (
        <div className="mt-3 text-sm">
          <Disclosure summary={t("forEverybody")}>
            <ul className="flex flex-col gap-2">
              {personLanguages.map((language) => (
                <li key={language} className="flex flex-wrap gap-x-4 gap-y-1">
                  <Paper
                    href={address("person-copy", { ...here, language })}
                    label={t("copyIn", { language: ownName[language] })}
                  />
                  <Paper
                    href={address("person-copy", { ...here, language, large: "1" })}
                    label={t("copyLargeIn", { language: ownName[language] })}
                  />
                </li>
              ))}
              {kinds
                .filter((kind) => hasLargeType(kind) && kind !== "person-copy")
                .map((kind) => (
                  <li key={kind}>
                    <Paper
                      href={address(kind, { ...here, large: "1" })}
                      label={t("large", { name: t(`kinds.${kind}`) })}
                    />
                  </li>
                ))}
            </ul>
          </Disclosure>
        </div>
      )}
      {others.length > 0 && (
        <div className="mt-3 text-sm">
          <Disclosure summary={t("otherVersions")} open={others.some(({ status }) => status === "DRAFT")}>
            <ul className="flex flex-col gap-2">
              {others.map(({ id, number }) => (
                <li key={id} className="flex flex-wrap gap-x-4 gap-y-1">
                  <Paper href={address("pip", { version: number })} label={t("versionPdf", { version: number })} />
                  {number > 1 && (
                    <Paper
                      href={address("variation", { version: number })}
                      label={t("variationPdf", { version: number })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Card>
  );
}

/** A link that takes one paper away; the browser fetches it itself. */
function Paper({ href, label }: { href: string; label: string }) {
  return (
    <a
      href={href}
      download
      className="inline-flex items-start gap-1.5 py-0.5 font-semibold text-link hover:text-link-hover"
    >
      <Icon name="download" className="mt-0.5 size-5" />
      <span className="underline underline-offset-4">{label}</span>
    </a>
  );
}
