// The whole graph, drawn by sigma; regions under it, the ties of what is near over it.

let renderer = null;
let palette = null;
const MOST_NEAR = 350; // nodes in view at which all their ties are drawn
const MOST_TIES = 1500;
const SHADES = { light: { region: "rgba(60,90,130,.055)", name: "#3c4a5a", halo: "rgba(255,255,255,.85)", edge: "#d9dfe6", near: "rgba(110,125,145,.4)", label: "#1d2733", back: "#ffffff", tip: "#ffffff" },
  dark: { region: "rgba(150,180,220,.07)", name: "#c6d0dc", halo: "rgba(18,23,30,.85)", edge: "#2f3944", near: "rgba(150,165,185,.35)", label: "#e7ecf2", back: "#12171e", tip: "#242d38" } };

function hasGraphics() {
  try {
    const canvas = document.createElement("canvas");
    return Boolean(window.WebGLRenderingContext && canvas.getContext("webgl2"));
  } catch {
    return false;
  }
}

// The libraries stand in the page as text: sigma cannot even be read where there is no WebGL.
function loadLibraries() {
  for (const text of document.querySelectorAll("script.library")) {
    const script = document.createElement("script");
    script.textContent = text.textContent;
    document.head.append(script);
    text.remove();
  }
}

function startMap() {
  palette = SHADES[dark() ? "dark" : "light"];
  loadLibraries();
  const picture = new graphology.Graph({ type: "undirected" });
  const base = Math.min(Math.max(190 / Math.sqrt(count || 1), 0.9), 5);
  const narrow = Math.min($("map").clientWidth / 1000, 1);
  for (let i = 0; i < count; i++) {
    const size = narrow * base * (0.75 + 0.42 * Math.log2(1 + degree[i]));
    picture.addNode(String(i), { x: graph.nodes.x[i], y: -graph.nodes.y[i], size, color: KINDS[kindOf[i]].color, label: shorten(graph.nodes.label[i], 16) });
  }
  for (let i = 0; i < graph.strong.length; i += 2) picture.addUndirectedEdgeWithKey(String(i), String(graph.strong[i]), String(graph.strong[i + 1]));
  renderer = new Sigma(picture, $("map"), settings());
  renderer.createCanvasContext("regions", { beforeLayer: "edges" });
  renderer.createCanvasContext("near", { afterLayer: "regions" });
  renderer.createCanvasContext("names", { afterLayer: "labels" });
  renderer.resize(true);
  renderer.on("afterRender", drawLayers);
  renderer.on("clickNode", ({ node }) => select(Number(node)));
  renderer.on("enterNode", () => { $("map").style.cursor = "pointer"; });
  renderer.on("leaveNode", () => { $("map").style.cursor = ""; });
  renderer.scheduleRender();
}

// Ties are lines a pixel wide; arrows, which there are none of, are too, so that no other program is made ready for them.
function settings() {
  const line = Sigma.rendering.EdgeLineProgram;
  return {
    edgeProgramClasses: { line, arrow: line },
    labelFont: getComputedStyle(document.body).fontFamily, labelSize: 12, labelColor: { color: palette.label }, labelDensity: 0.4, labelGridCellSize: 110, labelRenderedSizeThreshold: 7.5,
    defaultEdgeColor: palette.edge, minCameraRatio: 0.004, maxCameraRatio: 1.6, stagePadding: 24, zIndex: false, allowInvalidContainer: true, inertiaRatio: 1,
    nodeReducer: (node, data) => (shown.nodes[node] ? data : { ...data, hidden: true }),
    edgeReducer: (edge, data) => { const [a, b] = renderer ? renderer.getGraph().extremities(edge) : [0, 0]; return shown.nodes[a] && shown.nodes[b] ? data : { ...data, hidden: true }; },
    defaultDrawNodeHover: drawHover,
  };
}

function drawHover(context, data, options) {
  const text = data.label;
  context.font = `${options.labelSize + 1}px ${options.labelFont}`;
  const wide = context.measureText(text).width;
  context.fillStyle = palette.tip;
  context.shadowColor = "rgba(0,0,0,.35)";
  context.shadowBlur = 6;
  context.beginPath();
  context.roundRect(data.x - data.size - 3, data.y - 12, wide + 2 * data.size + 16, 24, 6);
  context.fill();
  context.shadowBlur = 0;
  context.fillStyle = data.color;
  context.beginPath();
  context.arc(data.x, data.y, data.size, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = palette.label;
  context.fillText(text, data.x + data.size + 5, data.y + 4);
}

// From positions of the graph to pixels, and the part of the graph in view.
function frame() {
  const [o, p] = [renderer.graphToViewport({ x: 0, y: 0 }), renderer.graphToViewport({ x: 1000, y: 1000 })];
  const scale = { x: (p.x - o.x) / 1000, y: (p.y - o.y) / 1000 };
  const { width, height } = renderer.getDimensions();
  const box = { left: -o.x / scale.x, right: (width - o.x) / scale.x, top: -o.y / scale.y, bottom: (height - o.y) / scale.y };
  return { x: (v) => o.x + v * scale.x, y: (v) => o.y + v * scale.y, scale: Math.abs(scale.x), box, width, height };
}

// Numbers of the nodes in view; it stops when there are more than ``most``.
function inView({ box }, most = Infinity) {
  const [low, high] = [Math.min(box.top, box.bottom), Math.max(box.top, box.bottom)];
  const found = [];
  const { x, y } = graph.nodes;
  for (let i = 0; i < count && found.length <= most; i++) if (x[i] >= box.left && x[i] <= box.right && -y[i] >= low && -y[i] <= high && shown.nodes[i]) found.push(i);
  return found;
}

function drawLayers() {
  if (!renderer || state.mode !== "map") return;
  const view = frame();
  drawRegions(view);
  drawNear(view);
}

function clean(name, { width, height }) {
  const canvas = renderer.getCanvases()[name];
  const context = canvas.getContext("2d");
  context.clearRect(0, 0, canvas.width, canvas.height);
  return context;
}

function drawRegions(view) {
  const under = clean("regions", view);
  const over = clean("names", view);
  const taken = [];
  const named = new Set();
  over.textAlign = "center";
  for (const region of graph.regions) {
    const [x, y, r] = [view.x(region.x), view.y(-region.y), region.r * view.scale];
    if (x + r < 0 || x - r > view.width || y + r < 0 || y - r > view.height) continue;
    if (region.depth === 0 || r > 60) {
      under.fillStyle = palette.region;
      under.beginPath();
      under.arc(x, y, r, 0, 2 * Math.PI);
      under.fill();
    }
    const name = regionName(region);
    if (named.has(name)) continue;
    if (r > 26 && r < view.height * 0.9 && nameRegion(over, region, x, y - r * (region.depth ? 0.45 : 0.72), r, taken)) named.add(name);
  }
}

function nameRegion(context, region, x, y, r, taken) {
  const size = Math.round(Math.min(Math.max(r / 6, 11), region.depth ? 14 : 19));
  const text = shorten(regionName(region), Math.max(4, Math.min(Math.floor((r * 2.2) / size), 16)));
  const wide = text.length * size;
  if (x - wide / 2 < 0 || x + wide / 2 > context.canvas.clientWidth) return false;
  if (taken.some((box) => Math.abs(box.x - x) < (box.wide + wide) / 2 + 6 && Math.abs(box.y - y) < size + 8)) return false;
  taken.push({ x, y, wide });
  context.font = `600 ${size}px ${getComputedFont()}`;
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = palette.halo;
  context.strokeText(text, x, y);
  context.fillStyle = palette.name;
  context.fillText(text, x, y);
  return true;
}

let font = null;
function getComputedFont() {
  font ??= getComputedStyle(document.body).fontFamily;
  return font;
}

// A region is called by its best known node that is shown; what hangs together with few or none has no such node.
function regionName(region) {
  if (!region.hubs.length) return word("loose");
  const hub = region.hubs.find((node) => shown.nodes[node]);
  return hub === undefined ? "" : graph.nodes.label[hub];
}

function drawNear(view) {
  const context = clean("near", view);
  const nodes = inView(view, MOST_NEAR);
  if (nodes.length > MOST_NEAR) return;
  context.strokeStyle = palette.near;
  context.lineWidth = 0.8;
  context.beginPath();
  let drawn = 0;
  for (const node of nodes) {
    const [x, y] = [view.x(graph.nodes.x[node]), view.y(-graph.nodes.y[node])];
    for (let i = factsOf.starts[node]; i < factsOf.starts[node + 1] && drawn < MOST_TIES; i++) {
      const fact = factsOf.list[i];
      const other = across(fact, node);
      if (other < 0 || !shown.facts[fact]) continue;
      context.moveTo(x, y);
      context.lineTo(view.x(graph.nodes.x[other]), view.y(-graph.nodes.y[other]));
      drawn++;
    }
  }
  context.stroke();
}

function moveMap(across, along) {
  const camera = renderer.getCamera();
  const { x, y, ratio } = camera.getState();
  camera.animate({ x: x + across * ratio * 0.12, y: y - along * ratio * 0.12 }, { duration: 120 });
}

function lookAt(node) {
  if (!renderer) return;
  const { x, y } = renderer.getNodeDisplayData(String(node));
  renderer.getCamera().setState({ x, y, ratio: Math.min(renderer.getCamera().getState().ratio, 0.25) });
}

function nearestToMiddle() {
  const { x, y } = renderer.viewportToGraph({ x: $("map").clientWidth / 2, y: $("map").clientHeight / 2 });
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < count; i++) {
    const distance = (graph.nodes.x[i] - x) ** 2 + (-graph.nodes.y[i] - y) ** 2;
    if (shown.nodes[i] && distance < least) [best, least] = [i, distance];
  }
  return best;
}

function recolour() {
  palette = SHADES[dark() ? "dark" : "light"];
  if (!renderer) return;
  renderer.setSetting("labelColor", { color: palette.label });
  renderer.setSetting("defaultEdgeColor", palette.edge);
  renderer.refresh();
}

function zoomBy(factor) {
  if (state.mode !== "map") zoomScene(factor);
  else if (renderer) factor > 1 ? renderer.getCamera().animatedZoom({ duration: 150 }) : renderer.getCamera().animatedUnzoom({ duration: 150 });
}

function wholeMap() {
  if (state.mode !== "map") fitScene();
  else renderer?.getCamera().animatedReset({ duration: 200 });
}

// Without WebGL: what is shown as a list, the best known first.
const MOST_LISTED = 400;
function listNodes() {
  const order = [...Array(count).keys()].filter((node) => shown.nodes[node]).sort((a, b) => degree[b] - degree[a] || a - b);
  const items = order.slice(0, MOST_LISTED).map((node) => make("li", {}, nodeLink(node), make("span", { class: "quiet" }, ` ${word(graph.types[graph.nodes.type[node]])} · ${degree[node]}`)));
  $("map").replaceChildren(make("p", { class: "notice" }, word("noGraphics")), make("ul", { class: "nodes", "aria-label": word("list") }, ...items));
}
