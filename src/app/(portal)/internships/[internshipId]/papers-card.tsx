import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Icon } from "@/components/icon";
import { internshipPapers } from "@/domain/internship";
import type { InternshipPage } from "@/server/internships/get-internship";

/** The papers of an internship to take away. */
export function PapersCard({ internship: { id, status } }: { internship: InternshipPage }) {
  const t = useTranslations("internship.papers");
  const papers = internshipPapers.filter((paper) => paper === "project" || status !== "DRAFT");
  return (
    <Card title={t("title")}>
      <ul className="flex flex-col gap-2">
        {papers.map((paper) => (
          <li key={paper}>
            <a
              href={`/internships/${id}/documents/${paper}`}
              download
              className="inline-flex items-start gap-1.5 py-0.5 font-semibold text-link hover:text-link-hover"
            >
              <Icon name="download" className="mt-0.5 size-5" />
              <span className="underline underline-offset-4">{t(paper)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
