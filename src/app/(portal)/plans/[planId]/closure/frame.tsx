import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import type { Closure } from "@/server/closure/get-closure";

type Props = { closure: Closure; title: string; lead: string; children: ReactNode };

/** The pages on which a plan closes: whose it is, what the page does, the way back. */
export async function ClosureFrame({ closure: { id, code, name }, title, lead, children }: Props) {
  const t = await getTranslations("plan");
  return (
    <Stack>
      <PageHeader
        title={title}
        eyebrow={`${t("code", { code })}${name ? ` · ${name}` : ""}`}
        lead={lead}
        trail={[
          { label: t("title"), href: "/plans" },
          { label: name ?? code, href: `/plans/${id}` },
        ]}
      />
      {children}
    </Stack>
  );
}
