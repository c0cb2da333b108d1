"use server";

import { formAction } from "@/app/form-action";
import { planMeetingForm } from "@/domain/meeting-forms";
import { planMeeting } from "@/server/meetings/plan-meeting";

export const planMeetingAction = formAction(planMeetingForm, planMeeting, (_, { id }) => `/meetings/${id}`);
