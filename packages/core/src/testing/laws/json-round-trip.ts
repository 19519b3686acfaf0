import type { Seed } from "../../index.js";
import { type DatasetNode, isSeedbedError, parseDataset } from "../../index.js";
import { compareValues } from "../subject/compare.js";
import { breakLaw, type LawCheck } from "../subject/law.js";
import { readColumn, type Subject, tableOf } from "../subject/subject.js";

/** A definition written as a document and read back makes the same values. */
export const jsonRoundTrip: LawCheck = {
  name: "JSON round trip",
  check(subject, seed) {
    const where = { law: "JSON round trip", path: subject.path, seed } as const;
    const node = write(subject);
    if (node === undefined) return;
    const parsed = parse(subject, seed, node);
    const again = JSON.stringify(parsed.toJSON());
    if (again !== JSON.stringify(node)) breakLaw({ ...where, message: "the document read back writes another document" });
    const values = readColumn(subject.table(seed));
    const data = subject.read(seed, {}, parsed);
    compareValues(values, readColumn(tableOf(data)), { ...where, how: "after a round trip through JSON" });
  },
};

/** The document; undefined when a function stands in it, which no document can hold. */
function write(subject: Subject): DatasetNode | undefined {
  try {
    return JSON.parse(JSON.stringify(subject.define().toJSON())) as DatasetNode;
  } catch (error) {
    if (isSeedbedError(error) && error.code === "FUNCTION_IN_DOCUMENT") return undefined;
    throw error;
  }
}

function parse(subject: Subject, seed: Seed, node: DatasetNode): ReturnType<typeof parseDataset> {
  try {
    return parseDataset(node, { plugins: subject.plugins });
  } catch (error) {
    if (!isSeedbedError(error)) throw error;
    return breakLaw({
      law: "JSON round trip",
      path: subject.path,
      seed,
      message: `the document is refused: ${error.message}`,
      hint: "let the kind's option schema accept every option its builder writes",
    });
  }
}
