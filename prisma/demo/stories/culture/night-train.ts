import { embed, figure, infoBox, newsletter, pull, related } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo, hoursAgo } from "../../when";

export const nightTrainCello: Story = {
  slug: "night-train-borrowed-cello",
  headline: "A night train, a borrowed cello and nine hours to Orlin",
  standfirst: "The line everyone meant to close has become the country’s longest concert hall.",
  section: "culture",
  tags: ["culture", "music", "orlin", "velmar"],
  by: ["ruth-amsel"],
  at: hoursAgo(9.8),
  picture: {
    name: "night-train",
    caption: "Train 61 between Sarn and Orlin, where the line is straight enough for slow movements.",
  },
  body: [
    `
    The sarabande begins at Sarn. It could not begin earlier, says Vera Lindqvist, because of the points. From Velmar to the
    junction there are eighty-one sets of them and each goes through the cello like a remark. After Sarn there is one long
    straight of forty minutes, laid by an engineer who disliked rivers, and on it, at around a quarter to two in the morning,
    if the driver is Mikkel, a carriage of the night train becomes so quiet that you hear thirty people decide not to cough.

    It is carriage three. It was the buffet until the buffet was abolished. It has a piano stool, no piano, and brass rails
    along the windows to which somebody has tied scarves so that they do not ring.

    ## How it began

    Lindqvist taught at the conservatory in the capital and commuted for eleven years to a mother in Orlin. In the second
    winter of the cuts her own cello came apart at the neck, in an unheated flat. The school lent her another on condition
    that it not be left anywhere cold. The night train was the only place that she knew to be warm from ten in the evening
    until seven. She bought it a child’s ticket.

    “I played because it was there,” she says. “And since there was no light to read by. The guard came in. I thought that she
    would say something about the regulations, and she asked if I knew anything by Fauré.”
    `,
    pull("She asked if I knew anything by Fauré."),
    `
    By spring there was an oboe. A choir from Orlin that could no longer afford its hall rehearsed between Velmar and the
    junction (“the points are good for our consonants”). The railway had filed to close the line by the end of that year: two
    hundred seats, on average thirty-one passengers. Someone in the timetable office noticed that on Thursdays there were a
    hundred and ninety.

    Now there is a programme, printed by the stationmaster at Halsk on the back of old waybills. Thursdays chamber music,
    Sundays whatever comes. No tickets beyond the ticket. Players travel free, under a tariff of 1924 for “persons
    accompanying instruments of a bulky nature”. Applause is by knocking on the window, once, so as not to wake the
    couchettes.

    ## The trouble with success

    The ministry of transport, having meant to shut the line for want of passengers, has now discovered that it runs an
    unlicensed place of entertainment with one emergency exit, in motion. There were letters. A fire inspector travelled with
    his wife on a Thursday in October to see for himself. His report recommends two extinguishers and a later start for the
    Brahms.

    A bigger worry is carriage three. It was built in 1961, its certificate runs out in June, and a new one would need bogies
    which are no longer made. The railway could offer a modern coach instead. Lindqvist has tried it. It is air-conditioned.
    The note is B flat.
    `,
    newsletter("after-dark"),
    `
    On the night that I travelled there were sixty-two in the carriage, among them a conscript with his boots off, a nun, and
    a man with a crate of pullets, which he had covered, and which were good. At the end of the straight the cello stopped in
    mid-phrase. No one moved. Then came the first set of points, two knocks in the floor, like someone who has been waiting
    outside to be asked in; and she played the last bar on top of them, exactly in time.

    She has had eleven years to learn where they are.
    `,
    embed("spotify", "https://open.spotify.com/episode/0000000000DaymarkAfter", "Carriage three, a quarter to two", {
      description: "Eleven minutes of Train 61, recorded by Ruth Amsel for After Dark.",
    }),
    infoBox(
      "If you go",
      "Train 61",
      `
      - Leaves Velmar daily at 22:04, reaches Orlin at 07:11
      - Music on Thursdays and Sundays in carriage three, from Sarn
      - From €19 with a seat; bring a cushion; knock once
      `,
    ),
    related("nine-hours-in-carriage-six"),
  ],
};

export const nineHours: Story = {
  slug: "nine-hours-in-carriage-six",
  headline: "Nine hours in carriage six",
  standfirst:
    "It had the only working heater on the night train. For one night in January that made it a country of its own.",
  kicker: "Reportage",
  section: "culture",
  tags: ["culture", "winter-notebook", "orlin", "slack-water"],
  by: ["tomas-verhal"],
  at: daysAgo(11, "07:15"),
  picture: { name: "train", caption: "The night train below the pass, carriage six third from the left." },
  body: [
    `
    On the night of the twenty-first of January, when it was minus nineteen at Halsk, the night train to Orlin left Velmar at
    22:04 with eight carriages, seven of them cold. An inverter had failed, and with it the current to every heater behind the
    locomotive but one. Carriage six had been rewired the autumn before by an apprentice who did it wrong. It drew its power
    from the lighting circuit. It was twenty-two degrees.

    By half past ten the whole train knew.

    ## 22:40, Lowgate

    Carriage six has ten compartments of six seats and a corridor. The law allows sixty passengers. The guard, Olga Reve,
    fifty-eight, with thirty years on the line, walked through the other seven with a torch and counted everyone on board:
    143. She thought about that for as long as it takes to get from one end to the other.

    “I could see my breath,” she says. “There was a baby. So I did the sum. A hundred and forty-three people, sixty at a time,
    for nine hours.” She went back to her office, which is a cupboard, tore a sheet from the fault book and drew a table.

    Everyone on the train would have three hours and three quarters in the warm. In two pieces, she decided; nobody can look
    forward to just one thing. Babies, the old, and a man with a cast would have all nine. The rest were given a letter, A, B
    or C, in biro, on the hand.
    `,
    pull("Nobody can look forward to just one thing.", "Olga Reve, guard"),
    `
    ## 23:15, the junction

    I was a B. I had gone to do a story on coal. In my compartment there were two students, a butcher, a woman with a wedding
    dress in a bag, and a retired colonel who stood for the first half hour since he did not believe in letters. At a quarter
    to midnight Reve rang a handbell. The Bs rose; in came the Cs, bringing with them a slab of cold air like a piece of
    furniture. One heard them say “Oh.” All night long, every time the bell rang, there it was: forty people saying “Oh.”

    Outside in carriage five we learned things. That newspaper beneath the coat is worth a second coat, and a weekend edition
    a third. That the place over the bogie is the warmest. That if you have nothing else to do with your feet you may as well
    dance. It was the butcher who began. He knew only one dance, a kind of slow polka from the hills, and taught it to half of
    the carriage between Sarn and the tunnel, counting aloud.

    ## 01:50, Sarn

    The train stood for forty minutes. In carriage six, they told us, the colonel had sat down. It seems that he and a girl
    with green hair had argued over whose turn it was by the pipe, and then found that each was offering it to the other.

    Somebody had soup. I have tried to establish who. There were at least four thermoses and a stove that should not have been
    on a train. All that I know is that when the As came out at two each of them was handed a cup by the one who went in,
    still warm, with the lipstick or the moustache of a stranger on the rim, and that no one wiped it.
    `,
    newsletter("after-dark"),
    `
    ## 03:30, the pass

    This is the cold part. There is nothing there, forty kilometres of it, and the moon was up. In carriage two, where hardly
    anybody was left, the windows had frozen over on the inside in ferns. Reve came by with the torch and a roll of blankets
    from the couchettes. She had done eleven rounds. She had also refused twice to enter herself in the table. I asked her
    what letter she was. She said she was the train.

    People told each other things in carriage two that they would not have told in carriage six. I have noticed it on other
    cold nights: warmth makes you polite, and cold makes you honest. A man in a railwayman’s cap turned out not to be a
    railwayman. He had bought it at a flea market and wore it to be asked the way. One of the students confessed that she was
    not going to Orlin at all. She had got on at Lowgate for the light in carriage six, to finish a chapter; by the time she
    had understood what was happening she had a letter on her hand, and felt that she could not let down the Cs.

    At four, Reve did her sum again. A family had got off at Sarn and there were a hundred and thirty-eight of us now. That
    made seven minutes more for each. She went through the whole train to announce it. There was cheering, in places.

    The woman with the wedding dress was in the corridor, out of turn, in tears. It wasn’t the cold. It was that the dress had
    been in the rack over the heater all night and something had dripped. An A, a C and both students looked at it under the
    torch. It was snow from a boot. The butcher, who had been in charge of stains of another kind for thirty years, knew what
    to do: nothing, and hang it in carriage two. By Orlin it had frozen stiff and the mark was brushed off like flour.

    A little before five somebody in carriage four began to hum, and others took it up without knowing what it was. It went
    from coach to coach with the draught. The driver told me later that he had heard it over the motors and thought that there
    was something wrong with a bearing.

    ## 06:20, the plain

    It began to get light. I was in my second warm piece. The talk had stopped, and people slept against whoever was there.
    Sixty of us, or rather seventy-four. I had counted, and so had Reve, and both of us had decided not to have done. The
    colonel’s head was on the green hair. On the far side of the glass there was nothing but snow and one lit house, going
    past so slowly that somebody in it waved.

    ## 07:36, Orlin

    Twenty-five minutes late. On the platform they stood about for a while, as people do who have been through something that
    was nobody’s fault. There was some looking at hands. The letters had begun to run.

    The railway has since found and corrected the apprentice’s mistake; carriage six is as cold as the others now when things
    go wrong. It wrote to all of the passengers that it could find to offer them half of their fare. Reve got a warning for
    exceeding the permitted number, and a week later a medal. She keeps both in the cupboard, in the same frame.

    The wedding was on the Saturday. There were forty guests on the bride’s side, and nineteen of them had a letter on their
    hand.
    `,
    figure("railway-pass", { caption: "The line over Sarn Pass by day, when it looks easy." }),
    related("night-train-borrowed-cello"),
  ],
};
