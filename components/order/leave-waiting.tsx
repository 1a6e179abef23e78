import { LEAVE_WAITING_FORM_PATH, type WaitingPlace } from "@/modules/waiting/waiting";

type Props = {
  /** null: on the list no more. */
  place: WaitingPlace | null;
  token: string;
};

export const LeaveWaiting = ({ place, token }: Props) => (
  <div className="order-sheet">
    <p className="kicker">Waiting list</p>
    {place ? (
      <>
        <h1 className="title">Your place on the list</h1>
        <p>
          You wait for {place.copies === 1 ? "one copy" : `${place.copies} copies`} of <i>{place.magazine}</i>,{" "}
          {place.edition}.
        </p>
        <form action={LEAVE_WAITING_FORM_PATH} method="post">
          <input type="hidden" name="token" value={token} />
          <button className="btn" type="submit">
            Take me off the list
          </button>
        </form>
      </>
    ) : (
      <>
        <h1 className="title">You are on the list no more</h1>
        <p>This address waits for nothing behind this link, and is forgotten there.</p>
      </>
    )}
  </div>
);
