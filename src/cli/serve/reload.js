// Asks the preview server whether there is a newer state than this page shows, and loads the page
// anew when there is. Each question waits at the server; a page that nobody sees asks nothing.
(function () {
  "use strict";

  const shown = document.currentScript.dataset.state;
  const seen = () => new Promise((go) => document.addEventListener("visibilitychange", go, { once: true }));
  const pause = () => new Promise((go) => setTimeout(go, 1000));

  async function follow() {
    for (;;) {
      while (document.hidden) await seen();
      try {
        const answer = await fetch("/.casebook/state?" + shown, { cache: "no-store" });
        if (answer.ok && (await answer.text()) !== shown) {
          location.reload();
          return;
        }
        if (answer.ok) continue;
      } catch { /* the server is gone, or the machine slept */ }
      await pause();
    }
  }
  follow();
})();
