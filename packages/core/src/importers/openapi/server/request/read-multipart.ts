/** The part of the platform that reads forms. */
interface FormPlatform {
  readonly Response?: new (
    body: Uint8Array,
    init: { readonly headers: Readonly<Record<string, string>> },
  ) => { formData(): Promise<{ entries(): Iterable<[string, string | { text(): Promise<string> }]> }> };
}

/**
 * Reads a form of several parts, as the platform's `fetch` does.
 *
 * @param bytes - The body.
 * @param contentType - With its boundary.
 * @returns Names and texts; undefined when it cannot be read.
 */
export async function readMultipart(
  bytes: Uint8Array,
  contentType: string,
): Promise<readonly (readonly [string, string])[] | undefined> {
  const { Response } = globalThis as FormPlatform;
  if (Response === undefined) return undefined;
  try {
    const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
    return await Promise.all(
      [...form.entries()].map(async ([name, value]) => [name, typeof value === "string" ? value : await value.text()] as const),
    );
  } catch {
    return undefined;
  }
}
