import { placeIn, placesWith } from "./places";
import { findSentences, type Sentence, sentenceAt, sentenceUnder, type Times } from "./sentences";
import { nextSpeed } from "./speed";

const SPEED_KEY = "audio-speed";
const PLACES_KEY = "audio-places";
const STEP_IN_SECONDS = 15;
const NAPS_IN_MINUTES = [0, 15, 30, 45];

const WORDS = {
  en: {
    back: "15 s back",
    on: "15 s on",
    speed: "Speed",
    nap: "Stop after",
    never: "Sleep: off",
    min: "min",
  },
  uk: {
    back: "15 с назад",
    on: "15 с уперед",
    speed: "Швидкість",
    nap: "Зупинити за",
    never: "Сон: ні",
    min: "хв",
  },
  ru: {
    back: "15 с назад",
    on: "15 с вперёд",
    speed: "Скорость",
    nap: "Остановить через",
    never: "Сон: нет",
    min: "мин",
  },
};

/** What comes to the browser's own player: steps, speed, sleep, the sentence that is read, and the keys of a telephone. */
export function openPlayer(element: HTMLElement, audio: HTMLAudioElement): void {
  const section = element.parentElement ?? element;
  const words = WORDS[section.lang as keyof typeof WORDS] ?? WORDS.en;
  const sound = new URL(audio.currentSrc || audio.src).pathname;
  const step = (seconds: number) => {
    audio.currentTime = Math.max(0, audio.currentTime + seconds);
  };

  const row = document.createElement("div");
  row.className = "steps";
  row.append(
    button(words.back, () => step(-STEP_IN_SECONDS)),
    button(words.on, () => step(STEP_IN_SECONDS)),
    speedButton(audio, words.speed),
    napButton(audio, words),
  );
  element.append(row);
  element.addEventListener("keydown", (event) => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    step(direction * STEP_IN_SECONDS);
  });

  goOnWhereStopped(audio, sound);
  stayInView(section, element, audio);
  tellTheDevice(audio, step);
  const { times } = element.dataset;
  if (times) void followWords(times, section, audio).catch(() => {}); // it is heard all the same
}

function button(text: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "speed";
  made.textContent = text;
  made.addEventListener("click", () => act(made));
  return made;
}

function speedButton(audio: HTMLAudioElement, name: string): HTMLButtonElement {
  const set = (to: HTMLButtonElement, speed: number) => {
    audio.defaultPlaybackRate = speed; // loading the sound would set it back
    audio.playbackRate = speed;
    to.textContent = `${speed}×`;
    to.ariaLabel = `${name}: ${speed}×`;
  };
  const made = button("", (pressed) => {
    const speed = nextSpeed(audio.playbackRate);
    localStorage.setItem(SPEED_KEY, String(speed));
    set(pressed, speed);
  });
  set(made, Number(localStorage.getItem(SPEED_KEY)) || 1);
  return made;
}

function napButton(audio: HTMLAudioElement, { nap, never, min }: (typeof WORDS)["en"]): HTMLButtonElement {
  let chosen = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (to: HTMLButtonElement) => {
    const minutes = NAPS_IN_MINUTES[chosen] ?? 0;
    to.textContent = minutes ? `${nap} ${minutes} ${min}` : never;
    to.ariaLabel = to.textContent;
    clearTimeout(timer);
    if (!minutes) return;
    timer = setTimeout(() => {
      audio.pause();
      chosen = 0;
      set(to);
    }, minutes * 60_000);
  };
  const made = button("", (pressed) => {
    chosen = (chosen + 1) % NAPS_IN_MINUTES.length;
    set(pressed);
  });
  set(made);
  return made;
}

function goOnWhereStopped(audio: HTMLAudioElement, sound: string): void {
  const before = placeIn(localStorage.getItem(PLACES_KEY), sound);
  if (before && audio.currentTime < 1) audio.currentTime = before;
  const keep = () => {
    const places = placesWith(localStorage.getItem(PLACES_KEY), sound, audio.currentTime, audio.duration);
    localStorage.setItem(PLACES_KEY, places);
  };
  audio.addEventListener("pause", keep);
  addEventListener("pagehide", keep);
}

/** While it plays it goes along with the reader: the controls stay, what stands above them scrolls away. */
function stayInView(section: HTMLElement, element: HTMLElement, audio: HTMLAudioElement): void {
  const show = () => {
    section.style.top = `${section.offsetTop - element.offsetTop}px`;
    section.toggleAttribute("data-playing", !audio.paused);
  };
  for (const event of ["play", "pause"]) audio.addEventListener(event, show);
  show();
}

/** The lock screen and the keys of a headset. */
function tellTheDevice(audio: HTMLAudioElement, step: (seconds: number) => void): void {
  if (!("mediaSession" in navigator)) return;
  const textOf = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? "";
  const picture = document.querySelector<HTMLImageElement>(".hero img")?.currentSrc;
  navigator.mediaSession.metadata = new MediaMetadata({
    title: textOf("h1"),
    artist: textOf(".byline .who"),
    ...(picture && { artwork: [{ src: picture }] }),
  });
  const on = (action: MediaSessionAction, act: MediaSessionActionHandler) =>
    navigator.mediaSession.setActionHandler(action, act);
  on("seekbackward", ({ seekOffset }) => step(-(seekOffset ?? STEP_IN_SECONDS)));
  on("seekforward", ({ seekOffset }) => step(seekOffset ?? STEP_IN_SECONDS));
  on("seekto", ({ seekTime }) => {
    if (seekTime !== undefined) audio.currentTime = seekTime;
  });
}

/** Marks the sentence that is read; whoever clicks on one hears it. */
async function followWords(address: string, section: HTMLElement, audio: HTMLAudioElement): Promise<void> {
  const story = section.closest("article");
  if (!story) return;
  const times: Times = await (await fetch(address)).json();
  const sentences = findSentences(times, story, section);

  audio.addEventListener("timeupdate", () => mark(sentenceAt(sentences, audio.currentTime)));
  story.addEventListener("click", (event) => {
    const isOther = event.target instanceof Element && event.target.closest("a, button, input, summary, audio, label");
    if (isOther || getSelection()?.isCollapsed === false) return;
    const pointed = sentenceUnder(sentences, event);
    if (!pointed) return;
    audio.currentTime = pointed.startsAt;
    void audio.play();
  });
}

function mark(sentence: Sentence | undefined): void {
  if (!("highlights" in CSS)) return;
  if (sentence?.range) CSS.highlights.set("read-aloud", new Highlight(sentence.range));
  else CSS.highlights.delete("read-aloud");
}
