// Runs once, when the place that tells of added files is there. Gradio provides: element, trigger, watch.
const PATIENCE = 5000; // milliseconds after which a choice that was not heard can be made again
let until = 0; // when the next choice is taken

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (!button || Date.now() < until) return;
  until = Date.now() + PATIENCE;
  trigger("click", { act: button.dataset.act, name: button.dataset.name });
});

watch("value", () => requestAnimationFrame(() => requestAnimationFrame(settle)));

function settle() {
  if (!until) return;
  until = 0;
  document.dispatchEvent(new Event("described")); // a report that is open may be another now
  const next = element.querySelector("button[data-act]") || element.querySelector(".taken a");
  next?.focus({ preventScroll: true });
}
