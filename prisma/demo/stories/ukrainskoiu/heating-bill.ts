import { infoBox, newsletter, table } from "../../nodes";
import type { Story } from "../../story";
import { daysAgo } from "../../when";

const slug = "yak-prochytaty-rakhunok-za-opalennia";

export const heatingBillInUkrainian: Story = {
  slug,
  language: "uk",
  headline: "Як прочитати рахунок за опалення й не заплатити двічі",
  standfirst: "Чотири рядки, на які варто глянути, перш ніж платити.",
  kicker: "Українською",
  section: "ukrainskoiu",
  tags: ["ukrainskoiu", "bills", "heating"],
  by: ["olena-hnativ"],
  at: daysAgo(2, "09:00"),
  picture: {
    name: "hands",
    caption: "Рахунок має одну сторінку, але читати його варто знизу.",
    alt: "Рука тримає аркуш паперу з рядками тексту.",
  },
  body: [
    `
    Рахунок за опалення приходить між п’ятим і восьмим числом, і більшість із нас дивиться в ньому лише на одну цифру —
    останню. Вона найбільша, надрукована жирним і найменше пояснює. Тим часом саме вище, у дрібних рядках, ховається відповідь
    на запитання, чому сусідка з такою самою квартирою платить на третину менше.

    Ми взяли справжній рахунок читача з Вельмара — двокімнатна квартира, 54 м², третій поверх — і пройшли його рядок за рядком
    разом із Мартою Лисак, яка двадцять років працює в розрахунковому центрі й, за її словами, «бачила рахунки, від яких
    плакали бухгалтери».

    ## Рядок перший: показання лічильника

    Тут має стояти дві цифри: попереднє показання й поточне. Якщо поруч є літера «Р», показання не зняли, а розрахували — за
    середнім споживанням торішньої зими. Це законно, але лише два місяці поспіль.

    «Люди бачать цифру й думають, що її хтось зняв, — каже Лисак. — А її ніхто не знімав. Її припустили».

    Що робити: сфотографувати свій лічильник у день, коли прийшов рахунок, і надіслати показання до двадцятого числа.
    Перерахунок зроблять у наступному місяці без заяви.

    ## Рядок другий: місця загального користування

    Під’їзд, підвал і горище теж опалюються — принаймні на папері. Їхню частку ділять між квартирами відповідно до площі. У
    старих будинках вона сягає 15 відсотків рахунку, у нових — ледве п’яти. Якщо у вас більше ніж 18, правління будинку
    зобов’язане показати розрахунок упродовж десяти робочих днів.

    ## Рядок третій: борг або аванс

    Знак «мінус» у цьому рядку означає, що винні не ви, а вам. Саме тут читачі найчастіше платять удруге: переказ, зроблений
    після двадцять п’ятого, не встигає потрапити до рахунку, і сума з’являється ще раз — уже як борг.
    `,
    infoBox(
      "Коротко",
      "Перш ніж платити",
      `
      - Немає літери «Р» біля показання? Добре.
      - Частка за під’їзд не більша за 18 відсотків? Добре.
      - У рядку «борг» стоїть нуль або мінус? Добре.
      - Тариф збігається з тим, що оприлюднила міська рада? Платіть.
      `,
    ),
    `
    ## Рядок четвертий: тариф

    Тариф змінюється раз на рік, першого жовтня, але споживання за вересень часом потрапляє в жовтневий рахунок. Тоді в
    документі мають бути два рядки з двома цінами. Якщо рядок один, вам порахували весь обсяг за новою ціною.

    Ось як виглядав рахунок нашого читача до перевірки й після неї.
    `,
    table(
      "Один рахунок, дві суми, євро",
      `
      Рядок | Було | Стало
      Опалення квартири, 412 кВт·год | 57,68 | 49,44
      Місця загального користування | 11,20 | 8,90
      Борг за жовтень | 41,30 | 0,00
      **Разом** | **110,18** | **58,34**
      `,
    ),
    `
    Різниця — 51 євро 84 центи. Із них 41,30 — це жовтень, який читач уже оплатив двадцять сьомого. Решта — вісім євро за
    вересневе тепло, пораховане за новою ціною, і два з лишком — за під’їзд, де батареї не працюють від 2019 року.

    ## Куди звертатися

    Розрахунковий центр на Млиновій площі приймає щодня, крім неділі, з 8:00 до 16:00. Беріть фото лічильника й два останні
    рахунки. Паспорт не потрібен. Термос — за бажанням: у черзі, каже Лисак, прохолодно, «бо ми свій рахунок теж читаємо».
    `,
    newsletter("rankovi-oriientyry"),
  ],
};

export const heatingBillInEnglish: Story = {
  slug: "how-to-read-a-heating-bill",
  translationOf: slug,
  headline: "How to read a heating bill and not pay twice",
  standfirst: "Four lines worth a look before you pay.",
  kicker: "Bills",
  section: "explainers",
  tags: ["explainers", "bills", "heating", "energy", "service"],
  by: ["olena-hnativ", "samir-quist"],
  at: daysAgo(2, "09:30"),
  picture: { name: "hands", caption: "The bill is one page long, and best read from the bottom." },
  body: [
    `
    The heating bill comes between the fifth and the eighth of the month, and most of us look at one figure in it: the last.
    It is the largest, it is in bold, and it explains the least. The answer to why the woman next door pays a third less for
    the same flat is further up, in the small lines.

    We took the bill of a reader in Velmar (two rooms, 54 m^2^, third floor) and went through it line by line with Marta
    Lysak, who has worked at the billing centre for twenty years and has, she says, “seen bills that made accountants cry”.

    ## Line one: the reading

    There should be two figures here, the previous reading and the present one. If there is a letter R beside them, the meter
    was not read: the figure was reckoned from last winter’s average. That is lawful, but only for two months running.

    “People see a figure and think that someone took it,” says Lysak. “No one did. Somebody assumed it.”

    What to do: photograph your meter on the day the bill arrives and send the reading in by the twentieth. The sum is put
    right the month after, and you need not apply for it.

    ## Line two: the shared parts

    The stairwell, the cellar and the attic are heated too, at least on paper, and their share is divided by floor area. In
    old houses it comes to as much as 15 per cent of the bill, in new ones to barely five. If yours is above 18, the house
    committee must show you the reckoning within ten working days.

    ## Line three: debt or credit

    A minus sign in this line means that you are the one who is owed. This is where readers most often pay a second time: a
    transfer made after the twenty-fifth comes too late for the bill, and the same sum appears once more, now as a debt.
    `,
    infoBox(
      "In short",
      "Before you pay",
      `
      - No letter R beside the reading? Good.
      - Shared parts at 18 per cent or less? Good.
      - Zero or a minus under “debt”? Good.
      - The tariff is the one the council published? Pay.
      `,
    ),
    `
    ## Line four: the tariff

    The tariff changes once a year, on the first of October, but September’s heat sometimes lands in October’s bill. Then
    there ought to be two lines with two prices. If there is only one, all of it was charged at the new price.

    This is our reader’s bill before and after.
    `,
    table(
      "One bill, two sums, in euros",
      `
      Line | Before | After
      Heating of the flat, 412 kWh | 57.68 | 49.44
      Shared parts | 11.20 | 8.90
      Debt for October | 41.30 | 0.00
      **Total** | **110.18** | **58.34**
      `,
    ),
    `
    The difference is €51.84. Of that, €41.30 is October, which the reader had paid on the twenty-seventh. The rest is eight
    euros for September’s heat at October’s price, and two and a bit for a stairwell whose radiators have been cold since
    2019.

    ## Where to go

    The billing centre on Mill Square is open daily except Sundays, from 8:00 to 16:00. Bring the photograph of your meter and
    your last two bills. You need no passport. A thermos is up to you: it is chilly in the queue, Lysak says, “because we read
    our bill too”.

    *Translated from the Ukrainian of Olena Hnativ by Samir Quist.*
    `,
    newsletter("load-curve"),
  ],
};
