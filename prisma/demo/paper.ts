import type { Paper } from "@/modules/settings/paper";

export const VELMAR_TIME = "Europe/Kyiv";

export const paper: Paper = {
  name: "The Daymark",
  tagline:
    "Reported from Velmar and the Brenna delta. Owned by the people who write it, paid for by the people who read it. No advertising, no tracking.",
  place: "Velmar",
  language: "en",
  languages: ["uk"],
  timeZone: VELMAR_TIME,
  owner: "The Daymark Cooperative",
  email: "desk@daymark.example",
  postalAddress: "4 Pilot Stairs, Velmar",
  taxNumber: "Tax number IN 4471920",
  bankDetails: "The Daymark Cooperative\nIBAN IN00 0000 0000 0000 0000\nHarbour Bank, Velmar",
  accent: { day: "#0b5f57", night: "#7fcabd" },
  logo: { day: null, night: null, saysName: false },
  navigation: [
    { label: "Politics", href: "/tags/politics" },
    { label: "Ports", href: "/tags/ports" },
    { label: "Energy", href: "/tags/energy" },
    { label: "Courts", href: "/tags/courts" },
    { label: "Culture", href: "/tags/culture" },
    { label: "Explainers", href: "/tags/explainers" },
    { label: "Українською", href: "/tags/ukrainskoiu", lang: "uk" },
    { label: "Newsletters", href: "/newsletters" },
  ],
  footer: [
    {
      title: "Sections",
      links: [
        { label: "Politics", href: "/tags/politics" },
        { label: "Ports", href: "/tags/ports" },
        { label: "Energy", href: "/tags/energy" },
        { label: "Courts", href: "/tags/courts" },
      ],
    },
    {
      title: "More",
      links: [
        { label: "Culture", href: "/tags/culture" },
        { label: "Explainers", href: "/tags/explainers" },
        { label: "News Feed", href: "/news-feed" },
        { label: "Corrections", href: "/corrections" },
      ],
    },
    {
      title: "Paper",
      links: [
        { label: "About us", href: "/about" },
        { label: "How we work", href: "/how-we-work" },
        { label: "Ethics", href: "/ethics" },
        { label: "Send us a tip", href: "/tip" },
        { label: "Privacy", href: "/privacy" },
      ],
    },
    {
      title: "Take it with you",
      links: [
        { label: "Newsletters", href: "/newsletters" },
        { label: "Magazine", href: "/magazine" },
        { label: "RSS", href: "/feed.xml" },
        { label: "Search", href: "/search" },
      ],
    },
  ],
  social: [],
  policies: {},
  newsletter: "delta-weekly",
  isSample: true,
};
