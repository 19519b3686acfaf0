export { type ProtobufOptions, protobufFormat } from "./protobuf-format.js";
