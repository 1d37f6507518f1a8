// Says while it is typed how good a passphrase is, and prints the recovery key.
const passphrase = document.getElementById("passphrase");
const strength = document.getElementById("strength");

/** Counts different characters: length is what makes guessing long, repetition does not. */
function judge() {
  const signs = [...passphrase.value];
  const kinds = new Set(signs).size;
  if (signs.length === 0) {
    return "";
  }
  if (signs.length < 12) {
    return strength.dataset.short;
  }
  if (kinds < 7) {
    return strength.dataset.alike;
  }
  return signs.length < 20 ? strength.dataset.fair : strength.dataset.good;
}

if (passphrase && strength) {
  const usual = strength.textContent;
  passphrase.addEventListener("input", () => { strength.textContent = judge() || usual; });
}

const print = document.getElementById("print");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
