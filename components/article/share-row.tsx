/** Mail works for everybody; the island shows the two buttons that need script. @param url with the host */
export const ShareRow = ({ url, headline }: { url: string; headline: string }) => (
  <share-row data-url={url} data-title={headline}>
    <div className="share">
      <button className="btn plain" type="button" data-do="copy" hidden>
        Copy link
      </button>
      <button className="btn plain" type="button" data-do="share" hidden>
        Share…
      </button>
      <a className="btn plain" href={`mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(url)}`}>
        Send by mail
      </a>
      <span role="status" className="hint" />
    </div>
  </share-row>
);
