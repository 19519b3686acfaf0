import type { DatabaseErrorCode, FailureRules } from "../../../failures/database-failure.js";

const BY_NUMBER: Readonly<Record<number, DatabaseErrorCode>> = {
  ...of("DATABASE_CONSTRAINT", [1022, 1048, 1062, 1169, 1216, 1217, 1364, 1451, 1452, 1557, 1586, 3819, 4025]),
  // Values that do not fit: too long, out of range, of the wrong form.
  ...of("DATABASE_VALUE", [1264, 1265, 1292, 1366, 1406, 1411, 3140, 3156]),
  ...of("DATABASE_REFUSED", [1044, 1045, 1049, 1698, 1130, 1251, 1862, 3118]),
  ...of("DATABASE_DENIED", [1142, 1143, 1227, 1290, 1370, 1410, 1419, 1792, 1836]),
  ...of("DATABASE_FULL", [1021, 1030, 1041, 1114, 1135, 1153, 1206, 3172]),
  ...of("DATABASE_BUSY", [1205, 1213, 3058, 3572]),
  ...of("DATABASE_LOST", [1053, 1077, 1078, 1079, 1080, 1152, 1158, 1159, 1160, 1161, 1927, 2006, 2013]),
  ...of("DATABASE_UNREACHABLE", [1040, 1203, 2002, 2003, 2005]),
};

const BY_CODE: Readonly<Record<string, DatabaseErrorCode>> = {
  ...of("DATABASE_UNREACHABLE", ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOENT"]),
  ...of("DATABASE_LOST", ["PROTOCOL_CONNECTION_LOST", "ECONNRESET", "EPIPE", "PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR"]),
};

function of<K extends string | number>(code: DatabaseErrorCode, keys: readonly K[]): Record<K, DatabaseErrorCode> {
  return Object.fromEntries(keys.map((key) => [key, code])) as Record<K, DatabaseErrorCode>;
}

/**
 * The code of a failure, by the server's number for it.
 *
 * @param errno - Such as 1062.
 * @source MySQL and MariaDB documentation, "Server error message reference".
 */
export function classifyMysql(errno: number): DatabaseErrorCode | undefined {
  return BY_NUMBER[errno];
}

/**
 * How failures of MySQL and MariaDB are told apart.
 *
 * @param hide - Takes secrets out of messages.
 */
export function createMysqlFailures(hide: (text: string) => string): FailureRules {
  return {
    driver: "mysql",
    hide,
    classify(error) {
      const { errno, code } = error as { errno?: unknown; code?: unknown };
      const numbered = typeof errno === "number" ? BY_NUMBER[errno] : undefined;
      const named = typeof code === "string" && Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
      return numbered ?? named ?? (/closed state|connection.*(closed|lost)/i.test(String(error)) ? "DATABASE_LOST" : undefined);
    },
    reason(error) {
      const code = (error as { code?: unknown }).code;
      return typeof code === "string" ? code : undefined;
    },
  };
}
