import type { Alert, AlertKind } from "@/modules/alerts/alert";
import { articlePath } from "@/modules/articles/article";
import type { Clock } from "./clock";
import { TimeOfDay } from "./times";

const labels: Record<AlertKind, { label: string; name: string }> = {
  breaking: { label: "Breaking", name: "Breaking news" },
  developing: { label: "Developing", name: "Developing news" },
};

/** Stands on every page, empty when nothing happens: the island finds it by its id and brings news into it. */
export function AlertBar({ alert, clock }: { alert: Alert | null; clock: Clock }) {
  return <div id="alert">{alert && <RunningAlert alert={alert} clock={clock} />}</div>;
}

function RunningAlert({ alert, clock }: { alert: Alert; clock: Clock }) {
  const { label, name } = labels[alert.kind];
  const href = alert.article ? articlePath(alert.article.slug) : alert.href;
  const words = (
    <>
      <span className="label">{label}</span> <span className="what">{alert.text}</span>{" "}
      <TimeOfDay at={alert.startsAt} clock={clock} />
    </>
  );

  return (
    <aside className={alert.kind === "developing" ? "breaking developing" : "breaking"} aria-label={name}>
      {href ? (
        <a className="wrap" href={href}>
          {words}
        </a>
      ) : (
        <p className="wrap">{words}</p>
      )}
    </aside>
  );
}
