import { contentOf, findTag, type Tag } from "./tag.js";

/** Brings the values of a document back to life. */
export class Reviver {
  private readonly parts: readonly unknown[];
  private row = 0;

  /** @param parts - What marks refer to, by number. */
  constructor(parts: readonly unknown[]) {
    this.parts = parts;
  }

  /**
   * Turns a made value into a real one: a copy, with marks replaced by what they stand for.
   *
   * @param value - A JSON-like value.
   * @param row - The row it was made for.
   */
  revive(value: unknown, row: number): unknown {
    this.row = row;
    return this.read(value, false);
  }

  private read(value: unknown, inList: boolean): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.read(item, true));
    const tag = findTag(value);
    if (tag !== undefined) return this.unmark(tag, contentOf(value, tag), inList);
    const out: Record<string, unknown> = {};
    for (const name of Object.keys(value)) setMember(out, name, this.read((value as Record<string, unknown>)[name], inList));
    return out;
  }

  private unmark(tag: Tag, content: unknown, inList: boolean): unknown {
    switch (tag) {
      case "D": {
        const inner = this.read(content, inList);
        return typeof inner === "number" || typeof inner === "string" ? new Date(inner) : inner;
      }
      case "B": {
        const inner = this.read(content, inList);
        return typeof inner === "number" || typeof inner === "string" ? BigInt(inner) : inner;
      }
      case "W": {
        const [part, words] = content as [number, readonly number[]];
        return toBigint(this.parts[part] as WideRange, words);
      }
      case "M": {
        const { keys, values } = content as { readonly keys: readonly unknown[]; readonly values: readonly unknown[] };
        return new Map(keys.map((key, i) => [this.read(key, true), this.read(values[i], true)]));
      }
      case "S":
        return new Set((content as readonly unknown[]).map((item) => this.read(item, true)));
      case "U":
        return undefined;
      case "N":
        return Number.NaN;
      case "F":
        return createFile(content as FileContent);
      case "V": {
        const [part, index] = content as [number, number];
        return (this.parts[part] as readonly unknown[])[index];
      }
      case "C": {
        const [part, inner] = content as [number, unknown];
        return (this.parts[part] as (value: unknown) => unknown)(this.read(inner, inList));
      }
      case "K": {
        const [part, row] = content as [number, number];
        return (this.parts[part] as (row: number) => unknown)(inList ? row : this.row);
      }
    }
  }
}

interface WideRange {
  readonly base: bigint;
  readonly step: bigint;
  readonly count: bigint;
}

interface FileContent {
  readonly bytes: number;
  readonly media: string;
  readonly as: "File" | "Blob";
}

/** Sets a member, own even when its name is `__proto__`. */
export function setMember(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}

/** One word more than the range has makes the remainder's bias too small to be seen. */
function toBigint({ base, step, count }: WideRange, words: readonly number[]): bigint {
  let k = 0n;
  for (const word of words) k = (k << 32n) | BigInt(word);
  return base + step * (k % count);
}

const TEXT = "The quick brown fox jumps over the lazy dog.\n";

/** Named and dated alike on every run: a file would else carry the moment it was made. */
function createFile({ bytes, media, as }: FileContent): unknown {
  const content = TEXT.repeat(Math.ceil(bytes / TEXT.length)).slice(0, bytes);
  const { File, Blob } = globalThis as unknown as Record<string, new (...args: unknown[]) => unknown>;
  if (as === "Blob") return new Blob!([content], { type: media });
  const ending = (media.split("/")[1] ?? "").split(/[+;]/)[0]!;
  return new File!([content], `file.${ending === "plain" ? "txt" : ending}`, { type: media, lastModified: 1735689600000 });
}
