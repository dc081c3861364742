// Runs before Gradio: what the reader chose, language and light, holds from the first paint.
{
  const LOCALES = { zh: "zh-CN", en: "en-US" };
  const kept = (name) => (new RegExp(`(?:^|; )reports_${name}=(\\w+)`).exec(document.cookie) || [])[1];
  const keep = (name, value, age = 31536000) => {
    document.cookie = `reports_${name}=${value}; path=/; max-age=${age}; samesite=lax`;
  };

  const locale = LOCALES[kept("language")];
  if (locale) {
    Object.defineProperty(navigator, "language", { get: () => locale });
    Object.defineProperty(navigator, "languages", { get: () => [locale] });
  }

  const account = window.gradio_config?.username; // who signed in, where accounts are asked for
  if (account) document.documentElement.dataset.account = account;

  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (kept("light") ? kept("light") === "dark" : system.matches);
  const settle = () => {
    if (document.body.classList.contains("dark") !== dark()) document.body.classList.toggle("dark");
  };
  settle();
  system.addEventListener("change", settle);
  new MutationObserver(settle).observe(document.body, { attributes: true, attributeFilter: ["class"] });

  document.addEventListener("click", (event) => {
    const language = event.target.closest("#masthead [data-language]");
    const light = event.target.closest("#masthead [data-light]");
    const skip = event.target.closest("#masthead .skip");
    if (language) {
      keep("language", language.dataset.language);
      window.location.reload();
    }
    if (light) {
      const wanted = dark() ? "light" : "dark";
      const follows = (wanted === "dark") === system.matches; // what the system shows needs no memory
      keep("light", wanted, follows ? 0 : undefined);
      settle();
    }
    if (skip) {
      event.preventDefault();
      const question = document.querySelector("#question textarea");
      if (!question.offsetParent) document.querySelector("#talk [role=tab]").click();
      requestAnimationFrame(() => question.focus());
    }
  });
}
