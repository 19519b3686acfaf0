import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import { finished } from "node:stream/promises";
import { faker } from "@faker-js/faker";
import type { Contestant } from "../harness/contestant.js";
import { fakeUser } from "../w1/faker-users.js";
import type { User } from "../w1/user.js";
import { type FileFormat, usersPath, type WrittenUsers } from "./written-users.js";

/** Rows joined into one chunk. */
const CHUNK_ROWS = 1000;
const HEADER = "id,firstName,lastName,email,age,country,createdAt,balance,active,bio\n";

function toCsvLine(user: User): string {
  const { id, firstName, lastName, email, age, country, createdAt, balance, active, bio } = user;
  return `${[id, firstName, lastName, email, age, country, createdAt.toISOString(), balance, active, bio].join(",")}\n`;
}

function toJsonLine(user: User): string {
  return `${JSON.stringify(user)}\n`;
}

/** Users by a loop over faker's methods, joined to text and streamed to a file. */
export function createFakerFile(format: FileFormat, rows: number): Contestant<WrittenUsers> {
  const toLine = format === "csv" ? toCsvLine : toJsonLine;
  return {
    async run() {
      faker.seed(1);
      const path = usersPath(format);
      rmSync(path, { force: true });
      const stream = createWriteStream(path);
      if (format === "csv") stream.write(HEADER);
      for (let from = 0; from < rows; from += CHUNK_ROWS) {
        const count = Math.min(CHUNK_ROWS, rows - from);
        const text = Array.from({ length: count }, () => toLine(fakeUser())).join("");
        if (!stream.write(text)) await once(stream, "drain");
      }
      stream.end();
      await finished(stream);
      return { path, rows, bytes: stream.bytesWritten };
    },
  };
}
