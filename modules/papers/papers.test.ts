import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { drawInvoice, type Invoice, type Seller } from "./invoice";
import { drawLabels } from "./labels";
import { naughtyNames } from "./naughty-names.fixture";
import { drawPackingList } from "./packing";
import type { Parcel } from "./parcel";

vi.setConfig({ testTimeout: 60_000 }); // fonts of the machine are opened for letters that the paper's own have not

const parcel = (number: number, name: string, addressLines: string[]): Parcel => ({
  ...{ id: `019b0000-0000-7000-8000-${String(number).padStart(12, "0")}`, number, copies: 2 },
  ...{ magazine: "Slack Water", edition: "Print and digital", name, addressLines },
});
const parcels = [
  parcel(1, "Оксана Ґедзь-Їжакевич", ["вул. Європейська, 7, кв. 12", "04205 Київ", "Україна"]),
  parcel(2, "Marta Ohlin", ["Kettle Street 14", "10400 Velmar", "Inland"]),
  parcel(3, "Wolfeschlegelsteinhausenbergerdorff ".repeat(4).slice(0, 120), [
    "An address that goes on and on, third staircase, behind the lighthouse, ".repeat(3).slice(0, 200),
    `10400-1234 ${"Llanfairpwllgwyngyll".repeat(6)}`.slice(0, 140),
    "The United Kingdom of Great Britain and Northern Ireland",
  ]),
  parcel(4, "Nguyễn Thị Ánh Tuyết", ["Đường Lê Lợi 5", "Hà Nội", "Việt Nam"]),
  parcel(5, "Γιώργος Παπαδόπουλος", ["Ερμού 10", "105 63 Αθήνα", "Ελλάδα"]),
  parcel(6, "يوسف الخوري", ["شارع الحمراء 12", "بيروت", "لبنان"]),
  parcel(7, "王小明", ["中正路 1 號", "台北"]),
  ...Array.from({ length: 20 }, (_, index) => parcel(index + 8, `Reader ${index + 8}`, ["Pier 1", "10400 Velmar"])),
];
const invoice: Invoice = {
  ...{ orderNumber: 1282, orderedAt: new Date("2026-11-23T09:20:00Z"), copies: 2, eachInCents: 2400 },
  ...{ shippingInCents: 650, tax: { rateInBasisPoints: 700, inCents: 357 }, totalInCents: 5450, currency: "EUR" },
  ...{ buyerLines: [parcels[0]?.name ?? "", ...(parcels[0]?.addressLines ?? [])], title: "Slack Water, Print" },
  ...{ paidInCents: 0, refundedInCents: 0 },
};
const seller: Seller = {
  ...{ name: "The Daymark", owner: "The Daymark Cooperative", postalAddress: "4 Pilot Stairs, Velmar" },
  ...{ email: "desk@daymark.example", taxNumber: "Tax number IN 4471920", timeZone: "Europe/Kyiv" },
  bankDetails: "The Daymark Cooperative\nIBAN IN00 0000 0000 0000 0000\nHarbour Bank, Velmar",
};

const sheetCount = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

/** For who wants to look at what was drawn: PAPERS_LOOK=folder. */
function keep(name: string, pdf: Buffer): Buffer {
  const folder = process.env.PAPERS_LOOK;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${name}.pdf`), pdf);
  }
  return pdf;
}

test("24 labels stand on a sheet, and the 25th begins another", async () => {
  expect(sheetCount(await drawLabels(parcels.slice(0, 24), ""))).toBe(1);
  expect(sheetCount(keep("labels", await drawLabels(parcels, "")))).toBe(2);
});

test("three slips stand on a sheet", async () => {
  expect(sheetCount(keep("packing", await drawPackingList(parcels.slice(0, 7), "https://daymark.example", "")))).toBe(
    3,
  );
});

test("an invoice is one sheet, paid or not, short or long", async () => {
  const long = {
    ...invoice,
    buyerLines: [parcels[2]?.name ?? "", ...(parcels[2]?.addressLines ?? [])],
    paidInCents: 5450,
  };
  expect(sheetCount(keep("invoice", await drawInvoice(invoice, seller, "")))).toBe(1);
  expect(sheetCount(keep("invoice-paid", await drawInvoice(long, seller, "")))).toBe(1);
  expect(sheetCount(await drawInvoice({ ...invoice, tax: null }, { ...seller, bankDetails: "" }, ""))).toBe(1);
});

test("no name stops a sheet, whatever stands in it", async () => {
  expect(naughtyNames.length).toBeGreaterThan(500);
  const sheets = naughtyNames.map((name, index) => parcel(index, name, [name, "Velmar"]));
  expect(sheetCount(keep("naughty", await drawLabels(sheets, "")))).toBe(Math.ceil(naughtyNames.length / 24));
});
