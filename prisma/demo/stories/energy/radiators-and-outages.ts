import { code, infoBox, newsletter, related, table } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const radiatorsByRadio: Story = {
  slug: "radiators-read-by-radio",
  headline: "Radiators read by radio: what your meter tells",
  standfirst: "And what it keeps to itself until the first of March.",
  kicker: "Bills",
  section: "energy",
  tags: ["energy", "bills", "heating", "explainers"],
  by: ["samir-quist"],
  at: daysAgo(5, "09:30"),
  picture: {
    name: "heating-pipes",
    caption: "District heating in Lowgate. Behind each lit window there are, on average, four small grey boxes.",
  },
  body: [
    `
    It is grey, as long as a thumb, and screwed to your radiator. It has a display that shows a number, then another number,
    then nothing. Since the first of October all of the 31,000 boxes in Velmar have been speaking by radio, and readers have
    been asking us what they say.

    ## What does it measure?

    Not heat. It has two thermometers, one facing the radiator and one facing you. The difference between them, added up
    minute by minute, is what you see. The unit has no name. A technician we spoke to calls it “the shiver”.

    ## So how does it become a sum of money?

    At the end of the winter the shivers of the whole house are added together. Seventy per cent of the heating bill is
    divided in proportion to them; the remaining thirty by floor area, because pipes warm the walls of people who turn
    everything off. Your neighbours’ thrift therefore makes yours worth a little less, and their parties make you rich.

    ## When does it send?

    Every two minutes, for eight thousandths of a second. It is heard by a receiver in the stairwell. Once a day the receiver
    passes on one value for each box. The operator keeps those for two years.

    ## Can someone see when I am at home?

    From one value a day, hardly. From one every two minutes, quite easily: a radiator that is turned up at seven and down at
    eight has said good morning and goodbye. The two-minute values do leave the box. They are encrypted, and the operator says
    that it throws them away in the stairwell. The data protection office asked in spring for proof. It has been promised for
    the first of March.

    ## May I refuse?

    You may refuse radio. Then somebody comes to read it once a year, at €42, and may charge you for not being in. So far 212
    households have done so, among them both of the technicians on our street.

    ## My display says F4. Should I worry?

    It means that the box has been warm at the back for longer than seemed natural to it. As a rule a sofa has been pushed
    against it. Move the sofa.
    `,
    infoBox(
      "In short",
      "Three numbers on the display",
      `
      - First: this season’s count so far
      - Second: last season’s, for comparison
      - Third: the day the battery was fitted. It lasts for ten years and then sends that, and nothing else.
      `,
    ),
    newsletter("ask-the-explainer"),
    related("how-to-read-a-heating-bill"),
  ],
};

export const everyOutage: Story = {
  slug: "every-outage-since-january",
  headline: "Every outage since January, hour by hour",
  standfirst: "Four thousand entries, one page.",
  kicker: "Data",
  section: "energy",
  tags: ["energy", "grid", "blackouts"],
  by: ["bea-okonski"],
  at: daysAgo(9, "11:00"),
  picture: {
    name: "water",
    caption: "A column for each month; the last two are the quietest, drawn dark for contrast.",
  },
  body: [
    `
    Brenna Grid writes down every loss of supply that lasts more than three minutes. The log is a public document. It may be
    read on weekdays from nine to three at a table in the company’s front hall, under a palm. We went with a ruler and two
    pencils, and typed it up. It took three of us six days.

    From the first of January to the end of October there are 4,118 entries. Here they are, by month.
    `,
    table(
      "Outages in the delta, January to October",
      `
      Month | Entries | Longest | Households, all entries
      January | 1,012 | 19 h 40 min | 1,204,000
      February | 948 | 17 h 05 min | 1,131,000
      March | 731 | 15 h 10 min | 866,000
      April | 402 | 9 h 25 min | 431,000
      May | 266 | 8 h 50 min | 270,000
      June | 231 | 7 h 15 min | 228,000
      July | 204 | 6 h 30 min | 199,000
      August | 198 | 6 h 45 min | 187,000
      September | 87 | 3 h 20 min | 61,000
      October | 39 | 2 h 55 min | 22,000
      **All** | **4,118** | | **4,599,000**
      `,
    ),
    `
    ## Five things we did not expect

    **Tuesdays.** One entry in five falls on a Tuesday. So does the company’s planned maintenance. It had not put the two side
    by side.

    **The west bank.** It has nine per cent of the customers and twenty-two per cent of the hours. Its lines hang on wooden
    poles of 1958.

    **Four in the afternoon.** In winter most faults begin between four and five, when people come home. In summer most begin
    between two and three, when herons come home.

    **Birds.** They are named as the cause 118 times. On one page of June the hand changes, and next to *stork* somebody has
    written *again*, and next to that, *the same stork*.

    **The line that was not there.** On eleven nights the log records cuts at Osk, Little Hythe and a place called Grauland.
    We could not find Grauland. It is a transformer; a clerk named it after his dog.

    ## Use it yourself

    All entries are in one file, free for any purpose. Each line has a beginning, an end, a district, a number of households
    and the cause as written. To count by district:
    `,
    code(
      "sql",
      `
SELECT district, count(*) AS outages, sum(households * minutes) / 60 AS household_hours
FROM outage
WHERE began_at >= date '2026-01-01'
GROUP BY district
ORDER BY household_hours DESC;
`,
    ),
    `
    *We left out 63 entries that had no end. The company says that all of them did end.*
    `,
    newsletter("load-curve"),
  ],
};
