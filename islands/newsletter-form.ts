import { looksLikeEmail } from "./email";

const WRONG_EMAIL = "Please enter a correct email address";
const NOTHING_TICKED = "Tick at least one newsletter";
const DONE = "Thank you for signing up. We have sent you a confirmation email.";
const FAILED = "That did not work. Please try again in a moment.";

/** What the address answers to JSON when it refuses: a sentence for each field, or for the form as a whole. */
type Refusal = { failures?: Record<string, string> };

/** Checks before sending, answers in place. Without it the form is an ordinary one. */
export class NewsletterForm extends HTMLElement {
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
    if (newsletter.length === 0) return this.refuse(form, NOTHING_TICKED);
    if (!looksLikeEmail(email)) return this.refuse(form, WRONG_EMAIL);

    this.setBusy(form, true);
    try {
      const answer = await post(form.action, { email, newsletter, origin: String(data.get("origin") ?? "") });
      if (answer.ok) return this.thank(form);
      const { failures }: Refusal = await answer.json();
      this.refuse(form, Object.values(failures ?? {})[0] ?? FAILED);
    } catch {
      this.refuse(form, FAILED); // no connection, or an answer that is not ours
    } finally {
      this.setBusy(form, false);
    }
  }

  /** Beside the field, announced by being what the field is described by when it takes the focus. */
  private refuse(form: HTMLFormElement, message: string) {
    const input = form.querySelector<HTMLInputElement>("input[name=email]");
    if (!input) return;

    const id = `${input.id}-wrong`;
    const line = this.querySelector(`#${CSS.escape(id)}`) ?? document.createElement("p");
    line.className = "wrong";
    line.id = id;
    line.textContent = message;
    input.after(line);

    input.setAttribute("aria-describedby", id);
    if (message === WRONG_EMAIL) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    const firstTick = form.querySelector<HTMLElement>("input[type=checkbox]");
    (message === NOTHING_TICKED && firstTick ? firstTick : input).focus();
  }

  private thank(form: HTMLFormElement) {
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.role = "status";
    notice.tabIndex = -1;
    notice.textContent = DONE;
    form.replaceWith(notice);
    notice.focus();
  }

  private setBusy(form: HTMLFormElement, isBusy: boolean) {
    const button = form.querySelector("button");
    button?.setAttribute("aria-busy", String(isBusy));
    if (button) button.disabled = isBusy;
  }
}

const post = (address: string, body: unknown) =>
  fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
