import { SeedbedError } from "../../../index.js";
import { describe, Faults } from "./faults.js";
import { measureDocument } from "./measure-document.js";
import type { SourceDocument } from "./place.js";
import { isObject, own } from "./plain-object.js";

/** Reads the text of a document: `JSON.parse`, or the `parse` of a YAML library. */
export type ParseText = (text: string) => unknown;

/**
 * Reads a document and its version.
 *
 * @param input - The document, or its text.
 * @param uri - Where it was found, or `""`.
 * @param parse - Reads texts; JSON unless stated.
 * @param inherited - The version of a document that does not name one; left out for the main document, which must.
 * @throws SeedbedError `OPENAPI_INVALID`, `OPENAPI_VERSION_UNSUPPORTED`.
 */
export function loadDocument(
  input: unknown,
  uri: string,
  parse: ParseText | undefined,
  inherited?: SourceDocument["version"],
): SourceDocument {
  const root = typeof input === "string" ? parseText(input, uri, parse) : input;
  const name = uri === "" ? "the OpenAPI document" : `the document ${uri}`;
  const unreadable = measureDocument(root);
  if (unreadable !== undefined)
    throw new SeedbedError("OPENAPI_INVALID", `${name} cannot be read: ${unreadable}`, { hint: "split it" });
  if (inherited !== undefined && own(root, "openapi") === undefined) return { uri, root, version: inherited };
  if (!isObject(root)) {
    const faults = new Faults();
    faults.add(
      { document: { uri, root, version: "3.1" }, pointer: "#", value: root },
      `a document is an object, this is ${describe(root)}`,
      'start with { "openapi": "3.1.0" }',
    );
    faults.throwIfAny();
  }
  return { uri, root, version: readVersion(root, name) };
}

function parseText(text: string, uri: string, parse: ParseText | undefined): unknown {
  try {
    return (parse ?? JSON.parse)(text);
  } catch (cause) {
    throw new SeedbedError(
      "OPENAPI_INVALID",
      `the text of ${uri === "" ? "the OpenAPI document" : uri} cannot be read: ${(cause as Error).message}`,
      {
        hint:
          parse === undefined
            ? "it is read as JSON; for YAML pass a parser: openapi(text, { parse: YAML.parse })"
            : "check its syntax",
        cause,
      },
    );
  }
}

function readVersion(root: unknown, name: string): SourceDocument["version"] {
  const version = own(root, "openapi");
  const swagger = own(root, "swagger");
  if (typeof version === "string" && /^3\.0(\.|$)/.test(version)) return "3.0";
  if (typeof version === "string" && /^3\.1(\.|$)/.test(version)) return "3.1";
  const found = swagger === undefined ? describe(version) : `Swagger ${describe(swagger)}`;
  throw new SeedbedError("OPENAPI_VERSION_UNSUPPORTED", `${name} must be of OpenAPI 3.0 or 3.1, found ${found}`, {
    hint:
      swagger === undefined
        ? 'state the version: "openapi": "3.1.0"'
        : "convert it first, for example with swagger2openapi or the Swagger Editor",
    details: { version: typeof version === "string" ? version : typeof swagger === "string" ? swagger : null },
  });
}
