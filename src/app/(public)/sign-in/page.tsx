import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionBar } from "@/components/data/action-bar";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Link } from "@/components/link";
import { oneOf, parseQuery, type SearchParams, words } from "@/lib/query";
import { sameSitePath } from "@/lib/same-site-path";
import { listDemoPeople } from "@/server/auth/demo-people";
import { currentActor } from "@/server/session";
import { ForgetNow } from "../../(portal)/local-drafts/forget-at-sign-out";
import { signInAction } from "./actions";
import { DemoPeople } from "./demo-people";
import { Welcome } from "./welcome";

const query = z.object({
  callbackUrl: z.string().max(2000).catch(""),
  done: oneOf(["", "password-chosen", "signed-out"], ""),
  error: words,
});

export async function generateMetadata() {
  const t = await getTranslations("auth.signIn");
  return { title: t("title") };
}

/** The front door: what Ponte is, the way in, and in the demo town the people one may be. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { callbackUrl, done, error } = parseQuery(query, await searchParams);
  const wanted = sameSitePath(callbackUrl);
  if (await currentActor()) redirect(wanted as never);

  const t = await getTranslations("auth");
  return (
    <div className="py-6 md:py-10">
      <div className="grid overflow-hidden rounded-sm border border-line bg-white shadow-sm lg:grid-cols-[3fr_2fr]">
        <Welcome />
        <section className="px-5 py-7 md:px-8 md:py-10 max-lg:row-start-1">
          <h1 className="text-3xl text-emphasis">{t("signIn.title")}</h1>
          <p className="mt-2 mb-6 text-soft">{t("signIn.lead")}</p>
          {done && (
            <Notice tone="success" className="mb-6">
              {t(`done.${done}`)}
            </Notice>
          )}
          {done === "signed-out" && <ForgetNow />}
          {error && (
            <Notice tone="danger" className="mb-6">
              {t("refusals.wrong")}
            </Notice>
          )}
          <Form action={signInAction} id="sign-in" className="flex flex-col gap-5">
            <HiddenField name="callbackUrl" value={wanted} />
            <TextField
              name="email"
              label={t("signIn.email")}
              type="email"
              autoComplete="username"
              width="full"
              spellCheck={false}
            />
            <TextField
              name="password"
              label={t("signIn.password")}
              type="password"
              autoComplete="current-password"
              width="full"
            />
            <ActionBar>
              <SubmitButton>{t("signIn.submit")}</SubmitButton>
              <Link href="/forgotten-password" className="link inline-flex min-h-11 items-center">
                {t("signIn.forgotten")}
              </Link>
            </ActionBar>
          </Form>
          <p className="mt-6 text-muted text-sm">{t("signIn.noAccount")}</p>
        </section>
      </div>
      <DemoPeople people={await listDemoPeople()} callbackUrl={wanted} />
    </div>
  );
}
