"use client";

import { type MouseEvent, type ReactNode, useId, useRef } from "react";
import { type ButtonTone, buttonStyle } from "../button-style";
import { Icon } from "../icon";
import type { IconName } from "../icon-names";
import { Link } from "../link";

type Props = {
  /** What the button that opens it says. */
  trigger: string;
  /** The page that asks the same question, for who has no JavaScript. */
  href: string;
  title: string;
  closeLabel: string;
  tone?: ButtonTone;
  small?: boolean;
  icon?: IconName;
  /** The consequence, and the form that confirms it. */
  children: ReactNode;
};

/** Asks before doing what cannot be undone. The browser keeps the focus inside and gives it back. */
export function ConfirmDialog({ trigger, href, title, closeLabel, tone = "secondary", small, icon, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  const ask = (event: MouseEvent) => {
    event.preventDefault();
    dialog.current?.showModal();
  };

  return (
    <>
      <Link href={href} onClick={ask} aria-haspopup="dialog" className={buttonStyle(tone, small)}>
        {icon && <Icon name={icon} className={small ? "size-4" : "size-5"} />}
        {trigger}
      </Link>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-sm border border-line bg-white p-0 text-ink shadow-lg backdrop:bg-emphasis/60"
      >
        <div className="flex items-start justify-between gap-4 border-line border-b px-5 py-3">
          <h2 id={titleId} className="text-xl">
            {title}
          </h2>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="-mr-2 inline-grid size-9 place-items-center rounded-sm text-link hover:bg-canvas"
          >
            <Icon name="close" className="size-6" label={closeLabel} />
          </button>
        </div>
        <div className="px-5 py-4">{children}</div>
      </dialog>
    </>
  );
}
