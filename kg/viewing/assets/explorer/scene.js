// Drawings of a node with its neighbours around it, and of a path: plain SVG, which needs no WebGL and can be exported.

const NAME = 9; // letters of a name in the circle
const FIRST_RING = 120;
const RING = 134; // from ring to ring
const GAP = 16; // from name to name along a ring
const MOST_DRAWN = 600;

const sceneView = { x: 0, y: 0, scale: 1 };
let sceneBox = { left: -1, right: 1, top: -1, bottom: 1 };

function showScene(parts, box, label) {
  const stage = draw("g", { id: "scene-stage" }, ...parts);
  const picture = draw("svg", { id: "scene-picture", role: "group", "aria-label": label, width: "100%", height: "100%" }, stage);
  $("scene").replaceChildren(picture);
  $("scene").hidden = false;
  $("view").classList.add("scened");
  sceneBox = box;
  fitScene();
  listenToScene(picture);
}

function hideScene() {
  $("scene").hidden = true;
  $("scene").replaceChildren();
  $("view").classList.remove("scened");
}

function fitScene() {
  const { clientWidth: wide, clientHeight: high } = $("scene");
  const scale = Math.min(wide / (sceneBox.right - sceneBox.left), high / (sceneBox.bottom - sceneBox.top), 1.5);
  moveScene(wide / 2 - (scale * (sceneBox.left + sceneBox.right)) / 2, high / 2 - (scale * (sceneBox.top + sceneBox.bottom)) / 2, scale);
}

function moveScene(x, y, scale) {
  Object.assign(sceneView, { x, y, scale });
  $("scene-stage")?.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
  $("scene").classList.toggle("far", scale < 0.5);
  $("scene-stage")?.style.setProperty("--unit", String(1 / scale)); // names that stay readable from afar
}

function zoomScene(factor, x = $("scene").clientWidth / 2, y = $("scene").clientHeight / 2) {
  const scale = Math.min(Math.max(sceneView.scale * factor, 0.05), 6);
  const by = scale / sceneView.scale;
  moveScene(x - (x - sceneView.x) * by, y - (y - sceneView.y) * by, scale);
}

// Dragging, wheel, and two fingers.
function listenToScene(picture) {
  const fingers = new Map();
  const place = (event) => { const box = picture.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  picture.addEventListener("wheel", (event) => { event.preventDefault(); zoomScene(Math.exp(-event.deltaY / 400), ...place(event)); }, { passive: false });
  picture.addEventListener("pointerdown", (event) => fingers.set(event.pointerId, place(event)));
  picture.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    if (fingers.size === 1) {
      if (!picture.hasPointerCapture(event.pointerId) && Math.hypot(now[0] - before[0], now[1] - before[1]) < 4) return;
      picture.setPointerCapture(event.pointerId);
      moveScene(sceneView.x + now[0] - before[0], sceneView.y + now[1] - before[1], sceneView.scale);
    } else {
      const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
      const distance = (p) => Math.hypot(p[0] - other[0], p[1] - other[1]) || 1;
      zoomScene(distance(now) / distance(before), ...other);
    }
    fingers.set(event.pointerId, now);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) picture.addEventListener(end, (event) => fingers.delete(event.pointerId));
  picture.addEventListener("keydown", walkScene);
}

// Arrow keys go from node to node, Enter takes one.
function walkScene(event) {
  const nodes = [...$("scene-picture").querySelectorAll(".node")];
  const here = nodes.indexOf(document.activeElement);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step && here >= 0) {
    event.preventDefault();
    event.stopPropagation();
    const next = nodes[(here + step + nodes.length) % nodes.length];
    nodes[here].setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  } else if (event.key === "Enter" && here >= 0) {
    event.preventDefault();
    select(Number(nodes[here].dataset.node));
  }
}

function nodeMark(node, x, y, radius, label, tab = "-1") {
  const name = graph.nodes.label[node];
  const mark = draw("g", { class: "node", "data-node": node, role: "button", tabindex: tab, "aria-label": `${name}，${word(graph.types[graph.nodes.type[node]])}`, onclick: () => select(node) },
    draw("title", {}, document.createTextNode(name)),
    draw("circle", { cx: x, cy: y, r: Math.max(radius, 11), fill: "transparent" }),
    draw("circle", { class: "sign", cx: x, cy: y, r: radius, fill: KINDS[kindOf[node]].color }));
  if (label) mark.append(label);
  return mark;
}

// ---- the circle of a node

function showCircle(node) {
  const groups = circle(node);
  const total = new Set(groups.flatMap((group) => group.nodes.map(([other]) => other))).size;
  const { places, sectors, reach, left } = around(groups);
  const margin = reach + 26;
  const unit = Math.max((2 * margin) / Math.min($("view").clientWidth, $("view").clientHeight), 1);
  const titles = sectorTitles(sectors, reach, unit);
  const heights = titles.map((title) => Number(title.getAttribute("y"))).map((y) => y + (y < 0 ? -18 : 10) * unit);
  const lines = places.map(({ x, y, width }) => draw("line", { class: "tie", x1: 0, y1: 0, x2: x, y2: y, "stroke-width": width }));
  const marks = places.map((place, i) => nodeMark(place.node, place.x, place.y, place.size, spoke(place), i ? "-1" : "0"));
  const middle = nodeMark(node, 0, 0, 26, null, places.length ? "-1" : "0");
  middle.classList.add("middle");
  const names = wrapName(graph.nodes.label[node]).map((line, i) => draw("text", { class: "main-name", x: 0, y: 28 + (18 + i * 20) * unit, "text-anchor": "middle" }, document.createTextNode(line)));
  showScene([...sectors.map((sector, i) => sectorShade(sector, i, reach)), ...lines, ...marks, middle, ...titles, ...names], { left: -margin - 30, right: margin + 30, top: Math.min(-margin, ...heights), bottom: Math.max(margin, ...heights) }, word("neighbours", total));
  say(left ? word("undrawn", left) : word("neighbours", total));
}

// Every relation a sector of the circle, its nodes on arcs from the inside out.
function around(groups) {
  const all = groups.reduce((sum, group) => sum + group.nodes.length, 0);
  const drawn = Math.min(all, MOST_DRAWN);
  const share = groups.map((group) => Math.max(Math.ceil((group.nodes.length * drawn) / Math.max(all, 1)), 1) + 1.6);
  const whole = share.reduce((sum, part) => sum + part, 0);
  const places = [];
  const sectors = [];
  let begin = -Math.PI / 2;
  let reach = FIRST_RING;
  groups.forEach((group, i) => {
    const turn = (share[i] / whole) * 2 * Math.PI;
    const nodes = group.nodes.slice(0, Math.max(Math.ceil((group.nodes.length * drawn) / Math.max(all, 1)), 1));
    const far = arcs(nodes, begin, turn, places);
    sectors.push({ group, begin, turn, far });
    reach = Math.max(reach, far);
    begin += turn;
  });
  return { places, sectors, reach: reach + 60, left: all - places.length };
}

function arcs(nodes, begin, turn, places) {
  let radius = FIRST_RING;
  let rest = nodes;
  for (;;) {
    const room = Math.max(Math.floor(((turn * 0.92) * radius) / GAP), 1);
    const here = rest.slice(0, room);
    rest = rest.slice(room);
    here.forEach(([node, list], i) => {
      const angle = begin + turn * (0.04 + (0.92 * (i + 0.5)) / here.length);
      places.push({ node, angle, x: Math.cos(angle) * radius, y: Math.sin(angle) * radius, size: Math.min(4 + Math.sqrt(degree[node]) * 0.6, 12), width: Math.min(0.8 + Math.log2(list.length), 5) });
    });
    if (!rest.length) return radius + RING - 40;
    radius += RING;
  }
}

// The name of a neighbour, along its spoke, never upside down.
function spoke({ node, angle, x, y, size }) {
  const turned = Math.cos(angle) < 0;
  const degrees = (angle * 180) / Math.PI + (turned ? 180 : 0);
  return draw("text", { class: "spoke", transform: `translate(${x} ${y}) rotate(${degrees})`, x: turned ? -size - 5 : size + 5, y: 4, "text-anchor": turned ? "end" : "start" }, document.createTextNode(shorten(graph.nodes.label[node], NAME)));
}

function sectorShade({ begin, turn }, i, reach) {
  return draw("path", { class: `sector s${i % 2}`, d: wedge(begin, turn, 52, reach - 46) });
}

// The names of the relations around the circle, none over another: one that finds its place taken goes farther out.
function sectorTitles(sectors, reach, unit) {
  const taken = [];
  return sectors.map(({ group, begin, turn }) => {
    const text = `${group.name} ${group.nodes.length}`;
    const middle = begin + turn / 2;
    const anchor = Math.abs(Math.cos(middle)) < 0.3 ? "middle" : Math.cos(middle) < 0 ? "end" : "start";
    const [wide, high] = [text.length * 14 * unit, 20 * unit];
    const shift = { middle: 0, end: -wide / 2, start: wide / 2 }[anchor];
    let [x, y] = [Math.cos(middle) * (reach - 26), Math.sin(middle) * (reach - 26)];
    const over = () => taken.some((box) => Math.abs(box.x - x - shift) < (box.wide + wide) / 2 && Math.abs(box.y - y) < high);
    while (over()) y += Math.sin(middle) < 0 ? -high : high;
    taken.push({ x: x + shift, y, wide });
    return draw("text", { class: "relation", x, y: y + 5, "text-anchor": anchor }, document.createTextNode(text));
  });
}

function wedge(begin, turn, inner, outer) {
  const end = begin + Math.min(turn, 2 * Math.PI - 0.004);
  const at = (angle, radius) => `${(Math.cos(angle) * radius).toFixed(1)} ${(Math.sin(angle) * radius).toFixed(1)}`;
  const large = turn > Math.PI ? 1 : 0;
  return `M${at(begin, inner)}L${at(begin, outer)}A${outer} ${outer} 0 ${large} 1 ${at(end, outer)}L${at(end, inner)}A${inner} ${inner} 0 ${large} 0 ${at(begin, inner)}Z`;
}

function wrapName(name) {
  const signs = [...shorten(name, 40)];
  const lines = Math.ceil(signs.length / 10);
  const step = Math.ceil(signs.length / lines);
  return Array.from({ length: lines }, (_, i) => signs.slice(i * step, (i + 1) * step).join(""));
}

// ---- a path

function drawPath(path) {
  const upright = $("view").clientWidth < 620;
  const at = (i) => (upright ? [0, i * 110] : [i * 190, (i % 2) * 60]);
  const parts = [];
  path.forEach((node, i) => {
    const [x, y] = at(i);
    if (i) parts.push(...step(path[i - 1], node, at(i - 1), [x, y], upright));
  });
  path.forEach((node, i) => {
    const [x, y] = at(i);
    const lines = wrapName(graph.nodes.label[node]);
    const text = lines.map((line, j) => draw("text", { class: "step", x: upright ? 28 : x, y: upright ? y + 5 + (j - (lines.length - 1) / 2) * 17 : y + 38 + j * 17, "text-anchor": upright ? "start" : "middle" }, document.createTextNode(line)));
    const mark = nodeMark(node, x, y, 17, null, i ? "-1" : "0");
    mark.append(...text);
    parts.push(mark);
  });
  const [right, bottom] = at(path.length - 1);
  const box = upright ? { left: -60, right: 240, top: -50, bottom: bottom + 90 } : { left: -90, right: right + 90, top: -50, bottom: 60 + 100 };
  showScene(parts, box, word("pathOf", graph.nodes.label[path[0]], graph.nodes.label[path.at(-1)], path.length - 1));
}

function step(a, b, from, to, upright) {
  const list = factsBetween(a, b);
  const fact = list[0];
  const name = relationWord(graph.relations[graph.facts.rel[fact]], graph.facts.a[fact] === a);
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return [
    draw("line", { class: "tie strong", x1: from[0], y1: from[1], x2: to[0], y2: to[1], "stroke-width": 2 }),
    draw("text", { class: "relation", x: upright ? x + 12 : x, y: y - (upright ? -4 : 8), "text-anchor": upright ? "start" : "middle" }, document.createTextNode(list.length > 1 ? `${name} ×${list.length}` : name)),
  ];
}
