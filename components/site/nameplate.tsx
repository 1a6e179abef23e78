import { Mark } from "./icons";

export const Nameplate = ({ name }: { name: string }) => (
  <a className="name" href="/">
    <Mark />
    {name}
  </a>
);
