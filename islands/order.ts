import { OrderTotal } from "./order-total";

customElements.define("order-total", OrderTotal);
