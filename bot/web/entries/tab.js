// Runs once, when the lists are there. Gradio provides: element, server.
const PAUSE = 250; // milliseconds without a key after which a filter takes effect
const wanted = { kind: "figure", text: "", report: "", family: "", order: "", falling: false, page: 0 };
const find = (selector) => element.querySelector(selector);
let asked = 0; // requests so far: only the answer to the last one is shown
let typing = 0;

const request = () => ({ ...wanted, language: document.documentElement.lang || "en" });

async function list(focus) {
  const own = ++asked;
  let markup;
  try {
    markup = await server.list_entries(request());
  } catch {
    markup = null;
  }
  if (own !== asked) return; // another was asked for meanwhile
  if (markup) find(".list").innerHTML = markup;
  else find(".list").textContent = find(".entries").dataset.lost;
  const again = focus && find(focus);
  if (again) again.focus({ preventScroll: true });
}

async function download() {
  let text;
  try {
    text = await server.export_entries(request());
  } catch {
    text = "";
  }
  if (!text) {
    find(".list").textContent = find(".entries").dataset.lost;
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = `${wanted.kind}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function choose(kind) {
  Object.assign(wanted, { kind, order: "", falling: false, page: 0 });
  element.querySelectorAll("[data-kind]").forEach((view) => view.setAttribute("aria-pressed", view.dataset.kind === kind));
  find(".family").hidden = kind !== "figure";
  list();
}

function sort(order) {
  wanted.falling = wanted.order === order ? !wanted.falling : ["value", "period", "mentions"].includes(order);
  Object.assign(wanted, { order, page: 0 });
  list(`[data-order="${order}"]`);
}

element.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const { kind, order, page } = button.dataset;
  if (kind) choose(kind);
  if (order) sort(order);
  if (page) {
    wanted.page = Number(page);
    list(`[data-page="${page}"]`);
    element.closest("#entries").scrollTop = 0;
  }
  if ("download" in button.dataset) download();
});

element.addEventListener("input", (event) => {
  const name = event.target.dataset.filter;
  if (!name) return;
  clearTimeout(typing);
  typing = setTimeout(() => {
    Object.assign(wanted, { [name]: event.target.value, page: 0 });
    list();
  }, name === "family" ? 0 : PAUSE);
});

// Whenever the tab is opened the list is fetched: reports may have been added.
new IntersectionObserver((seen) => {
  if (seen.some((one) => one.isIntersecting)) list();
}).observe(element);
