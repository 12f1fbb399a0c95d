// Filters by kind, source and time, with a histogram of the facts.

const filter = { kindsOff: new Set(), sourcesOff: new Set(), from: 0, to: 0, undated: true, whole: true };
let months = []; // months with a fact: first to last, none left out
let perMonth = [];

function prepareTime() {
  const counted = new Map();
  graph.facts.start.forEach((start, i) => {
    const day = start || graph.facts.end[i];
    if (!day) return;
    const month = Math.floor(day / 100) % 100;
    const at = Math.floor(day / 10000) * 12 + Math.max(month, 1) - 1;
    counted.set(at, (counted.get(at) ?? 0) + 1);
  });
  if (!counted.size) return;
  const [first, last] = usual([...counted].sort((a, b) => a[0] - b[0]));
  months = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  perMonth = months.map(() => 0);
  for (const [month, number] of counted) perMonth[Math.min(Math.max(month, first), last) - first] += number;
}

// First and last month but for the few facts far from all others; those count with the first and last.
function usual(ordered) {
  const all = ordered.reduce((sum, [, number]) => sum + number, 0);
  const at = (share) => { let sum = 0; return ordered.find(([, number]) => (sum += number) >= all * share)[0]; };
  return [Math.max(at(0.02), at(0.995) - 240), at(0.995)];
}

const monthText = (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
const monthDay = (month, last) => Math.floor(month / 12) * 10000 + ((month % 12) + 1) * 100 + (last ? 31 : 0);

function fillFilters() {
  const parts = [make("div", { class: "close" }, make("button", { type: "button", "aria-label": word("close"), onclick: () => toggle("filters", false) }, "×")), make("h2", {}, word("filters")), kindFilter(), sourceFilter()];
  if (months.length > 1) parts.push(timeFilter());
  parts.push(make("p", {}, make("button", { type: "button", class: "small", id: "filter-reset", onclick: resetFilters }, word("reset"))));
  $("filters").replaceChildren(...parts);
}

function kindFilter() {
  const present = KINDS.map((kind, i) => [kind, i, kindOf.reduce((sum, k) => sum + (k === i), 0)]).filter(([, , number]) => number);
  const set = (off) => { filter.kindsOff = new Set(off ? present.map(([, i]) => i) : []); fillFilters(); applyFilters(); };
  return make("fieldset", {}, make("legend", {}, word("kinds")),
    ...present.map(([kind, i, number]) => check(word(kind.key), number, !filter.kindsOff.has(i), (on) => { on ? filter.kindsOff.delete(i) : filter.kindsOff.add(i); applyFilters(); }, kind.color)),
    make("p", {}, make("button", { type: "button", class: "small", onclick: () => set(false) }, word("allKinds")), " ", make("button", { type: "button", class: "small", onclick: () => set(true) }, word("noKinds"))));
}

function sourceFilter() {
  const numbers = graph.sources.map((_, i) => i);
  const facts = new Map(numbers.map((i) => [i, 0]));
  for (const source of graph.facts.source) facts.set(source, facts.get(source) + 1);
  return make("fieldset", {}, make("legend", {}, word("sources")),
    ...numbers.map((i) => check(sourceName(i), facts.get(i), !filter.sourcesOff.has(i), (on) => { on ? filter.sourcesOff.delete(i) : filter.sourcesOff.add(i); applyFilters(); })));
}

function check(text, number, on, changed, color) {
  const box = make("input", { type: "checkbox", onchange: () => changed(box.checked) });
  box.checked = on;
  return make("label", { class: "check" }, box, color ? make("span", { class: "dot", style: `background:${color}` }) : null, make("span", { class: "name" }, text), make("span", { class: "count" }, String(number)));
}

function timeFilter() {
  const last = months.length - 1;
  const [low, high] = filter.whole ? [0, last] : [months.indexOf(filter.low), months.indexOf(filter.high)];
  const text = make("output", {}, `${monthText(months[low])} — ${monthText(months[high])}`);
  const bars = draw("svg", { class: "histogram", viewBox: `0 0 ${months.length} 40`, preserveAspectRatio: "none", "aria-hidden": "true" });
  const most = Math.max(...perMonth, 1);
  const marks = perMonth.map((number, i) => bars.appendChild(draw("rect", { x: i + 0.05, width: 0.9, y: 40 - 40 * Math.sqrt(number / most), height: 40 * Math.sqrt(number / most) })));
  const change = () => {
    const [a, b] = [Math.min(from.valueAsNumber, to.valueAsNumber), Math.max(from.valueAsNumber, to.valueAsNumber)];
    text.textContent = `${monthText(months[a])} — ${monthText(months[b])}`;
    marks.forEach((mark, i) => mark.classList.toggle("out", i < a || i > b));
    for (const slider of [from, to]) slider.setAttribute("aria-valuetext", monthText(months[slider.valueAsNumber]));
    Object.assign(filter, { low: months[a], high: months[b], from: a ? monthDay(months[a], false) : 0, to: monthDay(months[b], true), whole: a === 0 && b === last });
    applyFilters();
  };
  const slider = (id, value) => { const input = make("input", { type: "range", id, min: 0, max: last, step: 1, "aria-label": word(id === "time-from" ? "from" : "to"), oninput: change }); input.value = value; input.setAttribute("aria-valuetext", monthText(months[value])); return input; };
  const [from, to] = [slider("time-from", low), slider("time-to", high)];
  marks.forEach((mark, i) => mark.classList.toggle("out", i < low || i > high));
  return make("fieldset", { class: "time" }, make("legend", {}, word("time")), text, make("div", { class: "range" }, bars, from, to),
    check(word("undated"), graph.facts.start.filter((day, i) => !day && !graph.facts.end[i]).length, filter.undated, (on) => { filter.undated = on; applyFilters(); }));
}

function resetFilters() {
  Object.assign(filter, { kindsOff: new Set(), sourcesOff: new Set(), undated: true, whole: true, from: 0, to: 0 });
  fillFilters();
  applyFilters();
}

const applyFilters = oncePerFrame(() => {
  sift({ ...filter, whole: filter.whole && filter.undated, from: filter.from, to: filter.whole ? 99999999 : filter.to });
  const nodes = shown.nodes.reduce((sum, on) => sum + on, 0);
  say(word("shown", nodes, shown.facts.reduce((sum, on) => sum + on, 0)));
  $("empty").textContent = word("nothing");
  $("empty").hidden = nodes > 0;
  if (renderer) renderer.refresh();
  else if (state.mode === "map") listNodes();
  if (state.mode === "focus") { showCircle(state.selected); showPanel(state.selected); }
});
