import type { GeneratorContext } from "../contract/generator.js";

/**
 * Domains that belong to nobody, so that nothing made here reaches anyone.
 *
 * @source RFC 2606, section 3.
 */
export const RESERVED_DOMAINS: readonly string[] = ["example.com", "example.org", "example.net"];

const MAX_DOMAINS = 1000;
const DOMAIN = /^(?=.{1,190}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/**
 * Checks a list of domains.
 *
 * @param domains - The option; reserved domains when left out.
 * @param option - Its name, for reports.
 * @param context - The field's context.
 * @returns A list with at least one domain.
 */
export function resolveDomains(
  domains: readonly string[] | undefined,
  option: string,
  context: GeneratorContext,
): readonly string[] {
  if (domains === undefined) return RESERVED_DOMAINS;
  if (!Array.isArray(domains) || domains.length === 0 || domains.length > MAX_DOMAINS) {
    context.report(option, `${option} must list 1 to ${MAX_DOMAINS} domains`, 'give for example ["example.com"]');
    return RESERVED_DOMAINS;
  }
  const bad = domains.filter((domain) => typeof domain !== "string" || !DOMAIN.test(domain));
  if (bad.length === 0) return domains;
  context.report(
    option,
    `${bad
      .slice(0, 5)
      .map((domain) => JSON.stringify(domain))
      .join(", ")}: not a domain name`,
    'write it as in "mail.example.com"',
  );
  return RESERVED_DOMAINS;
}
