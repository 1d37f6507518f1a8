// A team's desk: who else has the report open, and what they decided since the page was made. Asking
// is also the sign that this page is open; a page that nobody looks at gives none.
const EVERY = 20_000;
const page = document.getElementById("reading");
let timer = setInterval(ask, EVERY);

async function ask() {
  if (document.hidden) {
    return;
  }
  const known = page.dataset.seen;
  const query = new URLSearchParams({ seen: known });
  const at = document.querySelector(".event.now")?.dataset.event;
  if (at) {
    query.set("at", at);
  }
  try {
    const answer = await fetch(`/reports/${page.dataset.report}/together?${query}`, { headers: { "X-Desk-Background": "1" } });
    if (answer.redirected || answer.status === 403 || answer.status === 404) {
      // The person is out, or may not see the report any more.
      clearInterval(timer);
      return;
    }
    if (answer.ok && known === page.dataset.seen) {
      put(new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("together"));
    }
  } catch {
    // The desk cannot be reached just now; what was known last stays.
  }
}

/** What says the same already stays, so that nobody hears it twice and no focus is lost. */
function put(fresh) {
  const here = document.getElementById("together");
  if (!fresh || here.textContent === fresh.textContent) {
    return;
  }
  here.className = fresh.className;
  here.replaceChildren(...document.importNode(fresh, true).childNodes);
  const overtaken = new Set([...here.querySelectorAll("[data-event]")].map((one) => one.dataset.event));
  for (const card of document.querySelectorAll(".event")) {
    card.classList.toggle("overtaken", overtaken.has(card.dataset.event));
  }
}

document.addEventListener("visibilitychange", ask);
