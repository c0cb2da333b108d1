"use server";

import { formAction } from "@/app/form-action";
import { clockTargetsForm } from "@/domain/clock-forms";
import type { FormState } from "@/lib/form";
import { changeTargets } from "@/server/clocks/change-targets";

const change = formAction(
  clockTargetsForm,
  changeTargets,
  ({ programmeId }) => `/admin/programmes/${programmeId}/clocks`,
);

/** Changes the targets of a measure. */
export const changeTargetsAction = async (state: FormState, data: FormData) => change(state, data);
