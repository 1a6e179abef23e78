/** Says that something went wrong which is tried again. */
export type Trouble = (message: string, error: unknown) => void;
