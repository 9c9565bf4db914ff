"use strict";
(() => {
  const slides = [...document.querySelectorAll(".slide")];
  const editions = document.querySelectorAll("[data-edition]");
  const byId = (id) => document.getElementById(id);
  const notes = byId("ui.notes");
  let current = 0;

  // A slide is reached at once: a presenter's key is no place for a journey.
  const go = (index) => {
    current = Math.min(Math.max(index, 0), slides.length - 1);
    slides[current].scrollIntoView({ behavior: "instant" });
  };

  const arrive = (index) => {
    const slide = slides[index];
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    current = index;
    // A link to an action stays what it is while its slide is shown.
    if (!slide.contains(target)) history.replaceState(null, "", `#${slide.id}`);
    editions.forEach((link) => { link.hash = location.hash; });
    byId("ui.position").textContent = `${index + 1} / ${slides.length}`;
    byId("ui.status").textContent = slide.getAttribute("aria-label");
    byId("ui.previous").setAttribute("aria-disabled", index === 0);
    byId("ui.next").setAttribute("aria-disabled", index === slides.length - 1);
  };

  // The browser goes to the address only later, when it would have been overwritten.
  byId(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ behavior: "instant" });

  // The slide in the middle of the screen is the current one.
  const middle = new IntersectionObserver((entries) => {
    entries.filter((entry) => entry.isIntersecting)
      .forEach((entry) => arrive(slides.indexOf(entry.target)));
  }, { rootMargin: "-50% 0px -50% 0px" });
  slides.forEach((slide) => middle.observe(slide));

  const moves = {
    ArrowRight: () => go(current + 1),
    ArrowLeft: () => go(current - 1),
    ArrowDown: () => go(current + 1),
    ArrowUp: () => go(current - 1),
    PageDown: () => go(current + 1),
    PageUp: () => go(current - 1),
    " ": (event) => go(current + (event.shiftKey ? -1 : 1)),
    Home: () => go(0),
    End: () => go(slides.length - 1),
    n: () => notes.click(),
    f: () => (document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen()),
  };
  const scrolling = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", " "];

  document.addEventListener("keydown", (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!(key in moves) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === " " && event.target.closest("a, button, input, summary")) return;
    // On a small screen a slide may be longer than the screen; these keys then read on.
    if (scrolling.includes(key) && slides[current].offsetHeight > innerHeight) return;
    event.preventDefault();
    moves[key](event);
  });

  byId("ui.previous").addEventListener("click", () => go(current - 1));
  byId("ui.next").addEventListener("click", () => go(current + 1));
  notes.addEventListener("change", () => go(current));
  document.querySelector(".moves").hidden = false;
})();
