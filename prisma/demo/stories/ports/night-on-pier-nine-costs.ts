import { table } from "../../nodes";
import type { Story } from "../../story";
import { hoursAgo } from "../../when";

export const nightOnPierNineCosts: Story = {
  slug: "night-on-pier-nine-costs",
  headline: "What a night on Pier Nine costs, item by item",
  standfirst: "One ship, one tide, 3,200 tonnes of wheat. We asked for every receipt, down to the tea.",
  kicker: "Data",
  section: "ports",
  tags: ["ports", "trade", "velmar"],
  by: ["bea-okonski"],
  at: hoursAgo(4.9),
  body: [
    `
    A harbour is a long bill that somebody else pays. To see one whole, we followed the loading of a single ship, the coaster
    *Tern of Orlin*, over one night tide last month, and asked everyone who touched her for the receipt. All but one gave it
    to us. She took 3,200 tonnes of milling wheat in one hour and fifty-two minutes.
    `,
    table(
      "Cost of one night’s loading, in euros",
      `
      Item | Who is paid | Euros
      Pilot, in and out | Pilots’ association | 1,460
      Two tugs, two hours | Velmar Towage | 2,100
      Harbour dues | Port authority | 1,920
      Berth, one tide | Port authority | 640
      Gang of fourteen, one tide | Wages | 2,590
      Crane drivers, four | Wages | 860
      Current for cranes and belts | Brenna Grid | 388
      Diesel, two loaders | Fuel depot | 214
      Weighing and sampling | Grain inspectorate | 475
      Lashing, sweeping, sealing | Contractor | 330
      Tea, sugar, eleven loaves | Edda Voss, reimbursed | 23
      **Total** | | **11,000**
      `,
    ),
    `
    That comes to €3.44 a tonne, or about a quarter of a cent for the flour in a loaf. It is a round sum by accident. We added
    it four times.

    ## What the dark used to cost

    The same ship, in the same berth, was loaded on an ordinary night three years ago under the lamps. The inspectorate’s
    archive still has the papers. Then, the work took a shift and a half, the current came to €1,130 and the diesel to €402.
    Wages were lower by the hour but there were more hours. Allowing for prices since, the old way would cost €13,900 today.

    The difference of €2,900 is not all profit. The ship waited six hours in the roads for her tide, and her owner reckons her
    at €190 an hour; that makes €1,140 which appears on nobody’s bill in Velmar. What remains, €1,760, is shared by a formula
    so complicated that two people at the authority explained it to us in two ways.

    ## What is missing

    One receipt did not come. The agent who hired the lashing contractor said the sum was between him and the contractor. The
    contractor, when we telephoned, read it out to us at once. It is the €330 above.

    *Method: all sums are net of tax, rounded to whole euros, from documents seen by The Daymark. Ship, tide and persons were
    chosen before we knew the figures.*
    `,
  ],
};
