"use client";

import type { ReactNode } from "react";
import { FormProvider, type FormWords } from "@/components/form/context";
import { ErrorSummary } from "@/components/form/error-summary";
import { useErrorTitle } from "@/components/form/error-title";

type Props = { words: FormWords; label: string; problem: string | null; action: string; children: ReactNode };

/** Sends a file to its route: a server action would hold it whole in memory. What was wrong with the last one comes with the page. */
export function UploadForm({ words, label, problem, action, children }: Props) {
  const state = { values: {}, errors: problem ? { file: [problem] } : {} };
  useErrorTitle(problem !== null, words.errorTitle);
  return (
    <FormProvider value={{ id: "upload", state, pending: false, words }}>
      <form method="post" action={action} encType="multipart/form-data" className="flex flex-col gap-5" noValidate>
        <ErrorSummary labels={{ file: label }} />
        {children}
      </form>
    </FormProvider>
  );
}
