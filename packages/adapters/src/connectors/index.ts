export { CONNECTORS, findConnector } from "./connectors.js";
export type {
  CallOptions,
  Capability,
  Connector,
  ConnectorReport,
  ConnectorSink,
  ConnectorSource,
  ConnectorTable,
  Discovery,
  ReadOptions,
  TestStep,
  WriteOptions,
} from "./contract/connector.js";
export type { Cursor } from "./contract/cursor.js";
export {
  type ConnectorEnvironment,
  type ConnectorInit,
  type ConnectorKind,
  defineConnector,
} from "./contract/define-connector.js";
