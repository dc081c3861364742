// Runs once, when the list of reports is there. Gradio provides: element, trigger, watch.
let last = null; // what was pressed, to which the keyboard's place returns in the new list

function press(control) {
  last = { name: "", ...control.dataset };
  trigger("click", { act: last.act, name: last.name, on: control.checked === true });
}

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (button) press(button);
});
element.addEventListener("change", (event) => {
  if (event.target.matches("input[data-act]")) press(event.target);
});

// Gradio changes the old list into the new: a control may have become another's, its tick as before.
watch("value", () => requestAnimationFrame(() => requestAnimationFrame(settle)));

function settle() {
  for (const box of element.querySelectorAll("input")) box.checked = box.hasAttribute("checked");
  if (!last) return;
  const alike = [...element.querySelectorAll(`[data-act="${CSS.escape(last.act)}"]`)];
  const same = alike.find((control) => (control.dataset.name || "") === last.name);
  const next = same || element.querySelector("[data-act=undo]") || alike[0];
  last = null;
  if (next) next.focus({ preventScroll: true });
}
