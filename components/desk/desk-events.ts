/** Things any part of the desk may ask for; whoever does them listens (palette.tsx). */
export const PALETTE_EVENT = "masthead:palette";
export const KEYS_EVENT = "masthead:keys";

export const openPalette = () => document.dispatchEvent(new Event(PALETTE_EVENT));
export const openKeySheet = () => document.dispatchEvent(new Event(KEYS_EVENT));
