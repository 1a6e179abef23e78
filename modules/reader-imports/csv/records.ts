import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Delimiter } from "../reading";
import { RELAXED } from "./delimiter";

/** line: where the record ends in the file, from 1. */
export type CsvRecord = { line: number; cells: string[] };

/** Thrown where a text stops to be a list. */
export class NoList extends Error {
  constructor(readonly line: number) {
    super(`No list from line ${line} on`);
  }
}

/** A cell that is longer was never closed. */
const LONGEST_RECORD = 50_000;

/** @throws NoList; what the text throws */
export async function* recordsOf(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<CsvRecord> {
  const parser = parse({ delimiter, ...RELAXED, info: true, max_record_size: LONGEST_RECORD });
  const source = Readable.from(text);
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { info, record } of parser) yield { line: info.lines, cells: record };
  } catch (error) {
    throw error instanceof CsvError ? new NoList(lineOf(error)) : error;
  } finally {
    source.destroy();
  }
}

const lineOf = (error: CsvError): number => (typeof error.lines === "number" ? error.lines : 1);
