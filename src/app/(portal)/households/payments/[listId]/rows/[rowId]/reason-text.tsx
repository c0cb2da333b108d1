import type { Message } from "@/lib/outcome";
import { useReason } from "../../reason";

/** Why a line stands where it does, in words. */
export const Reason = ({ reason }: { reason: Message | null }) => useReason()(reason);
