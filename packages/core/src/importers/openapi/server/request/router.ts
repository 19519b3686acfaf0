import type { Operation } from "../../operation/operation.js";
import { matchSegment, type PathTemplate, parseTemplate } from "../../operation/path-template.js";

/** A path of the document that requests lead to; paths that differ in the names of their parameters alone are one. */
export interface Route {
  readonly path: string;
  readonly template: PathTemplate;
  /** By method. */
  readonly operations: ReadonlyMap<string, Operation>;
}

/** A route and what stands for its names, in order: encoded. */
export interface RouteMatch {
  readonly route: Route;
  readonly values: readonly string[];
}

/** Finds the path of a document that a request's path leads to. */
export class Router {
  private readonly routes = new Map<number, Route[]>();
  private readonly prefixes: readonly string[];

  /**
   * @param operations - Of the document.
   * @param servers - URLs that paths are relative to.
   */
  constructor(operations: readonly Operation[], servers: readonly string[]) {
    const byShape = new Map<string, { readonly path: string; readonly methods: Map<string, Operation> }>();
    for (const operation of operations) {
      const shape = operation.path.replace(/\{[^{}]*\}/g, "{}");
      const known = byShape.get(shape) ?? { path: operation.path, methods: new Map<string, Operation>() };
      known.methods.set(operation.method, operation);
      byShape.set(shape, known);
    }
    for (const { path, methods } of byShape.values()) {
      const template = parseTemplate(path)!;
      const { length } = template.segments;
      const list = this.routes.get(length) ?? [];
      list.push({ path, template, operations: methods });
      this.routes.set(length, list);
    }
    for (const list of this.routes.values()) list.sort(bySpecificity);
    const paths = servers
      .map((url) => withoutSlash(url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "")))
      .filter((path) => path.startsWith("/"));
    this.prefixes = [...new Set([...paths.sort((a, b) => b.length - a.length), ""])];
  }

  /**
   * Finds the route of a path: paths without names go before those with.
   *
   * @param path - Encoded, without query.
   */
  find(path: string): RouteMatch | undefined {
    for (const prefix of this.prefixes) {
      if (!path.startsWith(prefix)) continue;
      const rest = path.slice(prefix.length) || "/";
      if (!rest.startsWith("/")) continue;
      const found = this.match(rest) ?? (rest.length > 1 && rest.endsWith("/") ? this.match(rest.slice(0, -1)) : undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private match(path: string): RouteMatch | undefined {
    const texts = path.slice(1).split("/");
    for (const route of this.routes.get(texts.length) ?? []) {
      const values = matchAll(route.template, texts);
      if (values !== undefined) return { route, values };
    }
    return undefined;
  }
}

/**
 * What stands for the names of an operation's path: encoded.
 *
 * @param operation - One of the route's.
 * @param match - The match.
 */
export function pathTexts({ path }: Operation, { values }: RouteMatch): ReadonlyMap<string, string> {
  const names = parseTemplate(path)?.names ?? [];
  return new Map(names.map((name, i) => [name, values[i] ?? ""] as const));
}

function matchAll({ segments }: PathTemplate, texts: readonly string[]): readonly string[] | undefined {
  const found: string[] = [];
  for (const [i, segment] of segments.entries()) {
    const values = matchSegment(segment, texts[i]!);
    if (values === undefined) return undefined;
    found.push(...values);
  }
  return found;
}

function bySpecificity(a: Route, b: Route): number {
  for (const [i, segment] of a.template.segments.entries()) {
    const difference =
      weight(segment.names) - weight(b.template.segments[i]!.names) ||
      literals(b.template.segments[i]!.literals) - literals(segment.literals);
    if (difference !== 0) return difference;
  }
  return 0;
}

function weight(names: readonly string[]): number {
  return names.length === 0 ? 0 : 1;
}

function literals(texts: readonly string[]): number {
  return texts.join("").length;
}

function withoutSlash(path: string): string {
  return path.endsWith("/") ? path.slice(0, -1) : path;
}
