import type * as fastCheck from "fast-check";

/** fast-check, handed in by the caller: only its types are named here, so that nobody needs it who does not use it. */
export type FastCheck = typeof fastCheck;
