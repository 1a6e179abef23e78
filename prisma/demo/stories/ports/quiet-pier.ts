import { pull } from "../../nodes";
import type { Story } from "../../story";
import { hoursAgo } from "../../when";

export const quietPier: Story = {
  slug: "quiet-pier-is-a-safer-pier",
  headline: "Opinion: a quiet pier is a safer pier",
  standfirst: "I spent twenty-two years in engine rooms, shouting. Nobody was ever hurt by what they heard.",
  kicker: "Opinion",
  section: "ports",
  tags: ["ports", "velmar", "blackouts"],
  by: ["halina-dross"],
  at: hoursAgo(4.7),
  body: [
    `
    There is a kind of safety that is bought by the metre. It is yellow, it beeps, and when it is delivered a man from the
    supplier takes a photograph of you beside it. I have nothing against it. I have only noticed that in twenty-two years at
    sea I never met anyone who had been saved by a beep, and I met several who had stopped hearing it.

    So I was pleased to read this week that hands are being crushed less often on Pier Nine, and not surprised to read why. It
    went quiet. First the current failed and the fans stopped, and the loudspeakers, and the lorries’ reversing alarms because
    the lorries were not allowed on. Then the dockers discovered what every engineer on a night watch knows: once the noise is
    gone you can hear the machine. You hear the wire before it slips. You hear that your neighbour has stopped whistling under
    his breath, and you look round.

    Now the lamps are back, sixty-four of them, and with the lamps has come a proposal. It is on page nineteen of the
    authority’s investment plan, between a weighbridge and a fence. It says: *acoustic warning system, Pier Nine, 48 units,
    voice and tone.* I make that five and a bit voices to a crane.
    `,
    pull("A warning that sounds all night warns nobody. It is only weather with a plug."),
    `
    I can hear the objection, since it is the kind that is made loudly. What if somebody misses a whistle? What if there is
    wind? These are fair questions. They were fair in 1934, when the pilots wrote their handbook, and the pilots had an answer
    to them: use few signals, use them rarely, and let everybody be allowed to give the one that means stop. Three notes, from
    anyone, and the pier stands still. The apprentice can stop the director’s ship. I know of no loudspeaker that offers that.

    What the authority wants, I think, is not safety but evidence of safety, which is a different product and comes with a
    serial number. After an accident there is always a hearing, and at the hearing someone always asks what was installed. No
    one has ever been asked what was left out.

    Let them have their weighbridge. Let them have the fence. But I would like page nineteen to be voted on by the people who
    work under the cranes, in the gang room, by show of hands. I would like the director to come and count. It should be easy
    this year. They have kept nearly all their fingers.

    *Halina Dross was a ship’s engineer. The opinions in this column are hers.*
    `,
  ],
};
