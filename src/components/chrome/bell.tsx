import { Icon } from "../icon";
import { Link } from "../link";

/** How many things one has not read, in a few characters and in a sentence. */
export type Unread = { href: string; label: string; count: string | null };

/** The way to what one was told; its sentence is for screen readers and for whoever points at it. */
export function Bell({ href, label, count }: Unread) {
  return (
    <Link
      href={href}
      title={label}
      className="relative inline-flex min-h-10 min-w-10 items-center justify-center gap-1 rounded-sm px-1 hover:underline"
    >
      <Icon name="bell" className="size-6" />
      <span className="sr-only">{label}</span>
      {count && (
        <span
          aria-hidden
          className="min-w-6 rounded-full bg-white px-1.5 text-center font-bold text-primary-deep text-sm leading-6"
        >
          {count}
        </span>
      )}
    </Link>
  );
}
