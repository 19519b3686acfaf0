import { type ConnectorKind, defineConnector } from "../contract/define-connector.js";
import { createRestConnector } from "./create-rest-connector.js";
import { type RestOptions, restOptions } from "./rest-options.js";

/**
 * REST services: lists by an OpenAPI document, or by hand.
 *
 * @example
 * ```ts
 * const shop = rest.create({ baseUrl: "https://shop.example.com/v1", tables: { users: { path: "/users" } } });
 * for await (const batch of (await shop.read("users")).batches()) console.log(batch.length);
 * ```
 */
export const rest: ConnectorKind<RestOptions> = defineConnector<RestOptions>({
  name: "rest",
  summary: "REST services, from an OpenAPI document or by hand",
  schemes: ["http", "https"],
  options: restOptions,
  create: createRestConnector,
  fromUrl(url) {
    const baseUrl = new URL(url);
    const { username, password } = baseUrl;
    baseUrl.username = "";
    baseUrl.password = "";
    const auth = { type: "basic", username: decodeURIComponent(username), password: decodeURIComponent(password) } as const;
    const name = baseUrl.pathname.split("/").filter(Boolean).at(-1)?.replace(/\W+/g, "_") ?? "root";
    const path = `/${baseUrl.pathname.split("/").at(-1) ?? ""}${baseUrl.search}`;
    const folder = new URL("./", baseUrl);
    return {
      baseUrl: folder.href,
      tables: { [name]: { path, paging: { type: "link" } } },
      ...(username === "" ? {} : { auth }),
    };
  },
});
