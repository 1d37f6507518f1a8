// What every page does: keys, locking, and what happens when another window locked the desk.
const body = document.body;
let last = Date.now();
let told = last;
const channel = "BroadcastChannel" in window ? new BroadcastChannel("durumi") : null;

// htmx keeps the address of the page there, which may hold what was searched for.
sessionStorage.clear();

/** Calls back for a single key outside of fields, unless keys are turned off in the settings. */
export function onKey(key, act) {
  keys.set(key, act);
}

const keys = new Map();

function isTyping(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** The letter on a key of a keyboard that is set to Korean, say. */
function onLatinKeys(event) {
  const code = /^[\x20-\x7e]$/.test(event.key) ? null : /^(?:Key|Digit)(.)$/.exec(event.code ?? "");
  return code ? code[1].toLowerCase() : undefined;
}

document.addEventListener("keydown", (event) => {
  if (event.key === "F9") {
    event.preventDefault();
    lock();
    return;
  }
  const open = document.querySelector("dialog[open]");
  if (body.dataset.keys !== "on" || open || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey
      || event.isComposing) {
    return;
  }
  const act = keys.get(event.key) ?? keys.get(onLatinKeys(event));
  if (act) {
    event.preventDefault();
    act(event);
  }
});

/** Empties the page, so that nothing of it can be gone back to, then locks. Work goes on if nobody asked for it. */
function lock(idly = false) {
  const form = document.getElementById("lock");
  if (!form) {
    return;
  }
  clear();
  channel?.postMessage("locking");
  const data = new FormData(form);
  data.set("idle", String(idly));
  fetch(form.action, { method: "POST", body: new URLSearchParams(data), redirect: "manual" })
    .finally(() => {
      channel?.postMessage("locked");
      location.replace("/unlock");
    });
}

function clear() {
  for (const field of document.querySelectorAll("input:not([type=hidden]), textarea")) {
    field.value = "";
  }
  document.getElementById("content")?.replaceChildren();
}

document.getElementById("lock")?.addEventListener("submit", (event) => {
  event.preventDefault();
  lock();
});

channel?.addEventListener("message", (event) => {
  if (event.data === "here") {
    last = Date.now();
    told = last;
  } else if (document.getElementById("lock")) {
    clear();
    // Before the desk is locked it would send whoever asks to unlock it back to the inbox.
    if (event.data === "locked") {
      location.replace("/unlock");
    }
  }
});

// A page out of the browser's memory may be from before the desk was locked.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    clear();
    location.reload();
  }
});

// The server locks by its own clock; this takes the page away at the same time.
// Work in one window keeps the others open too.
const idle = Number(body.dataset.idle) * 1000;
if (idle > 0) {
  for (const kind of ["pointerdown", "keydown", "wheel"]) {
    document.addEventListener(kind, () => { last = Date.now(); }, { passive: true });
  }
  setInterval(() => {
    if (Date.now() - last > idle) {
      lock(true);
    } else if (last > told && Date.now() - told > 30_000) {
      told = Date.now();
      channel?.postMessage("here");
      fetch("/here");
    }
  }, 1000);
}

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-TOKEN"] = body.dataset.csrf;
  if (event.detail.elt.closest("[data-background]")) {
    event.detail.headers["X-Desk-Background"] = "1";
  }
});

const help = document.getElementById("help");
onKey("?", () => help?.showModal());
onKey("l", () => lock());
onKey("L", () => lock());
onKey("/", () => {
  const field = document.querySelector("input[type=search]");
  if (field) {
    field.focus();
    field.select();
  } else {
    location.href = "/search";
  }
});
