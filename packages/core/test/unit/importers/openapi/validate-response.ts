import { Ajv2020 } from "ajv/dist/2020.js";
import AjvDraft4 from "ajv-draft-04";
import addFormats from "ajv-formats";

type Json = Record<string, unknown>;

const OPTIONS = { strict: false, logger: false, allErrors: true, validateSchema: false } as const;

/**
 * Holds bodies against a document as it stands, with nothing of ours between the document and the validator: OpenAPI 3.0 is read
 * as draft 4, whose exclusive bounds it shares, with the validator's own `nullable`.
 */
export function createBodyValidator(
  document: object,
): (path: string, method: string, status: number, type: string, body: unknown) => unknown[] {
  const root = withoutWriteOnly(document) as Json;
  const is30 = String(root["openapi"]).startsWith("3.0");
  const ajv = is30 ? new AjvDraft4(OPTIONS) : new Ajv2020(OPTIONS);
  addFormats(ajv as never);
  ajv.addSchema({ ...root, ...(is30 ? { id: "doc:" } : { $id: "doc:" }) }, "doc:");
  return (path, method, status, type, body) => {
    const item = follow(root, at(root, ["paths", path]));
    const responses = at(item, [method.toLowerCase(), "responses"]) as Json;
    const key = [String(status), `${Math.floor(status / 100)}XX`, "default"].find((name) => Object.hasOwn(responses, name));
    if (key === undefined) return [`${method} ${path} has no response ${status}`];
    const response = follow(root, responses[key]);
    const content = (response as Json)["content"] as Json | undefined;
    if (content === undefined) return body === "" ? [] : [`${method} ${path} has no content`];
    const media = content[type] as Json | undefined;
    if (media === undefined) return [`${method} ${path} has no content of type ${type}`];
    const validate = ajv.compile(absolute(media["schema"]) as object);
    return validate(body) ? [] : (validate.errors ?? []);
  };
}

function follow(root: Json, value: unknown): unknown {
  const reference = (value as Json)["$ref"];
  return typeof reference === "string"
    ? follow(
        root,
        at(
          root,
          reference
            .slice(2)
            .split("/")
            .map((step) => step.replaceAll("~1", "/")),
        ),
      )
    : value;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, name) => (inner as Json)[name], value);
}

/** References to the document by its name, outside of schemas with one of their own. */
function absolute(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('"$ref":"#/', '"$ref":"doc:#/'));
}

function withoutWriteOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWriteOnly);
  if (typeof value !== "object" || value === null) return value;
  const out = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutWriteOnly(inner)]));
  const { required, properties } = out;
  if (Array.isArray(required) && properties !== undefined) {
    out["required"] = required.filter(
      (name: string) => (properties as Record<string, Json | undefined>)[name]?.["writeOnly"] !== true,
    );
    if ((out["required"] as unknown[]).length === 0) delete out["required"];
  }
  return out;
}
