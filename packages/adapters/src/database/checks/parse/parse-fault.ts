/** Thrown while an expression is read, caught by the parser: what is not understood. */
export class NotUnderstood extends Error {}
