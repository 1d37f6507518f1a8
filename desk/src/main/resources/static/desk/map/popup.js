// What lies under a counted circle: a short list that leads to the events' own pages. Text only, never markup.

const LONGEST = 5;

/** A list of these events; `table` knows where each one's page is. */
export function content(events, words, table) {
  const box = document.createElement("div");
  const places = [...new Map(events.map((event) => [`${event.place}/${event.precision}`, event])).values()];
  for (const event of places.slice(0, 2)) box.append(line("p", "map-popup-place", placed(event, words)));
  const list = document.createElement("ul");
  for (const event of [...events].sort((a, b) => (b.first ?? 0) - (a.first ?? 0)).slice(0, LONGEST)) {
    list.append(item(event, words, table));
  }
  box.append(list);
  if (events.length > LONGEST) {
    box.append(line("p", "map-popup-more", words.say("more", words.number(events.length - LONGEST))));
  }
  return box;
}

function placed({ precision, place }, words) {
  return words.say(`place${precision[0].toUpperCase()}${precision.slice(1)}`, place);
}

function item(event, words, table) {
  const address = table.linkOf(event.id);
  const name = line(address ? "a" : "span", `map-key map-key-${event.family}`, event.typeName);
  if (address) name.href = address;
  const said = [words.span(event.first, event.last), event.people, event.asserted ? "" : event.modalityName];
  const entry = document.createElement("li");
  entry.append(name, line("span", "map-popup-said", said.filter(Boolean).join(" · ")));
  return entry;
}

function line(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  element.dir = "auto";
  element.textContent = text;
  return element;
}
