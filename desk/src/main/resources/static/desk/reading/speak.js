// Says something to those who hear the page instead of seeing it.
let timer;

/** Says a sentence; one that comes while a person types waits until they pause. */
export function speak(sentence, typing = false) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const place = document.getElementById("spoken");
    place.textContent = "";
    place.textContent = sentence;
  }, typing ? 500 : 50);
}
