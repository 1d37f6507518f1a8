// u takes back what was just done, while the notice about it stands there.
import { onKey } from "/desk/desk.js";

onKey("u", () => document.getElementById("undo")?.requestSubmit());
