import { newsletter, pull, related } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

export const judgeSitDown: Story = {
  slug: "the-judge-who-asks-everyone-to-sit-down",
  headline: "The judge who asks everyone to sit down",
  standfirst:
    "Agata Brill presides over the Regional Court at Velmar. She does not care for standing, robes or the word “henceforth”.",
  kicker: "Profile",
  section: "courts",
  tags: ["courts", "velmar", "slack-water"],
  by: ["nadia-korvin"],
  at: daysAgo(6, "07:00"),
  picture: {
    name: "courtroom",
    caption: "Courtroom one before the session. The benches were lowered by a hand’s breadth in her first year.",
  },
  body: [
    `
    When a judge enters, those present rise. It is the first thing that anybody learns about a court, and at half past eight
    on a wet morning in courtroom one at Velmar, eleven people are halfway to their feet when a voice from the door says: “Sit
    down, please, I’m only coming in.”

    Agata Brill walks to her place with her robe over her arm and puts it on while she reads the first page. She is
    fifty-four. She has been a judge for twenty-eight years, president of this court for six. By her own count, which she
    keeps on an index card in the robe, she has sent 214 people to prison and remembers all of them.

    On the list this morning are a stolen outboard motor, two neighbours and a hedge, and a request to have a will declared
    void since it was written on a door.

    ## Things she has abolished

    Standing was the first. People who stand, Brill says, are getting ready to leave. A witness with a bad hip thinks about
    his hip. So in her court everybody sits, at the same height, and the dock, which used to be a kind of pulpit with spikes,
    is a chair next to counsel’s with a glass of water.

    The second was Latin. The third was “henceforth”, with its whole family: hereby, whereas, the aforesaid. She circulates a
    list. A young prosecutor once asked her in open court if she preferred *because* to *inasmuch as*. “I prefer it when I
    know which you mean,” she said.

    The fourth was adjournment without a date, and there she lost. “You can forbid a word,” she says. “You can’t forbid an
    empty chair.” She means the [eighth seat](/articles/empty-bench), of which she is not allowed to speak, and looks at it.
    `,
    pull("People who stand are getting ready to leave.", "Agata Brill"),
    `
    Fifth, and this she did not announce, was the clock. It used to hang above the judges, where witnesses could see it and
    they could not. It hangs over the public door now. “I’d noticed that people speak to whoever has the time,” she says.

    ## The hedge

    The neighbours are called Ruk and Sommer. The hedge is hornbeam. It has grown thirty centimetres over the line since 2011,
    which Mr Ruk can prove with photographs, all taken from the same upstairs window, all with part of Mrs Sommer in them,
    gardening. She has a photograph too. It shows Mr Ruk at the window.

    It takes forty minutes. For the first thirty Brill asks nothing about the hedge. She asks when they moved in. She asks who
    lived there before. It turns out that the hedge was planted in 1974 by Mr Ruk’s father and Mrs Sommer’s mother, together,
    from one bundle, on a Sunday. Neither of the two had known.

    “I could tell you whose it is,” says Brill. “I’ve got the map here. It’s quite clear. Would you like me to?”

    There is a silence of the kind that costs €180 an hour on either side. Then Mr Ruk says that it might perhaps be cut to
    the line at the bottom and left at the top. Mrs Sommer says that the blackbirds are at the top. The clerk writes it down.

    ## What she will not do

    She is not soft; ask the 214. In the case of the ferry cashier she gave four years where three had been demanded, because
    the woman had let a colleague be suspended for it over Christmas. She has been overruled nine times in six years. She
    reads the nine aloud to new judges, with the mistakes in.

    Nor is everyone an admirer. The bar association finds that she interrupts. A professor of procedure has written that the
    informality of the Velmar bench “puts at risk the distance on which authority depends”. Brill has had the sentence framed.
    It hangs in the corridor at sitting height.

    “I know what he means,” she says at lunch, which is soup, in the canteen, in the queue. “There has to be something between
    you and them. I just don’t think that it’s eighty centimetres of oak.”
    `,
    newsletter("the-docket"),
    `
    Her most famous judgment was for €412. She was thirty and in her second year when a farmer told her that he could not be
    summoned because he lived in the sea. She moved the court to the dyke at [Osk](/articles/the-chart-that-moved-a-village),
    and wrote down what she saw. It is taught now, in the first term. She is asked about it each autumn by students who want
    to know on what principle she acted.

    “I wanted to see the cow,” she says.

    ## The door

    The will that was written on a door has been brought in, on two trestles. It is a cellar door, green. An old man called
    Matti Horn wrote on it with a carpenter’s pencil on the night of the big flood when the water stood at the fourth step,
    and he wrote that everything should go to the woman next door, who had been calling to him through the wall. He was found
    in the morning, alive. He lived for two more years and never mentioned it. His nephew says that a will has to be on paper.

    Everybody looks at the door. The writing slopes upward towards the hinge, where it would have been driest. Brill gets up,
    which makes the whole room get up too, and for once she says nothing about it. She reads all of it. It takes a while.

    “Handwritten,” she says. “Dated. Signed. I can’t find anything here about paper.” She goes back to her chair.

    “Sit down, please,” she says.
    `,
    related("empty-bench"),
  ],
};
