import { infoBox, newsletter, pull } from "../../nodes";
import type { Story } from "../../story";
import { hoursAgo } from "../../when";

export const emptyBench: Story = {
  slug: "empty-bench",
  headline: "Empty bench: why four trials wait on one appointment",
  standfirst: "A seat left vacant since spring now holds up the dredging case.",
  section: "courts",
  tags: ["courts", "trials", "dredging", "velmar"],
  by: ["nadia-korvin"],
  at: hoursAgo(8.6),
  picture: {
    name: "courtroom",
    caption: "Courtroom two in Velmar. The middle chair has been empty since the ninth of April.",
  },
  body: [
    `
    Every weekday at half past eight an usher named Emil Krantz unlocks courtroom two, straightens three chairs and fills
    three glasses with water. At half past twelve he pours one of them into the rubber plant. “It would look wrong with two,”
    he says.

    The seat in the middle belonged to Judge Teodor Wansing, who retired on the ninth of April at seventy, as the law
    requires, with a cake. By law his successor should have sat down on the tenth. No one has. The Regional Court at Velmar
    has seven judges where it should have eight, and because serious cases must be heard by three who have sat from the first
    day, the gap cannot be filled by whoever is free. Four trials have been made ready and then put away again. One of them is
    the largest the court has seen: the [dredging case](/tags/dredging).

    ## How a chair stays empty

    Appointing a judge takes five signatures. A council of magistrates lists three candidates; a committee of the Brenna
    Assembly ranks them; the ministry checks them for debts and relatives; the Assembly votes; the head of state signs. In
    most years this takes ten weeks. This time the list went out on the second of March with three names on it, and came back
    in June with none.

    The first candidate withdrew to care for a parent. The second was found to own, through marriage, a fortieth part of a
    sand pit that had once sold gravel to a company named in the dredging file. She had declared it herself, in a footnote.
    The committee thanked her for her candour and struck her off. The third, a quiet expert in inheritance law, was ranked
    third and is still waiting to be asked why.
    `,
    pull("It would look wrong with two.", "Emil Krantz, usher, on the third glass of water"),
    `
    Since then the committee has met four times. Twice it lacked a quorum; once the lights failed; once its members could not
    agree whether the deadline for new names, which had passed, had been a deadline. Its chairman, Ignac Toll, of the Inland
    party, says he is bound by procedure. “I would rather have the right judge in December than the wrong one in May.” It was
    put to him that May had been six months ago. He said that this showed how right he had been to wait.

    ## What it costs

    Wait is a word that means something in a court. Witnesses forget. Two of the sixty-three in the dredging case have moved
    abroad and one, a surveyor, has died. The statute of limitations on the smallest of the eleven charges, forging a delivery
    note, runs out in February. Prosecutors will not say so on the record, but the note was to be the first thing they showed.

    The other three trials are smaller, if you are not in them. A night nurse is accused of a mistake with a syringe pump; she
    has been suspended on half pay for nineteen months. A family of five from Little Hythe is contesting the sale of their
    flooded farm. And a man has been in custody for 340 days for a robbery that he says was committed by his cousin. The
    cousin agrees.
    `,
    infoBox(
      "Waiting",
      "Four trials and their age",
      `
      - The dredging case: charged 22 months ago, ready for 7
      - The nurse: charged 17 months ago, ready for 5
      - The farm at Little Hythe: filed 26 months ago, ready for 9
      - The robbery: charged 10 months ago, ready for 4; one man in custody
      `,
    ),
    newsletter("the-docket"),
    `
    The court’s president, Agata Brill, may not speak about pending cases and does not. She did agree to speak about chairs.
    The law lets her borrow a judge from a neighbouring court for six months, once. She has been saving it. “If I use it now,
    and the committee takes seven, I shall have three people who heard the beginning and no one to hear the end.” She has
    asked the Assembly in writing to say by which date it means to vote. It replied by return of post that her letter had been
    received.

    There is a date on the calendar, all the same. The committee meets on the first Thursday of next month. The inheritance
    lawyer has been invited, for twenty minutes. Krantz has heard, as ushers do. He has had the middle chair reupholstered.
    `,
  ],
};
