import { infoBox, newsletter, pull, related } from "../../nodes";
import type { Story } from "../../story";
import { hoursAgo } from "../../when";

export const halskOneMoreWinter: Story = {
  slug: "halsk-one-more-winter",
  headline: "Halsk’s old towers get one more winter, and a closing date",
  standfirst: "Engineers say the plant can carry the hills until March.",
  section: "energy",
  tags: ["energy", "halsk", "grid", "heating"],
  by: ["petr-halloran"],
  at: hoursAgo(7.4),
  picture: {
    name: "power-station",
    caption: "Both towers at Halsk on a still morning. The nearer one was last painted in 1988.",
  },
  body: [
    `
    The power station at Halsk will run through one last winter and close on the thirty-first of March, its owners decided
    last night. The date has been coming for nine years and has moved four times. This time it comes with a letter to each of
    the 412 people who work there, and the letters are signed.

    “It is not a threat and it is not a promise,” said the chief engineer, Dorota Lenz, who read hers aloud in the canteen
    before anyone could ask. “It is a Tuesday.”

    Until then the plant has to do what it has done since 1974, which is to keep the hills alight and, by way of eleven
    kilometres of pipe, warm. An inspection that ended last week found that it can. Of its two turbines, each built for 110
    megawatts, the first is good for ninety and the second, [which passed its cold
    test](/articles/halsk-second-turbine-cold-test) two days ago, for a hundred. The hills need 164 on the worst evening that
    anyone has measured. The margin is twenty-six megawatts, which is about one large paper mill, or the town of Halsk making
    supper.

    ## What holds, and what leaks

    Lenz has a way of walking through the turbine hall with one hand out, as if past horses. She stops at a bearing on number
    one and lays two fingers on it. There are sensors for this, she says; there have been since the spring. She trusts them.
    She also knows what they cost and who won the tender.

    The inspectors’ list runs to sixty-one items. Nineteen are red, and all nineteen were mended by October. The rest are
    amber: corroded ladders, a crane past its certificate, a cooling tower with a crack that has grown four millimetres in ten
    years. “That crack has seen five ministers,” says Lenz. “I am not worried about the crack.”
    `,
    pull("That crack has seen five ministers. I am not worried about the crack.", "Dorota Lenz, chief engineer"),
    `
    What does worry her is coal. The plant burns 1,900 tonnes on a cold day and has 47,000 on the heap, enough for twenty-four
    such days and most of a twenty-fifth. It comes by ship to Velmar and by rail over the pass. For the last twelve days no
    collier has been able to berth, because of the [pilots’ strike](/tags/strike), and on two of them the pass was shut as
    well. If both had lasted another fortnight, Halsk would have begun the winter by counting.
    `,
    newsletter("load-curve"),
    `
    ## And then

    From April the hills are to be fed by the second line from the coast, 220 kilovolts on 318 new masts, of which 301 are
    standing. The other seventeen are held up by one orchard, one monastery and the weather. Brenna Grid says that the line
    will carry current “in the first quarter”. It declined to say of which year, and then telephoned back to say of the coming
    one.

    The heat is harder. A power line cannot warm radiators built for steam, and Halsk’s are. The council has ordered four gas
    boilers on trailers, at €2.2 million the set, and a study on whether the river could do better. The study has been ordered
    for the third time.

    In the canteen, over dumplings, the talk was less of megawatts. A hundred and sixty of the staff will reach pension age by
    summer. Ninety have been offered work on the new line. That leaves 162, among them Lenz’s own son, who tends the filters.
    He has his eye on the straw boiler in [Orlin](/articles/orlin-straw-boiler).

    “He says straw is the future,” she said. “I told him that is what my grandmother was so glad to get away from.”
    `,
    infoBox(
      "Halsk in figures",
      "A power station of its time",
      `
      - Built 1969–1974; two units of 110 MW; towers 92 metres high
      - Heats 9,300 flats, two schools, a hospital and the swimming pool
      - 412 employees, down from 1,150 in 1989
      - Closes 31 March at 22:00, “after supper”, at the engineers’ request
      `,
    ),
    related("last-cold-start"),
  ],
};
