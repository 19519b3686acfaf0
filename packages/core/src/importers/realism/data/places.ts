/** Codes of countries, ISO 3166-1 alpha-2, with alpha-3. */
export const COUNTRY_CODES: readonly (readonly [alpha2: string, alpha3: string])[] = (
  "AR ARG AT AUT AU AUS BE BEL BR BRA CA CAN CH CHE CL CHL CN CHN CO COL CZ CZE DE DEU DK DNK EG EGY ES ESP FI FIN FR FRA GB GBR " +
  "GR GRC HU HUN IE IRL IL ISR IN IND IS ISL IT ITA JP JPN KE KEN KR KOR MA MAR MX MEX NG NGA NL NLD NO NOR NZ NZL PE PER PL POL " +
  "PT PRT RO ROU SE SWE SG SGP TH THA TR TUR UA UKR US USA VN VNM ZA ZAF"
)
  .match(/[A-Z]{2} [A-Z]{3}/g)!
  .map((pair) => [pair.slice(0, 2), pair.slice(3)] as const);

/** Names of time zones of the IANA data base. */
export const TIME_ZONES: readonly string[] = (
  "Africa/Cairo Africa/Johannesburg Africa/Lagos Africa/Nairobi America/Bogota America/Chicago America/Denver America/Los_Angeles " +
  "America/Mexico_City America/New_York America/Sao_Paulo America/Toronto Asia/Bangkok Asia/Dubai Asia/Jakarta Asia/Kolkata " +
  "Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Tokyo Australia/Sydney Europe/Amsterdam Europe/Athens Europe/Berlin Europe/Lisbon " +
  "Europe/London Europe/Madrid Europe/Paris Europe/Rome Europe/Stockholm Europe/Warsaw Pacific/Auckland UTC"
).split(" ");

/** Names of languages in English, with their ISO 639-1 codes. */
export const LANGUAGES: readonly (readonly [code: string, name: string])[] = (
  "ar Arabic bn Bengali cs Czech da Danish de German el Greek en English es Spanish fi Finnish fr French he Hebrew hi Hindi " +
  "hu Hungarian id Indonesian it Italian ja Japanese ko Korean nl Dutch pl Polish pt Portuguese ro Romanian ru Russian sv Swedish " +
  "th Thai tr Turkish uk Ukrainian vi Vietnamese zh Chinese"
)
  .match(/[a-z]{2} [A-Z][a-z]+/g)!
  .map((pair) => [pair.slice(0, 2), pair.slice(3)] as const);

/** Tags of languages with a region, BCP 47. */
export const LOCALES: readonly string[] =
  "en-US en-GB en-AU en-IN de-DE de-AT de-CH fr-FR fr-CA es-ES es-MX it-IT pt-BR pt-PT nl-NL pl-PL sv-SE da-DK ja-JP ko-KR zh-CN tr-TR".split(
    " ",
  );

/** Codes of currencies, ISO 4217, the frequent ones. */
export const CURRENCIES: readonly string[] =
  "USD EUR GBP JPY CHF CAD AUD CNY INR BRL MXN SEK NOK DKK PLN CZK HUF TRY ZAR KRW SGD NZD ILS THB".split(" ");
