/** A change by somebody else as it travels to an open page: the sentence is already in the reader's language. */
export type Change = { id: string; at: string; type: string; text: string; lineKey: string | null };

/** What an open page is told: what changed, oldest first, and who else is looking (null: nobody who may be named). */
export type Told = { changes?: Change[]; people?: string | null };

/** How often a page that cannot be told asks. Milliseconds. */
export const askEvery = 15_000;
