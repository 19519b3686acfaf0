import { type ConnectorKind, defineConnector } from "../contract/define-connector.js";
import { createSoapConnector } from "./create-soap-connector.js";
import { type SoapOptions, soapOptions } from "./soap-options.js";

/**
 * SOAP services, 1.1 and 1.2, by their description.
 *
 * @example
 * ```ts
 * const bank = soap.create({
 *   wsdl: "https://bank.example.com/service?wsdl",
 *   tables: { accounts: { read: { operation: "ListAccounts", rows: "accounts.account" } } },
 * });
 * ```
 */
export const soap: ConnectorKind<SoapOptions> = defineConnector<SoapOptions>({
  name: "soap",
  summary: "SOAP services, 1.1 and 1.2, by their WSDL",
  schemes: ["soap+http", "soap+https"],
  options: soapOptions,
  create: createSoapConnector,
  fromUrl: (url) => ({ wsdl: url.href.replace(/^soap\+/, "") }),
});
