import type { ReaderPageWords } from "./page-words";

const ASK_ANEW =
  "Links of this kind serve once, for one day. On the page of your newsletters you can ask for a new one.";

export const english: ReaderPageWords = {
  section: "Newsletters",
  open: {
    confirm: {
      title: "Confirm your newsletters",
      text: "Press the button, and these come to you:",
      button: "Yes, send them",
    },
    move: {
      title: "Get your letters here?",
      text: "Press the button, and your newsletters come to this address from now on.",
      button: "Yes, send them here",
    },
    export: {
      title: "Your data",
      text: "Everything that we hold about your address, as a file (JSON): what you read, since when, how you agreed, which letters we sent.",
      button: "Download the file",
    },
    erase: {
      title: "Erase everything?",
      text: "This cannot be undone. What goes, at once:",
      button: "Erase everything",
    },
  },
  used: {
    confirm: { title: "You are subscribed", text: "Confirmed. This comes to you from now on:" },
    move: { title: "Your letters come here", text: "The address is changed. The one before was told." },
    export: { title: "The file was handed out", text: ASK_ANEW },
    erase: { title: "Everything is erased", text: "Nothing is held about you any more." },
  },
  expired: {
    confirm: {
      title: "This link is too old",
      text: "Links in our letters serve for seven days. We can write to you once more.",
      button: "Send me a new link",
    },
    move: {
      title: "This link is too old",
      text: "Nothing was changed. On the page of your newsletters you can ask anew.",
    },
    export: { title: "This link is too old", text: ASK_ANEW },
    erase: { title: "This link is too old", text: `Nothing was erased. ${ASK_ANEW}` },
  },
  unknown: {
    title: "We do not know this link",
    text: "Perhaps a piece of it was lost on the way. Please open it from the letter itself, or sign up again.",
  },
  lettersGoTo: "Letters go to",
  afterConfirming: "Each letter has a link by which you leave, with one press.",
  whatGoes: [
    "every newsletter you get",
    "your address, your language, and how and when you agreed",
    "the letters to you that we kept or had not sent yet",
  ],
  whatStays: [
    "Numbers stay, without a name. A mark stays that is made from your address and cannot be turned back into it: by it we know not to write to you, until you sign up anew.",
    "Orders of magazines are kept as long as the law on bookkeeping wants it.",
  ],
  again:
    "If a letter may go today, it is on its way. To one address goes one a day at most: look among your spam first.",
  allNewsletters: "All our newsletters",
  toPreferences: "See and change what you get",
  preferences: {
    title: "Your newsletters",
    nothingHeld: {
      title: "Nothing is held about you",
      text: "This link belongs to a reader we know nothing about any more. You can sign up anew at any time.",
    },
    erased: {
      title: "Everything is erased",
      text: "We hold nothing about your address any more, and will not write to it. You can sign up anew at any time.",
    },
    suppressed:
      "We do not write to this address any more: a letter to it came back, or was reported as spam. If that was a mistake, please write to us.",
    choose: { title: "What you get", text: "Ticked is what comes to you.", button: "Save" },
    noneOffered: "There are no newsletters at the moment.",
    pause: {
      title: "A pause",
      text: "Nothing comes meanwhile, and nothing is lost: afterwards it goes on by itself.",
      button: "Pause",
      twoWeeks: "for two weeks",
      aMonth: "for a month",
      untilDay: "until a day:",
      day: "Day",
    },
    paused: (day) => `Nothing comes until ${day}.`,
    resume: "Send me letters again",
    language: {
      title: "Language",
      text: "In which we write to you about the subscription itself.",
      button: "Save the language",
      names: { en: "English", uk: "Українська" },
    },
    move: {
      title: "Another address",
      text: "We write to the new address first, and change it when you press the button there. The present one is told.",
      label: "New address",
      button: "Change the address",
    },
    data: {
      title: "What we hold about you",
      text: "You may have all of it, and you may have it erased. For both we send a link to your address, since letters are passed on to others.",
      export: "Send me everything as a file",
      erase: "Erase everything",
    },
    done: {
      choose: "Saved.",
      pause: "Your pause has begun.",
      resume: "Letters come again.",
      language: "Saved.",
      move: "We have written to the new address. Your letters go there once you press the button behind that link.",
      export: "We have sent you a letter. The file is behind its link.",
      erase: "We have sent you a letter. Nothing is erased until you press the button behind its link.",
    },
  },
  leave: {
    title: (name) => `Leave “${name}”?`,
    text: "One press, and it comes no more. Nothing else changes.",
    button: "Unsubscribe",
    fewer: "Or only a pause?",
    done: (name) => `You no longer get “${name}”`,
    doneText: "It may take a letter that is on its way already.",
    undo: "Undo",
    undone: "It comes to you as before.",
  },
  wrongEmail: "Please enter a correct email address",
  refusals: {
    absent: "Nothing is held about you any more.",
    suppressed: "We do not write to this address any more, so nothing can be turned on. Please write to us.",
    wait: "We have sent you as many of these letters as we may for now. Please look among your spam, or try again tomorrow.",
    "not-a-day": "Please choose a day",
    "day-is-over": "Please choose a day to come",
    "too-long": "A pause lasts a year at most",
  },
  toPutRight: "Something to put right",
};
