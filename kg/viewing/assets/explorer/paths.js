// The path between two nodes that says most: short, and not through what everything is joined to.

// Numbers of the nodes from start to end, null if there is no path among what is shown.
function findPath(start, end) {
  const cost = new Float64Array(count).fill(Infinity);
  const before = new Int32Array(count).fill(-1);
  const done = new Uint8Array(count);
  const heap = [[0, start]];
  cost[start] = 0;
  while (heap.length) {
    const [soFar, node] = pop(heap);
    if (done[node]) continue;
    if (node === end) break;
    done[node] = 1;
    for (let i = factsOf.starts[node]; i < factsOf.starts[node + 1]; i++) {
      const fact = factsOf.list[i];
      if (!shown.facts[fact]) continue;
      const other = across(fact, node);
      if (other < 0 || done[other] || !shown.nodes[other]) continue;
      const there = soFar + 1 + (other === end ? 0 : Math.log2(1 + degree[other]) * 0.12);
      if (there < cost[other]) { cost[other] = there; before[other] = node; push(heap, [there, other]); }
    }
  }
  if (start !== end && before[end] < 0) return null;
  const path = [end];
  while (path[0] !== start) path.unshift(before[path[0]]);
  return path;
}

function push(heap, item) {
  let at = heap.push(item) - 1;
  while (at) {
    const up = (at - 1) >> 1;
    if (heap[up][0] <= item[0]) break;
    heap[at] = heap[up];
    at = up;
  }
  heap[at] = item;
}

function pop(heap) {
  const top = heap[0];
  const item = heap.pop();
  if (!heap.length) return top;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && heap[down + 1][0] < heap[down][0]) down++;
    if (heap[down][0] >= item[0]) break;
    heap[at] = heap[down];
    at = down;
  }
  heap[at] = item;
  return top;
}

// Facts that join two nodes.
function factsBetween(a, b) {
  return facts(a).filter((fact) => across(fact, a) === b);
}

function fillPathbox() {
  const box = $("pathbox");
  const ends = [-1, -1];
  const message = make("p", { class: "quiet", role: "status" });
  const fields = ["start", "end"].map((key, i) => {
    const list = make("ul", { id: `path-${key}-hits`, role: "listbox", "aria-label": word("hits"), hidden: true });
    const input = make("input", { id: `path-${key}`, type: "text", role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off" });
    combobox(input, list, (node) => { ends[i] = node; input.value = graph.nodes.label[node]; if (ends[1 - i] < 0) fields[1 - i].input.focus(); else go(); });
    input.addEventListener("input", () => { ends[i] = -1; });
    return { input, part: make("div", { class: "field" }, make("label", { for: input.id }, word(key)), make("div", { class: "combo" }, input, list)) };
  });
  const go = () => {
    fields.forEach(({ input }, i) => { if (ends[i] < 0) ends[i] = search(input.value, 1)[0] ?? -1; });
    if (ends.includes(-1)) { message.textContent = word("choose"); return; }
    const path = findPath(...ends);
    if (!path) { message.textContent = word("noPath"); return; }
    toggle("pathbox", false);
    showPath(path);
  };
  if (state.selected >= 0) { ends[0] = state.selected; fields[0].input.value = graph.nodes.label[state.selected]; }
  box.replaceChildren(...fields.map((field) => field.part), make("button", { type: "button", class: "main", id: "path-find", onclick: go }, word("find")), message);
  fields[ends[0] < 0 ? 0 : 1].input.focus();
}
