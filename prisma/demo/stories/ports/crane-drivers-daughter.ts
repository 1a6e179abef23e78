import { figure, pull } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const craneDriversDaughter: Story = {
  slug: "crane-drivers-daughter",
  headline: "A crane driver’s daughter takes the crane",
  standfirst: "Tilda Maas has her father’s seat, his thermos and his opinion of seagulls.",
  section: "ports",
  tags: ["ports", "velmar"],
  by: ["ilse-marrow"],
  at: daysAgo(4, "09:20"),
  picture: { name: "harbour", caption: "Crane four is the second from the left. Tilda Maas has a cushion in it." },
  body: [
    `
    There are 143 rungs to the cab of crane four on Pier Nine. Tilda Maas takes them without stopping, because her father did,
    and because halfway up there is a gull which resents people who pause.

    She has been a driver since the first of this month, the first woman among twenty-two, and she does not want to talk about
    that. She would rather talk about wind. At thirty knots the boom begins to hum, at thirty-six it stops humming, and at
    forty-two you come down. Her father, Anton, who drove the crane for thirty-one years and retired in September, once came
    down at fifty. He had been waiting for the hum to come back.

    “She’s got better hands than me,” he says. He is sitting on a bollard below with a flask, as he has every morning since he
    stopped having to. “I used to fight the load. She lets it think.”

    ## Eleven metres of rope

    What a crane driver does cannot be seen from the ground. The hook hangs at the end of a pendulum as long as a house is
    high. If you move, it lags; if you stop, it goes on. The trick, Maas says, is to start to stop before you have started, so
    that load and crane arrive together. There is software that does it. It was switched off in the first winter of the [power
    cuts](/tags/blackouts), as it took four minutes to wake up after each one. Nobody has switched it on again.
    `,
    pull("I used to fight the load. She lets it think.", "Anton Maas, crane driver, retired"),
    `
    She learned on Sundays. From the age of fourteen she was allowed to sit on an upturned crate behind the seat, on condition
    that she said nothing. She studied mechanical engineering for two years in the capital and came home. In the entrance test
    she put a fish box on a chalk cross at the far end of the pier eleven times out of twelve. The twelfth was the gull.

    The company had offered her an office. There is a plan to drive all nine cranes from there by camera, each driver minding
    two. She went to see it and asked what happens to the picture when the lights go out. Someone is looking into it.

    ## Two notes

    An hour before high water she blows her whistle, looks down, and waits. On the quay the gang’s leader, Edda Voss, answers.
    The load is twelve bags of seed potatoes on a pallet, the first lift of the tide, and it leaves the deck so slowly that
    you notice it only by the light beneath.

    Down on the bollard Anton Maas has shut his eyes. He is listening to the motor.

    “There,” he says. “Did you hear it stop?”

    I had not.

    “No,” he says, and unscrews the flask.
    `,
    figure("ferry", { caption: "What passes below while one waits for the tide." }),
  ],
};

export const pilotsBallot: Story = {
  slug: "pilots-to-vote-on-strike",
  headline: "Pilots to vote on first strike in forty-seven years",
  standfirst: "Ballot papers go out on Monday. The question fits on one line.",
  kicker: "Strike",
  section: "ports",
  tags: ["ports", "strike"],
  by: ["ilse-marrow"],
  at: daysAgo(33, "12:10"),
  body: [
    `
    Velmar’s forty-one harbour pilots will be asked next week whether they wish to stop work. It would be their first strike
    since 1979, when they stayed ashore for two days over the price of oilskins and won.

    The question on the ballot is one line long: *Shall we go on boarding at night without limit?* Whoever answers no answers
    yes to a strike.

    Talks with the port authority about rest, a second launch and pay for waiting time ended last night without a date for the
    next. “We parted as friends,” said the union’s chairman, Aron Fells. “So do people who get divorced.”

    The director of the authority, Maren Holt, said she understood the pilots’ tiredness and could not print more pilots.
    Training one takes four years and a master’s certificate. There are six apprentices. The authority is offering a bonus of
    €90 for each night boarding after the second in a row.

    That, says Fells, is to pay a man for falling asleep. The result is expected within ten days.
    `,
  ],
};

export const annexFour: Story = {
  slug: "annex-four-takes-effect",
  headline: "Whistles become law on Pier Nine",
  standfirst: "Annex four to the harbour regulations takes effect at midnight. It has a drawing.",
  section: "ports",
  tags: ["ports", "velmar", "blackouts"],
  by: ["ilse-marrow"],
  at: daysAgo(53, "16:00"),
  body: [
    `
    From midnight, two notes on a brass whistle mean *lift* on Pier Nine not by custom but by regulation. The port authority
    has published annex four to its harbour rules, “Tidal working”, eleven pages with one drawing.

    It puts into words what dockers have done through two winters of power cuts: cargo is moved in the two hours about high
    water, signals are given by whistle, no one works more than two tides a day, and three notes from anyone at all stop
    everything.

    “Anyone” was the last word to be agreed. The authority’s lawyers had proposed “any authorised person”. Edda Voss of the
    morning gang asked them who authorises the person that sees it first.

    Insurers consented in August. The authority will buy two hundred whistles at eleven euros each from a plumber on Kettle
    Street, who has asked for the order in writing because his wife does not believe him.

    The pilots’ union welcomed the annex in so far as it concerns dockers. As for pilots, said its chairman, Aron Fells, he
    had looked for them on all eleven pages and found them on the drawing, “very small, in a boat”.
    `,
  ],
};

export const firstWinterRota: Story = {
  slug: "harbour-on-five-hours",
  headline: "Harbour to have power for five hours a day",
  standfirst: "Nobody can say which. The authority asks ships to be patient and the town to be careful.",
  kicker: "Blackouts",
  section: "ports",
  tags: ["ports", "blackouts", "grid", "velmar"],
  by: ["ilse-marrow", "tomas-verhal"],
  at: daysAgo(683, "13:20"),
  body: [
    `
    The port of Velmar will be supplied with electricity for five hours in every twenty-four until further notice, the grid
    company said. It hopes to announce the hours a day ahead. It apologised for not being able to say so more firmly.

    The decision is part of a rota by which Brenna Grid shares out what is left after the loss of the coastal line last month.
    Hospitals and waterworks are exempt. The harbour, which uses as much as the whole of Lowgate, is not.

    There were scenes on Pier Nine yesterday when current failed with a container in mid-air for the second time in a week. No
    one was hurt. “We are not going to have a third time,” said Edda Voss, who leads a gang there. Asked how, she said she was
    reading up on it.

    The authority expects to handle a third of its usual tonnage. Ferries sail as usual. The light on the north mole has its
    own battery; the pilots, who keep it, asked us to say that it has been tested and that the rumour about the candle is
    untrue.
    `,
  ],
};
