import { infoBox, newsletter, related } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const landRegister: Story = {
  slug: "land-register-must-open-older-books",
  headline: "Land register must open its older books, appeal judges rule",
  standfirst: "Two hundred volumes, bound in calf, were said to be too fragile to be read. They have been read.",
  section: "courts",
  tags: ["courts", "law", "velmar"],
  by: ["nadia-korvin"],
  at: daysAgo(2, "13:30"),
  picture: {
    name: "archive",
    caption: "The older books on their way to the copyists, by the only vehicle that fits through the gate.",
  },
  body: [
    `
    Anyone may look into the land register’s books from before 1945, the appeal court in Velmar has decided, and the office
    has ninety days to make it possible. The judgment ends eight years of correspondence between the register and a retired
    teacher, Lotte Amman, who wanted to know who had lived in her house.

    The register had refused on three grounds: that the 204 volumes were fragile, that they held personal data, and that they
    were in the cellar. The court dealt with these in turn. Fragile books may be photographed. The persons in the books are
    dead, the youngest by forty years. And a cellar, it wrote, “is a place, not a reason”.

    ## What is in them

    The volumes cover the years from 1871 to 1944. They record every sale, mortgage and inheritance in Velmar and eleven
    villages; and, on about nine hundred pages from the war years, transfers that are headed *ownerless property*. Historians
    have asked to see those pages since 1990. The university holds a list of 341 families whose houses changed hands in that
    way. For 188 of them it has no address.

    “I had only wanted to know about the one,” said Amman, who is seventy-eight. She learned the name in court: a watchmaker
    called Isak Lewin, with a wife and two daughters, until March 1942. She had brought a photograph of the door, where on the
    frame under six coats of paint there is a slanting notch.

    The register will not appeal. Its director, Paul Tomas, said that he had been against the opening as an official. On the
    stairs he added that his own grandmother’s house was in volume 166, and that he had never looked.
    `,
    newsletter("the-docket"),
    `
    The books will be carried to the archive’s workshop by bicycle, twelve at a time, since the arch of the old gate lets
    nothing wider through. Photography is to begin next week. The pages on ownerless property will be done first.
    `,
    infoBox(
      "How to ask",
      "Looking up a house",
      `
      - From the first of March at the reading room on Mill Square, without charge
      - You need the street and, if you have it, the old house number; it is often under the new one
      - For the pages from 1940 to 1944, somebody will sit down with you first
      `,
    ),
  ],
};

export const appealReviewRetrial: Story = {
  slug: "appeal-review-retrial",
  headline: "Appeal, review, retrial: three words, three doors",
  standfirst: "A guide to what each of them can open.",
  kicker: "Courts",
  section: "explainers",
  tags: ["explainers", "courts", "law"],
  by: ["nadia-korvin", "samir-quist"],
  at: daysAgo(8, "08:00"),
  picture: { name: "documents", caption: "What goes up to the next court: everything, tied with a ribbon." },
  body: [
    `
    You have lost in court, or someone you read about has, and the news says that he will “take it further”. There are three
    ways to go further. They look alike from the street.

    ## Appeal: somebody looks again

    An appeal goes to the next court up. It must be lodged within thirty days and may say two things: that the judge got the
    facts wrong, or the law. Three judges read the file. As a rule they do not hear the witnesses again, but they may. They
    can leave the judgment as it is, change it, or send it back.

    About one judgment in five is appealed at Velmar. Of those appeals, seven in ten change nothing. If only you appeal, you
    cannot come out worse. If the other side does so too, you can.

    ## Review: somebody checks the rules

    Review comes after the appeal and is about law only. You go to the Supreme Court in the capital, in writing, through a
    lawyer with a special permit, of whom there are 212. The question is no longer whether it happened but whether the courts
    asked the right question. Most requests, eleven in twelve, are turned down in one paragraph.

    When it succeeds it can change the rule for everybody. The ruling on [boiler
    logs](/articles/tenants-may-ask-for-the-boiler-log) may well end up there.

    ## Retrial: it begins again

    A retrial is rare. All doors have to be closed already. Then something has to turn up that nobody could have known: a
    document, a confession, a method of testing that did not exist. It is not enough that you have thought of a better
    argument in the bath. In the past ten years the Regional Court has ordered four. Three of them ended in another verdict.
    `,
    infoBox(
      "At a glance",
      "Which door?",
      `
      - **Appeal**: within 30 days; facts and law; three judges; fee from €90
      - **Review**: within 60 days of the appeal; law only; special lawyer; fee from €240
      - **Retrial**: no time limit for the convicted; new facts only; no fee if it succeeds
      `,
    ),
    `
    ## And the dredging appeal?

    That is a fourth thing, to keep you awake. The trial itself has not even begun. What is [heard next
    month](/articles/date-for-the-dredging-appeal) is an *interlocutory* appeal, on a single question, in this case whether
    certain soundings may be shown. A court allows it if everything else would otherwise be built on sand. In this instance,
    that is also the subject.
    `,
    newsletter("the-docket"),
    related("empty-bench"),
  ],
};

export const nurseTrialPutOff: Story = {
  slug: "nurses-trial-put-off-again",
  headline: "Nurse’s trial put off for a third time",
  standfirst: "No third judge, no date. She has asked to be allowed to work in the garden.",
  kicker: "Trials",
  section: "courts",
  tags: ["courts", "trials"],
  by: ["nadia-korvin"],
  at: daysAgo(47, "14:45"),
  picture: {
    name: "hospital-corridor",
    caption: "A ward corridor at night. What happened in one is what the court would like to know.",
  },
  body: [
    `
    The trial of a night nurse at Velmar’s general hospital has been put off for the third time because the Regional Court
    cannot seat three judges. Prosecutors charge her with negligence over a syringe pump that ran ten times too fast. The
    patient, a man of seventy, recovered.

    The nurse, who is forty-four and has worked on the ward for nineteen years, says that she set 1.2 and the pump showed 1.2.
    The maker withdrew the model last spring on account of a worn decimal key. An expert on keys has been waiting since May to
    tell the court about it.

    She has been suspended on half pay for eighteen months. Yesterday she asked through her lawyer whether she might meanwhile
    look after the hospital garden, without pay. The administration said that this would depend on the outcome of the trial.
    `,
    related("empty-bench"),
  ],
};

export const ferryCashier: Story = {
  slug: "ferry-cashier-four-years",
  headline: "Four years for the cashier who sold the same ferry twice",
  standfirst: "For nine summers two rolls of tickets went through one machine. A child noticed.",
  kicker: "Trials",
  section: "courts",
  tags: ["courts", "trials", "rivers"],
  by: ["nadia-korvin"],
  at: daysAgo(131, "17:10"),
  body: [
    `
    A former cashier of the island ferries, Renata Vogt, has been sentenced to four years in prison for selling €318,000 worth
    of tickets that the company never saw. Prosecutors had asked for three.

    For nine summers, the Regional Court found, she kept two rolls of tickets in one machine and swapped them after every
    second passenger. Both had been printed by the same printer, who was told that there were two ferries. There were, but one
    of them had been scrapped in 2009.

    The fraud was found by a boy of ten who collected ticket numbers and had, on one crossing, two of the same. He wrote to
    the company. It sent him a pencil. He wrote again, enclosing both.

    Judge Agata Brill said that the sum mattered less to her than one December. When the accounts did not add up, the company
    had suspended a deckhand. Vogt, who knew why they did not, brought his family a cake.
    `,
  ],
};
