import { z } from "zod";
import { ROLES } from "./staff";

export const roleInput = z.object({ personId: z.uuid(), role: z.enum(ROLES) });

/** last-admin: nobody would be left who keeps the people. */
export type PersonFailure = "absent" | "last-admin";
