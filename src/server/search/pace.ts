import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Actor } from "@/domain/permissions";

// Somebody who types fast asks a few times a second for a while; whoever asks on and on is no person. Counted where the question arrives, so that a letter typed writes no row.
const questions = new RateLimiterMemory({ points: 120, duration: 60 });

/** Whether this person may ask one more question while typing: two a second over a minute. */
export const mayAskOnceMore = (actor: Actor) =>
  questions.consume(actor.id).then(
    () => true,
    () => false,
  );
