// Runs once, when the place below the chat is there. Gradio provides: element, trigger.
const SEEN = 2000; // milliseconds for which a copy is told of

element.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-act]");
  if (!button) return;
  const { act, name, text, copied, uncopied } = button.dataset;
  if (act === "ask") trigger("click", { name });
  if (act !== "copy") return;
  const label = button.dataset.label || button.textContent;
  button.dataset.label = label;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = copied;
  } catch {
    button.textContent = uncopied; // no clipboard without https, or none allowed
  }
  setTimeout(() => { button.textContent = label; }, SEEN);
});
