import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Addresses inside a company or machine; to be allowed on purpose. Link-local and metadata addresses are not among them. */
export const PRIVATE_RANGES: readonly string[] = [
  "localhost",
  "127.0.0.0/8",
  "::1/128",
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "fc00::/7",
];

/** Public addresses at which clouds tell virtual machines their secrets. */
const METADATA: readonly string[] = ["168.63.129.16"];

/** Says which hosts may be spoken to. */
export interface AddressPolicy {
  /**
   * Whether a host is allowed by its name, wherever it leads.
   *
   * @param host - As it stands in a URL.
   */
  allowsName(host: string): boolean;
  /**
   * Whether an address may be connected to.
   *
   * @param address - A resolved IPv4 or IPv6 address.
   */
  allowsAddress(address: string): boolean;
}

/**
 * Makes a policy: public addresses, and what is allowed beside them.
 *
 * @param allowed - Host names, addresses, or ranges such as `10.0.0.0/8`.
 */
export function createAddressPolicy(allowed: readonly string[]): AddressPolicy {
  const names = new Set<string>();
  const ranges: [Address, number][] = [];
  for (const entry of allowed) {
    if (entry.includes("/")) ranges.push(ipaddr.parseCIDR(entry));
    else if (ipaddr.isValid(entry)) ranges.push([ipaddr.process(entry), ipaddr.process(entry).kind() === "ipv4" ? 32 : 128]);
    else names.add(toHostName(entry));
  }
  return {
    allowsName: (host) => names.has(toHostName(host)),
    allowsAddress(text) {
      if (!ipaddr.isValid(text)) return false;
      const address = ipaddr.process(text);
      return isPublic(address) || ranges.some((range) => address.kind() === range[0].kind() && address.match(range));
    },
  };
}

/**
 * Whether an entry of a list of allowed hosts can be understood.
 *
 * @param entry - A host name, an address or a range.
 */
export function isHostEntry(entry: string): boolean {
  return entry.includes("/") ? ipaddr.isValidCIDR(entry) : ipaddr.isValid(entry) || /^[a-z0-9_][a-z0-9_.-]*$/i.test(entry);
}

/** Anything with a special use is refused, so that a range added to the registry later errs on the safe side. */
function isPublic(address: Address): boolean {
  if (address.range() === "unicast") return !METADATA.includes(address.toString());
  // Behind a translator, an IPv6 address carries the IPv4 one that counts.
  return address.range() === "rfc6052" && isPublic(new ipaddr.IPv4(address.toByteArray().slice(12)));
}

function toHostName(host: string): string {
  return host.toLowerCase().replace(/\.$/, "");
}
