// Words of the text and cards of events light each other.
const text = () => document.getElementById("text");

function marks(event) {
  return [...text().querySelectorAll("mark")].filter((m) => m.dataset.events.split(" ").includes(String(event)));
}

function hue(mark, event) {
  return mark.dataset.fields.split(" ").find((f) => f.startsWith(`${event}:`))?.split(":")[1];
}

/** Lights the words of one event, each with its field's colour; those of no other. */
export function light(event) {
  for (const mark of text().querySelectorAll("mark.lit")) {
    mark.className = "";
  }
  const found = marks(event);
  for (const mark of found) {
    mark.className = `lit f-${hue(mark, event)}`;
  }
  return found;
}

/** Lights one field's words more than the others of its event; none where no field is given. */
export function stress(event, group) {
  for (const mark of text().querySelectorAll("mark.strong")) {
    mark.classList.remove("strong");
  }
  if (group) {
    const field = `${event}:${group}`;
    marks(event).filter((m) => m.dataset.fields.split(" ").includes(field)).forEach((m) => m.classList.add("strong"));
  }
}

/** Lights the cards whose words a mark is. */
export function lightCards(mark) {
  const events = mark ? mark.dataset.events.split(" ") : [];
  for (const card of document.querySelectorAll(".event")) {
    card.classList.toggle("lit", events.includes(card.dataset.event));
  }
}

/** The event that a click on a mark means: the next of those whose words it is. */
export function meant(mark, now) {
  const events = mark.dataset.events.split(" ");
  return events[(events.indexOf(String(now)) + 1) % events.length];
}
