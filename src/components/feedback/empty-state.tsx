import type { ReactNode } from "react";
import { Icon } from "../icon";
import type { IconName } from "../icon-names";

type Props = { title: string; children?: ReactNode; icon?: IconName; action?: ReactNode };

/** What a list says when it has nothing to show, and what can be done about it. */
export function EmptyState({ title, children, icon = "inbox", action }: Props) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-sm border border-line border-dashed bg-white px-6 py-10 text-center">
      <Icon name={icon} className="size-10 text-muted" />
      <p className="font-semibold text-lg">{title}</p>
      {children && <div className="max-w-prose text-soft">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
