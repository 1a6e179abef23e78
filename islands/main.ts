import { PageMenu } from "./page-menu";

customElements.define("page-menu", PageMenu);
