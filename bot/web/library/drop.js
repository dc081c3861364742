// Runs once, when the place to add files is there. Gradio provides: element, trigger, upload.
const zone = element.querySelector(".drop");
const input = element.querySelector("input");
const said = zone.dataset;
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const library = () => document.querySelector("#library");
const adding = () => zone.classList.contains("busy") || library().querySelector("#library-added [data-busy]");
const waiting = []; // files that came while others are added: they are added next

function take(files) {
  const after = adding();
  if (!after) element.querySelector(".unfit").replaceChildren();
  const few = files.slice(0, Number(said.files));
  if (files.length > few.length) complain(said.many);
  for (const file of few) {
    const fault = faultOf(file);
    if (fault) complain(fault);
    else waiting.push(file);
  }
  if (after) tell();
  else send(false);
}

async function send(follows) {
  zone.classList.add("busy");
  const files = waiting.splice(0, Number(said.files));
  const sent = [];
  for (const [at, file] of files.entries()) {
    tell(filled(said.sending, { at: at + 1, total: files.length, name: file.name }));
    try {
      sent.push({ path: (await upload(file)).path, name: file.name });
    } catch {
      complain(filled(said.unsent, { name: file.name }));
    }
  }
  if (sent.length) trigger("submit", { files: sent, follows });
  zone.classList.remove("busy");
  tell("");
}

function faultOf(file) {
  const name = file.name;
  const known = said.formats.split(" ").some((ending) => name.toLowerCase().endsWith(ending));
  if (!known) return filled(said.foreign, { name });
  return file.size > Number(said.size) * 2 ** 20 ? filled(said.large, { name }) : "";
}

let sending = "";
function tell(text = sending) {
  sending = text;
  const queued = waiting.length ? filled(said.waiting, { count: waiting.length }) : "";
  element.querySelector(".sending").textContent = [sending, queued].filter(Boolean).join(" ");
}

function complain(line) {
  element.querySelector(".unfit").append(Object.assign(document.createElement("li"), { textContent: line }));
}

new MutationObserver(() => {
  if (waiting.length && !adding()) send(true);
}).observe(library(), { attributes: true, childList: true, subtree: true });

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
