/** Another house's film or post is asked for only when a reader says so. */
export class EmbedCard extends HTMLElement {
  connectedCallback() {
    const { frame, from = "", title = "" } = this.dataset;
    if (!frame) return;

    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn plain";
    button.textContent = `Show it here: ${from} will learn of it`;
    button.addEventListener("click", () => this.replaceChildren(frameFor(frame, title)));
    this.append(button);
  }
}

function frameFor(address: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.title = title;
  frame.allow = "fullscreen; picture-in-picture; encrypted-media";
  frame.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube plays nothing without one
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
  return frame;
}
