import { infoBox, newsletter, related } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo, hoursAgo } from "../../when";

export const dredgerLeaves: Story = {
  slug: "dredger-leaves-velmar",
  headline: "Dredger leaves Velmar with a third of its work done",
  standfirst: "The channel is a metre deeper. The contract said three.",
  kicker: "Dredging",
  section: "ports",
  tags: ["ports", "dredging", "velmar"],
  by: ["nadia-korvin", "ilse-marrow"],
  at: daysAgo(1, "17:20"),
  revisedAt: hoursAgo(3),
  corrections: [
    {
      text: "An earlier version of this story said that €26.1 million had been paid to Northgate Marine. The sum is €21.6 million; two figures had changed places.",
      at: daysAgo(1, "20:05"),
      by: "Nadia Korvin",
    },
    {
      text: "This story gave the dredger’s length as 94 metres, which is her length without the suction pipe. Overall she measures 108 metres. The pipe, as a reader points out, is rather the point.",
      at: hoursAgo(3),
      by: "Ilse Marrow",
    },
  ],
  picture: { name: "harbour", caption: "The inner basin on the evening the dredger left." },
  body: [
    `
    The suction dredger *Constance* left Velmar on yesterday’s evening tide, her pipe folded along her side like a heron’s
    neck. She had been here for nineteen months. Two tugs saw her over the bar. She drew 6.8 metres, and there was room
    beneath her: about one metre more than on the day she came.

    Three had been ordered. The contract between the port authority and Northgate Marine, signed nineteen months ago for €36
    million, provides for a channel eleven metres deep at low water along all of its two miles. According to the harbour
    office’s survey of last month it has 9.1. Northgate has been paid €21.6 million, or sixty per cent of the price, for what
    the office now reckons to be thirty-four per cent of the work.

    ## Why she left

    The contractor says that it is owed the next instalment of €4.8 million and will send a ship when that arrives. The
    authority says that it will pay for metres it can measure. Both have written to the other that the other is in breach. “It
    is a disagreement about the bottom of the sea,” said the authority’s director, Maren Holt. “We propose to look.”

    Northgate points out that sand comes back. What it took out in the first summer, its site manager, Rolf Tesmer, told us,
    was “returned by nature in the first autumn, free of charge”. He says that the silting was three times what the
    authority’s own study had forecast. The study was made by a firm which has since been bought by Northgate.
    `,
    newsletter("delta-weekly"),
    `
    ## What it means on the water

    For ferries and coasters, nothing. A grain ship with a draught of nine metres can use the channel for a hundred minutes in
    each tide; at eleven metres she could have used it at any hour. The authority had built its forecasts on that. Pier Nine’s
    [tidal working](/articles/harbour-without-light), invented for want of light, will go on for want of depth.

    The criminal case is a different matter. It concerns an earlier contract, of four years ago, with the same firm and a
    similar hole. Three managers and two officials are charged with certifying metres that had not been dug. All deny it. The
    trial [is waiting for a judge](/articles/empty-bench).
    `,
    infoBox(
      "The contract",
      "Nineteen months in figures",
      `
      - Ordered: from 8.1 to 11.0 metres, along two miles; 2.9 million cubic metres of sand
      - Done, by the harbour office’s count: 0.99 million cubic metres
      - Price €36.0 million; paid €21.6 million; in dispute €4.8 million
      - *Constance*: 108 metres overall, crew of 31, built 1998
      `,
    ),
    `
    A few dozen people stood on the mole to see her go. Among them was Willem Rask, who has fished the channel’s edge for
    fifty years and was asked by nobody what he thought. He thought that she had been a good neighbour, and punctual. “She
    took the sand out to the deep on the ebb,” he said, “and the flood brought it in behind her. You could set your watch.”
    `,
    related("dredging-contract-signed"),
  ],
};

export const dredgingContractSigned: Story = {
  slug: "dredging-contract-signed",
  headline: "Velmar signs for eleven metres: harbour channel to be dredged",
  standfirst: "Thirty-six million euros, two years, one ship. The opposition asks about the last time.",
  kicker: "Dredging",
  section: "ports",
  tags: ["ports", "dredging", "velmar"],
  by: ["ilse-marrow"],
  at: daysAgo(586, "15:30"),
  body: [
    `
    The port authority of Velmar and the contractor Northgate Marine have signed for the largest piece of work in the harbour
    since the moles were built: a channel eleven metres deep at low water, from the bar to Pier Nine, for €36 million.

    Work is to begin in the last week of April and to take two years. The suction dredger *Constance* will lift 2.9 million
    cubic metres of sand and put it down again in deep water, twelve miles out. At present the channel has 8.1 metres. Ships
    that need more have to wait for the tide.

    “In two years no one in this town will have to know when high water is,” said the authority’s acting director, Egon Lasse,
    at the signing. A tide table hung behind him. It had been lent by the pilots.

    The authority expects sixty more ships a year and €1.9 million in dues. It has set aside €600,000 for surveys.

    In the council, members for the Harbour list asked why the contract had gone to the same firm as the last one. That work
    was certified three years ago as complete at eleven metres; the harbour office has since measured 8.1. In January
    prosecutors brought charges. Lasse said that a firm was innocent until proven guilty and that Northgate had been the
    cheapest of two.

    The other bidder, from overseas, had offered to take no money before the depth was measured. It asked for €41 million.
    `,
  ],
};
