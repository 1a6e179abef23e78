import { ImageResponse } from "next/og";
import { expect, test, vi } from "vitest";
import { DRAWABLE } from "@/components/social/card-text";
import { CARD_SIZE, StoryCard } from "@/components/social/social-card";
import { cardFonts } from "./fonts";

test("our own type has every letter we let into a social image: nothing is fetched from elsewhere", async () => {
  const fetched = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("a letter was looked for elsewhere"));
  const letters = Array.from({ length: 0x2300 }, (_, code) => String.fromCodePoint(code)).filter((letter) =>
    DRAWABLE.test(letter),
  );
  const paper = { name: "The Daymark", tagline: "", accent: "#0b5f57" };

  const image = new ImageResponse(
    <StoryCard paper={paper} story={{ text: letters.join(" "), fontSize: 20, kicker: null }} />,
    { ...CARD_SIZE, fonts: await cardFonts() },
  );
  const bytes = Buffer.from(await image.arrayBuffer());

  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(
    fetched.mock.calls.map(([address]) => String(address)).filter((address) => address.startsWith("http")),
  ).toEqual([]);
});
