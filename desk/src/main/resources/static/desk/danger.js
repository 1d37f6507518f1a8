// Keeps the hours true while the board stands open; the server counts and says them.
const EVERY = 60_000;

for (const form of document.querySelectorAll("[data-submit-on-change]")) {
  form.addEventListener("change", () => form.requestSubmit());
  form.querySelector("button").hidden = true;
}

async function refresh() {
  if (document.hidden) {
    return;
  }
  try {
    const answer = await fetch(location.href, { headers: { "X-Desk-Background": "1" } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const clock of document.querySelectorAll("[data-clock]")) {
      const now = fresh.getElementById(clock.id);
      if (now && now.textContent !== clock.textContent) {
        clock.textContent = now.textContent;
      }
    }
  } catch {
    // The desk was closed; the hours stay as they were last known.
  }
}

setInterval(refresh, EVERY);
document.addEventListener("visibilitychange", refresh);
