"use strict";
// Leads around in the picture: moving, zooming, pages, finding words, and what is known about its parts.
(() => {
  const known = JSON.parse(document.getElementById("known").textContent);
  const byId = (id) => document.getElementById(id);
  const stage = byId("stage"), details = byId("details"), search = byId("search"), count = byId("count");
  const chooser = byId("pages");
  const pages = [...stage.querySelectorAll(".page")];
  const views = pages.map(() => null);
  let current = 0;
  document.documentElement.classList.add("live");
  pages.forEach((page) => { const svg = page.querySelector("svg"), box = svg.viewBox.baseVal; svg.setAttribute("width", box.width); svg.setAttribute("height", box.height); });

  // Moving and zooming: places of the page's corner in pixels, and pixels per map unit.
  const size = () => pages[current].querySelector("svg").viewBox.baseVal;
  const fitting = () => {
    const scale = Math.min(stage.clientWidth / size().width, stage.clientHeight / size().height);
    return { scale, x: (stage.clientWidth - size().width * scale) / 2, y: Math.max(0, (stage.clientHeight - size().height * scale) / 2) };
  };
  const apply = () => {
    const view = views[current];
    // Some of the page stays in sight.
    const keep = 60;
    view.x = Math.min(stage.clientWidth - keep, Math.max(keep - size().width * view.scale, view.x));
    view.y = Math.min(stage.clientHeight - keep, Math.max(keep - size().height * view.scale, view.y));
    pages[current].style.transform = `translate(${view.x}px,${view.y}px) scale(${view.scale})`;
  };
  const fit = () => { views[current] = fitting(); apply(); };
  // Height of a page's smallest text in map units, and of letters on the screen: how high they are at least when the page is opened, and
  // when something was found.
  const LEAST = 9, FOUND = 14;
  const smallest = pages.map((page) => {
    const heights = [...page.querySelectorAll("text")].map((text) => parseFloat(getComputedStyle(text).fontSize)).filter((height) => height > 0);
    return heights.length ? Math.min(...heights) : 0;
  });
  // A page that would be too small to be read is opened at its upper left corner.
  const open = () => {
    const whole = fitting(), legible = smallest[current] ? LEAST / smallest[current] : 0;
    if (whole.scale >= legible) views[current] = whole;
    else views[current] = { scale: legible, x: Math.max(0, (stage.clientWidth - size().width * legible) / 2), y: 0 };
    apply();
  };
  const zoom = (factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) => {
    const view = views[current];
    const scale = Math.min(16, Math.max(fitting().scale / 4, view.scale * factor));
    view.x = x - (x - view.x) * scale / view.scale;
    view.y = y - (y - view.y) * scale / view.scale;
    view.scale = scale;
    apply();
  };
  const pan = (x, y) => { views[current].x += x; views[current].y += y; apply(); };
  const show = (at) => {
    current = Math.min(pages.length - 1, Math.max(0, at));
    pages.forEach((page, number) => { page.hidden = number !== current; });
    if (chooser) chooser.value = String(current);
    if (views[current]) apply(); else open();
    mark();
  };

  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = stage.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });

  const fingers = new Map();
  let moved = false;
  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) moved = false;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY, fromX: event.clientX, fromY: event.clientY });
  });
  stage.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    // With Shift, text is selected.
    if (!finger || event.shiftKey) return;
    const old = [...fingers.values()].map(({ x, y }) => ({ x, y }));
    const x = event.clientX - finger.x, y = event.clientY - finger.y;
    if (!moved && Math.hypot(event.clientX - finger.fromX, event.clientY - finger.fromY) < 5) return;
    if (!moved) { moved = true; stage.classList.add("panning"); getSelection().removeAllRanges(); stage.setPointerCapture(event.pointerId); }
    finger.x = event.clientX; finger.y = event.clientY;
    pan(x / fingers.size, y / fingers.size);
    if (fingers.size === 2) {
      const [a, b] = [...fingers.values()], box = stage.getBoundingClientRect();
      const before = Math.hypot(old[0].x - old[1].x, old[0].y - old[1].y), after = Math.hypot(a.x - b.x, a.y - b.y);
      if (before > 0 && after > 0) zoom(after / before, (a.x + b.x) / 2 - box.left, (a.y + b.y) / 2 - box.top);
    }
  });
  const lift = (event) => { fingers.delete(event.pointerId); if (fingers.size === 0) stage.classList.remove("panning"); };
  stage.addEventListener("pointerup", lift);
  stage.addEventListener("pointercancel", lift);

  // What is known about a part.
  let asked = null;
  const tell = (element) => {
    const part = known[Number(element.dataset.part)];
    if (!part) return;
    asked = stage.querySelector(`.page:not([hidden]) [data-part="${Number(element.dataset.part)}"][tabindex]`);
    byId("part-group").textContent = part.group || "";
    byId("part-name").textContent = part.name;
    const unsaid = part.details.filter((line) => !part.name.endsWith(line.trim().split(/\s+/).join(" ")));
    byId("part-lines").replaceChildren(...unsaid.map((line) => { const p = document.createElement("p"); p.textContent = line; return p; }));
    details.hidden = false;
    apply();
    uncover((asked || element).getBoundingClientRect());
  };
  // The panel does not lie on what it tells about.
  const uncover = (there) => {
    const box = stage.getBoundingClientRect(), room = 12;
    const by = (from, to, least, most) => {
      const over = Math.max(0, to + room - most);
      return -Math.max(0, Math.min(over, from - least - room));
    };
    const x = by(there.left, there.right, box.left, box.right), y = by(there.top, there.bottom, box.top, box.bottom);
    if (x || y) pan(x, y);
  };
  const close = () => { if (details.hidden) return; details.hidden = true; apply(); if (asked) asked.focus({ preventScroll: true }); asked = null; };
  stage.addEventListener("click", (event) => {
    const part = moved ? null : event.target.closest("[data-part]");
    if (part) tell(part);
  });
  byId("close").addEventListener("click", close);
  // A part that has the keyboard is brought into sight.
  stage.addEventListener("focusin", (event) => {
    stage.scrollTo(0, 0);
    if (event.target.matches(":focus-visible")) reveal(event.target.getBoundingClientRect());
  });
  const reveal = (there) => {
    const box = stage.getBoundingClientRect();
    if (there.left >= box.left && there.right <= box.right && there.top >= box.top && there.bottom <= box.bottom) return;
    pan(box.left + box.width / 2 - (there.left + there.right) / 2, box.top + box.height / 2 - (there.top + there.bottom) / 2);
  };

  // What was found is in the middle, and large enough to be read.
  const approach = (text, rect) => {
    const view = views[current], wanted = FOUND / (parseFloat(getComputedStyle(text).fontSize) || FOUND);
    if (view.scale < wanted) zoom(wanted / view.scale);
    const box = stage.getBoundingClientRect(), there = rect.getBoundingClientRect();
    pan(box.left + box.width / 2 - (there.left + there.right) / 2, box.top + box.height / 2 - (there.top + there.bottom) / 2);
  };

  // Finding words, whatever their accents and capitals.
  const plain = (text) => [...text].map((c) => { const folded = c.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(); return folded.length === c.length ? folded : c; }).join("");
  const texts = pages.map((page) => [...page.querySelectorAll("text")].map((element) => ({ element, text: plain(element.textContent) })));
  let found = [], now = -1;
  const marks = (hit, isNow) => {
    // A rectangle for each line of what was found.
    const lines = [];
    for (let at = hit.start; at < hit.start + hit.length; at += 1) {
      let box;
      try { box = hit.element.getExtentOfChar(at); } catch { continue; }
      const last = lines[lines.length - 1];
      if (last && Math.abs(last.y - box.y) < 1) {
        const right = Math.max(last.x + last.width, box.x + box.width);
        last.x = Math.min(last.x, box.x);
        last.width = right - last.x;
      } else lines.push({ x: box.x, y: box.y, width: box.width, height: box.height });
    }
    return lines.map((line) => {
      const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      for (const [name, value] of Object.entries(line)) rect.setAttribute(name, value);
      rect.setAttribute("class", isNow ? "mark now" : "mark");
      hit.element.before(rect);
      return rect;
    });
  };
  const mark = () => {
    stage.querySelectorAll(".mark").forEach((rect) => rect.remove());
    found.forEach((hit, at) => {
      if (hit.page !== current) return;
      const rects = marks(hit, at === now);
      if (at === now && rects[0]) approach(hit.element, rects[0]);
    });
  };
  const find = () => {
    const wanted = plain(search.value.trim());
    found = [];
    if (wanted) texts.forEach((list, page) => list.forEach(({ element, text }) => {
      for (let start = text.indexOf(wanted); start >= 0 && found.length < 2000; start = text.indexOf(wanted, start + wanted.length)) found.push({ page, element, start, length: wanted.length });
    }));
    const here = found.findIndex((hit) => hit.page >= current);
    go(found.length ? Math.max(0, here) : -1);
  };
  const go = (at) => {
    now = found.length ? (at + found.length) % found.length : -1;
    count.textContent = found.length ? `${now + 1} / ${found.length}` : search.value.trim() ? count.dataset.none : "";
    show(found.length ? found[now].page : current);
  };
  search.addEventListener("input", find);
  search.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); go(now + (event.shiftKey ? -1 : 1)); } });
  byId("next").addEventListener("click", () => go(now + 1));
  byId("previous").addEventListener("click", () => go(now - 1));

  byId("in").addEventListener("click", () => zoom(1.25));
  byId("out").addEventListener("click", () => zoom(0.8));
  byId("fit").addEventListener("click", fit);
  if (chooser) chooser.addEventListener("change", () => show(Number(chooser.value)));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { close(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select")) return;
    const step = 80;
    const keys = {
      "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": fit, "/": () => search.focus(),
      ArrowLeft: () => pan(step, 0), ArrowRight: () => pan(-step, 0), ArrowUp: () => pan(0, step), ArrowDown: () => pan(0, -step),
      PageDown: () => show(current + 1), PageUp: () => show(current - 1), Home: () => show(0), End: () => show(pages.length - 1),
      Enter: () => { if (event.target.dataset && event.target.dataset.part) tell(event.target); else return true; },
    };
    const act = keys[event.key];
    if (act && act() !== true) event.preventDefault();
  });
  new ResizeObserver(() => { if (views[current]) apply(); }).observe(stage);
  show(0);
})();
