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

  // What is typed is kept as a draft every few seconds and on leaving; files and passwords are not.
  const UNSAVED = "Chưa lưu được bản nháp: mất kết nối hoặc phiên làm việc đã hết. Đừng đóng trang này.";
  document.querySelectorAll("input[data-draft]").forEach((mark) => {
    const form = mark.form;
    const said = form.querySelector("[data-draft-said]");
    let typed = false;
    let going = null;
    const content = () => {
      const data = new FormData(form);
      form.querySelectorAll("input[type=password], input[type=file]").forEach((box) => data.delete(box.name));
      return new URLSearchParams(data);
    };
    const tell = (text, bad) => {
      said.textContent = text;
      if (bad) said.setAttribute("role", "alert"); else said.removeAttribute("role");
    };
    const keep = async (leaving) => {
      if (!typed || form.dataset.sent || (going && !leaving)) return; // one at a time, so that none overtakes
      typed = false;
      going = new AbortController();
      const sending = { method: "POST", body: content(), headers: { Accept: "application/json" }, keepalive: leaving };
      try {
        const answer = await fetch(mark.dataset.draft, { ...sending, signal: going.signal });
        if (answer.redirected || !answer.headers.get("Content-Type")?.startsWith("application/json")) throw answer;
        const told = await answer.json();
        tell(told.problem || told.said || (told.at && `Đã lưu nháp lúc ${told.at}`) || "", Boolean(told.problem));
      } catch {
        if (form.dataset.sent) return;
        typed = true;
        tell(mark.dataset.unsaved || UNSAVED, true);
      } finally {
        going = null;
      }
    };
    form.addEventListener("input", ({ target }) => { typed = typed || target.type !== "file"; });
    form.addEventListener("submit", () => going?.abort());
    form.addEventListener("focusout", () => keep(false));
    setInterval(keep, 5000, false);
    addEventListener("pagehide", () => keep(true));
    document.addEventListener("visibilitychange", () => document.hidden && keep(true));
  });

  // Who else has the case open, and whether it has new entries: asked twice a minute while the page is looked at.
  document.querySelectorAll("[data-presence]").forEach((place) => {
    const shown = [...place.querySelectorAll(".presence")].map((line) => line.textContent.trim());
    const line = (text, link) => {
      const told = document.createElement("p");
      told.className = "presence";
      told.textContent = text;
      if (link) told.append(" ", Object.assign(document.createElement("a"), { href: link, textContent: "Xem lịch sử" }));
      return told;
    };
    const ask = async () => {
      const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value;
      if (document.hidden || !token) return;
      try {
        const answer = await fetch(place.dataset.presence, { method: "POST", headers: { "X-CSRFToken": token } });
        if (!answer.ok || answer.redirected) return;
        const { others, entries } = await answer.json();
        const fresh = entries - Number(place.dataset.entries);
        const lines = others.map((text) => [text]);
        if (fresh > 0) lines.push([`Vụ việc vừa có ${fresh} mục ghi mới từ khi bạn mở trang này.`, place.dataset.history]);
        const now = lines.map(([text]) => text);
        if (now.join() === shown.join()) return;
        shown.splice(0, shown.length, ...now);
        place.replaceChildren(...lines.map(([text, link]) => line(text, link)));
      } catch { /* the next question may be answered */ }
    };
    ask();
    setInterval(ask, 30000);
    document.addEventListener("visibilitychange", ask);
  });

  // Printing is offered only where a script can start it.
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });
  document.querySelector("[data-errors]")?.focus();
})();
