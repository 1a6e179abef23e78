import type { Metadata } from "next";
import { PageTop } from "@/components/ui/page-top";
import { readPaper } from "@/modules/settings/queries";
import { listInvitations, listPeople } from "@/modules/staff/queries";
import { permit } from "@/modules/staff/session";
import { InvitationsTable } from "./invitations-table";
import { InviteButton } from "./invite-button";
import { PeopleTable } from "./people-table";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  await permit("keep-people");
  const [people, invitations, { timeZone }] = await Promise.all([
    listPeople(),
    listInvitations(new Date()),
    readPaper(),
  ]);
  const activeCount = people.filter(({ isActive }) => isActive).length;

  return (
    <>
      <PageTop title="People" note={`${activeCount} at the desk`}>
        <InviteButton />
      </PageTop>
      <PeopleTable people={people} timeZone={timeZone} />
      {invitations.length > 0 ? <InvitationsTable invitations={invitations} timeZone={timeZone} /> : null}
    </>
  );
}
