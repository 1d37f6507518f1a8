// Files that are dropped on the page or chosen are sent at once; a dialog shows how far that is.
const veil = document.getElementById("veil");
const dialog = document.getElementById("sending");
const says = document.getElementById("sending-says");
const bar = document.getElementById("sent");
const form = document.getElementById("files");
const stay = says?.textContent ?? "";

const hasFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");

document.addEventListener("dragenter", (event) => {
  if (hasFiles(event) && veil) {
    veil.hidden = false;
  }
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget && veil) {
    veil.hidden = true;
  }
});
document.addEventListener("dragover", (event) => {
  if (hasFiles(event)) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  }
});
document.addEventListener("drop", async (event) => {
  if (!hasFiles(event) || !veil) {
    return;
  }
  event.preventDefault();
  veil.hidden = true;
  send(await dropped(event.dataTransfer));
});

/** The files that were dropped, those within folders too. */
async function dropped(transfer) {
  // Entries can be asked for only now, files only while the event is handled.
  const entries = [];
  const files = [];
  for (const item of transfer.items) {
    const entry = item.kind === "file" && item.webkitGetAsEntry ? item.webkitGetAsEntry() : null;
    if (entry?.isDirectory) {
      entries.push(entry);
    } else if (item.kind === "file") {
      const file = item.getAsFile();
      if (file) {
        files.push(file);
      }
    }
  }
  for (const entry of entries) {
    await within(entry, files);
  }
  return files;
}

async function within(entry, files) {
  if (entry.name.startsWith(".")) {
    return;
  }
  if (entry.isFile) {
    files.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    // A folder is read in parts; an empty part is its end.
    const part = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) {
      return;
    }
    for (const inner of part) {
      await within(inner, files);
    }
  }
}

function send(files) {
  if (!dialog || !files.length) {
    return;
  }
  const data = new FormData();
  const into = form?.querySelector("[name=project]");
  if (into) {
    if (!into.reportValidity()) {
      return;
    }
    data.append("project", into.value);
  }
  for (const file of files) {
    data.append("files", file, file.webkitRelativePath || file.name);
  }
  const request = new XMLHttpRequest();
  request.open("POST", "/add/files");
  request.setRequestHeader("X-CSRF-TOKEN", document.body.dataset.csrf);
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) {
      bar.value = (event.loaded / event.total) * 100;
    }
  });
  request.addEventListener("load", () => {
    const path = new URL(request.responseURL || location.href).pathname;
    if (request.status === 200 && path !== "/add/files") {
      location.assign(path);
    } else {
      const answer = new DOMParser().parseFromString(request.responseText, "text/html");
      says.textContent = answer.querySelector(".refusal")?.textContent ?? dialog.dataset.failed;
    }
  });
  request.addEventListener("error", () => { says.textContent = dialog.dataset.failed; });
  dialog.addEventListener("close", () => request.abort(), { once: true });
  says.textContent = stay;
  bar.value = 0;
  dialog.showModal();
  request.send(data);
}

if (form) {
  document.body.classList.add("scripts");
  for (const field of form.querySelectorAll("input[type=file]")) {
    field.closest("label").hidden = false;
    field.addEventListener("change", () => {
      send([...field.files].filter((file) => !file.name.startsWith(".")));
      field.value = "";
    });
  }
}
