import { getTranslations } from "next-intl/server";
import { NotFoundText } from "@/components/chrome/not-found-text";
import { PortalFrame } from "./portal-frame";

export async function generateMetadata() {
  const t = await getTranslations("layout");
  return { title: t("notFound.title") };
}

/** An address that leads nowhere. */
export default function NotFound() {
  return (
    <PortalFrame>
      <NotFoundText />
    </PortalFrame>
  );
}
