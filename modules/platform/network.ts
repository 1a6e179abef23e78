import { BlockList, isIP, isIPv6 } from "node:net";

/** Proxies on the machine itself: what a paper trusts that says nothing else. */
export const LOOPBACK = "127.0.0.0/8 ::1/128";

/**
 * Addresses and networks, parted by blanks or commas: "127.0.0.1 10.0.0.0/8 2001:db8::/32".
 * @throws with the one that is neither
 */
export function readNetworks(text: string): BlockList {
  const list = new BlockList();
  for (const network of text.split(/[\s,]+/).filter(Boolean)) addNetwork(list, network);
  return list;
}

function addNetwork(list: BlockList, network: string): void {
  const [address = "", length, ...more] = network.split("/");
  const longest = isIPv6(address) ? 128 : 32;
  const prefix = length === undefined ? longest : Number(length);
  const isRight = isIP(address) !== 0 && more.length === 0 && /^\d*$/.test(length ?? "") && length !== "";
  if (!isRight || prefix > longest) throw new Error(`“${network}” is neither an address nor a network`);
  list.addSubnet(address, prefix, familyOf(address));
}

const familyOf = (address: string) => (isIPv6(address) ? "ipv6" : "ipv4");

/**
 * Who really asks. Each proxy writes down whom it was asked by, at the end of the list; what stands before the word of one that is not
 * trusted anybody may have made up. So: from the end, over those that are trusted.
 * @param forwardedFor the header X-Forwarded-For; "" where there is none
 * @param peer the other end of the line
 */
export function clientAddressOf(forwardedFor: string, peer: string, trusted: BlockList): string {
  let client = plainAddress(peer) ?? "";
  for (const hop of forwardedFor.split(",").reverse()) {
    if (!isIn(trusted, client)) return client;
    const address = plainAddress(hop);
    if (address === null) return client;
    client = address;
  }
  return client;
}

const isIn = (networks: BlockList, address: string) =>
  isIP(address) !== 0 && networks.check(address, familyOf(address));

/** An address as one writes it, however a proxy did: without brackets, port and zone, IPv4 as IPv4. null where it is none. */
export function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1")
    .replace(/%.*$/, "");
  if (!isIPv6(bare)) return isIP(bare) ? bare : null;

  const groups = groupsOf(bare);
  const isMapped = groups.slice(0, 6).join() === "0,0,0,0,0,65535"; // ::ffff:192.0.2.1
  return isMapped
    ? groups
        .slice(6)
        .flatMap((group) => [group >> 8, group & 255])
        .join(".")
    : bare;
}

/**
 * The network an address is of, as it is counted and kept: what one customer, or one small provider, has to itself.
 * @param ipv6Length in bits: 64 is one customer's line, 48 all of one's house
 * @returns "198.51.100.0/24", "2001:db8:7::/48"; what is no address as it is
 */
export function networkOf(address: string, ipv6Length: 48 | 64 = 48): string {
  if (!isIPv6(address)) return isIP(address) ? address.replace(/\d+$/, "0/24") : address;
  const kept = groupsOf(address).slice(0, ipv6Length / 16);
  return `${kept.map((group) => group.toString(16)).join(":")}::/${ipv6Length}`;
}

/** The eight numbers of an IPv6 address. The URL parser writes each in one way. */
function groupsOf(address: string): number[] {
  const [head = "", tail = ""] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const [first, last] = [head, tail].map((part) =>
    part
      .split(":")
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16)),
  );
  const left = first ?? [];
  const right = last ?? [];
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}
