/**
 * What becomes of a document's examples: nothing; a quarter of the values of leaves; or all they fit, whole bodies included.
 */
export type ExampleMode = "off" | "mix" | "prefer";
