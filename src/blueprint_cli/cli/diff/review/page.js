/* The review page at work: filters, search, keys, and an address that says what is shown.
   It hides and shows what the page holds, and writes nothing into it but counts. */
"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const controls = byId("ui-controls");
  const locale = byId("ui-locale");
  const find = byId("ui-find");
  const status = byId("ui-status");
  const none = byId("ui-none");
  const keys = byId("ui-keys");
  const useKeys = byId("ui-use-keys");
  const filters = [...document.querySelectorAll("input[name=show]")];
  const sections = [...document.querySelectorAll("main > section:not(.others)")];
  const others = document.querySelector(".others");
  const preference = "blueprint-review-keys";

  /* Texts are compared without regard to case, width and composition (UAX #15, NFKC). */
  const normal = (text) => text.normalize("NFKC").toLowerCase();

  /* What a text says now: without what was removed from it. */
  const current = (element) =>
    [...element.childNodes].filter((node) => node.nodeName !== "DEL").map((node) => node.textContent).join("");

  const rows = sections.flatMap((section) =>
    [...section.querySelectorAll("tbody > tr")].map((element) => ({
      element,
      section,
      sides: [...element.cells].slice(1).map((cell) => ({
        tag: cell.dataset.tag,
        flags: new Set(cell.dataset.flags.split(" ")),
      })),
      words: null,
    })),
  );
  rows.forEach((row, index) => (row.index = index));

  const wordsOf = (row) => {
    row.words ??= normal(
      [...row.element.querySelectorAll(".number, .id, .text")].map(current).join("\n"),
    );
    return row.words;
  };

  const has = (row, flag) =>
    flag === "all" ||
    row.sides.some((side) => (!locale.value || side.tag === locale.value) && side.flags.has(flag));

  const chosen = () => filters.find((each) => each.checked).value;
  const fill = (template, values) =>
    template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  let at = null;

  const sync = () => {
    const state = new URLSearchParams();
    if (chosen() !== "all") state.set("show", chosen());
    if (locale.value) state.set("locale", locale.value);
    if (find.value) state.set("find", find.value);
    if (at && !at.element.hidden) state.set("at", at.element.id);
    const told = state.toString();
    try {
      history.replaceState(null, "", told ? `#${told}` : "#");
    } catch {
      /* A browser may refuse a page on the disk, or too many changes in a second. */
    }
  };

  const countFilters = () => {
    for (const each of filters) {
      const count = rows.reduce((sum, row) => sum + has(row, each.value), 0);
      each.parentElement.querySelector(".count").textContent = count;
    }
  };

  const show = () => {
    const wanted = normal(find.value.trim());
    const flag = chosen();
    const full = new Set();
    let count = 0;
    for (const row of rows) {
      const matches = has(row, flag) && (!wanted || wordsOf(row).includes(wanted));
      row.element.hidden = !matches;
      count += matches;
      if (matches) full.add(row.section);
    }
    for (const section of sections) section.hidden = !full.has(section);
    if (others) others.hidden = flag !== "all" || Boolean(wanted);
    none.hidden = count > 0;
    status.textContent = fill(status.dataset.shown, { count, total: rows.length });
    sync();
  };

  const go = (row) => {
    at = row;
    row.element.scrollIntoView({ block: "center" });
    row.element.focus({ preventScroll: true, focusVisible: true });
    /* What came into view on the way may have turned out larger than it was taken for. */
    requestAnimationFrame(() => row.element.scrollIntoView({ block: "center" }));
    sync();
  };

  /* Where the reader is: at the row that holds the focus, else at the one last gone to. */
  const place = () => {
    const focused = document.activeElement?.closest?.("tbody > tr");
    return rows.findIndex((row) => row.element === (focused ?? at?.element));
  };

  const move = (step, flag) => {
    const open = rows.filter((row) => !row.element.hidden && has(row, flag));
    if (!open.length) {
      status.textContent = status.dataset.none;
      return;
    }
    const here = place();
    const next = step > 0
      ? open.find((row) => row.index > here) ?? open[0]
      : open.findLast((row) => row.index < here) ?? open[open.length - 1];
    if (flag === "work") {
      const values = { at: open.indexOf(next) + 1, count: open.length };
      status.textContent = fill(status.dataset.at, values);
    }
    go(next);
  };

  const pick = (filter) => {
    filter.checked = true;
    show();
  };

  const reset = () => {
    filters[0].checked = true;
    locale.value = "";
    find.value = "";
    countFilters();
    show();
  };

  const read = () => {
    const told = decodeURIComponentSafely(location.hash.slice(1));
    const state = new URLSearchParams(told.includes("=") ? location.hash.slice(1) : { at: told });
    const filter = filters.find((each) => each.value === state.get("show")) ?? filters[0];
    const tags = [...locale.options].map((each) => each.value);
    if (told.includes("=")) locale.value = tags.includes(state.get("locale")) ? state.get("locale") : "";
    find.value = state.get("find") ?? "";
    filter.checked = true;
    const wanted = rows.find((row) => row.element.id === state.get("at"));
    at = wanted ?? at;
    countFilters();
    show();
    if (wanted && !wanted.element.hidden) go(wanted);
  };

  function decodeURIComponentSafely(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return "";
    }
  }

  const types = (element) =>
    element?.matches?.("select, textarea, [contenteditable]") ||
    (element?.matches?.("input") && !["radio", "checkbox"].includes(element.type));

  const help = () => keys.showModal();

  const deeds = {
    n: () => move(1, "work"),
    p: () => move(-1, "work"),
    j: () => move(1, "all"),
    k: () => move(-1, "all"),
    "/": () => {
      find.focus();
      find.select();
    },
    "?": help,
  };

  const escape = () => {
    if (document.activeElement === find) {
      if (!find.value) return find.blur();
      find.value = "";
      return show();
    }
    return reset();
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return escape();
    if (!useKeys.checked || types(event.target)) return;
    const filter = filters[Number(event.key) - 1];
    const deed = filter ? () => pick(filter) : deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });

  for (const each of filters) each.addEventListener("change", show);
  locale.addEventListener("change", () => {
    countFilters();
    show();
  });
  find.addEventListener("input", show);
  byId("ui-reset").addEventListener("click", () => {
    reset();
    find.focus();
  });
  byId("ui-help").addEventListener("click", help);
  byId("ui-close").addEventListener("click", () => keys.close());
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("th[scope=row] > a");
    const row = link && rows.find((each) => each.element === link.closest("tr"));
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(row);
  });
  useKeys.addEventListener("change", () => {
    try {
      localStorage.setItem(preference, useKeys.checked ? "on" : "off");
    } catch {
      /* No storage for pages on the disk: the choice holds until the page is closed. */
    }
  });
  window.addEventListener("hashchange", read);

  try {
    useKeys.checked = localStorage.getItem(preference) !== "off";
  } catch {
    useKeys.checked = true;
  }
  /* Nothing that has the focus may lie under the tools (WCAG 2.2, 2.4.11). */
  new ResizeObserver(() => {
    const sticky = getComputedStyle(byId("ui-tools")).position === "sticky";
    const height = sticky ? byId("ui-tools").offsetHeight : 0;
    document.documentElement.style.setProperty("scroll-padding-top", `${height + 16}px`);
  }).observe(byId("ui-tools"));
  controls.hidden = false;
  read();
})();
