import type { ReactNode } from "react";
import { type ButtonTone, buttonStyle } from "./button-style";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { Link } from "./link";

type Props = {
  href: string;
  children: ReactNode;
  tone?: ButtonTone;
  small?: boolean;
  icon?: IconName;
  /** A file, which the browser must fetch itself. */
  download?: boolean;
};

/** A link that opens the next screen of a task, drawn as a button. */
export function ButtonLink({ href, children, tone = "primary", small, icon, download }: Props) {
  const content = (
    <>
      {icon && <Icon name={icon} className={small ? "size-4" : "size-5"} />}
      {children}
    </>
  );
  if (download)
    return (
      <a href={href} className={buttonStyle(tone, small)}>
        {content}
      </a>
    );
  return (
    <Link href={href} className={buttonStyle(tone, small)}>
      {content}
    </Link>
  );
}
