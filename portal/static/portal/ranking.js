// Keys for the order of a round, on top of its plain buttons: Alt with an arrow moves the row in
// which the reader stands, Alt with Home or End puts it first or last.
(() => {
  "use strict";

  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = event.target.closest(".order__row");
    const acts = { ArrowUp: "up", ArrowDown: "down", Home: "to", End: "to" };
    const act = acts[event.key];
    if (!row || !act) return;
    const button = row.querySelector(`.move button[value="${act}"]:not([disabled])`);
    if (!button) return;
    event.preventDefault();
    if (act === "to") {
      // A place beyond the end is the last one.
      row.querySelector(".move__at").value = event.key === "Home" ? 1 : 999999;
    }
    button.click();
  });

  // After a move the page is new and its address leads to the row, so the reader stands there
  // again; its place is read out.
  const row = location.hash.startsWith("#row-") && document.querySelector(location.hash);
  const live = document.getElementById("live");
  const place = row && row.querySelector("td strong");
  const person = row && row.querySelector("th a");
  if (live && place && person) live.textContent = `${person.textContent.trim()}: ${place.textContent.trim()}`;
})();
