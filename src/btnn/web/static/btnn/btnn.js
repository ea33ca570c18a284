/* Enhancements only: every page works without this file. */
(() => {
  "use strict";

  // Group thousands in money fields while nobody is typing in them.
  const group = (text) => {
    const digits = text.replace(/[.\s]/g, "");
    return /^\d+$/.test(digits) ? digits.replace(/\B(?=(\d{3})+$)/g, ".") : text;
  };
  document.addEventListener("focusout", ({ target }) => {
    if (target.matches?.("input.money")) target.value = group(target.value);
  });

  // 05112026 or 5-11-2026 becomes 05/11/2026 on leaving a date field.
  document.addEventListener("focusout", ({ target }) => {
    if (!target.matches?.("input.date")) return;
    const typed = target.value.trim();
    const parts = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(typed) || /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
    if (parts) target.value = `${parts[1].padStart(2, "0")}/${parts[2].padStart(2, "0")}/${parts[3]}`;
  });

  // A form goes once, even on a double click; coming back by history frees it.
  const lock = (form, on) => form.querySelectorAll("button").forEach((button) => {
    button.setAttribute("aria-disabled", String(on));
  });
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    event.target.dataset.sent = "yes";
    lock(event.target, true);
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    lock(form, false);
  }));

  // What is only for some answers steps aside while another is given, unless something stands in it.
  // `data-shown-when="claimant_kind:heir,authorised"`; a list whose groups bear the words of the chosen field keeps
  // that group alone.
  const fit = (form) => {
    const chosen = (name) => form.querySelector(`[name="${name}"]:checked`);
    form.querySelectorAll("[data-shown-when]").forEach((part) => {
      const [name, values] = part.dataset.shownWhen.split(":");
      const said = [...part.querySelectorAll("input:not([type=hidden]), textarea, select")].some((field) =>
        field.type === "checkbox" ? field.checked : field.type !== "radio" && field.value.trim());
      const bad = part.querySelector(".field--bad");
      part.hidden = !said && !bad && !values.split(",").includes(chosen(name)?.value);
    });
    const list = form.elements.namedItem("basis_kind");
    const activity = chosen("field")?.labels[0]?.textContent.trim().toLowerCase();
    list?.querySelectorAll?.("optgroup").forEach((group) => {
      const other = activity && !group.label.toLowerCase().split(", ").includes(activity);
      group.hidden = group.disabled = Boolean(other && !group.querySelector(":checked"));
    });
  };
  document.querySelectorAll("form[data-fitting]").forEach((form) => {
    form.addEventListener("change", () => fit(form));
    fit(form);
  });

  // Printing is offered only where a script can start it.
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });
  document.querySelector("[data-errors]")?.focus();
})();
