// Runs once, when the place to add files is there. Gradio provides: element, trigger, upload.
const zone = element.querySelector(".drop");
const input = element.querySelector("input");
const said = zone.dataset;
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const library = () => document.querySelector("#library");

async function take(files) {
  const unfit = [];
  tell("");
  if (document.querySelector("#library-added [data-busy]") || zone.classList.contains("busy")) {
    show([said.waiting]);
    return;
  }
  const few = files.slice(0, Number(said.files));
  if (files.length > few.length) unfit.push(said.many);
  const fit = few.filter((file) => {
    const fault = faultOf(file);
    if (fault) unfit.push(fault);
    return !fault;
  });
  show(unfit);
  zone.classList.add("busy");
  const sent = [];
  for (const [at, file] of fit.entries()) {
    tell(filled(said.sending, { at: at + 1, total: fit.length, name: file.name }));
    try {
      sent.push({ path: (await upload(file)).path, name: file.name });
    } catch {
      unfit.push(filled(said.unsent, { name: file.name }));
      show(unfit);
    }
  }
  tell("");
  zone.classList.remove("busy");
  if (sent.length) trigger("submit", { files: sent });
}

function faultOf(file) {
  const name = file.name;
  const known = said.formats.split(" ").some((ending) => name.toLowerCase().endsWith(ending));
  if (!known) return filled(said.foreign, { name });
  return file.size > Number(said.size) * 2 ** 20 ? filled(said.large, { name }) : "";
}

function tell(text) {
  element.querySelector(".sending").textContent = text;
}

function show(lines) {
  element.querySelector(".unfit").replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })),
  );
}

input.addEventListener("change", () => {
  const files = [...input.files];
  input.value = ""; // so that the same file can be chosen again
  take(files);
});

const carried = (event) => library().contains(event.target) && event.dataTransfer.types.includes("Files");
document.addEventListener("dragover", (event) => {
  const over = carried(event);
  zone.classList.toggle("over", over);
  if (over) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  zone.classList.remove("over");
  if (!carried(event)) return;
  event.preventDefault();
  take([...event.dataTransfer.files]);
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) zone.classList.remove("over");
});
