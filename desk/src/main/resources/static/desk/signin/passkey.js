// Making and showing passkeys. The browser does the work; this only carries what it says.
const json = { "Content-Type": "application/json", "X-CSRF-TOKEN": document.body.dataset.csrf };
const able = typeof PublicKeyCredential === "function"
  && typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function";

async function post(address, body) {
  const answer = await fetch(address, { method: "POST", headers: json, body });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer;
}

async function make(part) {
  const options = await (await post(part.dataset.ask)).json();
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await navigator.credentials.create({ publicKey });
  const label = part.querySelector("[data-label]")?.value ?? "";
  await post(part.dataset.answer, JSON.stringify({ label, credential: credential.toJSON() }));
}

async function ask(part) {
  const options = await (await post(part.dataset.ask)).json();
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({ publicKey });
  await post(part.dataset.answer, JSON.stringify(credential.toJSON()));
}

for (const part of document.querySelectorAll("[data-passkey]")) {
  const button = part.querySelector("button");
  if (!able) {
    continue;
  }
  button.hidden = false;
  part.querySelector("[data-old]").hidden = true;
  button.addEventListener("click", async () => {
    const refusal = part.querySelector(".refusal");
    refusal.hidden = true;
    button.disabled = true;
    try {
      await (part.dataset.passkey === "make" ? make(part) : ask(part));
      location.assign(part.dataset.to);
    } catch {
      refusal.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
}
