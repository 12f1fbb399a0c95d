// The query page: choose a question, fill its parameters, or write SPARQL; run; see a table.

const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);
const WORDS = {
  person: "人物", body: "单位", place: "地点", region: "地区", project: "项目", owner: "业主", thing: "对象", whole: "上级",
  post: "职务", indicator: "指标", award: "奖项", status: "状态", period: "时期", about: "题名含", native: "籍贯",
  from: "起", to: "止", on: "日期", below: "置信度低于",
}; // for parameters; one without a word is called by its name
const MOST_ROWS = 1000; // rows that are shown; downloads have them all
const FIRST = "SELECT ?name ?date {\n  ?meeting a zt:Meeting ; rdfs:label ?name ; zt:startDate ?date .\n}\nORDER BY DESC(?date)\nLIMIT 20\n";

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// Editor

for (const name of Object.keys(Yasqe.Autocompleters)) if (name !== "variables") delete Yasqe.Autocompleters[name]; // they ask other servers
Yasqe.defaults.autocompleters = ["variables", "vocabulary"];
Yasqe.registerAutocompleter({
  name: "vocabulary",
  bulk: false,
  isValidCompletionPosition: (editor) => /^[\w:]*$/.test(editor.getCompleteToken().string.trim()),
  get: (editor, token) => {
    const typed = (token?.string ?? "").trim().replace(/^zt:/, "").toLowerCase();
    return data.terms.filter(([term, word]) => term.slice(3).toLowerCase().includes(typed) || word.includes(typed)).map(([term]) => term);
  },
  postprocessHints: (editor, hints) => hints.map((hint) => ({ ...hint, displayText: `${hint.text}  ${data.terms.find(([term]) => term === hint.text)?.[1] ?? ""}` })),
}, true);
const run = () => $("ask").requestSubmit();
const editor = new Yasqe($("editor"), {
  persistenceId: null,
  consumeShareLink: null,
  createShareableLink: null,
  showQueryButton: false,
  collapsePrefixesOnLoad: false,
  resizeable: false,
  prefixCcApi: null,
  screenReaderLabel: "SPARQL",
  extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-Space": (yasqe) => yasqe.autocomplete(), Tab: false, "Shift-Tab": false },
});
editor.showNotification = () => {}; // the keys are told above it
const mode = editor.getMode();
const begin = mode.startState;
mode.startState = (...given) => Object.assign(begin(...given), { prefixes: { ...data.prefixes } }); // need no declaration
editor.setValue(FIRST);
$("sparql").addEventListener("toggle", () => editor.refresh());

// The query book

const chosen = () => data.book.find((question) => question.name === $("question").value);
const group = make("optgroup", { label: "问题" });
for (const question of data.book) group.append(make("option", { value: question.name }, question.title.zh));
$("question").append(group);
$("question").addEventListener("change", () => choose());

function choose() {
  const question = chosen();
  $("about").textContent = question ? `${question.description.zh} ${question.title.en}.` : "";
  $("parameters").replaceChildren(...(question?.parameters ?? []).map(field));
  $("sparql").open = !question;
  editor.setValue(question ? question.text.replace(/^#.*\n/gm, "") : FIRST);
}

function field(parameter) {
  const id = `parameter-${parameter.name}`;
  const input = make("input", { id, name: parameter.name, autocomplete: "off", value: parameter.default ?? "", "aria-describedby": `${id}-help` });
  if (parameter.default === null) input.required = true;
  const box = make("div", { class: "field" }, make("label", { for: id }, WORDS[parameter.name] ?? parameter.name), input, make("small", { id: `${id}-help` }, parameter.help));
  if (parameter.kind === "entity") offerNames(box, input, parameter.classes);
  return box;
}

// A field for the name of something: what is typed is looked up, and what is chosen stands for its IRI.
function offerNames(box, input, classes) {
  const list = make("ul", { class: "hits", role: "listbox", id: `${input.id}-hits`, "aria-label": "名称", hidden: "" });
  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }).forEach((pair) => input.setAttribute(...pair));
  box.append(list);
  let hits = [], active = -1, asked = 0;
  const open = (yes) => { list.hidden = !yes; input.setAttribute("aria-expanded", String(yes)); };
  const mark = (place) => {
    active = place;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    if (list.children[active]) { input.setAttribute("aria-activedescendant", list.children[active].id); list.children[active].scrollIntoView({ block: "nearest" }); }
  };
  const take = (hit) => { input.value = hit.label; input.dataset.iri = hit.iri; input.dataset.label = hit.label; open(false); };
  input.addEventListener("input", async () => {
    const turn = ++asked;
    const found = await names(input.value, classes, 12);
    if (turn !== asked) return;
    hits = found;
    list.replaceChildren(...hits.map((hit, i) => {
      const item = make("li", { role: "option", id: `${list.id}-${i}`, "aria-selected": "false" }, `${hit.label}  `, make("span", { class: "quiet" }, `${hit.kind} · ${hit.facts}`));
      item.addEventListener("pointerdown", (event) => { event.preventDefault(); take(hit); });
      return item;
    }));
    open(hits.length > 0);
    mark(0);
  });
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); mark((active + step + hits.length) % hits.length); }
    else if (event.key === "Enter" && hits[active]) { event.preventDefault(); take(hits[active]); }
    else if (event.key === "Escape") open(false);
  });
}

async function names(word, classes, limit) {
  if (!word.trim()) return [];
  const address = new URLSearchParams([["q", word], ["limit", limit], ...classes.map((name) => ["kind", name])]);
  const response = await fetch(`/find?${address}`, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

// Terms for the parameters, in N-Triples: they are bound by the server, never written into the query.
async function terms(question) {
  const found = [];
  for (const parameter of question?.parameters ?? []) {
    const input = $(`parameter-${parameter.name}`);
    found.push([`$${parameter.name}`, parameter.kind === "entity" ? await entity(input, parameter) : literal(input.value.trim())]);
  }
  return found;
}

async function entity(input, parameter) {
  const word = input.value.trim();
  if (!word && parameter.default !== null) return literal("");
  if (/^https?:/.test(word)) return `<${word}>`;
  if (/^id:\w+$/.test(word)) return `<${data.prefixes.id}${word.slice(3)}>`;
  if (input.dataset.label === word) return `<${input.dataset.iri}>`;
  const hits = await names(word, parameter.classes, 30);
  const same = hits.filter((hit) => hit.label === word);
  const exact = same.length ? same : hits.filter((hit) => hit.others.includes(word));
  if (exact.length === 1) return `<${exact[0].iri}>`;
  input.focus();
  throw new Error(exact.length ? `${parameter.name}：“${word}”不止一个，请从列表中选择` : `${parameter.name}：没有叫“${word}”的`);
}

const literal = (text) => JSON.stringify(text); // JSON escapes as N-Triples does

// Running

let last = null; // fields of the query whose answer is shown
$("ask").addEventListener("submit", async (event) => {
  event.preventDefault();
  $("run").disabled = true;
  say("运行中…");
  try {
    const question = chosen();
    last = [["query", editor.getValue()], ...(await terms(question))];
    const begun = performance.now();
    const response = await asked(last, "application/sparql-results+json, text/turtle;q=0.9");
    await show(response, Math.round(performance.now() - begun), (question?.parameters ?? []).map((parameter) => parameter.name));
  } catch (error) {
    $("result").replaceChildren();
    $("downloads").hidden = true;
    say(error.message, true);
  } finally {
    $("run").disabled = false;
  }
});

async function asked(fields, accept) {
  const response = await fetch("/sparql", { method: "POST", body: new URLSearchParams(fields), headers: { Accept: accept } });
  if (!response.ok) throw new Error((await response.text()).trim());
  return response;
}

function say(text, fault = false) {
  $("status").textContent = text;
  $("status").classList.toggle("fault", fault);
}

async function show(response, milliseconds, hidden) {
  const tabular = response.headers.get("content-type").startsWith("application/sparql-results+json");
  $("downloads").hidden = false;
  for (const button of $("downloads").querySelectorAll("button")) button.hidden = (button.dataset.format === "ttl") === tabular;
  if (!tabular) {
    $("result").replaceChildren(make("pre", {}, await response.text()));
    return say(`${milliseconds} 毫秒`);
  }
  const answer = await response.json();
  if ("boolean" in answer) {
    $("result").replaceChildren(make("p", {}, answer.boolean ? "是（true）" : "否（false）"));
    return say(`${milliseconds} 毫秒`);
  }
  const rows = answer.results.bindings;
  const columns = answer.head.vars.filter((name) => !hidden.includes(name));
  $("result").replaceChildren(table(columns, rows.slice(0, MOST_ROWS)));
  say(rows.length > MOST_ROWS ? `${rows.length} 行，只显示前 ${MOST_ROWS} 行，下载可得全部；${milliseconds} 毫秒` : `${rows.length} 行，${milliseconds} 毫秒`);
}

function table(columns, rows) {
  const head = make("tr", {}, ...columns.map((name) => make("th", { scope: "col" }, name)));
  const body = rows.map((row) => make("tr", {}, ...columns.map((name) => cell(row[name]))));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...body));
}

function cell(term) {
  if (!term) return make("td");
  const number = /#(integer|decimal|double|float)$/.test(term.datatype ?? "");
  if (term.type !== "uri") return make("td", number ? { class: "number" } : {}, term.value);
  const [prefix, base] = Object.entries(data.prefixes).find(([, iri]) => term.value.startsWith(iri)) ?? ["", ""];
  const short = prefix ? `${prefix}:${term.value.slice(base.length)}` : term.value;
  return prefix === "id" ? make("td", {}, make("a", { href: `/id/${term.value.slice(base.length)}` }, short)) : make("td", { title: term.value }, short);
}

for (const button of $("downloads").querySelectorAll("button")) {
  button.addEventListener("click", async () => {
    const { format } = button.dataset;
    const response = await asked([...last, ["format", format]], "*/*").catch((error) => say(error.message, true));
    if (!response) return;
    const link = make("a", { href: URL.createObjectURL(await response.blob()), download: `${$("question").value || "query"}.${format}` });
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

// A link to a question: /?question=chairs&from=2023
const given = new URLSearchParams(location.search);
if (data.book.some((question) => question.name === given.get("question"))) {
  $("question").value = given.get("question");
  choose();
  for (const [name, value] of given) { const input = $(`parameter-${name}`); if (input) input.value = value; }
}
document.documentElement.dataset.ready = "true";
