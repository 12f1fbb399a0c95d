// Search by Chinese, pinyin and initials, and fields that offer what was found. Ranks as in kg/viewing/explorer/finding.py.

let index = []; // of the first so many nodes; the rest when there is time or somebody searches
const AT_ONCE = 1500;

function plainly(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

function indexNames(until) {
  for (let i = index.length; i < until; i++) {
    const read = graph.nodes.pinyin[i].toLowerCase().split(" ");
    index.push({ label: plainly(graph.nodes.label[i]), alt: graph.nodes.alt[i] && plainly(`|${graph.nodes.alt[i].replace(/\n/g, "|")}|`), pinyin: read.join(""), initials: read.map((part) => part[0]).join(""), read, signs: null });
  }
}

// Makes the names ready for the first search, some at a time, so that nothing has to wait for it.
function prepareSearch() {
  indexNames(Math.min(index.length + AT_ONCE, count));
  if (index.length < count) setTimeout(prepareSearch, 25);
}

// Numbers of the nodes that fit best.
function search(query, most = 30) {
  const wanted = plainly(query);
  if (!wanted) return [];
  indexNames(count);
  const asked = { wanted, letters: /[a-z]/.test(wanted), mixed: /[^\x00-\x7f]/.test(wanted) };
  const byRank = Array.from({ length: 20 }, () => []); // people before others that fit as well
  for (let i = 0; i < count; i++) {
    const score = shown.nodes[i] && fit(index[i], asked, i);
    if (score) byRank[2 * score + (kindOf[i] === 0 ? 1 : 0)].push(i);
  }
  let found = [];
  while (byRank.length && found.length < most) found = found.concat(byRank.pop().sort((a, b) => degree[b] - degree[a] || a - b));
  return found.slice(0, most);
}

function fit(names, asked, number) {
  const { wanted } = asked;
  if (asked.mixed && !asked.letters && !names.label.includes(wanted) && !names.alt) return 0;
  if (names.label === wanted) return 9;
  if (names.initials === wanted || names.pinyin === wanted) return 8;
  const way = asked.letters ? spelling(names, asked, number) : "";
  if (way === "whole") return 8;
  if (names.label.startsWith(wanted)) return 7;
  if (names.alt && names.alt.includes(`|${wanted}|`)) return 6;
  if (names.pinyin.startsWith(wanted)) return 5;
  if (way === "beginning" || names.initials.startsWith(wanted)) return 4;
  if (names.label.includes(wanted)) return 3;
  if (names.alt && names.alt.includes(wanted)) return 2;
  return way === "inside" || (wanted.length > 2 && (names.pinyin.includes(wanted) || names.initials.includes(wanted))) ? 1 : 0;
}

// Whether a word spells a name, giving every sign as itself, as its syllable or as the beginning of it: 李mj, lming.
function spelling(names, { wanted, mixed }, number) {
  if (!mixed) { // letters alone inside a name are looked for as they stand
    if (wanted[0] !== names.label[0] && wanted[0] !== names.initials[0]) return "";
    if (names.initials.startsWith(wanted)) return "beginning";
    if (wanted.length > 1 && ![names.label[1], names.read[0][1], names.initials[1]].includes(wanted[1])) return "";
    if (names.pinyin.startsWith(wanted) && !inTurn(names.initials, wanted)) return ""; // that fits better than a beginning
  }
  for (const sign of wanted) if (!names.label.includes(sign) && !names.pinyin.includes(sign)) return "";
  names.signs ??= signs(graph.nodes.label[number], names.read);
  const way = spelled(names.signs, wanted);
  return mixed || way !== "inside" ? way : "";
}

// Whether all letters stand in a word in their order; a word that spells a whole name has all its initials so.
function inTurn(letters, wanted) {
  let at = 0;
  for (const sign of wanted) if (sign === letters[at]) at++;
  return at >= letters.length;
}

function signs(written, read) {
  const label = Array.from(written);
  let at = 0;
  return read.filter((part) => part.trim()).map((part) => {
    while (label[at]?.trim() === "") at++;
    const length = Array.from(part).length;
    const glued = label.slice(at, at + length).join("").toLowerCase() === part;
    const sign = plainly(label.slice(at, at + (glued ? length : 1)).join(""));
    at += glued ? length : 1;
    return [sign, part];
  });
}

function spelled(name, wanted) {
  let reached = new Set([0]), inside = new Set();
  for (const [i, [sign, syllable]] of name.entries()) {
    inside = passed(sign, syllable, wanted, i ? [0, ...inside] : []);
    reached = passed(sign, syllable, wanted, reached);
    if (reached.has(wanted.length)) return i === name.length - 1 ? "whole" : "beginning";
    if (inside.has(wanted.length)) return "inside";
  }
  return "";
}

function passed(sign, syllable, wanted, places) {
  const ends = new Set();
  for (const at of places) {
    if (sign && wanted.startsWith(sign, at)) ends.add(at + sign.length);
    for (let i = 0; i < syllable.length && wanted[at + i] === syllable[i]; i++) ends.add(at + i + 1);
  }
  return ends;
}

// Makes an input with a list a combobox; `chosen` gets the number of a node.
function combobox(input, list, chosen) {
  let active = -1;
  let hits = [];
  const open = (yes) => { list.hidden = !yes; input.setAttribute("aria-expanded", String(yes)); };
  const mark = (place) => {
    active = place;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    if (hits.length) { input.setAttribute("aria-activedescendant", list.children[active].id); list.children[active].scrollIntoView({ block: "nearest" }); }
    else input.removeAttribute("aria-activedescendant");
  };
  const take = (node) => { open(false); chosen(node); };
  const show = () => {
    hits = search(input.value);
    list.replaceChildren(...hits.map((node, i) => hit(node, `${list.id}-${i}`, take)));
    if (!hits.length) list.append(make("li", { class: "quiet", role: "option", "aria-selected": "false", "aria-disabled": "true", id: `${list.id}-none` }, input.value.trim() ? word("noHit", shorten(input.value.trim(), 20)) : word("emptySearch")));
    open(true);
    mark(0);
  };
  input.addEventListener("input", oncePerFrame(show));
  input.addEventListener("focus", show);
  input.addEventListener("blur", () => setTimeout(() => open(false), 150));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return; // an input method is at work
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) { event.preventDefault(); if (list.hidden) open(true); mark((active + step + hits.length) % hits.length); }
    else if (event.key === "Enter") { const found = search(input.value); const best = found.includes(hits[active]) ? hits[active] : found[0]; if (best !== undefined) { event.preventDefault(); take(best); } }
    else if (event.key === "Escape" && !list.hidden) { event.stopPropagation(); open(false); }
  });
}

function hit(node, id, take) {
  const kind = KINDS[kindOf[node]];
  return make("li", { role: "option", id, "aria-selected": "false", onpointerdown: (event) => event.preventDefault(), onclick: () => take(node) },
    make("span", { class: "dot", style: `background:${kind.color}` }),
    make("span", { class: "name" }, graph.nodes.label[node]),
    make("span", { class: "quiet" }, `${word(graph.types[graph.nodes.type[node]])} · ${degree[node]}`));
}
