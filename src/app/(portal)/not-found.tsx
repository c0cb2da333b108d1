import { getTranslations } from "next-intl/server";
import { NotFoundText } from "@/components/chrome/not-found-text";

export async function generateMetadata() {
  const t = await getTranslations("layout");
  return { title: t("notFound.title") };
}

/** Something that is not there, or that this reader may not see. */
export default function NotFound() {
  return <NotFoundText />;
}
