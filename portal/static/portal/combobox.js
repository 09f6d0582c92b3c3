// The host field: suggestions come by htmx into the list; this moves in it by keys and chooses.
// Without this file the field is a plain text input, and the server asks back.
(() => {
  "use strict";

  const parts = (input) => {
    const box = input.closest("[data-combobox]");
    return { box, input, list: box.querySelector("[role=listbox]") };
  };
  const options = (list) => [...list.querySelectorAll("[role=option]")];

  const open = ({ input, list }, show) => {
    list.hidden = !show;
    input.setAttribute("aria-expanded", String(show));
    if (!show) input.removeAttribute("aria-activedescendant");
  };

  const mark = ({ input, list }, chosen) => {
    options(list).forEach((one) => one.setAttribute("aria-selected", String(one === chosen)));
    input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  };

  const choose = (field, option) => {
    const { box, input } = field;
    input.value = option.dataset.text;
    box.querySelector("[data-asked]").value = option.dataset.text;
    let choice = box.querySelector("[data-choice]");
    if (!choice) {
      // Radio buttons of an earlier answer give way to what is chosen now.
      box.querySelector("fieldset").remove();
      choice = document.createElement("input");
      choice.type = "hidden";
      choice.name = `${input.name}_choice`;
      choice.dataset.choice = "";
      box.append(choice);
    }
    choice.value = option.dataset.value;
    open(field, false);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const enhance = (input) => {
    const { list } = parts(input);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
  };
  document.querySelectorAll("[data-combobox] input[type=text]").forEach(enhance);

  document.addEventListener("htmx:afterSwap", (event) => {
    const list = event.target;
    list.querySelectorAll("[data-combobox] input[type=text]").forEach(enhance);
    if (!list.matches("[data-combobox] [role=listbox]")) return;
    const field = parts(list);
    field.input = field.box.querySelector("input[type=text]");
    options(list).forEach((one, index) => (one.id = `${list.id}_${index}`));
    open(field, options(list).length > 0 && document.activeElement === field.input);
  });

  document.addEventListener("keydown", (event) => {
    if (!event.target.matches("[data-combobox] input[type=text]")) return;
    const field = parts(event.target);
    const all = options(field.list);
    const at = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
    if (event.key === "Escape" && !field.list.hidden) {
      event.preventDefault();
      open(field, false);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!all.length) return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      open(field, true);
      mark(field, all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]);
    } else if (event.key === "Enter" && !field.list.hidden && at >= 0) {
      event.preventDefault();
      choose(field, all[at]);
    }
  });

  // A press must not take the focus away before the choice is made.
  document.addEventListener("mousedown", (event) => {
    if (event.target.closest("[data-combobox] [role=option]")) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const option = event.target.closest("[data-combobox] [role=option]");
    if (!option) return;
    const field = parts(option);
    field.input = field.box.querySelector("input[type=text]");
    choose(field, option);
  });
  document.addEventListener("focusout", (event) => {
    if (event.target.matches("[data-combobox] input[type=text]")) open(parts(event.target), false);
  });
})();
