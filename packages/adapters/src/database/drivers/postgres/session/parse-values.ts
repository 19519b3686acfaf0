const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;

/** How values of some types are read, by object identifier: alike for every client, and free of the machine's time zone. */
export const VALUE_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)),
  [DATE]: (text) => text,
  [TIMESTAMP]: (text) => toDate(text, `${text.replace(" ", "T")}Z`),
  [TIMESTAMPTZ]: (text) => toDate(text, text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")),
};

/** Moments that no Date can hold, such as `infinity`, stay texts. */
function toDate(text: string, iso: string): Date | string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? text : date;
}
