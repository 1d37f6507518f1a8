// Sends forms and follows links of the page without leaving it: the desk answers with the whole
// page, and the parts that changed take the place of those that are here.
const PARTS = ["reading-head", "cards"];
let busy = false;

/** The desk answers, and says that its database is away. */
export class Away extends Error {}

export function isBusy() {
  return busy;
}

/** Sends a form. */
export function send(form, submitter) {
  const data = new URLSearchParams(new FormData(form, submitter));
  return go(form.action, { method: "POST", body: data });
}

/** Follows a link. */
export function follow(address) {
  return go(address, {});
}

async function go(address, request) {
  if (busy) {
    return false;
  }
  busy = true;
  document.body.ariaBusy = "true";
  try {
    const answer = await fetch(address, request);
    if (answer.status === 503) {
      throw new Away();
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!fresh.getElementById("reading")) {
      location.assign(answer.redirected ? answer.url : location.href);
      return false;
    }
    put(fresh);
    const url = new URL(answer.url);
    history.replaceState(null, "", answer.redirected || !request.method ? url : location.pathname);
    return true;
  } finally {
    busy = false;
    document.body.ariaBusy = null;
  }
}

function put(fresh) {
  const page = document.getElementById("reading");
  Object.assign(page.dataset, fresh.getElementById("reading").dataset);
  for (const id of PARTS) {
    const there = document.getElementById(id);
    const scroll = there.scrollTop;
    const next = document.importNode(fresh.getElementById(id), true);
    there.replaceWith(next);
    next.scrollTop = scroll;
  }
  // Only its contents: a place that stays is one whose changes are heard.
  const together = document.getElementById("together");
  const fellows = fresh.getElementById("together");
  if (together && fellows) {
    together.className = fellows.className;
    together.replaceChildren(...document.importNode(fellows, true).childNodes);
  }
  // The text stays, so that it does not move; only what is marked in it may be other words now.
  const text = document.getElementById("text");
  const scroll = text.scrollTop;
  text.replaceChildren(...document.importNode(fresh.getElementById("text"), true).childNodes);
  text.scrollTop = scroll;
}
