// The details of a node: its relations, all its facts, its timeline, and where it is named.

const TABS = ["relations", "facts", "timeline", "mentions"];
const STEP = 25; // items shown at a time
const FIRST = 12; // neighbours of a relation shown at first

async function showPanel(node) {
  const panel = $("panel");
  panel.hidden = false;
  document.body.classList.add("detailed");
  panel.replaceChildren(...panelHead(node), tabList(node), make("div", { id: "tab", role: "tabpanel", tabindex: "0", "aria-label": word(state.tab) }));
  panel.scrollTop = 0;
  await fillTab(node);
}

function hidePanel() {
  $("panel").hidden = true;
  document.body.classList.remove("detailed");
}

function panelHead(node) {
  const alt = graph.nodes.alt[node];
  return [
    make("div", { class: "close" }, make("button", { type: "button", id: "panel-close", "aria-label": word("back"), onclick: () => select(-1) }, "×")),
    make("h2", {}, graph.nodes.label[node]),
    make("p", { class: "quiet" }, make("span", { class: "dot", style: `background:${KINDS[kindOf[node]].color}` }), word(graph.types[graph.nodes.type[node]])),
    alt ? make("p", { class: "alt" }, `${word("also")}${state.language === "zh" ? "：" : ": "}`, alt.split("\n").join("、")) : null,
    make("p", { class: "actions" },
      make("button", { type: "button", class: "small", id: "copy-link", onclick: (event) => copy(location.href, event.currentTarget) }, word("copyLink")),
      make("button", { type: "button", class: "small", id: "path-from", onclick: () => toggle("pathbox", true) }, word("pathFromHere"))),
  ].filter(Boolean);
}

function tabList(node) {
  const buttons = TABS.map((tab) => make("button", { type: "button", role: "tab", id: `tab-${tab}`, "aria-controls": "tab", "aria-selected": String(tab === state.tab), tabindex: tab === state.tab ? "0" : "-1", onclick: () => openTab(tab, node) }, word(tab)));
  const list = make("div", { role: "tablist", "aria-label": word("details") }, ...buttons);
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.stopPropagation();
    const next = TABS[(TABS.indexOf(state.tab) + step + TABS.length) % TABS.length];
    openTab(next, node).then(() => $(`tab-${next}`).focus());
  });
  return list;
}

async function openTab(tab, node) {
  state.tab = tab;
  for (const name of TABS) {
    $(`tab-${name}`).setAttribute("aria-selected", String(name === tab));
    $(`tab-${name}`).tabIndex = name === tab ? 0 : -1;
  }
  $("tab").setAttribute("aria-label", word(tab));
  await fillTab(node);
}

async function fillTab(node) {
  const body = $("tab");
  if (state.tab === "relations") { body.replaceChildren(...relationParts(node)); return; }
  body.replaceChildren(make("p", { class: "quiet" }, word("loading")));
  await readEvidence();
  if (state.selected !== node || body !== $("tab")) return;
  const fill = { facts: factParts, timeline: timelineParts, mentions: mentionParts }[state.tab];
  const parts = fill(node);
  body.replaceChildren(...(parts.length ? parts : [make("p", { class: "quiet" }, word("none"))]));
}

function relationParts(node) {
  const groups = circle(node);
  if (!groups.length) return [make("p", { class: "quiet" }, word("none"))];
  return groups.map((group) => {
    const list = make("ul", { class: "nodes" });
    const items = group.nodes.map(([other, list]) => () => make("li", {}, nodeLink(other), make("span", { class: "quiet" }, list.length > 1 ? ` ×${list.length}` : "")));
    return make("section", { class: "relation" }, make("h3", {}, group.name, make("span", { class: "count" }, String(group.nodes.length))), growing(list, items, FIRST));
  });
}

// A list that grows when asked: items are functions that make an element.
function growing(list, items, first) {
  const more = make("button", { type: "button", class: "small more" });
  let shownItems = 0;
  const grow = (by) => {
    list.append(...items.slice(shownItems, shownItems + by).map((item) => item()));
    shownItems = Math.min(shownItems + by, items.length);
    more.hidden = shownItems === items.length;
    more.textContent = word("more", Math.min(items.length - shownItems, 100));
  };
  more.addEventListener("click", () => grow(100));
  grow(first);
  return make("div", {}, list, more);
}

function factParts(node) {
  const list = facts(node).sort((a, b) => graph.facts.rel[a] - graph.facts.rel[b] || graph.facts.start[b] - graph.facts.start[a] || a - b);
  const items = told(list, node).map(([first, ...others]) => () => factCards(first, others, node));
  const parts = [growing(make("div", { class: "cards" }), items, STEP)];
  if (!WITH_TEXT) parts.unshift(make("p", { class: "quiet" }, word("fewSentences")));
  return list.length ? parts : [];
}

// Facts that say the same (a post observed on many days) together.
function told(list, node, when = () => 0) {
  const same = new Map();
  for (const fact of list) {
    const key = [graph.facts.rel[fact], graph.facts.a[fact] === node, across(fact, node), evidence.words[fact], when(fact)].join();
    same.set(key, [...(same.get(key) ?? []), fact]);
  }
  return [...same.values()];
}

function factCards(first, others, node) {
  const card = factCard(first, node);
  if (!others.length) return card;
  const rest = make("details", {}, make("summary", { class: "quiet" }, word("again", others.length)));
  rest.addEventListener("toggle", () => { if (rest.open && rest.children.length === 1) rest.append(...others.map((fact) => factCard(fact, node))); });
  card.append(rest);
  return card;
}

// Posts and events by day; the undated come last.
function timelineParts(node) {
  const day = (fact) => graph.facts.start[fact] || graph.facts.end[fact];
  const list = facts(node).filter((fact) => !/figure$/i.test(graph.relations[graph.facts.rel[fact]]) && day(fact));
  list.sort((a, b) => day(a) - day(b) || a - b);
  const moments = told(list, node, (fact) => (graph.relations[graph.facts.rel[fact]] === "post" ? Math.floor(day(fact) / 10000) : day(fact)));
  let year = 0;
  const items = moments.map(([fact, ...others]) => () => {
    const now = Math.floor(day(fact) / 10000);
    const head = now !== year ? make("h3", {}, String(now)) : null;
    year = now;
    return make("div", { class: "moment" }, head, momentLine(fact, others, node));
  });
  return list.length ? [growing(make("div", { class: "line" }), items, 60)] : [];
}

function momentLine(fact, others, node) {
  const other = across(fact, node);
  const words = evidence.wordTable[evidence.words[fact]];
  return make("details", { class: "moment-fact" },
    make("summary", {}, make("time", {}, spanText(graph.facts.start[fact], graph.facts.end[fact])), " ", make("b", {}, relationWord(graph.relations[graph.facts.rel[fact]], graph.facts.a[fact] === node)), ` ${words}${other >= 0 ? ` ${graph.nodes.label[other]}` : ""}`),
    factCards(fact, others, node));
}

function mentionParts(node) {
  const items = evidence.named[node].map((entry) => () => make("li", {}, source(entry)));
  return items.length ? [growing(make("ul", { class: "nodes" }), items, STEP)] : [];
}

// The steps of a path with their facts.
async function showPathPanel(path) {
  await readEvidence();
  const panel = $("panel");
  panel.hidden = false;
  document.body.classList.add("detailed");
  const parts = [
    make("div", { class: "close" }, make("button", { type: "button", id: "panel-close", "aria-label": word("back"), onclick: () => select(-1) }, "×")),
    make("h2", {}, word("pathOf", graph.nodes.label[path[0]], graph.nodes.label[path.at(-1)], path.length - 1)),
  ];
  for (let i = 1; i < path.length; i++) {
    const list = factsBetween(path[i - 1], path[i]);
    parts.push(make("h3", {}, word("between", graph.nodes.label[path[i - 1]], graph.nodes.label[path[i]])), growing(make("div", { class: "cards" }), list.map((fact) => () => factCard(fact, path[i - 1])), 3));
  }
  panel.replaceChildren(...parts);
  panel.scrollTop = 0;
}
