import { looksLikeEmail } from "./email";

const WRONG_EMAIL = "Please enter a correct email address";
const NOTHING_TICKED = "Tick at least one newsletter";
const FAILED = "That did not work. Please try again in a moment.";
/** What a form is good for that comes back with a stamp (modules/readers/stamp.ts). */
const PAUSE_IN_MILLISECONDS = 3_200;

/** What the address answers to JSON. A refusal has a sentence for each field, or for the form as a whole. */
type Answer = {
  message?: string;
  failures?: Record<string, string>;
  /** An address that was perhaps meant; asTyped is sent along by who keeps their own. */
  suggestion?: string;
  asTyped?: string;
  evidence?: Evidence;
};
/** Many sign up just now: the browser shows that it is no machine's. */
type Evidence = { stamp: string; challenge: string; script: string; style: string; worker: string };

/** Checks before sending, answers in place. Without it the form is an ordinary one. */
export class NewsletterForm extends HTMLElement {
  private asTyped = "";

  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) return;

    form.noValidate = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send(form);
    });
  }

  private async send(form: HTMLFormElement) {
    const data = new FormData(form);
    const newsletter = data.getAll("newsletter").map(String);
    const email = String(data.get("email") ?? "").trim();
    if (newsletter.length === 0 && !data.has("again")) return this.refuse(form, NOTHING_TICKED);
    if (!looksLikeEmail(email)) return this.refuse(form, WRONG_EMAIL);

    this.setBusy(form, true);
    try {
      const fields = { ...Object.fromEntries(data), email, newsletter, asTyped: this.asTyped };
      const answer = await this.post(form, { ...fields, openForMilliseconds: String(Math.round(performance.now())) });
      if (answer.message) this.thank(form, answer.message, email);
      else this.refuse(form, Object.values(answer.failures ?? {})[0] ?? FAILED, answer);
    } catch {
      this.refuse(form, FAILED); // no connection, or an answer that is not ours
    } finally {
      this.setBusy(form, false);
    }
  }

  private async post(form: HTMLFormElement, fields: Record<string, unknown>): Promise<Answer> {
    const answer = await post(form.action, fields);
    return answer.evidence ? post(form.action, { ...fields, ...(await evidenceOf(form, answer.evidence)) }) : answer;
  }

  /** Beside the field, announced by being what the field is described by when it takes the focus. */
  private refuse(form: HTMLFormElement, message: string, { suggestion, asTyped = "" }: Answer = {}) {
    const input = form.querySelector<HTMLInputElement>("input[name=email]");
    if (!input) return;

    this.asTyped = asTyped;
    const id = `${input.id}-wrong`;
    const line = this.querySelector(`#${CSS.escape(id)}`) ?? document.createElement("p");
    line.className = "wrong";
    line.id = id;
    line.textContent = message;
    if (suggestion) line.append(button(`Yes, ${suggestion}`, () => this.take(form, input, suggestion)));
    input.after(line);

    input.setAttribute("aria-describedby", id);
    if (message.startsWith(WRONG_EMAIL)) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    const firstTick = form.querySelector<HTMLElement>("input[type=checkbox]");
    (message === NOTHING_TICKED && firstTick ? firstTick : input).focus();
  }

  private take(form: HTMLFormElement, input: HTMLInputElement, email: string) {
    input.value = email;
    void this.send(form);
  }

  /** Says so in the place of the form, which comes back for who got nothing. */
  private thank(form: HTMLFormElement, message: string, email: string) {
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.role = "status";
    notice.tabIndex = -1;
    const back = () => {
      notice.replaceWith(form);
      this.refuse(
        form,
        "Look among your spam, check the address, then send it again. One goes to an address in a day.",
      );
    };
    const next = `It goes to ${email}: open it and press the button; the first letter follows.`;
    notice.append(line(message), line(next), button("Nothing arrived?", back));
    form.replaceWith(notice);
    notice.focus();
  }

  private setBusy(form: HTMLFormElement, isBusy: boolean) {
    const button = form.querySelector(".btn");
    button?.setAttribute("aria-busy", String(isBusy));
    if (button instanceof HTMLButtonElement) button.disabled = isBusy;
  }
}

/** Some computing; where a browser cannot, some waiting. */
async function evidenceOf(form: HTMLFormElement, { stamp, script, ...work }: Evidence) {
  const waiting = new Promise((resolve) => setTimeout(resolve, PAUSE_IN_MILLISECONDS));
  try {
    const { prove } = await import(script);
    return { altcha: await prove(form, work) };
  } catch {
    await waiting;
    return { stamp };
  }
}

function line(text: string) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function button(label: string, press: () => void) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "link";
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
}

async function post(address: string, body: unknown): Promise<Answer> {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  return answer.json();
}
