import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import common from "@/messages/it/common.json";
import errors from "@/messages/it/errors.json";
import form from "@/messages/it/form.json";
import layout from "@/messages/it/layout.json";

/** Draws a component as the server would, in Italian. */
export const draw = (node: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="it" timeZone="Europe/Rome" messages={{ common, errors, form, layout }}>
      {node}
    </NextIntlClientProvider>,
  );

/** The attributes of the first element whose tag matches, as written. */
export function attributesOf(html: string, tag: RegExp): Record<string, string> {
  const found = html.match(/<[^>]+>/g)?.find((candidate) => tag.test(candidate)) ?? "";
  return Object.fromEntries(
    [...found.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}
