/* A review in the page: marks, proposals, remarks and replies, kept until they are saved as a packet
   of XLIFF 1.2, which `blueprint locale import` reads. Nothing leaves the page but that file. */
"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const dialog = byId("ui-mark");
  const packet = byId("ui-packet");
  const who = byId("ui-packet-who");
  const status = byId("ui-packet-status");
  const text = byId("ui-mark-text");
  const remark = byId("ui-mark-remark");
  const queries = byId("ui-mark-queries");
  const marks = [...dialog.querySelectorAll("input[name=mark]")];
  const saves = [...byId("ui-packet-buttons").children];
  const locale = byId("ui-locale");
  const useKeys = byId("ui-use-keys");
  const session = `blueprint-review-${packet.dataset.edition}`;
  const empty = { mark: "", text: "", remark: "", replies: {} };

  /* What was said of each cell, by locale and message, and the locales whose packet has all of it. */
  let said = new Map();
  const saved = new Set();
  let current = null;

  const fill = (template, values) =>
    template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const keyOf = (cell) => `${cell.dataset.tag} ${cell.closest("tr").id}`;
  const cellOf = (key) => {
    const [tag, id] = key.split(" ");
    return [...(byId(id)?.cells ?? [])].find((cell) => cell.dataset.tag === tag && cell.dataset.base);
  };
  /* What a text says now: the source may show what was removed from it, or stand there twice. */
  const textOf = (cell) =>
    [...(cell.querySelector(".text")?.childNodes ?? [])]
      .filter((node) => node.nodeName !== "DEL")
      .map((node) => node.textContent)
      .join("");
  const sourceOf = (cell) => textOf(cell.closest("tr").cells[1]);
  const isEmpty = (one) =>
    !one.mark && !one.text && !one.remark &&
    Object.values(one.replies).every((reply) => !reply.answer && !reply.reason);

  /* Only for this tab, and gone with it: texts that are not public do not stay on the machine. */
  const store = () => {
    try {
      sessionStorage.setItem(session, JSON.stringify({ who: who.value, said: [...said] }));
    } catch {
      /* No storage for pages on the disk: the review lasts until the page is closed. */
    }
  };

  const restore = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(session) ?? "{}");
      who.value = kept.who ?? "";
      said = new Map((kept.said ?? []).filter(([key, one]) => cellOf(key)?.dataset.base === one.base));
    } catch {
      said = new Map();
    }
  };

  const summary = (one) => {
    const label = marks.find((each) => each.value === one.mark).parentElement.textContent.trim();
    const parts = [one.mark && label, one.text && `→ ${one.text}`, one.remark && `? ${one.remark}`];
    for (const reply of Object.values(one.replies)) {
      parts.push(reply.answer && `! ${reply.answer}`, reply.reason && `✓ ${reply.reason}`);
    }
    return parts.filter(Boolean).join("\n");
  };

  const showCell = (cell) => {
    const one = said.get(keyOf(cell));
    let line = cell.querySelector(".noted");
    if (!one) return line?.remove();
    if (!line) {
      line = document.createElement("p");
      line.className = "noted";
      line.append(document.createElement("b"), " ", document.createElement("bdi"));
      cell.append(line);
    }
    line.firstChild.textContent = packet.getAttribute("aria-label");
    line.lastChild.textContent = summary(one);
  };

  const countOf = (tag) => [...said.keys()].filter((key) => key.startsWith(`${tag} `)).length;

  const showPacket = () => {
    packet.hidden = !said.size;
    status.textContent = fill(status.dataset.count, { count: said.size });
    for (const save of saves) {
      const count = countOf(save.dataset.tag);
      save.hidden = !count;
      save.textContent = fill(save.dataset.save, { count });
    }
    const room = packet.hidden ? 0 : packet.offsetHeight;
    document.documentElement.style.setProperty("scroll-padding-bottom", `${room + 16}px`);
  };

  const put = (cell, one) => {
    if (isEmpty(one)) said.delete(keyOf(cell));
    else said.set(keyOf(cell), { ...one, base: cell.dataset.base });
    saved.delete(cell.dataset.tag);
    showCell(cell);
    showPacket();
    store();
  };

  /* The cell that is meant: the one with the focus, else that of the locale picked, else the first. */
  const meant = () => {
    const focused = document.activeElement?.closest?.("td[data-base]");
    if (focused) return focused;
    const row = document.activeElement?.closest?.("tbody > tr");
    const cells = row ? [...row.querySelectorAll("td[data-base]")] : [];
    return cells.find((cell) => cell.dataset.tag === locale.value) ?? cells[0];
  };

  const open = (cell) => {
    if (!cell) return;
    current = cell;
    const one = said.get(keyOf(cell)) ?? empty;
    byId("ui-mark-title").textContent = cell.querySelector("button.review").getAttribute("aria-label");
    byId("ui-mark-source").textContent = sourceOf(cell);
    for (const each of marks) each.checked = each.value === one.mark;
    text.value = one.text || textOf(cell);
    text.lang = saves.find((each) => each.dataset.tag === cell.dataset.tag).dataset.lang;
    remark.value = one.remark;
    queries.replaceChildren(...[...cell.querySelectorAll("[data-query]")].map((item) => {
      const asked = byId("ui-mark-query").content.cloneNode(true);
      const reply = one.replies[item.dataset.query] ?? {};
      asked.querySelector("fieldset").dataset.query = item.dataset.query;
      const answer = item.querySelector(".answer");
      const lines = [item.textContent.replace(answer?.textContent ?? "", ""), answer?.textContent ?? ""];
      const places = [asked.querySelector("legend"), asked.querySelector(".answer")];
      places.forEach((each, index) => (each.textContent = lines[index].trim().replace(/\s+/g, " ")));
      for (const field of asked.querySelectorAll("[data-reply]")) field.value = reply[field.dataset.reply] ?? "";
      return asked;
    }));
    dialog.showModal();
    (marks.find((each) => each.checked) ?? marks[0]).focus();
  };

  const keep = () => {
    const proposal = text.value.trim();
    const replies = {};
    for (const asked of queries.querySelectorAll("fieldset")) {
      const reply = {};
      for (const field of asked.querySelectorAll("[data-reply]")) reply[field.dataset.reply] = field.value.trim();
      if (reply.answer || reply.reason) replies[asked.dataset.query] = reply;
    }
    put(current, {
      mark: marks.find((each) => each.checked).value,
      text: proposal === textOf(current).trim() ? "" : proposal,
      remark: remark.value.trim(),
      replies,
    });
    leave();
  };

  const leave = () => {
    dialog.close();
    current?.closest("tr").focus({ preventScroll: true });
  };

  const toggle = (mark) => {
    const cell = meant();
    if (!cell || (mark === "approved" && !textOf(cell))) return;
    const one = said.get(keyOf(cell)) ?? empty;
    put(cell, { ...one, mark: one.mark === mark ? "" : mark });
  };

  /* All but what XML 1.0 lets in, section 2.2. */
  const unwritable = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  const xml = (value) =>
    value.replace(unwritable, "\ufffd").replace(/[&<>"\r\n\t]/g, (sign) =>
      ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? `&#${sign.charCodeAt(0)};`);
  const ours = (value) => `<note from="blueprint">${xml(value)}</note>`;
  const states = { reviewed: "signed-off", approved: "final", draft: "needs-review-translation" };

  const unit = ([key, one]) => {
    const cell = cellOf(key);
    const id = xml(cell.closest("tr").id);
    const state = one.mark ? ` state="${states[one.mark]}"` : "";
    const approved = one.mark === "approved" ? ' approved="yes"' : "";
    const lines = [
      `<trans-unit id="${id}" resname="${id}" xml:space="preserve"${approved}>`,
      `<source>${xml(sourceOf(cell))}</source>`,
      `<target phase-name="review"${state}>${xml(one.text || textOf(cell))}</target>`,
      ours(`base: ${one.base}`),
    ];
    if (one.remark) lines.push(`<note>${xml(one.remark)}</note>`);
    for (const [query, reply] of Object.entries(one.replies)) {
      const about = `query="${xml(query)}"`;
      if (reply.answer) lines.push(`<r:answer ${about}>${xml(reply.answer)}</r:answer>`);
      if (reply.reason) lines.push(`<r:closing ${about}>${xml(reply.reason)}</r:closing>`);
    }
    return [...lines, "</trans-unit>"].join("\n");
  };

  const written = (tag, lang) => {
    const { edition, name, title, sourceLang } = packet.dataset;
    const own = [...said].filter(([key]) => key.startsWith(`${tag} `));
    const moment = new Date().toISOString();
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:r="urn:blueprint:review">',
      `<file original="${xml(name)}" source-language="${xml(sourceLang)}" target-language="${xml(lang)}" datatype="plaintext">`,
      "<header>",
      `<phase-group><phase phase-name="review" process-name="review" contact-name="${xml(who.value.trim())}" date="${moment}"/></phase-group>`,
      ...[title, `locale: ${tag}`, `languages: ${sourceLang} ${lang}`, `edition: ${edition}`].map(ours),
      "</header>",
      "<body>",
      ...own.map(unit),
      "</body>",
      "</file>",
      "</xliff>",
      "",
    ].join("\n");
  };

  const save = (button) => {
    const { tag, lang } = button.dataset;
    const stem = packet.dataset.name.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
    const file = `${stem}-${tag}-review.xlf`;
    const address = URL.createObjectURL(new Blob([written(tag, lang)], { type: "application/xliff+xml" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    saved.add(tag);
    status.textContent = fill(status.dataset.saved, { file });
  };

  const toSave = () => {
    if (!said.size) return;
    who.focus();
    who.select();
  };

  const deeds = { r: () => open(meant()), a: () => toggle("approved"), w: () => toggle("draft"), s: toSave };
  const types = (element) =>
    element?.matches?.("select, textarea, [contenteditable]") ||
    (element?.matches?.("input") && !["radio", "checkbox"].includes(element.type));

  document.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (dialog.open) {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) keep();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !useKeys.checked) return;
    if (document.querySelector("dialog[open]") || types(event.target)) return;
    if (!deeds[event.key]) return;
    event.preventDefault();
    deeds[event.key]();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button.review");
    if (button) open(button.closest("td"));
  });
  byId("ui-mark-keep").addEventListener("click", keep);
  byId("ui-mark-leave").addEventListener("click", leave);
  for (const each of saves) each.addEventListener("click", () => save(each));
  who.addEventListener("input", store);
  who.addEventListener("keydown", (event) => {
    if (event.key === "Enter") saves.find((each) => !each.hidden)?.click();
  });
  window.addEventListener("beforeunload", (event) => {
    if (saves.some((each) => !each.hidden && !saved.has(each.dataset.tag))) event.preventDefault();
  });

  restore();
  document.documentElement.classList.add("scripted");
  for (const key of said.keys()) showCell(cellOf(key));
  showPacket();
})();
