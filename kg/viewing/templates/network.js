// Legend, search and focus of the network page. `nodes`, `edges`, `network` and `STYLES` are made by the page.

const SIGNS = {
  dot: '<circle cx="8" cy="8" r="6"/>',
  square: '<rect x="2.5" y="2.5" width="11" height="11"/>',
  diamond: '<path d="M8 1l7 7-7 7-7-7z"/>',
  triangle: '<path d="M8 1.5l7 12.5H1z"/>',
  hexagon: '<path d="M4.5 2h7L15 8l-3.5 6h-7L1 8z"/>',
};

const all = nodes.get();
const hiddenKinds = new Set();

for (const style of STYLES) {
  const count = all.filter((node) => node.kind === style.key).length;
  if (!count) continue;
  const item = document.createElement("li");
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = true;
  box.addEventListener("change", () => {
    if (box.checked) hiddenKinds.delete(style.key);
    else hiddenKinds.add(style.key);
    nodes.update(all.map((node) => ({ id: node.id, hidden: hiddenKinds.has(node.kind) })));
  });
  const sign = document.createElement("span");
  sign.innerHTML = `<svg width="16" height="16" fill="${style.color}">${SIGNS[style.shape]}</svg>`;
  const word = document.createElement("span");
  word.textContent = style.word;
  const number = document.createElement("span");
  number.className = "count";
  number.textContent = count;
  label.append(box, sign, word, number);
  item.append(label);
  document.getElementById("legend").append(item);
}

const byName = new Map();
for (const node of all) {
  const name = node.title.split("\n", 1)[0];
  byName.set(name, node.id);
  const option = document.createElement("option");
  option.value = name;
  document.getElementById("names").append(option);
}

// Everything but a node, its neighbours and the ties between them steps back; nothing chosen: all come forward.
function focus(id) {
  const near = id === undefined ? null : new Set([id, ...network.getConnectedNodes(id)]);
  const faint = (yes) => (yes ? 0.12 : 1);
  nodes.update(
    all.map((node) => {
      const out = near !== null && !near.has(node.id);
      return { id: node.id, opacity: faint(out), font: { ...node.font, color: out ? "rgba(52,52,52,.15)" : "#343434", strokeWidth: out ? 0 : 4 } };
    }),
  );
  edges.update(
    edges.get().map((edge) => {
      const out = near !== null && edge.from !== id && edge.to !== id;
      return { id: edge.id, color: { color: "#c3ccd6", opacity: out ? 0.15 : 1 }, font: { color: out ? "rgba(0,0,0,0)" : "#5b6774", strokeWidth: out ? 0 : 3 } };
    }),
  );
}

// The facts of a node, each with its sentence and the citation.
function detail(id) {
  const panel = document.getElementById("details");
  panel.hidden = id === undefined;
  if (panel.hidden) return;
  const node = nodes.get(id);
  const close = part("button", "×", "close");
  close.type = "button";
  close.setAttribute("aria-label", "关闭");
  close.addEventListener("click", () => detail(undefined));
  panel.replaceChildren(close, part("h2", node.title.split("\n", 1)[0]), part("p", node.title.split("\n", 2)[1] ?? "", "quiet"), ...node.facts.map(card));
  if (!node.facts.length) panel.append(part("p", "没有记载其他事实。", "quiet"));
  panel.scrollTop = 0;
}

function card([said, before, sentence, after, citation]) {
  const box = part("article", "");
  box.append(part("p", said, "said"));
  if (sentence) {
    const quote = part("blockquote", before);
    quote.append(part("mark", sentence), after);
    box.append(quote);
  }
  box.append(part("p", citation, "quiet"));
  return box;
}

function part(tag, text, kind) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (kind) element.className = kind;
  return element;
}

function choose(id) {
  focus(id);
  detail(id);
}
network.on("selectNode", (event) => choose(event.nodes[0]));
network.on("deselectNode", () => choose(undefined));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  network.unselectAll();
  choose(undefined);
});

document.getElementById("search").addEventListener("input", (event) => {
  const id = byName.get(event.target.value.trim());
  if (id === undefined) return;
  network.selectNodes([id]);
  choose(id);
  network.focus(id, { scale: 1, animation: { duration: 400 } });
});

// The whole picture into what the panel leaves free.
function fit() {
  if (!all.length) return;
  const boxes = all.map((node) => network.getBoundingBox(node.id));
  const left = Math.min(...boxes.map((box) => box.left));
  const far = Math.max(...boxes.map((box) => box.right));
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const panel = document.getElementById("panel").getBoundingClientRect();
  const narrow = window.innerWidth <= 640;
  const taken = { wide: narrow ? 0 : panel.right, high: narrow ? panel.bottom : 0 };
  const details = document.getElementById("details");
  const right = narrow || details.hidden ? 0 : window.innerWidth - details.getBoundingClientRect().left;
  const room = { wide: window.innerWidth - taken.wide - right - 40, high: window.innerHeight - taken.high - 40 };
  const scale = Math.min(room.wide / (far - left), room.high / (bottom - top), 1.4);
  const centre = { x: (left + far + (right - taken.wide) / scale) / 2, y: (top + bottom - taken.high / scale) / 2 };
  network.moveTo({ scale, position: centre });
}
network.once("afterDrawing", () => {
  if (CENTRE) detail(CENTRE);
  fit();
});
