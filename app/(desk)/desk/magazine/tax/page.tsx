import { MagazineViews } from "@/components/magazine-desk/magazine-views";
import { TaxForm } from "@/components/magazine-desk/tax-form";
import { PageTop } from "@/components/ui/page-top";
import { listCountries } from "@/modules/magazines/country";
import { readTaxSheet } from "@/modules/magazines/queries/desk";
import { permit } from "@/modules/staff/session";
import { saveTaxAction } from "./actions";

export const metadata = { title: "Tax" };

export default async function TaxPage() {
  await permit("keep-magazines");
  const sheet = await readTaxSheet();

  return (
    <>
      <PageTop title="Magazine" note="tax by country" />
      <MagazineViews current="tax" />
      <p className="max-w-[80ch] px-4 pt-4 text-muted-foreground">
        Prices and post include the tax of the country a parcel goes to; of a file, of the one its buyer lives in. Of a
        country that is not here, nothing is tax.
      </p>
      <TaxForm sheet={sheet} countries={listCountries("en")} save={saveTaxAction} />
    </>
  );
}
