import { describe, expect, test } from "vitest";
import { clientAddressOf, LOOPBACK, networkOf, readNetworks } from "./network";

describe("who really asks", () => {
  const here = readNetworks(LOOPBACK);

  test.each([
    ["nobody stands between", "", "203.0.113.9", "203.0.113.9"],
    ["a stranger's word is not taken", "198.51.100.1", "203.0.113.9", "203.0.113.9"],
    ["our proxy's word is", "198.51.100.1", "127.0.0.1", "198.51.100.1"],
    ["nor what a stranger told our proxy", "192.0.2.1, 198.51.100.1", "::ffff:127.0.0.1", "198.51.100.1"],
    ["our proxy, by IPv6", "2001:DB8::1", "::1", "2001:db8::1"],
    ["a proxy that writes the port too", "198.51.100.1:4711", "127.0.0.1", "198.51.100.1"],
    ["and brackets", "[2001:db8::1]:4711", "127.0.0.1", "2001:db8::1"],
    ["IPv4 dressed as IPv6", "::ffff:c633:6401", "127.0.0.1", "198.51.100.1"],
    ["a word that is no address ends the list", "198.51.100.1, unknown", "127.0.0.1", "127.0.0.1"],
    ["somebody on the machine", "", "127.0.0.1", "127.0.0.1"],
  ])("%s", (_, forwardedFor, peer, client) => {
    expect(clientAddressOf(forwardedFor, peer, here)).toBe(client);
  });

  test("of two proxies both are gone over, and a third is not", () => {
    const trusted = readNetworks("127.0.0.1, 10.0.0.0/8\n2001:db8:1::/48");
    const asked = (forwardedFor: string) => clientAddressOf(forwardedFor, "127.0.0.1", trusted);

    expect(asked("192.0.2.66, 198.51.100.1, 10.7.7.7")).toBe("198.51.100.1");
    expect(asked("198.51.100.1, 2001:db8:1:ffff::5")).toBe("198.51.100.1");
    expect(asked("198.51.100.1, 2001:db8:2::5")).toBe("2001:db8:2::5");
    expect(asked("10.0.0.1, 10.0.0.2")).toBe("10.0.0.1");
  });
});

test.each(["10.0.0.0/33", "10.0.0.0/", "10.0.0", "::/129", "proxy.example", "10.0.0.0/8/8", "10.0.0.0/-1"])(
  "%s is no network",
  (text) => {
    expect(() => readNetworks(text)).toThrow(`“${text}” is neither`);
  },
);

test.each([
  ["198.51.100.7", "198.51.100.0/24"],
  ["2001:db8:7:1:2:3:4:5", "2001:db8:7::/48"],
  ["2001:db8::1", "2001:db8:0::/48"],
  ["::1", "0:0:0::/48"],
  ["unknown", "unknown"],
])("%s is of the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("whoever changes the end of an IPv6 address stays the same customer", () => {
  expect(networkOf("2001:db8:7:1::5", 64)).toBe(networkOf("2001:db8:7:1:a:b:c:d", 64));
  expect(networkOf("2001:db8::5", 64)).toBe(networkOf("2001:db8::7:0:0:5", 64));
});
