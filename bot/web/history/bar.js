// Runs once, when the line above the chat is there. Gradio provides: element, trigger, watch.
let last = ""; // what was pressed
let made = ""; // the export that was handed over last

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (!button) return;
  last = button.dataset.act;
  trigger("click", { act: last, name: button.dataset.name });
});

document.addEventListener("click", (event) => {
  if (event.isTrusted && !element.contains(event.target)) close();
});
element.addEventListener("keydown", (event) => {
  const list = element.querySelector("details");
  if (event.key !== "Escape" || !list.open) return;
  close();
  list.querySelector("summary").focus();
});

function close() {
  const list = element.querySelector("details");
  if (list) list.open = false;
}

watch("value", () => requestAnimationFrame(() => requestAnimationFrame(settle)));

function settle() {
  const list = element.querySelector("details");
  if (!list) return;
  list.open = list.hasAttribute("data-open");
  const format = new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "medium", timeStyle: "short" });
  for (const time of element.querySelectorAll("time")) time.textContent = format.format(new Date(time.dateTime));
  hand(element.querySelector("a.file"));
  const next = { open: "summary", delete: "[data-act=undo]", undo: "summary" }[last];
  last = "";
  if (next) element.querySelector(next)?.focus({ preventScroll: true });
}

function hand(file) {
  if (!file || file.dataset.made === made) return;
  made = file.dataset.made;
  const bytes = Uint8Array.from(atob(file.dataset.content), (one) => one.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: file.dataset.media }));
  link.download = file.getAttribute("download");
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
