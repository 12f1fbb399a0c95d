// The page as a whole: what is chosen, links, keys, language, light and dark.

const OPENERS = { filters: "tool-filters", pathbox: "tool-path", exports: "tool-export" };
const FILL = { filters: fillFilters, pathbox: fillPathbox, exports: fillExports };

function toggle(id, open = $(id).hidden) {
  for (const other of ["pathbox", "exports"]) if (other !== id && open) close(other);
  if (!open) { close(id); return; }
  $(id).hidden = false;
  $(OPENERS[id]).setAttribute("aria-expanded", "true");
  FILL[id]();
  if (id === "filters") { document.body.classList.add("filtering"); resized(); }
}

function close(id) {
  if ($(id).hidden) return;
  const inside = $(id).contains(document.activeElement);
  $(id).hidden = true;
  $(OPENERS[id]).setAttribute("aria-expanded", "false");
  if (id === "filters") { document.body.classList.remove("filtering"); resized(); }
  if (inside) $(OPENERS[id]).focus();
}

// Shows a node with its circle; -1: the whole map again.
async function select(node, remember = true) {
  state.selected = node;
  state.mode = node < 0 ? "map" : "focus";
  state.path = null;
  if (remember) remembered(node < 0 ? "" : `#node=${graph.nodes.id[node]}`);
  if (node < 0) {
    hideScene();
    hidePanel();
    resized();
    $("map").focus();
    say(word("shown", shown.nodes.reduce((sum, on) => sum + on, 0), shown.facts.reduce((sum, on) => sum + on, 0)));
    return;
  }
  document.body.classList.add("detailed");
  $("panel").hidden = false;
  lookAt(node);
  showCircle(node);
  await showPanel(node);
}

async function showPath(path, remember = true) {
  Object.assign(state, { mode: "path", path, selected: path[0] });
  if (remember) remembered(`#path=${graph.nodes.id[path[0]]},${graph.nodes.id[path.at(-1)]}`);
  document.body.classList.add("detailed");
  $("panel").hidden = false;
  drawPath(path);
  say($("scene-picture").getAttribute("aria-label"));
  await showPathPanel(path);
}

function remembered(hash) {
  if (location.hash !== hash) history.pushState(null, "", hash || location.pathname);
}

function follow() {
  const [, key, value] = /^#(node|path)=(.*)$/.exec(location.hash) ?? [];
  const nodes = (value ?? "").split(/,|%2c/i).map((id) => nodeNumber.get(id) ?? -1);
  if (key === "path" && nodes.length === 2 && !nodes.includes(-1)) {
    const path = findPath(...nodes);
    if (path) { showPath(path, false); return; }
  }
  if (state.mode !== "map" || nodes[0] >= 0) select(nodes[0], false);
}

const resized = oncePerFrame(() => {
  if (renderer) { renderer.resize(); renderer.refresh({ skipIndexation: true }); }
  if (state.mode !== "map") fitScene();
});

function setLanguage(language) {
  state.language = language;
  speak();
  for (const id of Object.keys(FILL)) if (!$(id).hidden) FILL[id]();
  if (!renderer && state.mode === "map") listNodes();
  if (state.mode === "focus") select(state.selected, false);
  else if (state.mode === "path") showPath(state.path, false);
  else renderer?.scheduleRender(); // names of regions
  if (state.mode === "map") say(word("shown", shown.nodes.reduce((sum, on) => sum + on, 0), shown.facts.reduce((sum, on) => sum + on, 0)));
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  recolour();
}

function showHelp() {
  const rows = word("helpRows").map(([keys, what]) => make("tr", {}, make("th", { scope: "row" }, make("kbd", {}, keys)), make("td", {}, what)));
  $("help").replaceChildren(make("h2", { id: "help-title" }, word("helpTitle")), make("p", {}, word("helpText")), make("table", {}, make("tbody", {}, ...rows)), make("button", { type: "button", class: "main", onclick: () => $("help").close() }, word("close")));
  $("help").showModal();
}

const KEYS = {
  "/": () => $("search").focus(), f: () => toggle("filters"), p: () => toggle("pathbox"), e: () => toggle("exports"), l: () => setLanguage(state.language === "zh" ? "en" : "zh"),
  t: () => setTheme(dark() ? "light" : "dark"), "?": showHelp, "+": () => zoomBy(1.5), "=": () => zoomBy(1.5), "-": () => zoomBy(1 / 1.5), 0: wholeMap, Escape: stepBack,
};
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function stepBack() {
  const open = ["exports", "pathbox"].find((id) => !$(id).hidden);
  if (open) close(open);
  else if (state.mode !== "map") select(-1);
  else close("filters");
}

function pressed(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (typing && event.key !== "Escape") return;
  if (event.target === $("search") && event.key === "Escape") event.target.blur();
  const task = KEYS[event.key] ?? KEYS[event.key.toLowerCase()];
  if (task) { event.preventDefault(); task(); return; }
  if (event.target !== $("map") || !renderer) return;
  if (ARROWS[event.key]) { event.preventDefault(); moveMap(...ARROWS[event.key]); }
  else if (event.key === "Enter" && nearestToMiddle() >= 0) { event.preventDefault(); select(nearestToMiddle()); }
}

function listen() {
  for (const [id, opener] of Object.entries(OPENERS)) $(opener).addEventListener("click", () => toggle(id));
  $("tool-language").addEventListener("click", KEYS.l);
  $("tool-theme").addEventListener("click", KEYS.t);
  $("tool-help").addEventListener("click", showHelp);
  $("zoom-in").addEventListener("click", () => zoomBy(1.5));
  $("zoom-out").addEventListener("click", () => zoomBy(1 / 1.5));
  $("zoom-all").addEventListener("click", wholeMap);
  document.addEventListener("keydown", pressed);
  window.addEventListener("hashchange", follow);
  window.addEventListener("popstate", follow);
  window.addEventListener("resize", resized);
  combobox($("search"), $("hits"), (node) => { $("search").value = graph.nodes.label[node]; $("search").blur(); select(node); });
}

async function start() {
  if (window.matchMedia("(prefers-color-scheme: dark)").matches) document.documentElement.dataset.theme = "dark";
  speak();
  $("loading").textContent = word("loading");
  await readGraph();
  prepareTime();
  if (hasGraphics()) startMap();
  else { palette = SHADES[dark() ? "dark" : "light"]; listNodes(); }
  performance.mark("map");
  listen();
  $("loading").remove();
  $("empty").textContent = word("nothing");
  $("empty").hidden = count > 0;
  say(word("shown", count, graph.facts.a.length));
  follow();
  document.documentElement.dataset.ready = "true";
  prepareSearch();
}

// For tests and measurements.
window.zhitu = { state, search, findPath, select, node: (id) => nodeNumber.get(id), columns: () => ({ graph, evidence }), shown, readEvidence, renderer: () => renderer, camera: () => renderer?.getCamera() };
start();
