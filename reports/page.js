"use strict";
(() => {
  const data = JSON.parse(document.getElementById("evidence").textContent);
  const editions = [...document.querySelectorAll(".edition")];

  // The other language.
  for (const button of document.querySelectorAll(".switch")) {
    button.addEventListener("click", () => {
      const shown = editions.find((edition) => edition.hidden);
      for (const edition of editions) edition.hidden = edition !== shown;
      document.documentElement.lang = shown.lang;
      document.documentElement.dir = shown.dir;
      document.title = shown.dataset.title;
      shown.querySelector(".switch").focus();
    });
  }

  // Tables that sort; rows that sum others stay where they are.
  const value = (row, at) => row.children[at].dataset.sort ?? row.children[at].textContent;
  const compare = (a, b) => (a !== "" && b !== "" && !isNaN(a) && !isNaN(b) ? a - b : a.localeCompare(b));
  const sort = (heading) => {
    const at = [...heading.parentNode.children].indexOf(heading);
    const down = heading.getAttribute("aria-sort") === "ascending";
    const body = heading.closest("table").tBodies[0];
    for (const other of heading.parentNode.children) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = [...body.rows].filter((row) => !row.classList.contains("strong"));
    const empty = rows.filter((row) => value(row, at) === "");
    const full = rows.filter((row) => value(row, at) !== "");
    full.sort((a, b) => (down ? -1 : 1) * compare(value(a, at), value(b, at)));
    body.prepend(...full, ...empty);
  };
  for (const button of document.querySelectorAll(".sort")) button.addEventListener("click", () => sort(button.parentNode));

  // Filters of the list of incidents.
  const within = (row, wanted) =>
    ["adm1", "actor", "outcome"].every((name) => !wanted.get(name) || row.dataset[name].split(" ").includes(wanted.get(name))) &&
    (!wanted.get("from") || row.dataset.end >= wanted.get("from")) &&
    (!wanted.get("to") || (row.dataset.start !== "" && row.dataset.start <= wanted.get("to")));
  const filter = (form) => {
    const wanted = new FormData(form);
    const rows = [...form.parentNode.querySelectorAll("tbody tr")];
    for (const row of rows) row.hidden = !within(row, wanted);
    const says = form.querySelector("output");
    says.textContent = says.dataset.says.replace("{n}", rows.filter((row) => !row.hidden).length);
  };
  for (const form of document.querySelectorAll(".filters")) {
    form.addEventListener("input", () => filter(form));
    form.addEventListener("reset", () => setTimeout(() => filter(form)));
    form.addEventListener("submit", (event) => event.preventDefault());
    filter(form);
  }

  // Every figure opens its sentences.
  const made = (name, text, kind) => {
    const element = document.createElement(name);
    element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };
  const parts = (texts) => {
    const line = made("div", "", "about");
    for (const text of texts.filter(Boolean)) line.append(line.hasChildNodes() ? " · " : "", made("bdi", text));
    return line;
  };
  const told = ([quoteAt, reportAt, start, end, outcome, count, figure, rule], lang) => {
    const [publisher, published, url] = data.reports[reportAt];
    const letters = [...data.quotes[quoteAt]];
    const cut = (from, to) => letters.slice(from, to).join("");
    const line = document.createElement("li");
    const quote = document.createElement("blockquote");
    quote.dir = "auto";
    quote.append(cut(0, start), made("mark", cut(start, end)), cut(end));
    const about = parts([figure, rule]);
    if (/^https?:/.test(url)) {
      const link = made("a", data.texts[lang].open);
      link.href = url;
      link.rel = "noreferrer";
      about.append(" · ", link);
    }
    line.append(parts([data.texts[lang][outcome], count, publisher, published]), quote, about);
    return line;
  };
  const open = (button) => {
    const edition = button.closest(".edition");
    const dialog = edition.querySelector("dialog");
    const [places, all] = data.codes[button.dataset.opens];
    const some = dialog.querySelector(".some");
    dialog.querySelector(".code").textContent = button.dataset.opens;
    dialog.querySelector(".evidence").replaceChildren(...places.map((at) => told(data.items[at], edition.lang)));
    dialog.querySelector(".none").hidden = places.length > 0;
    some.hidden = places.length === 0 || places.length === all;
    some.textContent = some.dataset.says.replace("{shown}", places.length).replace("{all}", all);
    dialog.showModal();
  };
  for (const button of document.querySelectorAll(".figure")) {
    button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("click", () => open(button));
  }
})();
