import { figure, infoBox, newsletter, pull } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo, hoursAgo } from "../../when";

export const twoBakeries: Story = {
  slug: "two-bakeries-one-oven",
  headline: "Two bakeries, one oven: Orlin’s answer to a gas bill",
  standfirst: "They had not spoken since 1987. Now they share a peel.",
  section: "culture",
  kicker: "Food",
  tags: ["culture", "food", "orlin", "bills"],
  by: ["petr-halloran"],
  at: hoursAgo(6.3),
  picture: {
    name: "bakery",
    caption: "The oven at Thole’s, lit at midnight by one family and put out at eleven by the other.",
  },
  body: [
    `
    On Church Street in Orlin there are two bakeries, opposite each other. Anyone in town can tell you which is the better,
    and why the other side thinks otherwise. Thole’s bakes rye. Marek’s bakes wheat. The families fell out in 1987 over a
    delivery of poppy seed, and since then neither has crossed the road.

    In September each of them got a letter from the gas company. Thole’s was for €3,940 a month. Marek’s was for €4,110. Ludek
    Marek, who is thirty-one, sat down with it at the kitchen table and worked out that he would need to sell four hundred
    more rolls a day to people who already had enough. Across the road there was still a light in the kitchen.

    “I could see him,” he says. “He had the same piece of paper. He was holding it the same way.”

    ## The crossing

    It took him until two. He brought a bag of flour, on the principle that you do not come with empty hands. Josef Thole, who
    is seventy, opened the door and looked at the bag, and asked what he was supposed to do with that. Then he told him to
    mind the step.

    The arithmetic is this. An oven that is heated for two shifts needs hardly more gas than for one, since most of it goes to
    warm the bricks. Thole’s oven is bigger and was built in 1936. From midnight until five it belongs to the rye, which likes
    it hot; at five they open the door for ten minutes, and from then until eleven it belongs to the wheat. Together they now
    pay €4,600 instead of €8,050. The third who gains is the public library on Orlin’s square, next to the flue. It has saved
    a stove.
    `,
    pull("He had the same piece of paper. He was holding it the same way.", "Ludek Marek, baker"),
    `
    There were difficulties. The two families use different words for the same loaf. Somebody put caraway in something. For a
    week in October each believed that the other was letting the sourdough over-prove on purpose, until it turned out that it
    was the cat.

    And the poppy seed? Thole says that it was mouldy. Marek’s father, who is eighty-four, says that it was not, and has kept
    a bag of it, sealed, for thirty-nine years. It was opened at the end of last month at the kitchen table before witnesses.

    “Well?” I asked.

    “It is mouldy *now*,” said Thole.
    `,
  ],
};

export const choir: Story = {
  slug: "choir-by-torchlight-to-tour",
  headline: "The choir that rehearses by torchlight will tour in spring",
  standfirst: "It learned everything by heart because nobody could see the notes.",
  section: "culture",
  tags: ["culture", "music", "velmar", "blackouts"],
  by: ["ruth-amsel"],
  at: daysAgo(1, "10:10"),
  picture: {
    name: "choir",
    caption: "The Lowgate choir three winters ago, when it still had notes and could see them.",
  },
  body: [
    `
    The Lowgate choir of Velmar, forty-four voices and one extension lead, has been invited to sing in nine cities next
    spring. It will take no music with it. It has none: during two winters without light its members learned the whole of
    their repertoire by ear, 71 minutes of it, from a conductor who sang all the parts.

    “I am a mezzo,” says Jana Bloch, who drives a tram by day. “My bass was mostly pointing.”

    They rehearsed in the tram depot, which was dark but had a ceiling, by the light of eleven pocket torches stood on end.
    When batteries were short it was one torch, passed from part to part: whoever had it, sang. Critics who heard the choir in
    October noted “an uncanny way of handing over a line”. It still does that. It has kept the torches, too. With the lights
    on, Bloch found, people looked at her instead of listening to each other.

    The tour is paid for by the tramway workers’ union and a foundation that wishes not to be named. It begins at Orlin on the
    ninth of April, after the [night train](/articles/night-train-borrowed-cello), on which the choir is to sing between Sarn
    and the tunnel. There is one condition in the contract. The halls are asked to turn off their emergency signs for six
    minutes. Seven have agreed. The eighth and the ninth are asking their fire brigades, both of which sing.
    `,
    newsletter("after-dark"),
  ],
};

export const lastFerry: Story = {
  slug: "last-ferry-first-mate",
  headline: "Last ferry, first mate",
  standfirst: "The crossing at Sarn keeps a timetable nobody has printed since 1988.",
  kicker: "Rivers",
  section: "culture",
  tags: ["culture", "rivers", "sarn", "slack-water"],
  by: ["ruth-amsel"],
  at: daysAgo(13, "08:00"),
  picture: { name: "ferry", caption: "The Sarn ferry in the autumn, with room for six cars or one opinion." },
  body: [
    `
    The last ferry across the Brenna at Sarn leaves at ten past nine, or when Auntie Rosa has come from choir. She comes at a
    quarter past. Visitors who stand on the landing at ten past nine with a watch in their hand learn something about time,
    and then about Auntie Rosa, because there is nothing else to do.

    The ferry is a flat iron thing with a wheelhouse like a sentry box. It hangs on a cable, and the river pushes it over. It
    has no engine. It has a crew of two: a ferryman, Bendt Aske, sixty-three, and since the summer a first mate, Lina,
    nineteen, his niece’s daughter, who has come from the nautical college for a term of practical experience.

    “She asked me for the manual,” says Aske. “I told her I’d be with her in a minute.”

    ## The timetable

    The last one was printed in 1988 and hangs in the wheelhouse, so faded that it could be a picture of a timetable. It gives
    fourteen crossings. Eleven of them are still made. The 07:40 waits for the school bus and the 12:05 for the vet. The 15:30
    is at four, on account of the bakery. Everyone knows. When the district wanted to put it on the internet, a young man came
    with a form. He spent a day on the ferry and went over and back nineteen times. His draft, which Aske has kept, ran to
    seven pages; in the column “Exceptions” he had written, for the 17:00, *depends how Henrik is*.

    Lina has her own draft. It is in a notebook with a waterproof cover. She writes down who crosses, with whom, and what they
    say, as other people would note down wind and current. She has found that the ferry is late by an average of four minutes
    and that no one in eleven weeks has missed it.
    `,
    pull("Depends how Henrik is.", "Column “Exceptions”, draft timetable for the 17:00"),
    `
    ## The bridge

    There is to be a bridge. There has been going to be one since 1931. This time the piers are standing, two kilometres
    upstream, and two half arches have been built towards each other that are, at present, nineteen metres apart. The
    contractor has gone bankrupt in between. Aske takes tourists to look at it, on Sundays, at a price.

    When it is finished the ferry will stop. Lina will have her papers by then and go to sea; she has a berth on a container
    ship promised, four hundred metres long, with a crew of twenty-two. She has been told that there is a gymnasium.

    “And who do you talk to?” asked Auntie Rosa on the 21:10, which it was by then nearly half past.

    Lina said that she thought there would be a manual.

    It was dark. The cable hummed. Halfway across Aske did what he always does there, he put the lamp out, so that one could
    see the river; and for a minute nobody spoke, on either bank or in between.
    `,
    figure("bridge", { caption: "The bridge at Sarn. The gap is nineteen metres and four years wide." }),
  ],
};

export const understudy: Story = {
  slug: "the-understudy-who-never-went-home",
  headline: "The understudy who never went home",
  standfirst: "Eleven seasons in the wings of the Mill Square theatre.",
  kicker: "Stage",
  section: "culture",
  tags: ["culture", "stage", "velmar"],
  by: ["ruth-amsel"],
  at: daysAgo(16, "09:40"),
  picture: {
    name: "theatre",
    caption: "Mill Square theatre from the stalls. Ines Carlow’s chair is behind the curtain on the right.",
  },
  body: [
    `
    Ines Carlow knows forty-one parts. She has played none of them. For eleven seasons she has been the understudy at Velmar’s
    Mill Square theatre, for women from nineteen to eighty, and in eleven seasons no one whom she stood in for has been ill.
    Not on the night. They have come on with fevers, with a cracked rib, once straight from a wedding that was theirs.

    “It’s me,” she says. “They look into the wings, see that I’m ready, and feel better.”

    Every evening at half past six she signs in. She warms up with the others. At curtain up she sits down on a bentwood
    chair, stage left, behind the second drape, in costume, and speaks the whole of the play under her breath. The stagehands
    say that they go by her. If Carlow stops, something is wrong.

    Twice it was. In the fourth season, in the third act of *The Seagull*, Nina dried. There was a silence, in which one could
    hear the rain. Then the line came, from nowhere, quite softly; and Nina said it after her. The reviews praised “an echo,
    as of the soul”. The management left it in.

    The second time was during the cuts. The lights failed in the middle of *Medea*; the house sat there in the dark, three
    hundred people, coats rustling. Carlow knew where everyone was. She went on and led them off by the hand, one after the
    other, whispering each their next line so that they should not lose it. When the current came back after forty minutes
    they all stood where they had been. She was on her chair.

    Last spring, the theatre offered her a part, a real one, with her name. She asked for a night to think it over. It would
    have meant being seen, she says. It would also have meant that somebody else had the chair.

    “And what if *I* had been ill?” she says. “There’s no one for me.”
    `,
    newsletter("after-dark"),
  ],
};

export const sixNovels: Story = {
  slug: "six-novels-for-a-week-without-signal",
  headline: "Six novels for a week without signal",
  standfirst: "Chosen by the librarians who lent them out by torch.",
  kicker: "Books",
  section: "culture",
  tags: ["culture", "books", "blackouts"],
  by: ["ruth-amsel"],
  at: daysAgo(14, "10:00"),
  picture: { name: "reading-room", caption: "Lent by lamp: the reading room in the old mill." },
  body: [
    `
    In two winters of cuts the library on Mill Square lent more novels than in the five years before. There was nothing else
    to do and no other way to be somewhere else. We asked the six librarians who stood at the desk with a torch for the one
    book which was never back for more than a day.

    ## 1. *Moby-Dick*, by Herman Melville

    “Because there is a chapter for each evening and you’re allowed to skip the whales. Most people don’t. I had a plumber who
    came back to ask about the rope.” **Vera Sandt, head librarian**

    ## 2. *Middlemarch*, by George Eliot

    “Eight hundred pages and nobody is shot. One by one you find that you are all of them. It went round one staircase in
    Lowgate for five months. It came back with a list of names in the cover, and a recipe.” **Tomasz Bel, lending**

    ## 3. *The Count of Monte Cristo*, by Alexandre Dumas

    “It’s about a man who sits in the dark for fourteen years and gets out. What more do you want?” **Ewa Lund, reference**

    ## 4. *Kristin Lavransdatter*, by Sigrid Undset

    “It’s always cold in it. You put it down and think: well, at least I haven’t got to ride to Trondheim.” **Birgit Moe,
    periodicals**

    ## 5. *The Good Soldier Švejk*, by Jaroslav Hašek

    “For reading aloud, in company, with the accents. It must be read in a warm kitchen, or it becomes one.” **Karel Tuma,
    children’s library**

    ## 6. *The Moonstone*, by Wilkie Collins

    “I had sixteen reservations, so I cut the thing into eleven parts with a kitchen knife and had them bound separately. I
    would do so again. They queued for part seven.” **Anna Rask, bindery**
    `,
    infoBox(
      "Lent",
      "Two winters at the desk",
      `
      - 61,400 novels, against 57,900 in the five years before
      - 212 torches lent with them; 209 returned
      - Most reserved: *The Moonstone*, part seven
      `,
    ),
  ],
};

export const brassBand: Story = {
  slug: "a-brass-band-with-no-brass-left",
  headline: "A brass band with no brass left",
  standfirst: "The dockers’ band of Velmar sold its instruments to buy a generator. It still rehearses.",
  kicker: "Music",
  section: "culture",
  tags: ["culture", "music", "velmar", "slack-water"],
  by: ["ruth-amsel"],
  at: daysAgo(17, "11:30"),
  body: [
    `
    On Wednesdays at seven, as it has since 1909, the Velmar Dockers’ Band meets above the net loft, twenty-six players, and
    tunes. They have kazoos, combs, four watering cans, a length of hose, and in the place of the big drum a tea chest with a
    Ceylon stamp. The conductor, Nils Ohm, raises his baton, which is real.

    Until last November the band owned instruments worth €48,000. Then the dialysis ward in Lowgate needed a second generator
    and there was not a euro left in the town’s fund. It was put to the vote. It took, says Ohm, about as long as an A flat. A
    dealer from the capital came with a van. The flugelhorn went last; its owner asked if he might play something on it first,
    and it was agreed among those present that they had not cried.

    The generator is a Danish one, 60 kilovolt-amperes. It ran for 1,140 hours. According to the ward, nineteen people were
    connected to what it fed.

    Then came the difficult part, as there was a concert in March and the tickets had been sold. They played all of it, on
    what you see here. The Radetzky March on combs has a certain bite. The slow movement was done on hose. “You can’t hide
    behind a kazoo,” says the second trombone, a crane fitter of two metres. “It’s only you and a bit of paper.”

    Since September people have been trying to give the band its brass back. There is a collection, at €31,000 so far, and a
    foundry has offered to cast a tuba out of the old whistle moulds. They are grateful. They are also, one gathers, a little
    embarrassed, because they have got rather good.

    “We’ll take the cornets,” says Ohm. “But the hose stays.”
    `,
    newsletter("after-dark"),
  ],
};

export const soupWithShovel: Story = {
  slug: "the-soup-that-comes-with-a-shovel",
  headline: "The soup that comes with a shovel",
  standfirst: "A winter kitchen in the rail depot, and its recipe for eight or eighty.",
  kicker: "Food",
  section: "culture",
  tags: ["culture", "food", "service", "halsk"],
  by: ["mara-lind"],
  at: daysAgo(18, "12:00"),
  picture: { name: "market", caption: "Where it begins: the market in Halsk, a little before it closes." },
  body: [
    `
    In the depot at Halsk, where the snow ploughs sleep, there is a stove made from a locomotive’s sandbox, and on it from
    November to April stands a pot in which you could bathe a child. Whoever comes in from the line gets a bowl. Whoever gets
    a bowl takes a shovel afterwards and clears as far as the first signal. That is the price. It has been the price since
    1956.

    The cook is Bohdana Reis. She used to drive a plough. “Soup is the same,” she says. “You go slowly, and you do not stop.”
    I asked for the recipe, and was given it on the back of a fault report.

    ## You need, for eight

    - 500 g dried white beans, soaked overnight in plenty of water
    - 300 g smoked pork rib, or for those who eat none, 30 g dried mushrooms
    - 3 onions, 4 carrots, half a celeriac, 2 parsley roots
    - 600 g potatoes that hold together
    - 400 g sauerkraut, rinsed once
    - 3 tablespoons of lard or oil, 2 of flour, 1 of sweet paprika
    - 2 bay leaves, 6 grains of allspice, 1 teaspoon of caraway
    - salt, vinegar, a bunch of dill

    For eighty, says Reis, take ten times as much of everything, but only six of salt.

    ## How it is done

    1. Pour off the beans, cover them with three litres of fresh water, add the rib (or the mushrooms with their water), bay
       leaves and allspice. Bring to the boil, turn it down, and leave it alone for an hour and a quarter.
    2. Cut the roots as large as dice and the potatoes as large as a big man’s dice. Put the roots in. After ten minutes, the
       potatoes.
    3. Meanwhile fry the onions in the fat, slowly, until they are the colour of a violin. Stir in the flour; when it smells
       of nuts, take the pan off the heat and only then add the paprika, or it turns bitter. One ladle of broth, stir until it
       is smooth, and into the pot with it.
    4. Add the sauerkraut and the caraway last: acid stops a potato from getting soft. Another fifteen minutes.
    5. Take out the rib, pull off the meat, give the bone to whoever has behaved. Salt. A dash of vinegar. Dill.
    6. Let it stand for an hour if they will let you. Tomorrow it is better.

    ## The shovel

    Hangs by the door. It need not be a railway. Reis suggests the neighbour’s steps, as far as the first signal.
    `,
    infoBox(
      "Good to know",
      "Soup for a power cut",
      `
      - The beans go on cooking by themselves: boil for twenty minutes, wrap the pot in two blankets, wait four hours.
      - It keeps for three days on a window sill below five degrees.
      - Never leave a stove or a burner alone, or alight while you sleep.
      `,
    ),
    newsletter("after-dark"),
  ],
};

export const lighthouseLens: Story = {
  slug: "who-owns-the-lighthouse-lens",
  headline: "Who owns the lighthouse lens?",
  standfirst: "Two museums, a pub and the sea all have a claim. It has 1,176 prisms and, so far, four lawyers.",
  kicker: "Museums",
  section: "culture",
  tags: ["culture", "museums", "law", "brenna-delta"],
  by: ["ruth-amsel"],
  at: daysAgo(20, "10:20"),
  picture: {
    name: "lighthouse-lens",
    caption: "The lens as it was on Gannet Bank, until 1959: two metres and sixty centimetres of glass.",
  },
  body: [
    `
    In the public bar of the Anchor at Little Hythe, between the dartboard and the door to the yard, stands a lighthouse lens
    of the first order. It was made in Paris in 1868, of 1,176 prisms in a brass frame, and it is taller than anybody who has
    yet leaned on it. For ninety-one years it could be seen from nineteen miles away. Now it lights the crisps.

    It came there in 1959. The light on Gannet Bank had been changed to electric, and the keeper, Amos Trill, was told to
    “dispose of the apparatus”. He took it apart with a spanner and a numbered sheet, and rowed it ashore in sixty-three
    trips. He owed the landlord for a winter.

    ## Four claims

    The Maritime Museum in Velmar says that the state never sold it and a keeper cannot give away what is not his. It would
    like to have it for its new hall, where a plinth is ready. The plinth has been ready since 2014.

    The Museum of Glass in the capital holds that in 1931 the lens was *lent* to Gannet Bank to replace one that had cracked,
    from a store which it has since inherited. It has a receipt. It is for a lens of the second order.

    The Anchor says that sixty-seven years in good faith are enough for anyone. By law, ten would do; but they must have been
    undisturbed, and in 1977 a man from the ministry came to look at it and was seen to shake his head.

    The fourth claim was lodged this autumn by the parish of Little Hythe on behalf of the sea. It is an old rule of the coast
    that what has served to save life belongs to those in peril, and may be called back. Their lawyer, who is also the sexton,
    accepts that it has never been tried in court.
    `,
    pull("Dispose of the apparatus.", "Telegram to the keeper of Gannet Bank, 1959"),
    `
    ## At nine o’clock

    The landlady, Elsie Marsh, doesn’t say much about it. She cleans it on Mondays with vinegar and newspaper, prism by prism,
    which takes until Thursday. She showed me what her father-in-law had shown her. At nine, when it was quite dark outside,
    she put out the lamps in the bar, lit a stub of candle, and set it down in the middle, on a beer mat.

    There is a window in the bar that looks across the marsh. The beam went out through it like a plank. A mile off, it lay on
    the sea wall; beyond that, a good deal beyond, it touched something pale, which was the tower.

    “They used to answer,” said Elsie Marsh. “With a torch. Till he died.” She let it burn down.

    A hearing is set for the spring. The court has asked the parties to agree who shall be allowed to move it. It is 2.6
    metres high; the door is two. Amos Trill’s numbered sheet, from which alone it could be taken apart, was last seen behind
    the till.
    `,
  ],
};
