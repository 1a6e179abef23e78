import { DESK_ACCENT } from "./letter-frame";
import { accented, filled, inked, sans } from "./look";

type Props = {
  href: string;
  /** #rrggbb by day; the desk's own where none is given. By night it is the accent of its frame. */
  colour?: string;
  /** What leads over to the address. */
  or?: string;
  children: string;
};

/** A button, and its address in words for who cannot press it. The cell is the button: Outlook draws no padding around a link. */
export const LinkButton = ({ href, colour = DESK_ACCENT.day, or = "Or open this address:", children }: Props) => (
  <>
    <table role="presentation" border={0} cellPadding={0} cellSpacing={0}>
      <tbody>
        <tr>
          <td {...filled({ day: colour }, { borderRadius: 4, padding: "11px 18px" })}>
            <a href={href} {...filled({ day: colour }, sans(15, 1.4, { fontWeight: 700, textDecoration: "none" }))}>
              {children}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
    <p {...inked("mute", sans(13, 1.5, { marginTop: 14 }))}>
      {or}
      <br />
      <a href={href} {...accented({ day: colour }, { wordBreak: "break-all" })}>
        {href}
      </a>
    </p>
  </>
);
