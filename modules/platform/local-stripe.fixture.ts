import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type Stripe from "stripe";

/** The fields of Stripe's objects that our code reads, with Stripe's own types of them. */
type Charge = Pick<Stripe.Charge, "id" | "object" | "amount" | "amount_refunded" | "payment_intent">;
type Intent = Pick<Stripe.PaymentIntent, "id" | "object" | "amount"> & { latest_charge: Charge };
type Session = Pick<
  Stripe.Checkout.Session,
  "id" | "object" | "amount_total" | "currency" | "expires_at" | "payment_status" | "status" | "url" | "success_url"
> & { payment_intent: Intent | null };
export type LocalEvent = Pick<Stripe.Event, "id" | "object" | "type" | "created"> & { data: { object: unknown } };
type Answer = { status: number; body: object };

/** A machine of our own that answers as api.stripe.com does, where our code asks it. */
export class LocalStripe {
  readonly sessions = new Map<string, Session>();
  readonly refunds: { id: string; amount: number; payment_intent: string }[] = [];
  readonly events: LocalEvent[] = [];
  url = "";
  /** Is told of every event, as a webhook would be. */
  onEvent: (event: LocalEvent) => void = () => {};
  private readonly answered = new Map<string, { asked: string; answer: Answer }>();
  private readonly server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this.url;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** The buyer pays, if that is still possible. */
  pay(sessionId: string): boolean {
    const session = this.sessions.get(sessionId);
    if (session?.status !== "open") return false;
    const amount = session.amount_total ?? 0;
    const intent = `pi_${randomUUID()}`;
    const charge = { object: "charge", amount, amount_refunded: 0, payment_intent: intent } as const;
    const latest_charge: Charge = { id: `ch_${randomUUID()}`, ...charge };
    session.payment_intent = { id: intent, object: "payment_intent", amount, latest_charge };
    Object.assign(session, { status: "complete", payment_status: "paid" });
    this.tell("checkout.session.completed", session);
    return true;
  }

  expire(sessionId: string): boolean {
    const session = this.sessions.get(sessionId);
    if (session?.status !== "open") return false;
    Object.assign(session, { status: "expired", url: null });
    this.tell("checkout.session.expired", session);
    return true;
  }

  /** @returns what is wrong; null where it went back */
  refund(intentId: string, amount: number): string | null {
    const intent = [...this.sessions.values()].find(
      (session) => session.payment_intent?.id === intentId,
    )?.payment_intent;
    if (!intent) return "No such payment_intent";
    const charge = intent.latest_charge;
    if (amount < 1 || charge.amount_refunded + amount > charge.amount)
      return "Refund amount is greater than what is left";
    charge.amount_refunded += amount;
    this.refunds.push({ id: `re_${randomUUID()}`, amount, payment_intent: intentId });
    this.tell("charge.refunded", charge);
    return null;
  }

  private tell(type: LocalEvent["type"], object: object): void {
    const created = Math.floor(Date.now() / 1000);
    const data = { object: structuredClone(object) };
    const event: LocalEvent = { id: `evt_${randomUUID()}`, object: "event", type, created, data };
    this.events.push(event);
    this.onEvent(event);
  }

  /** What a buyer sees: one button. */
  private showPage(request: IncomingMessage, response: ServerResponse): void {
    const id = request.url?.split("/").at(-1) ?? "";
    if (request.method === "POST" && this.pay(id)) {
      response.writeHead(303, { location: this.sessions.get(id)?.success_url ?? "" }).end();
      return;
    }
    const button = `<!doctype html><title>Pay</title><form method="post"><button>Pay by card</button></form>`;
    response.writeHead(200, { "content-type": "text/html" }).end(button);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith("/pay/")) return this.showPage(request, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = Buffer.concat(chunks).toString("utf8");
    const key = request.headers["idempotency-key"];
    const { status, body } = typeof key === "string" ? this.onceOf(key, request, asked) : this.route(request, asked);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }

  /** The same key is the same answer; with another wish it is a mistake. */
  private onceOf(key: string, request: IncomingMessage, asked: string): Answer {
    const before = this.answered.get(key);
    if (before && before.asked !== asked)
      return wrong("Keys for idempotent requests can only be used with the same parameters");
    const answer = before?.answer ?? this.route(request, asked);
    this.answered.set(key, { asked, answer });
    return answer;
  }

  private route(request: IncomingMessage, asked: string): Answer {
    if (!request.headers.authorization?.startsWith("Bearer sk_"))
      return { status: 401, body: { error: { message: "No key" } } };
    if (!request.headers["stripe-version"]) return wrong("No version");
    const { pathname, searchParams } = new URL(request.url ?? "", "http://stripe");
    const [, , ...path] = pathname.split("/");
    const form = new URLSearchParams(asked);
    const way = `${request.method} ${path.map((part, index) => (index === 2 && path[0] === "checkout" ? ":id" : part)).join("/")}`;
    if (way === "POST checkout/sessions") return this.open(form);
    if (way === "GET checkout/sessions/:id") return this.found(path[2] ?? "");
    if (way === "POST checkout/sessions/:id/expire") {
      return this.expire(path[2] ?? "") ? this.found(path[2] ?? "") : wrong("Only open sessions can be expired");
    }
    if (way === "POST refunds") {
      const problem = this.refund(form.get("payment_intent") ?? "", Number(form.get("amount")));
      return problem ? wrong(problem) : { status: 200, body: { object: "refund", ...this.refunds.at(-1) } };
    }
    if (way === "GET events") return this.list(searchParams);
    return {
      status: 404,
      body: { error: { type: "invalid_request_error", message: `Unrecognized request URL: ${way}` } },
    };
  }

  private open(form: URLSearchParams): Answer {
    const unknown = [...form.keys()].find((name) => !KNOWN.test(name));
    if (unknown) return wrong(`Received unknown parameter: ${unknown}`);
    const expires_at = Number(form.get("expires_at"));
    const ahead = expires_at - Date.now() / 1000;
    if (ahead < 30 * 60 || ahead > 24 * 3600)
      return wrong("expires_at must be between 30 minutes and 24 hours from now");

    let total = 0;
    for (let line = 0; form.has(`line_items[${line}][quantity]`); line++) {
      const each = Number(form.get(`line_items[${line}][price_data][unit_amount]`));
      if (!Number.isInteger(each) || !form.get(`line_items[${line}][price_data][product_data][name]`))
        return wrong("line_items");
      total += each * Number(form.get(`line_items[${line}][quantity]`));
    }
    const id = `cs_test_${randomUUID()}`;
    const session: Session = {
      ...{ id, object: "checkout.session", amount_total: total, expires_at, payment_status: "unpaid", status: "open" },
      ...{ currency: form.get("line_items[0][price_data][currency]"), success_url: form.get("success_url") },
      ...{ payment_intent: null, url: `${this.url}/pay/${id}` },
    };
    this.sessions.set(id, session);
    return this.found(id);
  }

  private found(id: string): Answer {
    const session = this.sessions.get(id);
    return session ? { status: 200, body: session } : { status: 404, body: { error: { message: "No such session" } } };
  }

  private list(query: URLSearchParams): Answer {
    const since = Number(query.get("created[gte]"));
    const newest = this.events.filter(({ created }) => created >= since).reverse();
    const after = query.get("starting_after");
    const from = after ? newest.findIndex(({ id }) => id === after) + 1 : 0;
    const data = newest.slice(from, from + Number(query.get("limit") ?? 10));
    return {
      status: 200,
      body: { object: "list", url: "/v1/events", data, has_more: from + data.length < newest.length },
    };
  }
}

const KNOWN =
  /^(?:mode|allowed_payment_method_types\[\d\]|customer_email|client_reference_id|expires_at|success_url|cancel_url|line_items\[\d\]\[(?:quantity|price_data\]\[(?:currency|unit_amount|product_data\]\[name))\])$/;

const wrong = (message: string): Answer => ({
  status: 400,
  body: { error: { type: "invalid_request_error", message } },
});
