// A namespace and no constant: bundlers drop the members of a namespace that nobody uses.
import * as f from "./fields.js";

export { f };
