import type { Part } from "./nodes";

/** Pages the paper writes about itself. What they say of the software is true of it; the paper is invented. */
export const pages: { slug: string; title: string; standfirst: string; body: Part[] }[] = [
  {
    slug: "about",
    title: "About us",
    standfirst: "The Daymark reports from Velmar and the Brenna delta. Neither exists.",
    body: [
      `
      **This is a sample newspaper.** It came with Masthead, the software it is printed with, to show what a publication looks
      like when it is full. The town, the river, the people and nearly all events are invented; one story retells real events
      of March 2025, and says so. Whoever runs this site can take all of it away with one command (\`masthead demo --remove\`)
      and start with their own front page.

      What follows is how the paper would describe itself if it existed.

      ## Who we are

      A daymark is an unlit tower that sailors steer by in daylight. We are thirteen people in three rooms above a chandler’s
      on Mill Square, Velmar. We began with a weekly sheet of tide tables and court dates, and we still print both.

      The paper belongs to The Daymark Cooperative: each of us holds one share, which cannot be sold. Readers pay for it.
      Nobody else does, and nobody can.

      ## What we cover

      [Politics](/tags/politics), [ports](/tags/ports), [energy](/tags/energy), the [courts](/tags/courts) and
      [culture](/tags/culture) of the delta; [explainers](/tags/explainers) for whatever we did not understand ourselves; and
      a selection [in Ukrainian](/tags/ukrainskoiu).

      ## Write to us

      The newsroom reads everything sent to [desk@daymark.example](mailto:desk@daymark.example). If we got something wrong,
      write “Correction” in the subject line: that letter is opened first. What we have put right stands on the [corrections
      page](/corrections). For something that should not travel by mail, see [how to send us a tip](/tip).
      `,
    ],
  },
  {
    slug: "how-we-work",
    title: "How we work",
    standfirst: "Two pairs of eyes, named sources where we can, and a ledger of our mistakes.",
    body: [
      `
      ## Before a story is printed

      1. Whoever writes it has spoken to somebody who was there.
      2. Whoever is accused in it has been asked, by name, with a deadline they can meet.
      3. A second person has read it against the notes, the sums included.
      4. Somebody has asked: who is hurt by this, and is it worth it?

      ## Sources

      We name them. When we do not, we say why, and an editor knows who they are. We do not pay for information. We buy
      coffee.

      ## Numbers

      Figures come with their origin. Where we did the sums ourselves we say how, and the table is in the story. If you find a
      fault, [Bea Okonski](/authors/bea-okonski) wants to hear it first.

      ## Machines

      Stories are written by people. Where a story can be listened to, the voice may be synthetic; the page says so, and an
      editor has heard it to the end. Illustrations are drawn by [Mara Lind](/authors/mara-lind).

      ## When we are wrong

      A mistake of fact is corrected in the text and recorded beneath it with the day and the hour, saying what was wrong and
      what is right. All of them are gathered on the [corrections page](/corrections). A mended typing error is not announced.
      A story is withdrawn only when its foundation was wrong; its address then says so.
      `,
    ],
  },
  {
    slug: "ethics",
    title: "Ethics",
    standfirst: "What we do not do, and what we do when it is hard not to.",
    body: [
      `
      ## Independence

      We take no money from parties, authorities or the companies we write about, and no gifts that do not fit into a cup. We
      pay for our own tickets. Whoever has a relative in a story does not write it.

      ## Harm

      We do not name victims without their consent, or children at all. We do not show the dead. In a time of danger we leave
      out what would help somebody to aim.

      ## People who did not ask for news

      Someone who is not used to speaking to reporters may take back a sentence until the evening. Somebody who is used to it
      may not.

      ## Money

      The accounts of the cooperative are printed each spring. Salaries differ by seniority only, and the largest is twice the
      smallest.
      `,
    ],
  },
  {
    slug: "privacy",
    title: "Privacy",
    standfirst: "What this site knows about you. It is a short page.",
    body: [
      `
      **We do not track you.** These pages set no cookies, load nothing from other companies, and contain no analytics, no
      advertising and no fingerprinting. They are plain files; reading one leaves no more trace than a line in the web
      server’s own log, if whoever runs the server keeps one.

      ## What is stored, and when

      - **If you ask for a newsletter:** your email address, which letters you ticked, the page you asked on, and when.
        Nothing is sent until you have confirmed it. Letters contain no tracking pixel and their links are not rewritten.
      - **If you order the magazine:** what you typed into the order form, for as long as the law wants orders to be kept.
      - **If you search:** your words are used to find stories and are not kept.
      - **If you choose a light or dark page, or a playback speed:** that choice is kept in your own browser and is not sent
        to us.

      ## Things from other houses

      A film, a chart or a post from another service appears as a card. It is loaded from there only when you press it; from
      that moment on, that service’s rules apply.

      ## Your rights

      Every letter has a link that ends it with one click. To see, correct or delete what is stored about you, write to
      [desk@daymark.example](mailto:desk@daymark.example). You need not give a reason.
      `,
    ],
  },
  {
    slug: "tip",
    title: "Send us a tip",
    standfirst: "We are interested in what somebody would rather we were not.",
    body: [
      `
      ## Before you write

      Do not use a computer, telephone or network that belongs to your employer. Do not tell anyone that you are about to
      write, and do not search for us afterwards from your desk.

      ## How to reach us

      - **By mail**, without a sender, to The Daymark, Mill Square 3, Velmar. Paper has no metadata, but printers may leave
        marks: a copy of a copy is safer.
      - **In person.** The door is open on Thursdays from five to seven. You need not give a name. There is tea.
      - **By email** to [desk@daymark.example](mailto:desk@daymark.example), if nothing about it needs to be secret.

      As this is a sample newspaper, none of these addresses leads to anyone.

      ## What we promise

      We do not give away sources, to anybody, for any reason. We will tell you honestly if we cannot use what you sent. We
      destroy what we no longer need.
      `,
    ],
  },
];
