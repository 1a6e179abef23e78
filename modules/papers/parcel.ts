/** Forty sheets of labels. */
export const MOST_PARCELS = 960;

/** An order that goes by post. */
export type Parcel = {
  id: string;
  number: number;
  magazine: string;
  edition: string;
  copies: number;
  name: string;
  addressLines: string[];
};
