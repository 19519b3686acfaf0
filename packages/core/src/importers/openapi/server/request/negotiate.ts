import { preferredMedia } from "../../generate/generate-request.js";
import { concreteType, matchesMediaType, type ParsedMediaType, parseMediaType } from "../../http/media-type.js";
import type { MediaType } from "../../operation/operation.js";

const MAX_RANGES = 50;

interface Range {
  readonly type: ParsedMediaType;
  readonly quality: number;
}

/**
 * Chooses the media type of a response.
 *
 * @param content - What the response has.
 * @param accept - The header `Accept`; anything unless stated.
 * @returns Undefined when the client accepts none of them.
 * @source RFC 9110, section 12.5.1.
 */
export function negotiate(content: readonly MediaType[], accept: string | undefined): MediaType | undefined {
  const first = preferredMedia(content);
  if (accept === undefined || accept.trim() === "" || first === undefined) return first;
  const ranges = accept.split(",", MAX_RANGES).flatMap(readRange);
  let best: MediaType | undefined;
  let most = 0;
  // JSON first among equals.
  for (const media of [first, ...content.filter((other) => other !== first)]) {
    const quality = qualityOf(media, ranges);
    if (quality > most) {
      best = media;
      most = quality;
    }
  }
  return best;
}

/** The most specific range decides. */
function qualityOf(media: MediaType, ranges: readonly Range[]): number {
  const type = parseMediaType(concreteType(media.type));
  if (type === undefined) return 0;
  const matching = ranges.filter((range) => matchesMediaType(range.type, type));
  const specificity = ({ type: range }: Range): number => (range.type === "*" ? 0 : range.subtype === "*" ? 1 : 2);
  return matching.sort((a, b) => specificity(b) - specificity(a))[0]?.quality ?? 0;
}

function readRange(text: string): readonly Range[] {
  const type = parseMediaType(text);
  if (type === undefined) return [];
  const quality = Number(type.parameters.get("q") ?? "1");
  return [{ type, quality: quality >= 0 && quality <= 1 ? quality : 1 }];
}
