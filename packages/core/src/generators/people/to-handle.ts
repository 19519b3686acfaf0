/** Longest handle: two of them, a separator and sixteen digits fit the 64 characters of a local part. */
const MAX_LENGTH = 23;

/** Latin letters that are no plain letter with a mark, Greek and Cyrillic: letter, then its spelling, pair by pair. */
const SPELLINGS =
  "ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ŋ ng ə e ħ h ŧ t ĸ k ƙ k ɓ b ɗ d ƴ y ẞ ss " +
  "à a á a â a ã a ä ae å a ā a ă a ą a ǎ a ạ a ả a ấ a ầ a ẩ a ẫ a ậ a ắ a ằ a ẳ a ẵ a ặ a ç c ć c ĉ c ċ c č c ď d " +
  "è e é e ê e ë e ē e ĕ e ė e ę e ě e ẹ e ẻ e ẽ e ế e ề e ể e ễ e ệ e ĝ g ğ g ġ g ģ g ĥ h ì i í i î i ï i ĩ i ī i ĭ i į i ỉ i ị i " +
  "ĵ j ķ k ĺ l ļ l ľ l ñ n ń n ņ n ň n ǹ n ò o ó o ô o õ o ö oe ō o ŏ o ő o ơ o ọ o ỏ o ố o ồ o ổ o ỗ o ộ o ớ o ờ o ở o ỡ o ợ o " +
  "ŕ r ŗ r ř r ś s ŝ s ş s š s ș s ṣ s ţ t ť t ț t ù u ú u û u ü ue ũ u ū u ŭ u ů u ű u ų u ư u ụ u ủ u ứ u ừ u ử u ữ u ự u " +
  "ŵ w ẁ w ẃ w ẅ w ý y ÿ y ŷ y ỳ y ỵ y ỷ y ỹ y ź z ż z ž z " +
  "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o " +
  "ά a έ e ή i ί i ό o ύ y ώ o ϊ i ΐ i ϋ y ΰ y " +
  "а a б b в v г g ґ g д d е e ё e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch " +
  "ы y э e ю iu я ia ј j љ lj њ nj ѓ gj ќ kj џ dz ѕ dz ө o ү u ў u қ k ғ g ҳ h";

let spellings: Map<string, string> | undefined;

/**
 * A name in the letters a to z, for e-mail addresses and user names.
 *
 * Marks are dropped, special Latin letters, Greek and Cyrillic are spelt out. A letter of any other script becomes its
 * code point, written with the letters a to z, so that different names mostly stay different. A text without a
 * letter gives `"user"`.
 *
 * @param name - Any text.
 * @returns 1 to 23 letters, never a digit.
 */
export function toHandle(name: string): string {
  spellings ??= readSpellings();
  let out = "";
  for (const character of name.toLowerCase()) {
    const piece = spell(character, spellings);
    if (out.length + piece.length > MAX_LENGTH) break;
    out += piece;
  }
  return out === "" ? "user" : out;
}

function spell(character: string, table: ReadonlyMap<string, string>): string {
  const code = character.codePointAt(0)!;
  if (code >= 97 && code <= 122) return character;
  const known = table.get(character);
  if (known !== undefined) return known;
  if (code < 0xc0 || isMark(code)) return "";
  let out = "";
  for (let rest = code; rest > 0; rest = Math.floor(rest / 26)) out = String.fromCharCode(97 + (rest % 26)) + out;
  return out;
}

/** Combining marks, modifier letters, joiners and punctuation. */
function isMark(code: number): boolean {
  return (
    (code >= 0x2b0 && code < 0x370) ||
    (code >= 0x2000 && code < 0x2070) ||
    (code >= 0x3000 && code < 0x3040) ||
    code === 0x44c ||
    code === 0x44a
  );
}

function readSpellings(): Map<string, string> {
  const pieces = SPELLINGS.split(" ");
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < pieces.length; i += 2) table.set(pieces[i]!, pieces[i + 1]!);
  return table;
}
