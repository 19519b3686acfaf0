import type { TableSchema } from "@seedbed/core";
import type { Capability, Connector } from "../connectors/contract/connector.js";

/** A service that does not let one in. */
export interface ClosedService {
  /** The error's code. */
  readonly code: string;
  open(): Promise<Connector>;
  /** Texts that must not show. */
  readonly secrets: readonly string[];
}

/** A connector under test, and a service that it speaks to. */
export interface ConnectorSubject {
  readonly name: string;
  /** Opens a connector to a fresh service that holds the rows of {@link ConnectorSubject.reads}. */
  open(): Promise<Connector>;
  /** What {@link Connector.test} has to find. */
  readonly can: readonly Capability[];
  /** A table that is read; left out where nothing can be. */
  readonly reads?: {
    readonly table: string;
    /** Its rows, as they come out of batches. */
    readonly rows: readonly Readonly<Record<string, unknown>>[];
    /**
     * Adds a row to the service opened last, one that readings of what is new have to find.
     *
     * @returns The row as it is read.
     */
    add?(): Promise<Readonly<Record<string, unknown>>>;
  };
  /** A table that is written; left out where nothing can be. */
  readonly writes?: {
    readonly table: string;
    readonly schema: TableSchema;
    /** At least three rows. */
    readonly rows: readonly Readonly<Record<string, unknown>>[];
    /** What the service opened last was given, as rows. */
    taken(): Promise<readonly unknown[]>;
  };
  /** Services that do not let one in. */
  readonly closed: readonly ClosedService[];
}

/** One law, to be run by any test runner. */
export interface ConnectorLaw {
  readonly name: string;
  /** Rejects when the law is broken, naming what differs. */
  check(): Promise<void>;
}
