import { figure, infoBox, newsletter, pull, related, table } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const whoseGrain: Story = {
  slug: "whose-grain-is-in-the-elevator",
  headline: "Whose grain is in the elevator?",
  standfirst: "Three owners, one silo and a scale that has not been tested since the flood.",
  kicker: "Trade",
  section: "ports",
  tags: ["ports", "trade", "velmar", "brenna-delta", "slack-water"],
  by: ["petr-halloran"],
  at: daysAgo(3, "11:45"),
  picture: { name: "elevator", caption: "Elevator Two at Velmar. The small red hut is the weighhouse." },
  body: [
    `
    In the last week of August the owners of the wheat in Elevator Two met in the weighhouse to find out how much of it was
    theirs. There were three of them. Each had brought a folder, and each folder had been prepared with care. When the sums
    were written side by side on the back of a calendar, the wheat came to 20,900 tonnes. The elevator holds 18,000.

    “There was a silence,” says Hanna Brock, who keeps the weighhouse and has kept it through four masters. “Then they all
    looked at me, as if I had eaten it.”

    ## One silo, three names

    Elevator Two is the grey thing at the end of the grain quay that visitors photograph instead of the cathedral. It was
    built in 1961 for the state, sold in 1994 to its employees, pledged in 2008 to a bank and leased in 2017 to whoever would
    mend the roof. Three firms did so, and signed: Brenna Mills, which grinds; Delta Agrar, which grows; and a trading house
    in the capital called Corvane, which does neither. They agreed to share the silo and to keep its contents mixed. Wheat is
    wheat. What each of them owns is therefore not a heap but a number, and the number is made by the scale.

    The scale is beneath the red hut. It weighs lorries, full and then empty, and the difference is printed on a slip in
    triplicate. It is a good scale, of a good make. Law requires it to be tested every twelve months with twenty tonnes of
    certified iron. The iron lives in a shed at Sarn. On the third of April three years ago the Brenna came over its banks
    there, and the shed, which had been thought to be above the river, turned out to be a part of it.

    The weights were found one by one, the last of them in an orchard. They had rusted, which makes iron lighter, and silted,
    which makes it heavier. The Office of Measures has been deciding ever since which of these is the case. “Until it has,”
    said a spokesman, “no scale in the delta can be tested, because there is nothing of known weight in it.”
    `,
    pull(
      "Until it has, no scale in the delta can be tested, because there is nothing of known weight in it.",
      "A spokesman for the Office of Measures",
    ),
    `
    ## The arithmetic of a kilo

    How far out is it? We borrowed a method from the quay. A ship’s cargo is measured twice: by the slips of the lorries that
    filled her, and by how deep she sits when full, which any mate can read off her side. Draught surveys are reckoned good to
    half of one per cent. For forty-four ships loaded from Elevator Two over the last eighteen months, the port authority let
    us compare the two.

    In the first six months the slips exceed the ships by 0.4 per cent, which is nothing. In the second six by 1.9. In the
    last six by 3.1. The scale, or something near it, has begun to find more wheat in a lorry than the sea finds in a ship.
    `,
    table(
      "The same wheat by road and by water, in tonnes",
      `
      Period | Ships | By lorry slips | By draught | Too much | Per cent
      First half-year | 17 | 53,211 | 53,000 | 211 | 0.4
      Second half-year | 15 | 48,912 | 48,000 | 912 | 1.9
      Third half-year | 12 | 37,116 | 36,000 | 1,116 | 3.1
      **Together** | **44** | **139,239** | **137,000** | **2,239** | **1.6**
      `,
    ),
    `
    At last month’s price 2,239 tonnes of milling wheat are worth about half a million euros. It has been paid for by someone
    and delivered to no one. It is also, within a few lorry-loads, most of what the three folders disagree about.

    Nobody has accused anybody, on paper. In person it is different. Brenna Mills observes that it only ever takes wheat out,
    so that a scale which flatters the lorry can do nothing for it. Delta Agrar, whose lorries bring most of it in, says that
    its drivers are paid by the trip and would not know which way to cheat. Corvane, which neither brings nor takes but buys
    and sells the numbers, answered our questions with one sentence: it had confidence in the market.

    ## What Hanna Brock saw

    The weighhouse has two windows, one on the road and one on the scale. Brock has a stove, a kettle, and a ledger which
    nobody asked her to keep. In it she writes the number plate of every lorry, the driver’s first name, and the weight that
    she expects before the needle comes to rest. She does it to stay awake. She has been doing it for twenty-six years.

    “You see it in the springs,” she says. “A lorry with twenty-four tonnes comes over the sill like an old man. Twenty-five,
    like an old man with a suitcase.” Until a year and a half ago her guesses were within a hundred kilos. Then the needle
    began to run ahead of them, a little more each month, always in the same direction, on wet days and on dry. She told the
    foreman. The foreman told her that she was getting on.

    She showed us the ledger. We put 1,800 of her guesses beside the slips of the same lorries. The gap opens in the week of
    the ninth of May last year and widens by some twenty kilos a month. It is as straight as a fence.
    `,
    infoBox(
      "Who is who",
      "The silo and its people",
      `
      - **Brenna Mills**, Velmar: 140 employees; owns, by its own count, 6,900 tonnes
      - **Delta Agrar**, Orlin: 31 farms; 8,200 tonnes
      - **Corvane**, a trading house in the capital: 5,800 tonnes
      - **Hanna Brock**, weighmaster: owns the kettle
      `,
    ),
    newsletter("delta-weekly"),
    `
    An engineer who services such scales in another country, and to whom we showed the figures without the names, thought
    about it for the length of a coffee. A straight line, he said, is not rust and is not theft. Thieves are greedy or
    careful, but never regular. He would look for a load cell taking up water, one of eight under the platform. They fail like
    that. It would cost €340 to replace, and a morning. “But you would have to be able to test it afterwards,” he said, “or
    how would you know?”

    There is a cheaper way to find out, and everybody on the quay knows it. You weigh a lorry here and drive it to another
    scale. The next one stands forty kilometres upriver, at the sugar factory in Orlin. In the spring Brock asked one of the
    drivers, a man called Sigi, to do it for her as a favour. He came back with two slips. At Velmar his lorry had weighed
    38,420 kilos and at Orlin 37,230. She was delighted for as long as it took her to remember that the scale at Orlin had not
    been tested either.

    “Then you have a difference,” she says, “and two people who are right.”

    On the first of September the three owners agreed to do what owners do. They hired a surveyor, a lawyer and a second
    lawyer, and sealed the silo until the ownership of its contents is established. The mill buys its wheat from abroad
    meanwhile. It comes by sea, on the tide, when there are [pilots](/tags/strike).

    The weights in Sarn are to be sent to the capital, to be weighed. They have been standing on a lorry outside the Office of
    Measures since October. Regulations require that the lorry be weighed first, on a scale that has been tested within the
    past twelve months.

    Brock still writes down what she sees. The road over the scale is closed, so it is mostly bicycles.
    `,
    figure("grain", { caption: "Silos of Delta Agrar near Orlin, where most of the wheat begins." }),
    related("night-on-pier-nine-costs"),
  ],
};
