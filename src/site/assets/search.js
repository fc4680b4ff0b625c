// The search box of every page: a combobox with a list of results (WAI-ARIA Authoring Practices).
// The index comes when the box gets the focus, the rest of it after the first letters.
"use strict";

const SITE = (() => {
  const { root } = document.currentScript.dataset;
  const lang = document.documentElement.lang || "en";
  const scripts = new Map();

  const run = (path) =>
    new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = root + path;
      script.onload = script.onerror = () => resolve();
      document.head.append(script);
    });

  /** A shard as data: one call of the index, whose arguments are JSON. */
  async function read(path) {
    const answer = await fetch(root + path);
    const call = answer.ok && /^SEARCH\.(add|name|define)\((.*)\);\s*$/s.exec(await answer.text());
    if (call) SEARCH[call[1]](...JSON.parse(`[${call[2]}]`));
  }

  /** Loads what is not there yet. A page that was opened from a folder may load scripts only. */
  function load(path) {
    if (!scripts.has(path)) {
      const data = path.startsWith("search/") && location.protocol !== "file:";
      scripts.set(path, data ? read(path).catch(() => {}) : run(path));
    }
    return scripts.get(path);
  }

  /** A message, with what it is given in its place. */
  const say = (key, given = {}) => WORDS.say[key].replace(/\{(\w+)\}/g, (_, name) => given[name] ?? "");

  const named = ([name, languages], wanted) => languages.filter((tag) => wanted.includes(tag)).map((tag) => `search/${name}-${tag}.js`);

  /** What the box offers first. */
  async function start() {
    await load("assets/search-engine.js");
    globalThis.SEARCH ??= new SearchIndex(lang);
    await load("search/first.js");
    const first = WORDS.shards.find(([name]) => name === "first");
    if (first) await Promise.all(named(first, [lang]).map(load));
  }

  // By the letters of the words it is known which other languages they may be in.
  const SCRIPTS = [["ar", /\p{Script=Arabic}/u], ["ru", /\p{Script=Cyrillic}/u], ["zh", /\p{Script=Han}/u]];

  /** Loads shard by shard what else may fit `words`; `told` is called after each. */
  async function rest(words, told) {
    await start();
    const letters = SCRIPTS.filter(([, script]) => script.test(words)).map(([tag]) => tag);
    const languages = [...new Set([lang, ...(letters.length ? letters : ["es", "fr"])])];
    const paths = WORDS.shards.flatMap((shard) => [`search/${shard[0]}.js`, ...named(shard, languages)]);
    const initials = new Set((words.normalize("NFKD").toLowerCase().match(/[\p{Alphabetic}\p{N}]+/gu) ?? []).map((word) => (/^[a-z]/.test(word) ? word[0] : "other")));
    for (const initial of initials) if (WORDS.initials.includes(initial)) paths.push(`search/words-${initial}.js`);
    // Entries come before their names.
    for (const path of paths) {
      if (scripts.has(path)) {
        await scripts.get(path);
      } else {
        await load(path);
        told();
      }
    }
  }

  const kind = (entry) => WORDS.kinds[entry.kind] ?? ["other", "", false];

  /** The page of an entry, in the reader's language where it is printed in it. */
  function href(entry) {
    const folder = lang !== "en" && kind(entry)[2] && (!/^page$/.test(kind(entry)[0]) || entry.names[lang]) ? `${lang}/` : "";
    return `${root}${folder}${entry.path}${entry.path.includes(".html") ? "" : "/index.html"}`;
  }

  function element(name, className, text, of) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    if (of && of !== lang) made.lang = of;
    return made;
  }

  /** Code, name, kind and the other name that was found, into a node. */
  function show(entry, words, into) {
    const { text, lang: of } = SEARCH.label(entry);
    if (entry.code) into.append(element("span", "code", entry.code), " ");
    into.append(element("bdi", "name", text, of), " ", element("span", "note", kind(entry)[1]));
    const other = SEARCH.matched(entry, words);
    if (other) into.append(" ", element("span", "note also", say("search-matched", { text: other })));
  }

  return { root, lang, start, rest, say, kind, href, show, element };
})();

(() => {
  const box = document.getElementById("find");
  const form = box?.form;
  if (!form) return;
  const { say, element } = SITE;
  const MOST = 10;
  const list = element("ul", "found");
  list.id = "find-list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", say("search-hits"));
  const live = element("span", "unseen");
  live.setAttribute("role", "status");
  form.append(list, live);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) {
    box.setAttribute(name, value);
  }
  let active = -1;
  let asked = "";

  function close() {
    list.hidden = true;
    active = -1;
    // What is still loading must not open the list again.
    asked = "";
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    const options = list.children;
    options[active]?.setAttribute("aria-selected", "false");
    active = options.length ? (place + options.length) % options.length : -1;
    const option = options[active];
    if (!option) return;
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", option.id);
  }

  function option(target) {
    const item = element("li", "option");
    item.id = `find-${list.children.length}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.href = target;
    list.append(item);
    return item;
  }

  function draw() {
    const words = box.value.trim();
    if (!words || !globalThis.SEARCH || document.activeElement !== box) return;
    const kept = active >= 0 ? list.children[active]?.dataset.href : undefined;
    const hits = SEARCH.search(words);
    list.replaceChildren();
    for (const { entry } of hits.slice(0, MOST)) SITE.show(entry, words, option(SITE.href(entry)));
    if (hits.length > MOST) option(`${form.action}?q=${encodeURIComponent(words)}`).append(say("search-all", { count: hits.length }));
    active = -1;
    box.removeAttribute("aria-activedescendant");
    list.hidden = hits.length === 0;
    box.setAttribute("aria-expanded", String(hits.length > 0));
    live.textContent = hits.length ? say("search-found", { count: hits.length }) : say("search-none", { words });
    const again = [...list.children].findIndex((item) => item.dataset.href === kept);
    if (again >= 0) choose(again);
  }

  async function ask() {
    const words = box.value.trim();
    asked = words;
    if (!words) {
      close();
      live.textContent = "";
      return;
    }
    const still = () => {
      if (asked === words) draw();
    };
    await SITE.start();
    still();
    let drawn = 0;
    await SITE.rest(words, () => {
      // A list that changes with each of forty shards would flicker.
      if (performance.now() - drawn < 150) return;
      drawn = performance.now();
      still();
    });
    still();
  }

  box.addEventListener("focus", () => SITE.start());
  box.addEventListener("input", ask);
  box.addEventListener("blur", close);
  // The focus stays in the box while an option is clicked.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("[data-href]");
    if (item) location.href = item.dataset.href;
  });
  const KEYS = {
    ArrowDown: () => (list.hidden ? ask() : choose(active + 1)),
    ArrowUp: () => (list.hidden ? ask() : choose(active < 0 ? -1 : active - 1)),
    Home: () => active >= 0 && choose(0),
    End: () => active >= 0 && choose(-1),
    Escape: () => !list.hidden && close(),
    Enter: () => {
      if (active < 0) return false;
      location.href = list.children[active].dataset.href;
    },
  };
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || !Object.hasOwn(KEYS, event.key)) return;
    // What was done here must not be done again by the browser.
    if (KEYS[event.key]() !== false) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
