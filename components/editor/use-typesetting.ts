"use client";

import { useEffect, useState } from "react";

const KEY = "masthead.typesetting";

/** Help with quotes, dashes and spaces: a wish of this person on this device. On until it is turned off. */
export function useTypesetting(): [boolean, (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(true);
  useEffect(() => setIsOn(localStorage.getItem(KEY) !== "off"), []);
  const change = (next: boolean) => {
    setIsOn(next);
    localStorage.setItem(KEY, next ? "on" : "off");
  };
  return [isOn, change];
}
