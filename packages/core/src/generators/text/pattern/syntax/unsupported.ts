/** A construct no text is made for. Thrown by the parser's parts, caught by the parser; the message completes "the pattern uses …". */
export class Unsupported extends Error {}
