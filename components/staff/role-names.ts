import type { Role } from "@/modules/staff/staff";

export const ROLE_NAMES: Record<Role, string> = { journalist: "Journalist", editor: "Editor", admin: "Admin" };
