import type { IconName } from "./icon-names";

type Props = { name: IconName; className?: string; label?: string };

/** One icon of the sprite; silent to screen readers unless it carries the meaning alone and so has a label. */
export function Icon({ name, className = "size-5", label }: Props) {
  const use = <use href={`/sprite.svg#${name}`} />;
  const look = `shrink-0 fill-current ${className}`;
  return label ? (
    <svg role="img" aria-label={label} className={look}>
      {use}
    </svg>
  ) : (
    <svg aria-hidden className={look}>
      {use}
    </svg>
  );
}
