import { headers } from "next/headers";

// A form posted without JavaScript is answered and its page drawn within one request, whose headers are one object.
const globals = globalThis as { ponteWrongForms?: WeakSet<object> };
globals.ponteWrongForms ??= new WeakSet();
const wrong = globals.ponteWrongForms;

/** Remembers, for as long as this request lasts, that a form came back with something to put right. */
export const markWrong = async () => void wrong.add(await headers());

/** Whether this request's form came back with something to put right: then the page's title says so. */
export const cameBackWrong = async () => wrong.has(await headers());
