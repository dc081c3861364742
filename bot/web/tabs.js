// Runs once, when the head of the page is there.
// The open tab is part of each step in the browser's history: Back and Forward lead to it, and so does a reload.

const names = new Map(); // of each tab by its id, as seen: one without room stands in a menu by its name only

function chosen() {
  const tab = document.querySelector("#talk [role=tab][aria-selected=true]");
  if (tab) names.set(tab.dataset.tabId, tab.textContent);
  return tab?.dataset.tabId;
}

// Another tab is a step of its own, whoever opened it; a step without a tab is one of the tab that is open.
function note() {
  const tab = chosen();
  if (!tab || tab === history.state?.tab) return;
  if (history.state?.tab) history.pushState({ ...history.state, tab, pushed: true }, "");
  else history.replaceState({ ...history.state, tab }, "");
}

function arrive() {
  const tab = history.state?.tab;
  if (!tab) return note();
  if (tab === chosen()) return;
  const there = document.querySelector(`#talk [role=tab][data-tab-id="${CSS.escape(tab)}"]`);
  const more = [...document.querySelectorAll("#talk .overflow-dropdown button")];
  const target = there || more.find((button) => button.textContent === names.get(tab));
  if (target) target.click();
  else history.replaceState({ ...history.state, tab: chosen() }, "");
}

// Who opens a tab before the page has begun stays there.
let opened = false;
const early = (event) => { opened ||= event.isTrusted && event.target.closest("#talk [role=tab]") !== null; };
document.addEventListener("click", early, true);

const waiting = new MutationObserver(() => {
  const bar = document.querySelector("#talk .tab-wrapper");
  if (!bar || !document.querySelector("#history summary")) return; // the page has not begun
  waiting.disconnect();
  document.removeEventListener("click", early, true);
  if (opened) note();
  else arrive();
  new MutationObserver(note).observe(bar, { subtree: true, childList: true, attributeFilter: ["aria-selected"] });
  window.addEventListener("popstate", arrive);
});
waiting.observe(document.body, { childList: true, subtree: true });
