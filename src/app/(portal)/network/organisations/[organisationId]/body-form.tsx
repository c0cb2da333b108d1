import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormAction } from "@/lib/form";
import { FormPage } from "../../../form-page";

type Props = {
  title: string;
  body: { id: string; name: string };
  action: FormAction;
  button?: string;
  hidden?: Record<string, string | number>;
  children: ReactNode;
};

/** A form about a co-operative or company, with the way back to it. */
export async function BodyForm({ title, body, action, button, hidden, children }: Props) {
  const t = await getTranslations("network");
  const home = `/network/organisations/${body.id}`;
  const trail = [
    { label: t("organisations"), href: "/network/organisations" },
    { label: body.name, href: home },
  ];
  const ids = { organisationId: body.id, ...hidden };
  return (
    <FormPage id="network" title={title} trail={trail} action={action} submit={button} hidden={ids} back={home}>
      {children}
    </FormPage>
  );
}
