/** A mistake of the caller: its message is shown as the one sentence on stderr, and the exit code is 2. */
export class UsageError extends Error {}
