import { invalidExpression } from "./expression-error.js";
import type { BinaryOperator, Syntax } from "./syntax.js";
import { toTokens } from "./tokens.js";

/** Most characters of an expression. */
const MAX_LENGTH = 4096;
/** How deep expressions may nest. */
const MAX_DEPTH = 100;
/** Most nodes of an expression's tree. */
const MAX_NODES = 1000;

// biome-ignore format: a table
const LEVELS: Readonly<Record<string, number>> = {
  "||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, in: 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6,
};
const RESERVED = /^(?:as|break|const|continue|else|for|function|if|import|let|loop|package|namespace|return|var|void|while)$/;
const FORBIDDEN = /^(?:__proto__|prototype|constructor)$/;

/**
 * Reads an expression of the whole language into a tree.
 *
 * @param source - The expression, up to 4,096 characters, 1,000 nodes and 100 levels.
 * @throws SeedbedError `EXPRESSION_INVALID` with the position, an excerpt and a hint.
 * @source Common Expression Language specification, "Syntax".
 */
export function parseExpression(source: string): Syntax {
  if (source.length > MAX_LENGTH) {
    throw invalidExpression(source, MAX_LENGTH, `it has ${source.length} characters, the limit is ${MAX_LENGTH}`);
  }
  const tokens = toTokens(source);
  let next = 0;
  let depth = 0;
  let nodes = 0;
  let token = tokens[0]!;

  const fail = (message: string, at = token.at, hint?: string): never => {
    throw invalidExpression(source, at, message, hint);
  };
  const step = (): void => {
    token = tokens[++next]!;
  };
  const take = (text: string): boolean => {
    const isNext = token.kind === "op" && token.text === text;
    if (isNext) step();
    return isNext;
  };
  const expect = (text: string): void => {
    if (!take(text)) fail(`expected "${text}" instead of ${token.kind === "end" ? token.text : `"${token.text}"`}`);
  };
  const made = <T extends Syntax>(node: T): T => {
    if (++nodes > MAX_NODES) fail(`it has more than ${MAX_NODES} parts`, node.at, "split it into several fields or checks");
    return node;
  };
  const deeper = (parse: () => Syntax): Syntax => {
    if (++depth > MAX_DEPTH) fail(`it nests deeper than ${MAX_DEPTH} levels`);
    const node = parse();
    depth--;
    return node;
  };
  const named = (name: string, at: number): string =>
    FORBIDDEN.test(name) ? fail(`"${name}" cannot be read`, at, "choose another name") : name;

  const conditional = (): Syntax => {
    const at = token.at;
    const condition = binary(1);
    if (!take("?")) return condition;
    const yes = deeper(conditional);
    expect(":");
    return made({ kind: "conditional", at, items: [condition, yes, deeper(conditional)] });
  };
  const binary = (from: number): Syntax => {
    let left = unary();
    for (;;) {
      const level = token.kind === "op" ? (LEVELS[token.text] ?? 0) : 0;
      if (level < from) return left;
      const { at, text } = token;
      step();
      left = made({ kind: "binary", at, op: text as BinaryOperator, left, right: binary(level + 1) });
    }
  };
  const unary = (): Syntax => {
    const { at, text } = token;
    if (take("!") || take("-")) return made({ kind: "unary", at, op: text as "!" | "-", of: deeper(unary) });
    return postfix();
  };
  const postfix = (): Syntax => {
    let of = primary();
    for (let links = 0; ; links++) {
      if (depth + links > MAX_DEPTH) fail(`it nests deeper than ${MAX_DEPTH} levels`);
      const { at } = token;
      if (take(".")) {
        const { text } = token;
        if (token.kind !== "name") fail("expected a name after the dot");
        named(text, token.at);
        step();
        of = take("(")
          ? made({ kind: "call", at, name: text, of, args: list(")") })
          : made({ kind: "member", at, of, name: text });
      } else if (take("[")) {
        const index = deeper(conditional);
        expect("]");
        const key = index.kind === "literal" && index.type === "string" ? named(String(index.value), index.at) : undefined;
        of = made(key === undefined ? { kind: "index", at, of, index } : { kind: "member", at, of, name: key });
      } else return of;
    }
  };
  const list = (end: string, isMap = false): Syntax[] => {
    const items: Syntax[] = [];
    while (!take(end)) {
      if (items.length > 0) {
        expect(",");
        if (take(end)) break;
      }
      items.push(deeper(conditional));
      if (isMap) {
        expect(":");
        items.push(deeper(conditional));
      }
    }
    return items;
  };
  const primary = (): Syntax => {
    const { at, text, kind } = token;
    if (kind === "end") fail("it ends too early");
    step();
    if (kind === "foreign") return made({ kind, at });
    if (kind === "string") return made({ kind: "literal", at, type: kind, value: text, scale: undefined });
    if (kind === "number") return made(numberLiteral(text, at, fail));
    if (kind === "name") {
      if (text === "null") return made({ kind: "literal", at, type: text, value: null, scale: undefined });
      if (text === "true" || text === "false") {
        return made({ kind: "literal", at, type: "bool", value: text === "true", scale: undefined });
      }
      if (RESERVED.test(text)) fail(`"${text}" is a reserved word`, at, "rename the field");
      if (take("(")) return made({ kind: "call", at, name: text, of: undefined, args: list(")") });
      return made({ kind: "name", at, name: named(text, at) });
    }
    if (text === "[") return made({ kind: "list", at, items: list("]") });
    if (text === "{") return made({ kind: "map", at, items: list("}", true) });
    if (text !== "(") fail(`unexpected "${text}"`, at);
    const inner = deeper(conditional);
    expect(")");
    return inner;
  };

  const root = conditional();
  if (token.kind !== "end") fail(`unexpected "${token.text}"`);
  return root;
}

function numberLiteral(text: string, at: number, fail: (message: string, at: number) => never): Syntax {
  const value = Number(text);
  const isInt = /^(?:\d+|0[xX].*)$/.test(text);
  if (isInt ? value > Number.MAX_SAFE_INTEGER : value === Number.POSITIVE_INFINITY) fail(`${text} is too large`, at);
  const digits = /^\d+\.(\d+)$/.exec(text)?.[1]?.length;
  return { kind: "literal", at, type: isInt ? "int" : "float", value, scale: digits };
}
