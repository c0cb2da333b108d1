import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string };

/** An internal link. Never fetched ahead: opening a person's file leaves a trace, pointing at its link must not. */
export function Link({ href, prefetch = false, className = "link", ...rest }: Props) {
  return <NextLink href={href as Route} prefetch={prefetch} className={className} {...rest} />;
}
