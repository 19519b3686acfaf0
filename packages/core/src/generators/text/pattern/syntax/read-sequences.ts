const KEYCAP = [0xfe0f, 0x20e3] as const;
const FIRST_INDICATOR = 0x1f1e6;
/** Countries whose flags stand for all. */
const COUNTRIES = ["AR", "AU", "BR", "CA", "CH", "DE", "ES", "FR", "GB", "IN", "IT", "JP", "KE", "KR", "MX", "NG", "US", "ZA"];

/**
 * Some members of a Unicode property of strings.
 *
 * @param key - The property's name.
 * @returns Texts as code points, or undefined for a property that is not known here.
 */
export function readSequences(key: string): readonly (readonly number[])[] | undefined {
  const faces = Array.from({ length: 63 }, (_, i) => [0x1f601 + i]);
  const keycaps = Array.from("#*0123456789", (sign) => [sign.charCodeAt(0), ...KEYCAP]);
  const flags = COUNTRIES.map((code) => [...code].map((letter) => FIRST_INDICATOR + letter.charCodeAt(0) - 0x41));
  switch (key) {
    case "Basic_Emoji":
      return faces;
    case "Emoji_Keycap_Sequence":
      return keycaps;
    case "RGI_Emoji_Flag_Sequence":
      return flags;
    case "RGI_Emoji":
      return [...faces, ...keycaps, ...flags];
    default:
      return undefined;
  }
}
