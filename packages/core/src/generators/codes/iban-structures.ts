/**
 * Structure of the account number behind an IBAN's check digits, by country: `n` digits, `a` capitals, `c` either,
 * each behind its count.
 *
 * All countries of SEPA, and some others that use IBANs.
 *
 * @source ISO 13616 and the IBAN registry that SWIFT publishes.
 */
const STRUCTURES =
  "AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BR23n1a1c CH5n12c CR18n CY8n16c CZ20n DE18n DK14n DO4c20n EE16n EG25n ES20n FI14n " +
  "FO14n FR10n11c2n GB4a14n GE2a16n GI4a15c GL14n GR7n16c GT4c20c HR17n HU24n IE4a14n IL19n IQ4a15n IS22n IT1a10n12c JO4a4n18c KW4a22c KZ3n13c " +
  "LB4n20c LI5n12c LT16n LU3n13c LV4a13c MC10n11c2n MD2c18c ME18n MK3n10c2n MR23n MT4a5n18c MU4a19n3a NL4a10n NO11n PK4a16c PL24n PS4a21c PT21n " +
  "QA4a21c RO4a16c RS18n SA2n18c SE20n SI15n SK20n SM1a10n12c TN20n TR5n1n16c UA6n19c VA18n VG4a16n XK16n";

const DIGITS = "0123456789";
const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ALPHABETS: Readonly<Record<string, string>> = { n: DIGITS, a: CAPITALS, c: DIGITS + CAPITALS };

const structures: ReadonlyMap<string, string> = /* @__PURE__ */ readStructures();

/** Countries whose IBANs are known. */
export const IBAN_COUNTRIES: readonly string[] = /* @__PURE__ */ Array.from(structures.keys());

function readStructures(): Map<string, string> {
  return new Map(STRUCTURES.split(" ").map((entry) => [entry.slice(0, 2), entry.slice(2)]));
}

/**
 * The alphabet of each place of a country's account numbers.
 *
 * @param country - A code of {@link IBAN_COUNTRIES}.
 */
export function listIbanAlphabets(country: string): string[] {
  const out: string[] = [];
  for (const [, count, kind] of structures.get(country)!.matchAll(/(\d+)([nac])/g)) {
    for (let i = 0; i < Number(count); i++) out.push(ALPHABETS[kind!]!);
  }
  return out;
}
