// Runs once, when the source view is there. Gradio provides: element, props, server.
// A link to a report opens it in the source view; on a narrow screen the view lies over the page.

const NARROW = window.matchMedia("(max-width: 800px)");
const LINK = 'a[href^="#cite/"]';
let opened = null; // the link whose report is open

const language = () => document.documentElement.lang || "en";
const painted = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function open(link, focus) {
  document.querySelectorAll(`${LINK}[aria-current]`).forEach((other) => other.removeAttribute("aria-current"));
  link.setAttribute("aria-current", "true");
  opened = link;
  const report = await server.open_source({ place: link.getAttribute("href"), language: language() });
  if (opened !== link) return; // another was chosen meanwhile
  props.value = report;
  await painted();
  show();
  reveal(focus);
}

function show() {
  const steps = siblings();
  const at = steps.indexOf(opened);
  element.querySelectorAll("[data-step]").forEach((button) => {
    button.hidden = steps.length < 2;
    button.disabled = !steps[at + Number(button.dataset.step)];
  });
  if (NARROW.matches && !document.body.classList.contains("reading")) {
    document.body.classList.add("reading");
    history.pushState({ reading: true }, ""); // so that the phone's own way back leads back
  }
}

function reveal(focus) {
  const mark = element.querySelector("#cited");
  const scroller = element.closest(".html-container");
  if (mark) {
    const offset = mark.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += offset - scroller.clientHeight / 4;
    mark.classList.remove("pulse");
    void mark.offsetWidth; // starts the pulse anew where the same report stays
    mark.classList.add("pulse");
  } else {
    scroller.scrollTop = 0;
  }
  const target = (focus && element.querySelector(focus)) || mark || element.querySelector("h2");
  if (!target) return;
  if (!target.matches("button")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function leave() {
  if (history.state && history.state.reading) history.back();
  else close();
}

function close() {
  document.body.classList.remove("reading");
  if (opened && opened.isConnected) opened.focus();
}

function siblings() {
  const answer = opened && opened.closest(".answer");
  return answer ? [...answer.querySelectorAll(".claim a.cite")] : [];
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(LINK);
  const step = event.target.closest("#source [data-step]");
  const back = event.target.closest("#source .back");
  if (!link && !step && !back) return;
  event.preventDefault();
  if (link) open(link);
  if (step) {
    const next = siblings()[siblings().indexOf(opened) + Number(step.dataset.step)];
    if (next) open(next, `[data-step="${step.dataset.step}"]:enabled`);
  }
  if (back) leave();
}, true);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && element.contains(document.activeElement)) leave();
});

window.addEventListener("popstate", close);

// A new question goes to the top of the conversation. Gradio labels each message with its markup;
// without that label its text is read.
let messages = 0;
new MutationObserver(() => {
  const chat = document.querySelector("#chat");
  if (!chat) return;
  chat.querySelectorAll("[data-testid][aria-label]").forEach((message) => message.removeAttribute("aria-label"));
  const rows = chat.querySelectorAll(".message-row");
  const asked = [...chat.querySelectorAll(".user-row")].pop();
  if (asked && rows.length > messages) {
    const scroller = asked.closest("[role=log]");
    scroller.scrollTop += asked.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  }
  messages = rows.length;
}).observe(document.body, { childList: true, subtree: true });
