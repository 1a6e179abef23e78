"use client"; // Next asks for it. The press never prints this page: readers get the last good print, or a 503.

/** The apology, for whoever asks Next itself: no database, no style sheet, nothing that could break again. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body
        style={{ font: "1.125rem/1.5 Georgia, serif", margin: "15vh auto", maxWidth: "36rem", padding: "0 1.25rem" }}
      >
        <title>Something broke</title>
        <h1>Something broke here</h1>
        <p>It is ours to mend, not yours. Please try again in a few minutes.</p>
        <p>
          <a href="/">Front page</a>
        </p>
      </body>
    </html>
  );
}
