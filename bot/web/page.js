// Runs once, when the source view is there. Gradio provides: element, props, server.
// A link to a report opens it in the source view; on a narrow screen the view slides over the page.
// The address names what is open, so that each opening is a step in the browser's history.

const NARROW = window.matchMedia("(max-width: 800px)");
const LINK = 'a[href^="#cite/"]';
const SLOW = 200; // milliseconds after which a report that has not come yet is seen to be awaited
const EMPTY = props.value; // what stands here while no report is open
let opened = null; // the link whose report is open

const language = () => document.documentElement.lang || "en";
const view = () => element.closest("#source") || element;
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function open(link, focus, note = "") {
  choosing(link);
  const slow = setTimeout(() => view().classList.add("loading"), SLOW);
  const report = await fetched(link.getAttribute("href"));
  clearTimeout(slow);
  if (opened !== link) return; // another was chosen meanwhile
  view().classList.remove("loading");
  props.value = report.includes("<article") ? report.replace("</nav>", (end) => end + note) : report;
  await painted();
  show();
  reveal(focus);
}

function choosing(link) {
  document.querySelectorAll(`${LINK}[aria-current]`).forEach((other) => other.removeAttribute("aria-current"));
  if (link) link.setAttribute("aria-current", "true");
  opened = link;
}

const alike = (place) => [...document.querySelectorAll(LINK)].filter((link) => link.getAttribute("href") === place);
const canGoBack = () => Boolean(history.state && history.state.pushed);

// A step `within` what one answer cites takes the place of the step before it in the history.
function follow(link, { within = false, focus } = {}) {
  const place = link.getAttribute("href");
  const state = { tab: history.state?.tab, nth: alike(place).indexOf(link), apart: !link.closest("#chat") };
  if (within || place === location.hash) history.replaceState({ ...state, pushed: canGoBack() }, "", place);
  else history.pushState({ ...state, pushed: true }, "", place);
  open(link, focus);
}

// Shows what the address names: after a step in the history, or when the page is opened there.
function arrive() {
  const place = location.hash;
  if (place.startsWith("#ask/")) document.dispatchEvent(new CustomEvent("asked", { detail: place.slice(5) }));
  if (!place.startsWith("#cite/")) return clear();
  if (place === opened?.getAttribute("href")) return show(); // a step between tabs
  const links = alike(place);
  const known = links[history.state?.nth] || links.at(-1);
  const astray = !known && !history.state?.apart;
  const link = known || document.createElement("a");
  link.setAttribute("href", place);
  open(link, "", astray ? document.querySelector("#astray").innerHTML : "");
}

function clear() {
  const last = opened;
  choosing(null);
  view().classList.remove("loading");
  if (props.value !== EMPTY) props.value = EMPTY;
  uncover();
  if (last && last.isConnected) last.focus({ preventScroll: true });
}

// The report that is open, once one was described otherwise; the keyboard's place stays.
async function renew() {
  const link = opened;
  const report = link && (await fetched(location.hash)); // the link may be another's by now
  if (!link || opened !== link) return;
  props.value = report;
  await painted();
  show();
}

async function fetched(place) {
  const lost = document.querySelector("#lost").innerHTML;
  try {
    return (await server.open_source({ place, language: language() })) || lost;
  } catch {
    return lost;
  }
}

function show() {
  const steps = siblings();
  const at = position(steps);
  element.querySelectorAll("[data-step]").forEach((button) => {
    button.hidden = steps.length < 2;
    button.disabled = !steps[at + Number(button.dataset.step)];
  });
  const sign = element.querySelector(".at");
  if (sign) {
    sign.hidden = steps.length < 2 || at < 0;
    sign.textContent = `${at + 1} / ${steps.length}`;
  }
  if (NARROW.matches && !document.body.classList.contains("reading")) {
    document.body.classList.add("reading");
    document.querySelector("#talk").inert = true;
  }
}

function reveal(focus) {
  const original = element.querySelector(".report.original");
  const mark = element.querySelector(original ? ".raw .cited" : "#cited");
  const scroller = element.closest(".html-container");
  if (mark) {
    const seen = mark.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    const top = scroller.scrollTop + seen;
    // Where the headline and the quote can be seen together both are shown.
    scroller.scrollTop = top < scroller.clientHeight * 0.6 ? 0 : top - scroller.clientHeight / 4;
    mark.classList.remove("pulse");
    void mark.offsetWidth; // starts the pulse anew where the same report stays
    mark.classList.add("pulse");
  } else {
    scroller.scrollTop = 0;
  }
  const target = (focus && element.querySelector(focus)) || mark || element.querySelector("h2, [data-again]");
  if (!target) return;
  if (!target.matches("button")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function turn(button) {
  const report = element.querySelector(".report");
  const original = report.classList.toggle("original");
  report.querySelector(".raw").open = original;
  button.setAttribute("aria-pressed", original);
  reveal("[data-original]");
}

function leave() {
  if (!document.body.classList.contains("reading")) opened?.focus();
  else if (canGoBack()) history.back();
  else {
    history.replaceState({ tab: history.state?.tab }, "", location.pathname + location.search);
    clear();
  }
}

function uncover() {
  document.body.classList.remove("reading");
  document.querySelector("#talk").inert = false;
}

function siblings() {
  const answer = opened && opened.closest(".answer");
  return answer ? [...answer.querySelectorAll(".claim a.cite")] : [];
}

function position(links) {
  const place = opened.getAttribute("href");
  const at = links.indexOf(opened); // -1 for a link to the same place elsewhere in the answer
  return at >= 0 ? at : links.findIndex((link) => link.getAttribute("href") === place);
}

// Another place of the same answer in the report that is open becomes the current one.
function choose(also) {
  const at = Number(also.dataset.at);
  const covers = (link) => link.getAttribute("href").split("/")[2].split("+").some((range) => {
    const [start, end] = range.split("-").map(Number);
    return start <= at && at < end;
  });
  const article = opened.getAttribute("href").split("/")[1];
  const next = siblings().find((link) => link.getAttribute("href").split("/")[1] === article && covers(link));
  if (next) follow(next, { within: true });
}

function step(button) {
  const next = siblings()[position(siblings()) + Number(button.dataset.step)];
  if (next) follow(next, { within: true, focus: `[data-step="${button.dataset.step}"]:enabled` });
}

const STEPS = { ArrowLeft: "-1", ArrowRight: "1" };
element.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const also = event.target.closest(".also[data-at]");
  const button = STEPS[event.key] && element.querySelector(`[data-step="${STEPS[event.key]}"]:enabled:not([hidden])`);
  if (!button && !(also && event.key === "Enter")) return;
  event.preventDefault();
  if (button) step(button);
  else choose(also);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest(LINK);
  const also = event.target.closest("#source .also[data-at]");
  const steps = event.target.closest("#source [data-step]");
  const original = event.target.closest("#source [data-original]");
  const again = event.target.closest("#source [data-again]");
  const back = event.target.closest("#source .back");
  if (!link && !also && !steps && !original && !again && !back) return;
  if (also && !getSelection().isCollapsed) return; // text is being selected
  event.preventDefault();
  if (link) follow(link);
  if (also && opened) choose(also);
  if (steps) step(steps);
  if (original) turn(original);
  if (again && opened) open(opened);
  if (back) leave();
}, true);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && element.contains(document.activeElement)) leave();
});

window.addEventListener("popstate", arrive);
document.addEventListener("described", renew);
document.addEventListener("restarted", () => {
  if (!opened) return;
  history.replaceState({ tab: history.state?.tab }, "", location.pathname + location.search);
  opened = null;
  clear();
});
NARROW.addEventListener("change", () => {
  if (!NARROW.matches) uncover();
});

// Gradio builds the page's head into its main part, and names no part of it in the page's language.
const texts = document.querySelector("#lost").dataset;
document.querySelector(".main.fillable").prepend(document.querySelector("#masthead"));
document.querySelector("#reading").setAttribute("role", "region");
document.querySelector("#reading").setAttribute("aria-label", texts.source);

// Gradio labels each message with its markup, and each example in English; without that label
// its text is read. Examples are buttons side by side, no list, and no landmark either.
function plain(chat) {
  const labelled = "[data-testid][aria-label], .example[aria-label]";
  chat.querySelectorAll(labelled).forEach((one) => one.removeAttribute("aria-label"));
  chat.querySelectorAll(".placeholder-content[role], .examples[role]").forEach((one) => one.removeAttribute("role"));
  chat.querySelectorAll("[role=log]").forEach((log) => named(log, texts.chat));
}

function named(one, name) {
  if (one.getAttribute("aria-label") !== name) one.setAttribute("aria-label", name);
}

// A new question, or the last of a conversation that is opened, goes to the top.
let [messages, shown] = [0, ""];
function lead() {
  const asked = [...document.querySelectorAll("#chat .user-row")].pop();
  if (!asked) return;
  const scroller = asked.closest("[role=log]");
  scroller.scrollTop += asked.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

// The button that leads to the end goes away while it would lie over what can be pressed.
const THUMB = 8; // pixels around a link that belong to it
function stepAside() {
  const button = document.querySelector("#chat .scroll-down-button-container");
  if (!button) return;
  const its = button.getBoundingClientRect();
  const covered = [...document.querySelectorAll("#chat .message-row :is(a, button)")].some((one) => {
    const box = one.getBoundingClientRect();
    return box.left - THUMB < its.right && its.left < box.right + THUMB
      && box.top - THUMB < its.bottom && its.top < box.bottom + THUMB;
  });
  button.classList.toggle("aside", covered);
}
document.addEventListener("scroll", (event) => {
  if (event.target.closest?.("#chat")) stepAside();
}, true);
window.addEventListener("resize", stepAside);

// A page that is opened at a place shows it once the conversation is there.
let begun = false;
function begin() {
  if (begun || !document.querySelector("#history summary")) return;
  begun = true;
  if (location.hash) painted().then(arrive);
}

new MutationObserver(() => {
  begin();
  const chat = document.querySelector("#chat");
  if (!chat) return;
  plain(chat);
  document.querySelectorAll("#talk .overflow-menu > button").forEach((more) => named(more, texts.more));
  const rows = chat.querySelectorAll(".message-row");
  const first = chat.querySelector(".asked")?.textContent || shown; // another: another conversation
  if (rows.length > messages || first !== shown) {
    lead();
    painted().then(lead); // a saved conversation is there before it can be scrolled
  }
  [messages, shown] = [rows.length, first];
  stepAside();
  document.querySelectorAll(".toast-close").forEach((close) => named(close, texts.close));
  document.querySelectorAll(".toast-header[role]").forEach((head) => {
    head.removeAttribute("role"); // a button around a button
    head.removeAttribute("tabindex");
  });
  document.querySelectorAll(".toast-message-text").forEach((text) => {
    // Gradio says this in English only.
    if (text.textContent.startsWith("Connection to the server was lost"))
      text.textContent = texts.away;
  });
}).observe(document.body, { childList: true, subtree: true });
