// What happens in a page beside what it shows: requests, messages of the console, dialogs.

/** Collects faults of a page from now on. All that it asks for must begin with `base()`. */
export function watch(page, base) {
  const state = { faults: [], requests: [] };
  const fault = (text) => state.faults.push(text.replace(/\s+/g, " "));
  page.on("console", (message) => {
    if (["error", "warning", "assert"].includes(message.type())) fault(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => fault(`a script fails: ${error.stack ?? error}`));
  page.on("dialog", (dialog) => {
    fault(`a dialog opens: ${dialog.type()} ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on("popup", (popup) => fault(`a window opens: ${popup.url()}`));
  page.on("download", (download) => fault(`a download begins: ${download.url()}`));
  page.on("websocket", (socket) => fault(`a socket opens: ${socket.url()}`));
  page.on("worker", (worker) => fault(`a worker starts: ${worker.url()}`));
  page.on("crash", () => fault("the page crashes"));
  page.on("request", (request) => {
    state.requests.push(request.url());
    if (!request.url().startsWith(base())) fault(`the page asks for ${request.url()}, which is not of the site`);
  });
  page.on("requestfailed", (request) => fault(`the page does not get ${request.url()}: ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) fault(`the page does not get ${response.url()}: ${response.status()}`);
  });
  state.take = () => state.faults.splice(0);
  return state;
}
