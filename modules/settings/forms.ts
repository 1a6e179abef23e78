import { z } from "zod";

/** Addresses of houses that give them out for ten minutes. */
const disposable = z.enum(["refuse", "allow"]);
/** Browsers work for some seconds before a form is taken. auto: only while a form is being flooded. */
const proofOfWork = z.enum(["auto", "on", "off"]);

/** How readers' forms keep machines away; one row in the settings. */
export const formsSchema = z.object({
  disposable: disposable.default("refuse"),
  proofOfWork: proofOfWork.default("auto"),
});

/** The same as the form of the settings sends them: nothing sent is no wish for the defaults. */
export const formsInput = z.object({ disposable, proofOfWork });

export type FormRules = z.infer<typeof formsSchema>;

export const FORMS_KEY = "forms";
export const defaultForms: FormRules = formsSchema.parse({});
