import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormAction } from "@/lib/form";
import { FormPage } from "../../../form-page";

type Props = {
  title: string;
  organisation: { id: string; name: string };
  action: FormAction;
  hidden?: Record<string, string | number>;
  children: ReactNode;
};

/** A form about a body or one of its parts, with the way back to it. */
export async function PartForm({ title, organisation, action, hidden, children }: Props) {
  const t = await getTranslations("admin.organisations");
  const home = `/admin/organisations/${organisation.id}`;
  const trail = [
    { label: t("title"), href: "/admin/organisations" },
    { label: organisation.name, href: home },
  ];
  const ids = { organisationId: organisation.id, ...hidden };
  return (
    <FormPage id="part" title={title} trail={trail} action={action} hidden={ids} back={home}>
      {children}
    </FormPage>
  );
}
