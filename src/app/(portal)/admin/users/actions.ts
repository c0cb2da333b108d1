"use server";

import { headers } from "next/headers";
import { formAction, hidden, unparsed } from "@/app/form-action";
import { createUserForm, editUserForm, userForm } from "@/domain/user";
import { type FormState, parseForm } from "@/lib/form";
import { overTls } from "@/server/auth/options";
import { requireActor } from "@/server/session";
import { createUser } from "@/server/users/create-user";
import { editUser } from "@/server/users/edit-user";
import { issueResetLink } from "@/server/users/issue-reset-link";
import { disableUser, enableUser, lockUser } from "@/server/users/set-active";

const toUser = ({ userId }: { userId: string }) => `/admin/users/${userId}`;

const create = formAction(createUserForm, createUser, (_, made) => `${toUser(made)}?done=created`);
const edit = formAction(editUserForm, editUser, toUser);
const disable = formAction(userForm, disableUser, toUser);
const enable = formAction(userForm, enableUser, toUser);
const lock = formAction(userForm, lockUser, toUser);

/** Lets somebody in. */
export const createUserAction = async (state: FormState, data: FormData) => create(state, data);

/** Puts a user right. */
export const editUserAction = async (state: FormState, data: FormData) => edit(state, data);

/** Somebody leaves. */
export const disableUserAction = async (state: FormState, data: FormData) => disable(state, data);

/** Somebody comes back. */
export const enableUserAction = async (state: FormState, data: FormData) => enable(state, data);

/** Shuts somebody out at once. */
export const lockUserAction = async (state: FormState, data: FormData) => lock(state, data);

/** Makes a link to choose a password and shows it, this once: it is part of the answer and of no address. */
export async function issueResetLinkAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(userForm, formData);
  if (!form.ok) return unparsed(form);
  const outcome = await hidden(issueResetLink(actor, form.data));
  if (!outcome.ok) return { values: form.values, errors: {} };

  const given = await headers();
  const scheme = overTls((name) => given.get(name)) ? "https" : "http";
  const host = given.get("x-forwarded-host") ?? given.get("host");
  const { path, minutes } = outcome.data;
  return { values: { link: `${scheme}://${host}${path}`, minutes: String(minutes) }, errors: {} };
}
