"use server";

import { formAction } from "@/app/form-action";
import { answerForm, interviewForm, withdrawForm } from "@/domain/candidacy";
import type { FormState } from "@/lib/form";
import { giveAnswer } from "@/server/candidacies/give-answer";
import { setInterview } from "@/server/candidacies/set-interview";
import { withdrawCandidacy } from "@/server/candidacies/withdraw";

const home = ({ candidacyId }: { candidacyId: string }) => `/network/candidacies/${candidacyId}`;

const interview = formAction(interviewForm, setInterview, home);
const answer = formAction(answerForm, giveAnswer, home);
const withdraw = formAction(withdrawForm, withdrawCandidacy, home);

/** Fixes the interview, or moves it. */
export const interviewAction = async (state: FormState, data: FormData) => interview(state, data);

/** Writes down what the company or the person answered. */
export const answerAction = async (state: FormState, data: FormData) => answer(state, data);

/** Takes a person out of the running. */
export const withdrawAction = async (state: FormState, data: FormData) => withdraw(state, data);
