import { useTranslations } from "next-intl";
import { ButtonLink } from "../button-link";

const formats = ["xlsx", "csv"] as const;

/** The two ways of taking a table home; `href` is where each comes from. */
export function ExportLinks({ href }: { href: (format: string) => string }) {
  const t = useTranslations("common");
  return formats.map((format) => (
    <ButtonLink
      key={format}
      href={href(format)}
      tone={format === "xlsx" ? "secondary" : "quiet"}
      small
      icon={`file-${format}`}
      download
    >
      {t(format === "xlsx" ? "exportXlsx" : "exportCsv")}
    </ButtonLink>
  ));
}
