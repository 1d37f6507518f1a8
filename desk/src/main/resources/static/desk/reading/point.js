// What the pointer and the focus do: words and cards light each other, a click on words goes to
// their event, and dragging over words chooses them for the open form.
import { fill, isOpen } from "/desk/reading/form.js";
import { light, lightCards, meant, stress } from "/desk/reading/light.js";
import { selected } from "/desk/reading/offsets.js";

/**
 * Sets it up.
 *
 * @param page the page's part that is watched
 * @param current gives the event's card that is gone to
 * @param go goes to a card; its second argument tells whether to bring it into sight
 */
export function pointing(page, current, go) {
  // While a pointer is down nothing may move under it: its press would end beside what it began on.
  let pressed = false;
  document.addEventListener("pointerdown", () => { pressed = true; });
  for (const kind of ["pointerup", "pointercancel"]) {
    document.addEventListener(kind, () => setTimeout(() => {
      pressed = false;
      enter(document.activeElement);
    }));
  }
  page.addEventListener("focusin", (event) => {
    if (!pressed) {
      enter(event.target);
    }
  });

  function enter(target) {
    const card = target?.closest(".event");
    if (card && card !== current()) {
      go(card, false);
    }
  }

  page.addEventListener("pointerover", (event) => {
    const card = event.target.closest(".event");
    const mark = event.target.closest("mark");
    lightCards(mark);
    const shown = card ?? current();
    if (shown && !mark) {
      light(shown.dataset.event);
      stress(shown.dataset.event, event.target.closest("[data-group]")?.dataset.group);
    }
  });
  page.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark && !isOpen() && getSelection().isCollapsed) {
      const card = document.getElementById(`event-${meant(mark, current()?.dataset.event)}`);
      if (card) {
        go(card);
      }
    }
  });
  document.addEventListener("pointerup", (event) => {
    if (isOpen() && event.target.closest?.("#text")) {
      setTimeout(() => fill(selected()));
    }
  });
}
