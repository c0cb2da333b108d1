"use server";

import { formAction } from "@/app/form-action";
import { handOverForm } from "@/domain/handover";
import { handOver } from "@/server/closure/hand-over";

export const handOverAction = formAction(handOverForm, handOver, ({ fromId }) => `/plans/handover?from=${fromId}`);
