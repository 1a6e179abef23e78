import { infoBox, newsletter, pull, table } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const budgetPasses: Story = {
  slug: "budget-passes-by-two-votes",
  headline: "Budget passes by two votes, with the heating clause intact",
  standfirst:
    "Thirty-one to twenty-nine. One member was stuck behind a snow plough, and is not saying how he would have voted.",
  section: "politics",
  tags: ["politics", "assembly", "heating", "bills"],
  by: ["jonas-teller"],
  at: daysAgo(1, "19:45"),
  picture: {
    name: "council-chamber",
    caption: "The chamber in Velmar, where the Assembly sits when it is not adjourned.",
  },
  body: [
    `
    The Brenna Assembly has passed next year’s budget by thirty-one votes to twenty-nine, after a debate of six hours that was
    mostly about radiators. The sixty-first member, Oto Haas of the hill farmers, telephoned at four from behind a snow plough
    on Sarn Pass. The speaker ruled that one cannot vote from a lay-by.

    What nearly sank it was paragraph fourteen, the heating clause. It says that no household in the delta shall pay more than
    a tenth of its income for heat; the rest is paid by the region. The finance office puts the cost at €38 million. Inland,
    the larger opposition party, puts it at sixty and called it a blank cheque to landlords. The governing Harbour list said
    that it was precisely the size of a winter.

    ## How the votes fell

    Harbour has twenty-six members, Inland twenty-four, the hill farmers six and the Greens five. All of Harbour and all of
    the Greens voted for. That made thirty-one, and there it stood; the other side, with Inland and the five farmers who had
    got over the pass in time, came to twenty-nine. An amendment to halve the clause had failed an hour earlier by the same
    figures.
    `,
    table(
      "Next year’s budget, in millions of euros",
      `
      Chapter | This year | Next year
      Schools | 214 | 221
      Hospitals | 188 | 197
      Heating clause | 0 | 38
      Roads, ferries, ploughs | 96 | 91
      Courts and police | 61 | 63
      Interest | 22 | 25
      Everything else | 119 | 115
      **Total** | **700** | **750**
      `,
    ),
    `
    Of the fifty million more, thirty-one come from [harbour dues](/articles/a-budget-that-assumes-ships), which assumes that
    there are ships, and nineteen from a loan.

    The finance councillor, Marta Wisz, thanked the house and the weather. Whether Haas would have voted with the other
    farmers was the question of the evening in the corridor. Had he done so it would have been thirty-one to thirty, and
    passed all the same. “Then I needn’t tell you,” he said when we reached him. He was still behind the plough.
    `,
    newsletter("morning-bearings"),
  ],
};

export const mayorOfOrlin: Story = {
  slug: "mayor-of-orlin-fewer-speeches",
  headline: "The mayor of Orlin would like fewer speeches, including his own",
  standfirst: "Casimir Ondra on straw, silence and the uses of a badly heated hall.",
  kicker: "Interview",
  section: "politics",
  tags: ["politics", "council", "orlin"],
  by: ["jonas-teller"],
  at: daysAgo(3, "08:30"),
  picture: { name: "ballot-box", caption: "Orlin votes again in May. The mayor says he has noticed." },
  body: [
    `
    *Casimir Ondra, 61, a former vet, has been mayor of Orlin for seven years. In October he moved that no speech in the town
    council should last for more than four minutes. It was adopted after a debate of three hours. We met in his office, where
    it was fourteen degrees.*

    **Four minutes. Why not five?**

    I timed it. For eleven months I had a stopwatch under the table. Up to four minutes people say what they want. From four
    to seven they say why they, of all people, should want it. After seven they are asking their mother for recognition.

    **And you?**

    I averaged eleven.

    **What has changed?**

    We finish by nine. The first time that happened, nobody knew where to go. Some went back in and sat there. I also notice
    that people come to see me now before the meeting, since there’s no time to find out during it what one thinks. In a way
    that is terrible. I used to have the afternoons.

    **Your critics say that you have done away with debate.**

    They said so for four minutes, and it was the best speech I have heard from them. It was about straw, by the way. They
    were right about the lorries. We moved the lorries.

    **The [straw boiler](/articles/orlin-straw-boiler) will probably be what you are remembered for.**

    I hope so. I should be sorry if it were the stopwatch. As a vet you’re used to looking at what goes in and what comes out.
    We were buying gas at a price that nobody could tell me a week ahead, and all around us they were ploughing in straw.
    Somebody needed to stand in a field and say: that’s warm.

    **You did that?**

    Irma Koval did. She runs the boiler. I was standing beside her. That’s really the job.
    `,
    pull(
      "Up to four minutes people say what they want. After seven they are asking their mother for recognition.",
      "Casimir Ondra",
    ),
    `
    **It is cold in here.**

    It’s a decision. When the cuts began, we set all of the council’s rooms at fourteen degrees. Meetings became shorter by a
    third. This winter we could turn it up again. I put it to the vote; twenty-two of twenty-five are in favour of fourteen.
    They’ve all bought the same cardigan.

    **What have you got wrong?**

    The swimming pool. I closed it in the first winter to save heat. That was correct, on paper. In the spring I learned that
    for a hundred and forty old people it had been the only warm place where someone touched them, if only to correct their
    elbow. No one had put that in the file. I reopened it, and apologised, in the shallow end. There’s a photograph.

    **You come from Velmar, and you’ve been heard to say that Orlin is a better place to be mayor of.**

    Velmar has the sea. It makes people think that something is going to arrive. Here we have a railway station and it says on
    the board what’s arriving. Usually it’s the [night train](/articles/night-train-borrowed-cello), and there’s a choir in
    it.

    **Will you stand again in May?**

    *(Looks at the stopwatch.)* That’s a long answer.
    `,
    newsletter("morning-bearings"),
  ],
};

export const councilWithoutMajority: Story = {
  slug: "council-without-majority",
  headline: "What happens when a council has no majority",
  standfirst: "Less than you fear, more slowly than you would like.",
  kicker: "Votes",
  section: "explainers",
  tags: ["explainers", "politics", "council"],
  by: ["samir-quist", "jonas-teller"],
  at: daysAgo(7, "09:00"),
  picture: { name: "council-chamber", caption: "Thirty-five seats. Eighteen are a majority, if they are all sat on." },
  body: [
    `
    Velmar’s council has thirty-five seats. Harbour holds sixteen of them, Inland fifteen, and four belong to people who ran
    on their own. Nobody has eighteen. It has been like that since the election two and a half years ago, and readers ask us,
    mostly after midnight, how the town gets anything done.

    ## What needs a majority

    Fewer things than you would think. Of 412 decisions last year, 298 were taken without anyone voting against: kerbs,
    kindergartens, the accounts. These go through on a list, which the mayor reads out quickly.

    The rest fall into three groups.

    - **More yes than no.** Ordinary business. Whoever abstains is not counted. With fourteen for, twelve against and nine in
      the canteen, it is carried.
    - **Eighteen.** Half of all seats and one more, whether they are filled or not. This is required for the budget, for
      anything that binds the town for longer than five years, and for elections to a post, such as the [harbour
      board](/articles/councillors-adjourn-without-a-vote).
    - **Twenty-four.** Two thirds. To sell land, to change the council’s own rules, or to remove the mayor.

    ## What if there is none?

    For the budget there is a safety net. If none is passed by the end of December, last year’s applies, month by month, in
    twelfths. Salaries are paid and pipes are mended. Nothing new may be begun. In the past twenty years this has happened
    four times; the longest, until May, was remembered in the parks department as “the tall year”.

    For posts there isn’t one. The seat stays empty. Nobody else may vote in its place. On the harbour board that means six
    members instead of seven, and a tie is a no.

    ## Who gains?

    The four. Each of them has as much weight as a party, as long as the parties disagree. We looked at the votes of last year
    that were decided by three or fewer. There are sixty-one. In fifty-three, at least three of the four were on the winning
    side. One of them, Dr Ilona Marsh, was on it in fifty-seven. She represents, if one divides it up, eleven hundred people
    on the west bank. They have a new bus.

    ## Is it worse?

    It is slower. A decision takes nineteen days on average from committee to vote, against thirteen in the term before. It is
    also more often kept to: last term forty-four decisions were reversed within a year, this term so far six. If you have had
    to talk to everyone once already, as a council clerk put it, you don’t want to do it again.
    `,
    infoBox(
      "Count for yourself",
      "Thirty-five seats",
      `
      - Harbour 16, Inland 15, independents 4
      - Harbour and two independents: 18
      - Inland and three independents: 18
      - Harbour and Inland: 31. It has been tried, for the accounts
      `,
    ),
    newsletter("ask-the-explainer"),
  ],
};

export const schoolFollowsTheSun: Story = {
  slug: "lowgate-school-follows-the-sun",
  headline: "School’s timetable follows the sun, and pupils sleep longer",
  standfirst: "Lowgate’s secondary school begins at nine because it has to. It may stay that way because it wants to.",
  section: "politics",
  kicker: "Schools",
  tags: ["politics", "council", "velmar", "blackouts"],
  by: ["bea-okonski"],
  at: daysAgo(297, "10:40"),
  picture: { name: "school", caption: "Lowgate school at four in the afternoon. Three rooms are lit, by turns." },
  body: [
    `
    When there was no power to count on, Lowgate’s secondary school began to teach by daylight. Lessons start at nine, an hour
    and a quarter later than they used to, and end when the blackboard can no longer be read. Subjects that need light are
    taught on the south side before noon; history, says the head, Ana Brodin, “can be told anywhere”.

    After one term the school has compared its registers. Pupils are late half as often as last year: 4.1 times per hundred
    mornings against 8.6. Days lost to illness are down by a fifth, in spite of classrooms at sixteen degrees. Marks in
    mathematics have gone up by a third of a grade. In geography they are down. The maps hang on the north side.

    It may be chance, says the education office, which would like a second term. It may be sleep. On average the pupils now
    get fifty minutes more of it, according to a diary kept by four hundred of them. The entry for the twelfth of December in
    one reads: *woke up by myself. thought i was dead.*

    The council is to decide in summer whether the school may keep its hours once the lights are back. Parents who begin work
    at seven are against. The bus company would have to change two routes. The teachers are split, the head says, along a line
    that she had not foreseen: it runs between those with a dog and those without.
    `,
  ],
};
