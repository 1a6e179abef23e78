import { BlockList, isIPv4, isIPv6 } from "node:net";

/** What the Internet's registries keep from it (IANA special-purpose registries, IPv4 and IPv6). */
const KEPT_V4 =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4";
const GLOBAL_V6 = "2000::/3";
const KEPT_V6 = "2001::/23 2001:db8::/32 2002::/16 3fff::/20";

const keptV4 = listOf(KEPT_V4, "ipv4");
const globalV6 = listOf(GLOBAL_V6, "ipv6");
const keptV6 = listOf(KEPT_V6, "ipv6");

/** True for an address of the open Internet; false for this machine, its network, and whatever stands for one of them. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !keptV4.check(address, "ipv4");
  // An IPv4 address dressed as IPv6 (::ffff:127.0.0.1, 64:ff9b::…) is outside of 2000::/3, and so refused.
  return isIPv6(address) && globalV6.check(address, "ipv6") && !keptV6.check(address, "ipv6");
}

function listOf(networks: string, family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const network of networks.split(" ")) {
    const [address = "", prefix = ""] = network.split("/");
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
