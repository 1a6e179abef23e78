/** "8,914 people", "1 person" */
export const countWords = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
