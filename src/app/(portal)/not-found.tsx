import { NotFoundText } from "@/components/chrome/not-found-text";

/** Something that is not there, or that this reader may not see. */
export default function NotFound() {
  return <NotFoundText />;
}
