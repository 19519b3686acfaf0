import { NotUnderstood } from "../../parse/parse-fault.js";
import { round15 } from "../compare-values.js";
import { settle, strict } from "../compiled.js";
import { plain, type SqlFunction, type SqlFunctions } from "./sql-function.js";

/** A function of a number whose value is of the same type. */
function sameType(compute: (value: number) => number): SqlFunction {
  return ([item, more], name) => {
    if (item === undefined || more !== undefined) throw new NotUnderstood(`${name} has not one operand`);
    const settled = settle(item, { kind: "numeric" });
    return strict(settled.type, [settled], compute);
  };
}

const round = (value: number, scale = 0): number => {
  const factor = 10 ** scale;
  return (Math.sign(value) * Math.floor(round15(Math.abs(value) * factor) + 0.5)) / factor;
};

const modulo = (a: number, b: number): number => {
  if (b === 0) throw new NotUnderstood("it divides by zero");
  return a % b;
};

/** Functions of numbers. */
export const NUMBER_FUNCTIONS: SqlFunctions = {
  abs: sameType(Math.abs),
  ceil: sameType(Math.ceil),
  ceiling: sameType(Math.ceil),
  floor: sameType(Math.floor),
  sign: sameType(Math.sign),
  round: plain("numeric", ["numeric", "int"], round, 1),
  trunc: plain(
    "numeric",
    ["numeric", "int"],
    (value: number, scale = 0) => Math.trunc(round15(value * 10 ** scale)) / 10 ** scale,
    1,
  ),
  mod: plain("numeric", ["numeric", "numeric"], modulo),
  power: plain("float", ["float", "float"], (a: number, b: number) => a ** b),
  sqrt: plain("float", ["float"], Math.sqrt),
};
