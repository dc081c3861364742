// Runs once, when the place below the chat is there. Gradio provides: element, trigger.
// Links in the chat that change a turn, and choices in it, are heard here too: the chat itself sends no event for them.
const SEEN = 2000; // milliseconds for which a copy is told of

element.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-act]");
  if (!button) return;
  const { act, name, text, copied, uncopied } = button.dataset;
  if (act === "ask") return trigger("click", { name });
  const page = act === "link" ? location.origin + location.pathname : "";
  const label = button.dataset.label || button.textContent;
  button.dataset.label = label;
  try {
    await navigator.clipboard.writeText(page + text);
    button.textContent = copied;
  } catch {
    button.textContent = uncopied; // no clipboard without https, or none allowed
  }
  setTimeout(() => { button.textContent = label; }, SEEN);
});

document.addEventListener("click", (event) => {
  const choice = event.target.closest("#chat button.choice");
  if (choice && !document.querySelector("#stop")) trigger("click", { name: choice.textContent });
  const all = event.target.closest(":is(#chat, #after) button.choose-all");
  if (all && !document.querySelector("#stop")) trigger("apply", {});
  const link = event.target.closest('#chat a:is([href^="#edit/"], [href^="#understood/"], [href="#keep"])');
  if (!link) return;
  event.preventDefault();
  if (document.querySelector("#stop")) return; // an answer is under way
  const [act, number] = link.getAttribute("href").slice(1).split("/");
  if (act === "keep") trigger("undo", {});
  else trigger("edit", { act, number });
}, true);

// An address that ends in a question types it into the box, for the reader to send.
document.addEventListener("asked", (event) => {
  history.replaceState({ tab: history.state?.tab }, "", location.pathname + location.search);
  const box = document.querySelector("#question textarea");
  if (!box.offsetParent) document.querySelector("#talk [role=tab]").click();
  try {
    box.value = decodeURIComponent(event.detail).slice(0, box.maxLength);
  } catch {
    return; // it was cut or garbled on its way
  }
  box.dispatchEvent(new Event("input", { bubbles: true }));
  requestAnimationFrame(() => box.focus());
});

// Escape drops a change of a question as the link does, but in a place that has an Escape of its own.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing || event.target.closest("#history, #source")) return;
  const keep = document.querySelector('#chat a[href="#keep"]');
  if (keep && keep.checkVisibility() && !document.querySelector("#stop")) trigger("undo", {});
});
