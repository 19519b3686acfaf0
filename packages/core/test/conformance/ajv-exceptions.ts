/**
 * Where ajv is wrong about a schema of the corpus, by title, and why. Such an entry carries an `equivalent`, which ajv judges
 * in its place.
 */
export const AJV_EXCEPTIONS: Readonly<Record<string, string>> = {
  "a type beside a reference is ignored": "ajv checks `type` beside `$ref` in drafts that ignore siblings",
  "a type beside a reference is kept where both readings have values": "asked for more than the draft: both readings are met",
  "a type beside a reference does not count where it leaves no value": "ajv checks `type` beside `$ref`",
  "keywords of later drafts are kept where both readings have values": "asked for more than the draft: both readings are met",
  "an embedded resource with definitions of its own": "ajv recurses without end when `$id` and `$ref` stand side by side",
  "a generic list bound to an element": "ajv finds no `$dynamicAnchor` outside of the resource",
  "$dynamicRef to a plain anchor": "ajv takes the root for the target",
  "$dynamicRef to a pointer": "ajv takes the root for the target",
  "drafts' keywords of other drafts are ignored: const in draft 4": "ajv knows `const` in draft 4",
  "drafts' keywords of other drafts are ignored: if in draft 6": "ajv knows `if` in draft 6",
  "drafts' keywords of other drafts are ignored: $recursiveRef in 2020-12": "ajv knows `$recursiveRef` in 2020-12",
};
