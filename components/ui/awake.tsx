"use client";

import { useEffect } from "react";

/** Says on the page that keys and buttons are answered from now on: until then a page is only looked at. */
export function useAwake() {
  useEffect(() => {
    document.documentElement.dataset.awake = "";
  }, []);
}

/** For pages without keys of their own. */
export function Awake() {
  useAwake();
  return null;
}
