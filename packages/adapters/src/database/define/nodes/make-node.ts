import { toSqlType } from "../../checks/evaluate/sql-type.js";
import { isWithin } from "../../checks/space/intersect.js";
import { makeMoment } from "./make-moment.js";
import { makeNumber } from "./make-number.js";
import { makeOther } from "./make-other.js";
import { makeText } from "./make-text.js";
import { makeValues } from "./make-values.js";
import type { MadeNode, NodeRequest, NodeTools } from "./node-request.js";

/**
 * Makes the field of a column that no key decides.
 *
 * @param request - The column and its space.
 * @param tools - What making takes.
 * @returns Undefined when there is no field for its type.
 */
export function makeNode(request: NodeRequest, tools: NodeTools): MadeNode | undefined {
  const { type, space } = request;
  if (space.values !== undefined) {
    const listed = makeValues(
      request,
      space.values.filter((value) => isWithin(value, space.min, space.max)),
      tools,
    );
    if (listed !== undefined) return listed;
  }
  const kind = toSqlType(type).kind;
  switch (type.kind) {
    case "int":
    case "decimal":
    case "float":
    case "money":
    case "year":
      return makeNumber(request, tools);
    case "date":
    case "time":
    case "timestamp":
    case "interval":
      return makeMoment(request, tools);
    case "bool":
      return makeValues(request, [true, false], tools);
    case "enum":
      return makeValues(request, type.values ?? [], tools);
    case "text":
      return makeText(request, tools);
    default:
      return kind === "text" && type.kind !== "uuid"
        ? makeText(request, tools)
        : makeOther(request, (inner) => makeNode(inner, tools));
  }
}
