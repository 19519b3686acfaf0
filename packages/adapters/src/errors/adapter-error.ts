import { SeedbedError } from "@seedbed/core";

/** What an error code of this package means and what helps. */
export interface ErrorEntry {
  /** When it is thrown. */
  readonly meaning: string;
  /** The next step. */
  readonly hint: string;
}

/** An error code of this package. */
export type AdapterErrorCode =
  | "FILE_EXISTS"
  | "FILE_WRITE_FAILED"
  | "FORMAT_UNKNOWN"
  | "FORMAT_OPTIONS_INVALID"
  | "FORMAT_CLIENT_MISSING"
  | "COMPRESSION_UNKNOWN"
  | "TABLE_UNKNOWN"
  | "OUT_NEEDS_ONE_TABLE"
  | "OUT_CLOSED"
  | "WRITE_OPTIONS_INVALID"
  | "WRITE_ABORTED"
  | "BATCH_OUT_OF_ORDER"
  | "SINK_CLOSED"
  | "VALUE_NOT_JSON"
  | "RECIPE_MISSING"
  | "RECIPE_INVALID"
  | "WORKER_FAILED"
  | "TRANSFORM_UNKNOWN"
  | "TRANSFORM_INVALID"
  | "TRANSFORM_LIMIT"
  | "CAST_FAILED"
  | "EXTRACT_INVALID"
  | "EXTRACT_LIMIT"
  | "DATABASE_UNKNOWN"
  | "DATABASE_CLIENT_MISSING"
  | "DATABASE_UNREACHABLE"
  | "DATABASE_REFUSED"
  | "DATABASE_DENIED"
  | "DATABASE_FULL"
  | "DATABASE_LOST"
  | "DATABASE_CONSTRAINT"
  | "DATABASE_BUSY"
  | "DATABASE_FAILED"
  | "DATABASE_VALUE"
  | "FILL_CIRCLE"
  | "FILL_UNSUPPORTED"
  | "CONDITION_UNKNOWN"
  | "CONDITION_UNMET"
  | "IMPORT_UNKNOWN"
  | "IMPORT_INVALID"
  | "IMPORT_CLIENT_MISSING"
  | "FILE_UNREADABLE"
  | "READ_OPTIONS_INVALID"
  | "FILE_INVALID"
  | "READ_LIMIT"
  | "ROW_INVALID"
  | "TYPE_UNSUPPORTED"
  | "REQUEST_FORBIDDEN"
  | "REQUEST_UNREACHABLE"
  | "REQUEST_TIMEOUT"
  | "REQUEST_INTERRUPTED"
  | "REQUEST_REDIRECTED"
  | "REQUEST_DENIED"
  | "REQUEST_FAILED"
  | "RESPONSE_TOO_LARGE"
  | "RESPONSE_INVALID"
  | "CIRCUIT_OPEN"
  | "CONNECTOR_UNKNOWN"
  | "CONNECTOR_OPTIONS_INVALID"
  | "CONNECTOR_CLIENT_MISSING"
  | "CONNECTOR_UNSUPPORTED"
  | "CONNECTOR_VALUE"
  | "CONNECTOR_FAILED"
  | "RESOURCE_UNKNOWN"
  | "CURSOR_INVALID"
  | "DELIVERY_INVALID"
  | "STORE_OPTIONS_INVALID"
  | "STORE_CLIENT_MISSING"
  | "STORE_KEY_INVALID"
  | "STORE_MISSING"
  | "STORE_EXISTS"
  | "STORE_DENIED"
  | "STORE_FAILED"
  | "STORE_DAMAGED";

/** Every error code of this package. Codes are stable and never used again for something else. */
export const ADAPTER_ERRORS: Readonly<Record<AdapterErrorCode, ErrorEntry>> = {
  FILE_EXISTS: {
    meaning: "A file to be written is there already.",
    hint: "choose another folder, delete the file, or allow overwriting with force (--force)",
  },
  FILE_WRITE_FAILED: {
    meaning: "The system refused to create, write or rename a file.",
    hint: "check that the folder exists, can be written to and has space",
  },
  FORMAT_UNKNOWN: { meaning: "No format has that name.", hint: "use one of the formats listed" },
  FORMAT_OPTIONS_INVALID: { meaning: "A format was given options it does not have.", hint: "mend the options listed" },
  FORMAT_CLIENT_MISSING: {
    meaning: "The library that a format needs is not installed.",
    hint: "install the package named",
  },
  COMPRESSION_UNKNOWN: { meaning: "No compression has that name.", hint: "use gzip or zstd, or leave it out" },
  TABLE_UNKNOWN: { meaning: "The dataset has no table of that name.", hint: "use one of the tables listed" },
  OUT_NEEDS_ONE_TABLE: {
    meaning: "Several tables were to be written to one stream.",
    hint: "choose one table, or write to a folder",
  },
  OUT_CLOSED: { meaning: "The reader of the stream went away.", hint: "keep the reading end open until everything is written" },
  WRITE_OPTIONS_INVALID: { meaning: "An option of the write is out of range.", hint: "mend the option named" },
  WRITE_ABORTED: { meaning: "The write was stopped before its end; nothing was kept.", hint: "start it again" },
  BATCH_OUT_OF_ORDER: {
    meaning: "A sink was given a batch that does not follow the last one.",
    hint: "write batches in row order, without gaps",
  },
  SINK_CLOSED: { meaning: "A sink was used after commit or abort.", hint: "make a new sink for every write" },
  VALUE_NOT_JSON: {
    meaning: "A value cannot be written as JSON.",
    hint: "let the function return plain JSON values: no bigint, no object that holds itself",
  },
  RECIPE_MISSING: {
    meaning: "Workers were asked for, but not told how to make the dataset again.",
    hint: "pass a recipe, or write with one worker",
  },
  RECIPE_INVALID: {
    meaning: "A worker could not make the dataset again from its recipe.",
    hint: "let the module export loadDataset, and let it return the dataset that was passed",
  },
  TRANSFORM_UNKNOWN: { meaning: "No transform has that kind.", hint: "use one of the kinds listed" },
  TRANSFORM_INVALID: {
    meaning: "A transform has options it does not know, or names fields or tables that are not there.",
    hint: "mend what is listed",
  },
  TRANSFORM_LIMIT: {
    meaning: "A transform would have to hold more rows, groups or keys in memory than it may.",
    hint: "filter first, or raise heldRows",
  },
  EXTRACT_INVALID: {
    meaning: "An extraction names tables that are not there, or a share that is none.",
    hint: "name tables as the database has them, and a share above 0 to 1",
  },
  EXTRACT_LIMIT: {
    meaning: "A subset has more rows than keys may be held in memory.",
    hint: "take a smaller share, narrow the conditions, or raise heldKeys",
  },
  CAST_FAILED: {
    meaning: "A value has no equal in the type asked for.",
    hint: 'clean the field first, or set onError to "null"',
  },
  WORKER_FAILED: { meaning: "A worker thread ended before its work was done.", hint: "try again with fewer workers" },
  DATABASE_UNKNOWN: {
    meaning: "No driver opens databases of that kind.",
    hint: "use one of the kinds of URL listed",
  },
  DATABASE_CLIENT_MISSING: {
    meaning: "The library that speaks to a database is not installed, or is not the one expected.",
    hint: "install the package named, or pass a client of your own",
  },
  DATABASE_UNREACHABLE: {
    meaning: "A database does not answer, or there is none.",
    hint: "check host, port, name and network, and that the server runs",
  },
  DATABASE_REFUSED: {
    meaning: "A database does not let the user in.",
    hint: "check user name, password and the name of the database",
  },
  DATABASE_DENIED: {
    meaning: "The user may not do that, or the database is read-only.",
    hint: "use a user with the rights named, or grant them",
  },
  DATABASE_FULL: {
    meaning: "A database has no space left, or reached a limit of its own.",
    hint: "free some space or raise the limit, then start again",
  },
  DATABASE_LOST: {
    meaning: "The connection to a database broke; what was not committed is not there.",
    hint: "start again when the server runs",
  },
  DATABASE_CONSTRAINT: {
    meaning: "A row breaks a condition of its table; nothing of the statement was kept.",
    hint: "see the constraint named; rows already there may clash with new ones",
  },
  DATABASE_BUSY: {
    meaning: "A database is locked by another user, or chose to end a transaction that waited for another.",
    hint: "start again when the other is done",
  },
  DATABASE_FAILED: {
    meaning: "A database refused a statement.",
    hint: "see the database's message",
  },
  DATABASE_VALUE: {
    meaning: "A value cannot be written to a column, or read from one, without loss.",
    hint: "give the column another type, or the field other options",
  },
  CONDITION_UNKNOWN: {
    meaning: "A condition in SQL is not understood, though it was when the definition was made.",
    hint: "make the definition again with this version",
  },
  CONDITION_UNMET: {
    meaning: "Fewer rows than asked for meet the conditions between the tables they refer to.",
    hint: "lower the row count, or give the tables referred to more rows",
  },
  IMPORT_UNKNOWN: {
    meaning: "It is not known what kind of schema a file holds.",
    hint: "name the kind with --from, or use one of the endings listed",
  },
  IMPORT_INVALID: {
    meaning: "A schema cannot be read, or no table can be made of it.",
    hint: "see the place named",
  },
  IMPORT_CLIENT_MISSING: {
    meaning: "The library that reads a kind of schema is not installed.",
    hint: "install the package named",
  },
  FILE_UNREADABLE: {
    meaning: "The system refused to open or read a file.",
    hint: "check that the file exists, is a file, and that you may read it",
  },
  FILL_CIRCLE: {
    meaning: "Tables refer to each other by columns that may not be null, and the database checks them row by row.",
    hint: "let one of the columns be null, or leave one of the tables out",
  },
  FILL_UNSUPPORTED: {
    meaning: "A table has conditions that no row can be promised to meet; nothing was written.",
    hint: "leave the tables out, or try with force (--force): the database still checks every row",
  },
  READ_OPTIONS_INVALID: { meaning: "An option of the reading is out of range.", hint: "mend the option named" },
  FILE_INVALID: {
    meaning: "A file is not what its format says, or is damaged.",
    hint: "make the file again, or name its format",
  },
  READ_LIMIT: {
    meaning: "A file asks for more memory, depth or columns than the limits of reading allow.",
    hint: "raise the limit named if the file is to be trusted",
  },
  ROW_INVALID: {
    meaning: "A row of a file could not be read, and the policy for such rows is to fail.",
    hint: "mend the row, or choose to skip or quarantine such rows",
  },
  TYPE_UNSUPPORTED: {
    meaning: "A format cannot hold a column, or a value of it, without loss.",
    hint: "choose another format, another type, or an option of the format named in the message",
  },
  REQUEST_FORBIDDEN: {
    meaning: "A request is not sent: its address is not public, not HTTP, or it is not valid.",
    hint: "allow the host by allowHosts (--allow-host) if it is to be trusted",
  },
  REQUEST_UNREACHABLE: {
    meaning: "A server cannot be reached, or its certificate does not fit.",
    hint: "check host, port, certificate and network, and that the server runs",
  },
  REQUEST_TIMEOUT: {
    meaning: "A server did not connect, answer or go on in time.",
    hint: "try again later, or raise the time-out",
  },
  REQUEST_INTERRUPTED: {
    meaning: "A connection broke before the response was complete.",
    hint: "try again later",
  },
  REQUEST_REDIRECTED: {
    meaning: "A server redirects in a circle, or too often.",
    hint: "use the address that it leads to",
  },
  REQUEST_DENIED: {
    meaning: "A server does not accept the credentials, or they do not allow this.",
    hint: "check the credentials and their scopes",
  },
  REQUEST_FAILED: {
    meaning: "A server answers with a failure.",
    hint: "see the server's message",
  },
  RESPONSE_TOO_LARGE: {
    meaning: "A response is larger than allowed.",
    hint: "ask for smaller pages, or raise maxResponseBytes",
  },
  RESPONSE_INVALID: {
    meaning: "A response is not what was asked for.",
    hint: "check that the address is the one of the service",
  },
  CIRCUIT_OPEN: {
    meaning: "A server failed so often in a row that nothing is sent to it for a while.",
    hint: "try again when the server runs",
  },
  CONNECTOR_UNKNOWN: {
    meaning: "No connector has that name, or opens such URLs.",
    hint: "use one of those listed",
  },
  CONNECTOR_OPTIONS_INVALID: {
    meaning: "A connector was given options it does not have.",
    hint: "mend the options listed",
  },
  CONNECTOR_CLIENT_MISSING: {
    meaning: "The library a connector needs is not installed, or is not the one expected.",
    hint: "install the package named, or pass a client of your own",
  },
  CONNECTOR_UNSUPPORTED: {
    meaning: "A connector, or the service behind it, cannot do that.",
    hint: "ask test() what it can do",
  },
  CONNECTOR_VALUE: {
    meaning: "A value of a service does not fit its column, or cannot be sent without loss.",
    hint: "give the column another type",
  },
  CONNECTOR_FAILED: {
    meaning: "A service took a request and answers with an error of its own.",
    hint: "see the service's message",
  },
  RESOURCE_UNKNOWN: {
    meaning: "A connector has no table of that name.",
    hint: "use one of the tables listed",
  },
  CURSOR_INVALID: {
    meaning: "A cursor is not one of this connector and table.",
    hint: "start without a cursor",
  },
  DELIVERY_INVALID: {
    meaning: "A delivery of a webhook is not signed by who it should be, or is too old.",
    hint: "check the secret and the clocks",
  },
  STORE_OPTIONS_INVALID: {
    meaning: "An object store was given options it does not have.",
    hint: "mend the options listed",
  },
  STORE_CLIENT_MISSING: {
    meaning: "The library an object store needs is not installed.",
    hint: "install the packages named",
  },
  STORE_KEY_INVALID: {
    meaning: "A key is not allowed: it is empty, absolute, or leads out of its folder.",
    hint: "use keys such as exports/2024/orders",
  },
  STORE_MISSING: {
    meaning: "An object is not there.",
    hint: "check the key",
  },
  STORE_EXISTS: {
    meaning: "A dataset is there already under that key.",
    hint: "choose another key, or allow replacing it",
  },
  STORE_DENIED: {
    meaning: "An object store does not accept the credentials, or they do not allow this.",
    hint: "check the credentials and their rights",
  },
  STORE_FAILED: {
    meaning: "An object store refused or broke off an operation.",
    hint: "see the reason; try again later",
  },
  STORE_DAMAGED: {
    meaning: "A stored dataset differs from its manifest.",
    hint: "write it again",
  },
};

/** What an error says beyond its code. */
export interface AdapterErrorOptions {
  /** Takes the place of the catalogue's hint. */
  readonly hint?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * Makes an error of this package.
 *
 * @param code - From the catalogue.
 * @param message - What is wrong, and where.
 * @param options - A better hint, figures and the cause.
 */
export function createAdapterError(code: AdapterErrorCode, message: string, options: AdapterErrorOptions = {}): SeedbedError {
  return new SeedbedError(code, message, { hint: ADAPTER_ERRORS[code].hint, ...options });
}
