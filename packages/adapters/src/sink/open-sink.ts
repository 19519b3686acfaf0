import type { ByteSink, ByteSinkOptions } from "./byte-sink.js";
import { ContainerSink } from "./container-sink.js";
import { TargetSink } from "./target-sink.js";

/**
 * Opens the sink that suits a format.
 *
 * @param options - Table, format, target and parts.
 */
export async function openSink(options: ByteSinkOptions): Promise<ByteSink> {
  const { format, schema, target, compress, partRows } = options;
  return format.layout === "rows"
    ? new TargetSink({ schema, format, target, compress, partRows })
    : ContainerSink.open(format, schema, target, compress);
}
