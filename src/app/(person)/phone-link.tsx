import { Icon } from "@/components/icon";

/** A telephone number to be called with one tap; always read from left to right. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a
    href={`tel:${phone.replace(/[^+\d]/g, "")}`}
    className="link inline-flex min-h-11 items-center gap-2 font-semibold"
  >
    <Icon name="telephone" className="size-5" />
    <bdi dir="ltr">{phone}</bdi>
  </a>
);
