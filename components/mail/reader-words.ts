import type { ReaderLanguage } from "@/modules/readers/reader";

/** What one letter says. Sentences are in the order they stand in. */
export type LetterWords = {
  subject: string;
  /** What an inbox shows after the subject. */
  preview: string;
  title: string;
  sentences: string[];
  button: string;
  smallPrint: string;
};

type Words = {
  confirm: (paper: string) => LetterWords;
  already: (paper: string) => LetterWords;
  newAddress: (paper: string) => LetterWords;
  formerAddress: (paper: string) => LetterWords;
  exported: (paper: string) => LetterWords;
  erased: (paper: string) => LetterWords;
  /** Leads over from the button to its address. */
  orOpen: string;
  reason: (paper: string) => string;
};

const english: Words = {
  confirm: (paper) => ({
    subject: `Please confirm your newsletters from ${paper}`,
    preview: "One press on a button, and the first letter follows.",
    title: "Is this yours?",
    sentences: [`Somebody, probably you, asked ${paper} to send to this address:`],
    button: "Yes, send them",
    smallPrint:
      "The link works once, for seven days. If it was not you, leave this letter: nothing is sent without your yes.",
  }),
  already: (paper) => ({
    subject: `You get these newsletters from ${paper} already`,
    preview: "Nothing to confirm; here is where you change it.",
    title: "You are subscribed already",
    sentences: [
      "Somebody, probably you, filled in our form with this address. It gets these newsletters already:",
      "If they do not arrive, look for them where your mail program keeps spam.",
    ],
    button: "See and change what you get",
    smallPrint: "If it was not you, leave this letter: nothing was changed.",
  }),
  newAddress: (paper) => ({
    subject: `Send your newsletters from ${paper} here?`,
    preview: "One press on a button, and they come to this address.",
    title: "Is this your new address?",
    sentences: [
      `Somebody who reads newsletters of ${paper}, probably you, asked to get them at this address from now on.`,
    ],
    button: "Yes, send them here",
    smallPrint: "The link works once, for seven days. If it was not you, leave this letter: nothing is changed.",
  }),
  formerAddress: (paper) => ({
    subject: `Your newsletters from ${paper} go elsewhere now`,
    preview: "As was asked for. If it was not you, take it back.",
    title: "Your address was changed",
    sentences: [
      `The newsletters of ${paper} that came to this address go to another one from now on. It was asked for by a link in one of them, and confirmed at the other address.`,
      "If that was you, there is nothing to do.",
    ],
    button: "It was not me: send them here again",
    smallPrint: "The link works once, for thirty days.",
  }),
  exported: (paper) => ({
    subject: `Everything ${paper} holds about you`,
    preview: "A file, behind this link.",
    title: "Your data",
    sentences: ["You asked for everything that we hold about this address. It waits behind this link, as a file."],
    button: "Open the page with the file",
    smallPrint:
      "The link works once, for one day. If it was not you, leave this letter: nobody gets the file without it.",
  }),
  erased: (paper) => ({
    subject: `Erase everything ${paper} holds about you?`,
    preview: "Nothing is erased until you press the button on the page behind this link.",
    title: "Erase everything?",
    sentences: [
      "You asked us to erase what we hold about this address. On the page behind this link you see what goes, and press the button.",
    ],
    button: "Open the page",
    smallPrint: "The link works once, for one day. If it was not you, leave this letter: nothing is erased without it.",
  }),
  orOpen: "Or open this address:",
  reason: (paper) => `Sent by ${paper} because this address was typed into one of its forms.`,
};

const ukrainian: Words = {
  confirm: (paper) => ({
    subject: `Підтвердьте підписку на розсилки «${paper}»`,
    preview: "Одне натискання — і прийде перший лист.",
    title: "Це ви підписалися?",
    sentences: [`Хтось, імовірно ви, попросив «${paper}» надсилати на цю адресу:`],
    button: "Так, надсилайте",
    smallPrint:
      "Посилання діє один раз протягом семи днів. Якщо це були не ви, просто залиште цей лист: без вашої згоди ми нічого не надсилатимемо.",
  }),
  already: (paper) => ({
    subject: `Ви вже отримуєте ці розсилки «${paper}»`,
    preview: "Підтверджувати нічого не треба; ось де можна все змінити.",
    title: "Ви вже підписані",
    sentences: [
      "Хтось, імовірно ви, вписав цю адресу в нашу форму. Вона вже отримує такі розсилки:",
      "Якщо листи не приходять, пошукайте їх у теці зі спамом.",
    ],
    button: "Переглянути й змінити підписки",
    smallPrint: "Якщо це були не ви, просто залиште цей лист: нічого не змінилося.",
  }),
  newAddress: (paper) => ({
    subject: `Надсилати ваші розсилки «${paper}» сюди?`,
    preview: "Одне натискання — і вони приходитимуть на цю адресу.",
    title: "Це ваша нова адреса?",
    sentences: [`Читач чи читачка розсилок «${paper}», імовірно ви, просить надалі надсилати їх на цю адресу.`],
    button: "Так, надсилайте сюди",
    smallPrint:
      "Посилання діє один раз протягом семи днів. Якщо це були не ви, просто залиште цей лист: нічого не зміниться.",
  }),
  formerAddress: (paper) => ({
    subject: `Ваші розсилки «${paper}» тепер надходять на іншу адресу`,
    preview: "Так, як просили. Якщо це були не ви, поверніть усе назад.",
    title: "Вашу адресу змінено",
    sentences: [
      `Розсилки «${paper}», що приходили на цю адресу, відтепер надходитимуть на іншу. Про це попросили за посиланням в одній із них і підтвердили на новій адресі.`,
      "Якщо це зробили ви, більше нічого не потрібно.",
    ],
    button: "Це не я: надсилайте знову сюди",
    smallPrint: "Посилання діє один раз протягом тридцяти днів.",
  }),
  exported: (paper) => ({
    subject: `Усе, що «${paper}» зберігає про вас`,
    preview: "Файл за цим посиланням.",
    title: "Ваші дані",
    sentences: ["Ви попросили все, що ми зберігаємо про цю адресу. Воно чекає за цим посиланням, одним файлом."],
    button: "Відкрити сторінку з файлом",
    smallPrint:
      "Посилання діє один раз протягом одного дня. Якщо це були не ви, просто залиште цей лист: без нього файлу ніхто не отримає.",
  }),
  erased: (paper) => ({
    subject: `Стерти все, що «${paper}» зберігає про вас?`,
    preview: "Нічого не буде стерто, доки ви не натиснете кнопку на сторінці за цим посиланням.",
    title: "Стерти все?",
    sentences: [
      "Ви попросили стерти те, що ми зберігаємо про цю адресу. На сторінці за цим посиланням видно, що саме зникне, і там є кнопка.",
    ],
    button: "Відкрити сторінку",
    smallPrint:
      "Посилання діє один раз протягом одного дня. Якщо це були не ви, просто залиште цей лист: без нього нічого не зникне.",
  }),
  orOpen: "Або відкрийте цю адресу:",
  reason: (paper) => `«${paper}» надсилає цей лист, бо цю адресу вписали в одну з наших форм.`,
};

export const readerWords: Record<ReaderLanguage, Words> = { en: english, uk: ukrainian };
