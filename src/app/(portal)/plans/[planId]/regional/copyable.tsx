"use client";

import { useState, useSyncExternalStore } from "react";
import { Icon } from "@/components/icon";

type Props = { value: string; label: string; copied: string };

const never = () => () => {};

/** A value with a button that copies it; without JavaScript the value alone, to be selected. */
export function Copyable({ value, label, copied }: Props) {
  const [done, setDone] = useState(false);
  const works = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const copy = () => navigator.clipboard?.writeText(value).then(() => setDone(true));
  return (
    <>
      {value}{" "}
      {works && (
        <button
          type="button"
          onClick={copy}
          onBlur={() => setDone(false)}
          aria-label={done ? copied : label}
          className="inline-flex size-6 items-center justify-center rounded-sm align-middle text-link hover:bg-canvas print:hidden"
        >
          <Icon name={done ? "check" : "copy"} className="size-4" />
        </button>
      )}
    </>
  );
}
