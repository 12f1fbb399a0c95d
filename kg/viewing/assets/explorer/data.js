// The two blocks of data, tables made from them, and which nodes and facts pass the filters.

let graph = null; // columns of the graph
let evidence = null; // columns of the evidence, once somebody asks
let count = 0;
let factsOf = null; // { starts, list }: the facts of node i are list[starts[i] … starts[i + 1])
let kindOf = null; // number of the kind, by node
let degree = null; // facts that join a node to another, by node
let nodeNumber = null; // id → number
const shown = { nodes: null, facts: null };

async function inflate(id) {
  const stream = new Blob([bytesOf($(id).textContent.trim())]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const signs = atob(base64);
  const bytes = new Uint8Array(signs.length);
  for (let i = 0; i < signs.length; i++) bytes[i] = signs.charCodeAt(i);
  return bytes;
}

async function readGraph() {
  graph = await inflate("data-graph");
  count = graph.nodes.id.length;
  const kinds = new Map(KINDS.flatMap((kind, i) => kind.types.map((type) => [type, i])));
  const byType = graph.types.map((type) => kinds.get(type) ?? 3);
  for (const side of ["x", "y"]) graph.nodes[side] = Int32Array.from(graph.nodes[side]);
  kindOf = Uint8Array.from(graph.nodes.type, (type) => byType[type]);
  nodeNumber = new Map(graph.nodes.id.map((id, i) => [id, i]));
  factsOf = indexed(graph.facts.a, graph.facts.b);
  degree = new Uint32Array(count);
  graph.facts.a.forEach((a, fact) => {
    const b = graph.facts.b[fact];
    if (b >= 0) { degree[a]++; degree[b]++; }
  });
  shown.nodes = new Uint8Array(count).fill(1);
  shown.facts = new Uint8Array(graph.facts.a.length).fill(1);
}

function indexed(a, b) {
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < a.length; i++) { starts[a[i] + 1]++; if (b[i] >= 0) starts[b[i] + 1]++; }
  for (let i = 0; i < count; i++) starts[i + 1] += starts[i];
  const list = new Uint32Array(starts[count]);
  const next = starts.slice();
  for (let i = 0; i < a.length; i++) { list[next[a[i]]++] = i; if (b[i] >= 0) list[next[b[i]]++] = i; }
  return { starts, list };
}

// The evidence is the last thing in the page: the map does not wait for it.
function wholePage() {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
}

let reading = null;
function readEvidence() {
  reading ??= wholePage().then(() => inflate("data-evidence")).then((columns) => { evidence = columns; });
  return reading;
}

// Numbers of the facts of a node that pass the filters.
function facts(node) {
  const found = [];
  for (let i = factsOf.starts[node]; i < factsOf.starts[node + 1]; i++) {
    if (shown.facts[factsOf.list[i]]) found.push(factsOf.list[i]);
  }
  return found;
}

// The other end of a fact, -1 if it has none.
function across(fact, node) {
  return graph.facts.a[fact] === node ? graph.facts.b[fact] : graph.facts.a[fact];
}

// Neighbours by relation: [{ key, out, nodes: [[node, facts …] …] }], the largest group first.
function circle(node) {
  const groups = new Map();
  for (const fact of facts(node)) {
    const other = across(fact, node);
    if (other < 0 || !shown.nodes[other]) continue;
    const out = graph.facts.a[fact] === node;
    const key = graph.relations[graph.facts.rel[fact]];
    const name = relationWord(key, out);
    if (!groups.has(name)) groups.set(name, { key, out, nodes: new Map() });
    const nodes = groups.get(name).nodes;
    nodes.set(other, [...(nodes.get(other) ?? []), fact]);
  }
  const company = companions(node);
  const ranked = [...groups].map(([name, group]) => ({ name, ...group, nodes: [...group.nodes].sort((a, b) => rank(b) - rank(a) || a[0] - b[0]) }));
  ranked.sort((a, b) => b.nodes.length - a.nodes.length || (a.name < b.name ? -1 : 1));
  if (company.length) ranked.push({ name: word("co"), key: "co", out: true, nodes: company });
  return ranked;
}

const rank = ([node, list]) => list.length * 1000 + degree[node];

const EVENT = KINDS.findIndex((kind) => kind.key === "event");
const MOST_COMPANIONS = 30;
const CROWD = 60; // people of an event that says nothing any more of who knows whom

// People met at the same events: [[node, facts …] …], those met most often first.
function companions(node) {
  if (kindOf[node] !== 0) return [];
  const met = new Map();
  for (const fact of facts(node)) {
    const event = across(fact, node);
    if (event < 0 || kindOf[event] !== EVENT) continue;
    const cast = facts(event);
    if (cast.length > CROWD) continue;
    for (const other of cast) {
      const who = across(other, event);
      if (who >= 0 && who !== node && kindOf[who] === 0 && shown.nodes[who]) met.set(who, [...(met.get(who) ?? []), other]);
    }
  }
  return [...met].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]).slice(0, MOST_COMPANIONS);
}

// Which nodes and facts pass: kinds and sources (sets of numbers that are off), days, undated ones or not.
function sift({ kindsOff, sourcesOff, from, to, undated, whole }) {
  const f = graph.facts;
  const alive = new Uint8Array(count);
  for (let i = 0; i < f.a.length; i++) {
    const dated = f.start[i] || f.end[i];
    const inTime = whole || (dated ? (f.start[i] || f.end[i]) <= to && latest(f.end[i] || f.start[i]) >= from : undated);
    const kinds = !kindsOff.has(kindOf[f.a[i]]) && (f.b[i] < 0 || !kindsOff.has(kindOf[f.b[i]]));
    shown.facts[i] = inTime && kinds && !sourcesOff.has(f.source[i]) ? 1 : 0;
    if (shown.facts[i]) { alive[f.a[i]] = 1; if (f.b[i] >= 0) alive[f.b[i]] = 1; }
  }
  for (let i = 0; i < count; i++) {
    const bare = factsOf.starts[i] === factsOf.starts[i + 1] && (whole || undated) && graph.nodes.sources[i].some((s) => !sourcesOff.has(s));
    shown.nodes[i] = !kindsOff.has(kindOf[i]) && (alive[i] || bare) ? 1 : 0;
  }
}

// The last day that a month or year may mean.
function latest(day) {
  if (day % 10000 === 0) return day + 1231;
  return day % 100 === 0 ? day + 31 : day;
}
