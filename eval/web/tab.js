// Runs once, when the list of failed questions is there. Gradio provides: element, trigger.
element.addEventListener("click", (event) => {
  const question = event.target.closest("button[data-id]");
  if (question) trigger("click", { id: question.dataset.id });
});
