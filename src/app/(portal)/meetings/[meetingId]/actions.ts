"use server";

import { formAction } from "@/app/form-action";
import {
  addPointForm,
  cancelMeetingForm,
  changePointForm,
  decideTaskForm,
  holdMeetingForm,
  inviteForm,
  moveMeetingForm,
  recordPresenceForm,
  takePointForm,
  writePointForm,
} from "@/domain/meeting-forms";
import { addPoint, changePoint, takePoint } from "@/server/meetings/agenda";
import { cancelMeeting } from "@/server/meetings/cancel-meeting";
import { holdMeeting } from "@/server/meetings/hold-meeting";
import { invite } from "@/server/meetings/invite";
import { moveMeeting } from "@/server/meetings/move-meeting";
import { decideTask, recordPresence, writePoint } from "@/server/meetings/write-minutes";

const page = ({ meetingId }: { meetingId: string }) => `/meetings/${meetingId}`;
const agenda = (input: { meetingId: string }) => `${page(input)}/agenda`;
const point = (input: { meetingId: string; pointId: string }) => `${page(input)}/minutes#point-${input.pointId}`;

export const moveMeetingAction = formAction(moveMeetingForm, moveMeeting, page);
export const inviteAction = formAction(inviteForm, invite, page);
export const cancelMeetingAction = formAction(cancelMeetingForm, cancelMeeting, page);
export const addPointAction = formAction(addPointForm, addPoint, agenda);
export const takePointAction = formAction(takePointForm, takePoint, agenda);
export const changePointAction = formAction(changePointForm, changePoint, agenda);
export const writePointAction = formAction(writePointForm, writePoint, point);
export const decideTaskAction = formAction(decideTaskForm, decideTask, point);
export const recordPresenceAction = formAction(
  recordPresenceForm,
  recordPresence,
  (input) => `${page(input)}/minutes#presence`,
);
export const holdMeetingAction = formAction(holdMeetingForm, holdMeeting, page);
