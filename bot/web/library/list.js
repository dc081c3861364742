// Runs once, when the list of reports is there. Gradio provides: element, trigger, watch.
let last = null; // what was pressed, to which the keyboard's place returns in the new list
let filled = ""; // the report whose form is open

function press(control) {
  last = { name: "", ...control.dataset };
  if (last.act === "undo") trigger("undo", {});
  else trigger("click", { act: last.act, name: last.name, on: control.checked === true });
  if (last.act === "cancel") last.act = "describe"; // its button comes back
}

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (button) press(button);
});
element.addEventListener("change", (event) => {
  if (event.target.matches("input[data-act]")) press(event.target);
});

element.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  last = { act: "describe", name: form.dataset.name, sent: true };
  const titles = [...form.querySelectorAll("[name=title]")].map((input) => input.value);
  trigger("submit", { name: form.dataset.name, date: form.elements.date.value, titles });
});
element.addEventListener("keydown", (event) => {
  const cancel = event.key === "Escape" && !event.isComposing && event.target.closest("form")?.querySelector("[data-act=cancel]");
  if (cancel) press(cancel);
});

// Gradio changes the old list into the new: a control may have become another's, its tick as before.
watch("value", () => requestAnimationFrame(() => requestAnimationFrame(settle)));

function settle() {
  for (const box of element.querySelectorAll("input[type=checkbox]")) box.checked = box.hasAttribute("checked");
  const form = element.querySelector("form");
  if (form && form.dataset.name !== filled) form.reset(); // else what is being typed stays
  filled = form ? form.dataset.name : "";
  if (!last) return;
  if (last.sent || ["undo", "remove", "remove-found"].includes(last.act)) document.dispatchEvent(new Event("described"));
  const alike = [...element.querySelectorAll(`[data-act="${CSS.escape(last.act)}"]`)];
  const same = alike.find((control) => (control.dataset.name || "") === last.name);
  const described = last.act === "describe";
  const entry = described && form && (form.querySelector("[aria-invalid]") || form.elements[0]);
  const next = entry || same || element.querySelector("[data-act=undo]") || alike[0];
  last = null;
  if (next) next.focus({ preventScroll: !described }); // a report put right goes to the head of the list
}
