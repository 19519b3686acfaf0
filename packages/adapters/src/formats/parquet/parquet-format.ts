import { createMissingCheck, toOneMissing } from "../../columnar/missing-values.js";
import type { ContainerFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { type ParquetOptions, parquetOptions } from "./parquet-options.js";

/** Columns in compressed pages, with their types: what analytical databases read. */
export const parquetFormat: FormatKind<ParquetOptions, ContainerFormat> = defineFormat<
  ParquetOptions,
  Required<ParquetOptions>,
  ContainerFormat
>({
  name: "parquet",
  summary: "typed columns in compressed pages",
  options: parquetOptions,
  create: (options) => ({
    name: "parquet",
    layout: "container",
    extension: "parquet",
    options: { ...options },
    async open(schema) {
      const columns = toOneMissing(schema, "Parquet", options.absent);
      const { toElements } = await import("./schema/to-elements.js");
      toElements(columns);
      const [{ CODECS }, { ParquetEncoder }] = await Promise.all([
        import("./codecs/codecs.js"),
        import("./write/parquet-encoder.js"),
      ]);
      const codec = CODECS.find(({ name }) => name === options.compression)!;
      return new ParquetEncoder(columns, {
        codec: { id: codec.id, compress: await codec.compressor() },
        dictionary: options.dictionary,
        rowGroupRows: options.rowGroupRows,
        check: createMissingCheck(columns, "Parquet", options.absent),
      });
    },
    async read(input, context) {
      const { readParquet } = await import("./read/read-parquet.js");
      return readParquet(input, context);
    },
  }),
});
