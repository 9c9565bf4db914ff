// What a reader's eye would notice on a page, measured in the browser. Each function gives a list
// of faults in words; lengths are CSS pixels.
"use strict";

const SLACK = 1.5; // browsers round boxes to fractions of a pixel
const HAN = /\p{Script=Han}/u;

const shorten = (text) => text.trim().replace(/\s+/g, " ").slice(0, 40);

/** Text for screen readers alone is one pixel large, or not displayed at all. */
function isShown(element) {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  for (let each = element; each; each = each.parentElement) {
    const style = getComputedStyle(each);
    const clips = style.overflow !== "visible" || style.clipPath !== "none";
    if (clips && each.offsetWidth <= 1 && each.offsetHeight <= 1) return false;
  }
  return true;
}

function textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (/\S/.test(node.data) && isShown(node.parentElement)) nodes.push(node);
  }
  return nodes;
}

/** Every stretch of shown text on one line, with its box. */
function fragments(root) {
  return textNodes(root).flatMap((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .filter((box) => box.width > 0)
      .map((box) => ({ node, box, text: shorten(node.data) }));
  });
}

const isInside = (inner, outer) =>
  inner.left >= outer.left - SLACK &&
  inner.right <= outer.right + SLACK &&
  inner.top >= outer.top - SLACK &&
  inner.bottom <= outer.bottom + SLACK;

/** A glyph's ink: fonts for Chinese leave much room above and below, that lines may share. */
function ink(box) {
  const trim = box.height * 0.28;
  return { left: box.left, right: box.right, top: box.top + trim, bottom: box.bottom - trim };
}

/** The page must not scroll sideways. */
function wide() {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const beyond = fragments(document.body).filter(({ box }) => box.right > room + SLACK);
  const width = document.documentElement.scrollWidth;
  return [`${width} wide`, ...beyond.map(({ text, box }) => `${text} (to ${box.right})`)];
}

/** Text must not be cut off by a box that hides what goes beyond it. */
function clipped(root = document.body) {
  return fragments(root).flatMap(({ node, box, text }) => {
    for (let each = node.parentElement; each !== root.parentElement; each = each.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(each);
      const hides = [overflowX, overflowY].some((value) => ["hidden", "clip"].includes(value));
      if (hides && !isInside(ink(box), each.getBoundingClientRect())) {
        return [`${text} in ${each.tagName}.${each.className}`];
      }
    }
    return [];
  });
}

/** No text may stand on another. */
function overlapping(root = document.body) {
  const all = fragments(root).map((each) => ({ ...each, box: ink(each.box) }));
  const faults = [];
  all.forEach((one, index) => {
    for (const other of all.slice(index + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > SLACK && down > SLACK) faults.push(`${one.text} / ${other.text}`);
    }
  });
  return faults;
}

function blockOf(node) {
  let element = node.parentElement;
  while (/^(inline|contents|ruby)/.test(getComputedStyle(element).display)) {
    element = element.parentElement;
  }
  return element;
}

/** A paragraph must not end with a line of one Chinese character. */
function lonely(root = document.body) {
  const blocks = new Map();
  for (const node of textNodes(root)) {
    const block = blockOf(node);
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks.values()].flatMap((nodes) => {
    const characters = nodes.flatMap((node) =>
      [...node.data.matchAll(/\S/gu)].map((found) => {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        const box = range.getBoundingClientRect();
        return { character: found[0], middle: (box.top + box.bottom) / 2, height: box.height };
      }),
    );
    const last = characters.at(-1);
    const isOnLastLine = (each) => Math.abs(each.middle - last.middle) < last.height / 2;
    const line = characters.filter(isOnLastLine);
    const alone = line.filter((each) => HAN.test(each.character)).length === 1 && line.length <= 2;
    const text = characters.map((each) => each.character).join("");
    return alone && line.length < characters.length ? [shorten(text)] : [];
  });
}

/** A slide shows all that it holds, inside its own frame. */
function overflowing(selector) {
  return [...document.querySelectorAll(selector)].flatMap((slide, index) => {
    const frame = slide.getBoundingClientRect();
    const name = `slide ${index + 1}`;
    const faults = fragments(slide)
      .filter(({ box }) => !isInside(ink(box), frame))
      .map(({ text }) => `${name}: ${text}`);
    if (slide.scrollHeight > slide.clientHeight + SLACK) faults.push(`${name}: too high`);
    if (slide.scrollWidth > slide.clientWidth + SLACK) faults.push(`${name}: too wide`);
    return faults;
  });
}

/** What is on the screen of a slide must be what one sees there, with nothing in front of it. */
function covered(slide) {
  return fragments(slide)
    .filter(({ node, box }) => {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const front = document.elementFromPoint(x, y);
      return front && !slide.contains(front) && !front.contains(node);
    })
    .map(({ text }) => text);
}
