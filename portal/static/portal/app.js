// Small helps on top of plain pages; every page works without this file.
(() => {
  "use strict";

  // A form is sent once: a second press on a busy button does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent === "yes") {
      event.preventDefault();
      return;
    }
    if (form.method === "post" && !form.hasAttribute("hx-post")) form.dataset.sent = "yes";
  });
  // What such a form sends is counted, so that a save which is overtaken can be told from a newer one.
  const count = (event) => {
    const turn = event.target.closest("form")?.elements.namedItem("turn");
    if (turn) turn.value = Number(turn.value) + 1;
  };
  document.addEventListener("change", count, true);
  document.addEventListener("submit", count, true);
  // The button of a form that saves by itself waits for the save under way, and is the last to save.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.hasAttribute("hx-post")) return;
    if (form.classList.contains("htmx-request")) {
      event.preventDefault();
      const send = () => setTimeout(() => form.requestSubmit(event.submitter));
      form.addEventListener("htmx:afterRequest", send, { once: true });
    } else {
      form.dataset.leaving = "yes";
    }
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.dataset.leaving) event.preventDefault();
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form").forEach((form) => {
      delete form.dataset.sent;
      delete form.dataset.leaving;
    });
  });

  // Open menus close on Escape and on a press elsewhere.
  const menus = () => document.querySelectorAll("details.site-menu[open], details.account-menu[open]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menus().forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
  document.addEventListener("click", (event) => {
    menus().forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  // After a failed submit the summary of errors is where the reader goes first.
  document.querySelector(".ds-error-summary")?.focus();

  // What htmx swapped in is told to screen readers: the new content's data-announce.
  document.addEventListener("htmx:afterSwap", (event) => {
    const told = event.target.querySelector("[data-announce], .list-count");
    const live = document.getElementById("live");
    if (told && live) live.textContent = told.dataset.announce || told.textContent.trim();
  });
})();
