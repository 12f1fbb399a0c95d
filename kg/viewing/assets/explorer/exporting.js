// What is in view as a drawing (SVG) or a picture (PNG).

function fillExports() {
  $("exports").replaceChildren(
    make("button", { type: "button", class: "main", id: "export-png", onclick: () => exportPng() }, word("png")),
    make("button", { type: "button", class: "main", id: "export-svg", onclick: () => exportSvg() }, word("svg")));
  $("export-png").focus();
}

function exportName() {
  return state.mode === "map" ? word("map") : graph.nodes.label[state.mode === "path" ? state.path[0] : state.selected];
}

function exportSvg() {
  save(new Blob([viewSvg()], { type: "image/svg+xml" }), `${fileName(exportName())}.svg`);
}

async function exportPng() {
  const url = URL.createObjectURL(new Blob([viewSvg()], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = make("canvas", { width: image.width * 2, height: image.height * 2 });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  canvas.toBlob((blob) => save(blob, `${fileName(exportName())}.png`));
}

function save(blob, name) {
  const url = URL.createObjectURL(blob);
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  toggle("exports", false);
}

// Signs that no file name may hold are left out (Windows is the strictest).
function fileName(name) {
  return shorten(name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "").trim() || "zhitu", 40);
}

function viewSvg() {
  const box = $("view").getBoundingClientRect();
  const [wide, high] = [Math.round(box.width), Math.round(box.height)];
  const picture = draw("svg", { xmlns: SVG, width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, "font-family": getComputedFont() });
  picture.append(draw("rect", { width: wide, height: high, fill: dark() ? SHADES.dark.back : SHADES.light.back }));
  if (state.mode === "map") picture.append(...mapMarks());
  else picture.append(styled($("scene-stage")));
  return new XMLSerializer().serializeToString(picture);
}

const COPIED = ["fill", "stroke", "stroke-width", "font-size", "font-weight", "opacity", "fill-opacity", "display", "paint-order"];

// A copy that carries its looks with it.
function styled(element) {
  const copy = element.cloneNode(true);
  const [from, to] = [element.querySelectorAll("*"), copy.querySelectorAll("*")];
  from.forEach((part, i) => {
    const looks = getComputedStyle(part);
    to[i].setAttribute("style", COPIED.map((name) => `${name}:${looks.getPropertyValue(name)}`).join(";"));
    for (const name of ["tabindex", "role", "data-node", "class"]) to[i].removeAttribute(name);
  });
  return copy;
}

function mapMarks() {
  if (!renderer) return [];
  const view = frame();
  const seen = inView(view);
  const inside = new Set(seen);
  const marks = [];
  for (const region of graph.regions.filter((r) => r.depth === 0)) marks.push(draw("circle", { cx: view.x(region.x), cy: view.y(-region.y), r: region.r * view.scale, fill: palette.region }));
  const at = (node) => [view.x(graph.nodes.x[node]), view.y(-graph.nodes.y[node])];
  for (let i = 0; i < graph.strong.length; i += 2) {
    const [a, b] = [graph.strong[i], graph.strong[i + 1]];
    if (!shown.nodes[a] || !shown.nodes[b] || (!inside.has(a) && !inside.has(b))) continue;
    const [[x1, y1], [x2, y2]] = [at(a), at(b)];
    marks.push(draw("line", { x1, y1, x2, y2, stroke: palette.edge, "stroke-width": 0.6 }));
  }
  for (const node of seen) {
    const data = renderer.getNodeDisplayData(String(node));
    const [cx, cy] = at(node);
    marks.push(draw("circle", { cx, cy, r: renderer.scaleSize(data.size), fill: data.color }));
  }
  const labelled = renderer.getNodeDisplayedLabels();
  for (const node of labelled) {
    const [x, y] = at(node);
    marks.push(draw("text", { x: x + renderer.scaleSize(renderer.getNodeDisplayData(node).size) + 3, y: y + 4, "font-size": 12, fill: palette.label }, document.createTextNode(shorten(graph.nodes.label[node], 16))));
  }
  for (const region of graph.regions.filter((r) => r.depth === 0 && r.r * view.scale > 40)) {
    marks.push(draw("text", { x: view.x(region.x), y: view.y(-region.y) - region.r * view.scale * 0.72, "text-anchor": "middle", "font-size": 15, "font-weight": 600, fill: palette.name }, document.createTextNode(shorten(regionName(region), 12))));
  }
  return marks;
}
