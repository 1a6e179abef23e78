import { storiesPath } from "@/components/desk/stories/view-tabs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type Filters, hasFilters, queryOf } from "@/modules/views/view";

/** An empty list says why it is, and what to do about it. */
export function NothingHere({ filters }: { filters: Filters }) {
  const isFiltered = hasFilters(filters);
  const title = isFiltered
    ? "No story is left under these filters."
    : filters.view === "today"
      ? "Nothing needs you today."
      : "There is no story in this view.";
  const actions = (
    <>
      {isFiltered ? (
        <ButtonLink href={storiesPath(queryOf({ view: filters.view }))}>Clear the filters</ButtonLink>
      ) : null}
      {filters.view === "everything" ? null : <ButtonLink href={storiesPath("view=everything")}>Everything</ButtonLink>}
    </>
  );
  return (
    <EmptyState title={title} actions={actions}>
      {isFiltered ? "Take a filter away, or look at all stories." : null}
    </EmptyState>
  );
}
