// Language and colours. Both languages are in the page; the style shows the one that the page has.

const root = document.documentElement;
root.classList.add("scripted");
const byId = (id) => document.getElementById(id);
const spoken = [];

/** Has a function called now, and whenever the language changes. */
function whenSpoken(each) {
  spoken.push(each);
  each(root.lang);
}

function speak(language) {
  root.lang = language;
  const at = language === "en" ? "en" : "zh";
  for (const each of document.querySelectorAll("[data-en]")) each.textContent = each.dataset[at];
  for (const each of document.querySelectorAll("[data-label-en]")) each.setAttribute("aria-label", at === "en" ? each.dataset.labelEn : each.dataset.labelZh);
  spoken.forEach((each) => each(language));
}

const wanted = navigator.languages && navigator.languages.length > 0 ? navigator.languages : [navigator.language || "en"];
const simplified = (tag) => /^zh\b/i.test(tag) && !/\b(TW|HK|MO|Hant)\b/i.test(tag);
speak(root.dataset.choice === "auto" ? (simplified(wanted[0]) ? "zh-CN" : "en") : root.lang);
byId("language").value = root.lang;
byId("language").addEventListener("change", (event) => speak(event.target.value));
byId("theme").addEventListener("change", (event) => {
  if (event.target.value === "") delete root.dataset.theme;
  else root.dataset.theme = event.target.value;
});
