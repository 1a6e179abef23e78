import { createHash } from "node:crypto";

/**
 * The one script that stands in pages, the same in all of them: it brings the islands (islands/main.ts). Who has been here before has
 * them on the device, and has them at once: a bar that was closed is gone before it is seen. On a first visit they wait until the page
 * is loaded and drawn: words, their fonts and the first picture have the line and the processor to themselves.
 */
export const LOADER = [
  "{const{dataset:{src}}=document.currentScript,start=()=>import(src);",
  'let known=document.referrer.startsWith(location.origin+"/");',
  "try{known||=localStorage.length>0}catch{}",
  'known?start():addEventListener("load",()=>requestAnimationFrame(()=>setTimeout(start)))}',
].join("");

/** By which a policy names it (processes/web/headers.ts; deploy/nginx.conf says the same). */
export const LOADER_SOURCE = `'sha256-${createHash("sha256").update(LOADER).digest("base64")}'`;
