import type { CSSProperties, ReactNode } from "react";

type Props = {
  /** Of its one cell. */
  className?: string;
  style?: CSSProperties;
  align?: "center";
  widestInPixels?: number;
  children?: ReactNode;
};

/** A table of one cell: the only box that every mail program draws alike. */
export const Box = ({ className, style, align, widestInPixels, children }: Props) => (
  <Table {...(widestInPixels && { style: { maxWidth: widestInPixels, margin: "0 auto" } })}>
    <tr>
      <td className={className} style={style} align={align}>
        {children}
      </td>
    </tr>
  </Table>
);

/** A table that is there for the look alone. */
export const Table = ({ style, children }: { style?: CSSProperties; children: ReactNode }) => (
  <table role="presentation" width="100%" border={0} cellPadding={0} cellSpacing={0} style={style}>
    <tbody>{children}</tbody>
  </table>
);
