import { allLocales } from "@faker-js/faker";
import { describe, expect, it } from "vitest";
import { toHandle } from "../../../src/generators/people/to-handle.js";

describe("toHandle", () => {
  it("spells names in plain letters", () => {
    const cases = {
      "O'Connor": "oconnor",
      Groß: "gross",
      Müller: "mueller",
      Łukasz: "lukasz",
      Žižek: "zizek",
      İpek: "ipek",
      Nguyễn: "nguyen",
    };
    for (const [name, handle] of Object.entries(cases)) expect(toHandle(name)).toBe(handle);
    expect(toHandle("Иванова")).toBe("ivanova");
    expect(toHandle("Παπαδόπουλος")).toBe("papadopoylos");
  });

  it("gives letters for any text", () => {
    for (const text of ["", "  ", "1234", "…", "田中", "😀", "محمد", "a".repeat(99), "\ud800"])
      expect(toHandle(text)).toMatch(/^[a-z]{1,23}$/);
    expect(toHandle("田中")).not.toBe(toHandle("中田"));
    expect(toHandle("42")).toBe("user");
  });

  it("keeps the names of all locales apart and valid", () => {
    for (const locale of Object.values(allLocales)) {
      const lists = Object.values(locale.person?.first_name ?? {}) as string[][];
      const names = [...new Set(lists.flat().map((name) => name.toLowerCase()))];
      const handles = new Set(names.map(toHandle));
      for (const handle of handles) expect(handle).toMatch(/^[a-z]{1,23}$/);
      if (names.length > 0) expect(handles.size).toBeGreaterThan(names.length * 0.9);
    }
  });
});
