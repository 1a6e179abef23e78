import { dictionary } from "@zxcvbn-ts/language-common";
import { runAt } from "./key-runs";

/** The most used of all passwords that leaked, most used first: some 49,000. Few of them are long; people make long ones of them. */
const LEAKED = new Set(dictionary["passwords-common"].map(plainOf));
const LEAST_PART = 4;

/**
 * What people choose when they are made to choose: the words, names, runs of keys and years that every list of leaked passwords
 * begins with. From these the list of long common passwords is made (ASVS 6.2.4): nobody guesses a word of fifteen letters, but
 * everybody guesses "passwordpassword" and "qwertyuiop12345".
 */
const WORDS = `
password passw0rd passwort mypassword secret letmein welcome iloveyou princess sunshine football baseball basketball superman
batman spiderman dragon monkey master shadow ashley michael jordan jennifer jessica daniel thomas charlie andrew matthew robert
michelle nicole samantha amanda alexander anthony joshua justin william martin george elizabeth victoria natasha tatiana
whatever freedom forever trustno1 computer internet samsung google facebook starwars pokemon pikachu liverpool chelsea arsenal
barcelona realmadrid manchester juventus soccer hockey summer winter spring autumn monday friday december november october
september january february london berlin moscow ukraine russia poland germany america newyork california flower butterfly cookie
chocolate banana orange purple yellow silver golden diamond crystal angel lovely hello admin administrator root changeme default
guest newsroom editor journalist newspaper reporter publisher magazine correcthorse hunter access login killer ranger mustang
harley yankees cowboys jesus heaven blessed family mother father brother sister friends married loveme lovers baby babygirl
thequickbrownfox jumpsoverthelazydog thequickbrown quickbrownfox loremipsumdolorsitamet loremipsum opensesame
zaq12wsx privet pароль parol slava kyiv kharkiv lviv odesa
`;
const RUNS = `
123456 1234567 12345678 123456789 1234567890 0123456789 9876543210 987654321 87654321 654321 111111 000000 121212 123123 112233
123321 666666 696969 777777 888888 999999 qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qwertz azerty 1q2w3e 1q2w3e4r
1q2w3e4r5t 1qaz2wsx 3edc4rfv qazwsx qazwsxedc abcdef abcdefg abcdefgh abc123 a1b2c3 aaaaaa йцукен фывапр ячсмит
`;

const listed = (text: string) => text.trim().split(/\s+/);
const PARTS = [...listed(WORDS), ...listed(RUNS)];
const YEARS = /^(?:19[4-9]\d|20[0-4]\d)/;
/** Letters as people write them to look clever. */
const DISGUISES: Record<string, string> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/** The common passwords of at least that length: each part doubled, tripled and followed by each other that people pair. */
export function commonPasswords(leastLength: number): Set<string> {
  const made = PARTS.flatMap((first) => [
    ...[first.repeat(2), first.repeat(3), first.repeat(4)],
    ...PARTS.map((second) => first + second),
  ]);
  return new Set(made.filter((password) => password.length >= leastLength));
}

/**
 * Whether a password is among those that leaked, is two of them or one of them over and over, or is put together of nothing but
 * common parts, years and runs of keys.
 */
export function isCommon(password: string): boolean {
  const plain = plainOf(password);
  return [plain, undisguised(plain)].some(
    (text) => isLeaked(text) || isLeaked(text.replace(/\d{1,4}$/, "")) || isMadeOfCommonParts(text),
  );
}

/** Signs between and capitals make nothing harder to guess. */
function plainOf(password: string): string {
  return password.toLowerCase().replace(/[\s._!?*#-]+/g, "");
}

function isLeaked(text: string): boolean {
  if (LEAKED.has(text)) return true;
  for (let end = LEAST_PART; end < text.length; end++) {
    const [head, tail] = [text.slice(0, end), text.slice(end)];
    if (!LEAKED.has(head)) continue;
    if (tail.length >= LEAST_PART && LEAKED.has(tail)) return true;
    if (text.length % head.length === 0 && text === head.repeat(text.length / head.length)) return true;
  }
  return false;
}

const undisguised = (text: string) => text.replace(/[@4310$57]/g, (sign) => DISGUISES[sign] ?? sign);

/** Walks through it, remembering from where the rest was found wanting: long ones cost no more than their length. */
function isMadeOfCommonParts(text: string): boolean {
  const reachable = new Set([0]);
  for (let place = 0; place < text.length; place++) {
    if (!reachable.has(place)) continue;
    const rest = text.slice(place);
    for (const part of PARTS) if (rest.startsWith(part)) reachable.add(place + part.length);
    const [number] = YEARS.exec(rest) ?? /^(.)\1{2,}/u.exec(rest) ?? /^\d{1,4}$/.exec(rest) ?? [];
    if (number) reachable.add(place + number.length);
    for (let run = runAt(text, place); run >= LEAST_PART; run--) reachable.add(place + run);
  }
  return reachable.has(text.length);
}
