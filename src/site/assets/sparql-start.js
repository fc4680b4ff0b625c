// Starts the query page. This is no module, so that it also runs on a page that was opened from a
// folder, where it can only say what to do.
(() => {
  const find = (id) => document.getElementById(id);
  const form = find("ask");
  form.hidden = false;
  if (location.protocol === "file:") {
    find("from-folder").hidden = false;
    for (const button of form.querySelectorAll("button")) button.disabled = true;
    find("pick").hidden = true;
    if (location.hash.startsWith("#query=")) find("query").value = decodeURIComponent(location.hash.slice(7));
    return;
  }
  import("./sparql.js").catch((error) => {
    find("problem").textContent = JSON.parse(find("words").textContent).failed.replace("{why}", `${error.message}.`);
  });
})();
