// One fact as it is read: what it says, the sentence it was read in, and the citation to copy.

function nodeLink(node) {
  return make("a", { href: `#node=${graph.nodes.id[node]}`, onclick: (event) => { event.preventDefault(); select(node); } },
    make("span", { class: "dot", style: `background:${KINDS[kindOf[node]].color}` }), graph.nodes.label[node]);
}

function sourceName(number) {
  const [title, year, issue] = graph.sources[number];
  const parts = [title, year ? `${year}${word("year")}` : "", issue ? word("issue", issue) : ""];
  return parts.filter(Boolean).join(state.language === "zh" ? "" : " ");
}

// 刊名 年 期 栏目 条目 页
function citation(entry) {
  const { source, sections, title, page } = evidence.entries;
  const [name, year, issue] = graph.sources[source[entry]];
  const head = `《${name}》${year ? `${year}年` : ""}${issue ? `第${issue}期` : ""}`;
  const column = evidence.sectionTable[sections[entry]];
  return [head, column, title[entry] ? `“${title[entry]}”` : "", page[entry] ? `第${page[entry]}页` : ""].filter(Boolean).join("，");
}

function factCard(fact, node) {
  const other = across(fact, node);
  const out = graph.facts.a[fact] === node;
  const words = evidence.wordTable[evidence.words[fact]];
  const when = spanText(graph.facts.start[fact], graph.facts.end[fact]);
  const head = make("p", { class: "said" }, make("b", {}, relationWord(graph.relations[graph.facts.rel[fact]], out)), " ", other >= 0 ? nodeLink(other) : null, words ? ` ${words}` : null, when ? make("time", {}, ` ${when}`) : null);
  return make("article", { class: "fact" }, head, sentence(fact), source(evidence.entry[fact]));
}

function sentence(fact) {
  if (!WITH_TEXT) return null;
  const text = evidence.texts[evidence.text[fact]];
  const begin = evidence.begin[fact];
  const end = begin + evidence.length[fact];
  const from = Math.max(begin - 70, 0);
  const to = Math.min(end + 70, text.length);
  return make("blockquote", { lang: "zh-CN" }, from ? "…" : "", text.slice(from, begin), make("mark", {}, text.slice(begin, end)), text.slice(end, to), to < text.length ? "…" : "");
}

function source(entry) {
  const text = citation(entry);
  return make("p", { class: "source" }, make("cite", { lang: "zh-CN" }, text), make("button", { type: "button", class: "small", "aria-label": `${word("copy")}：${text}`, onclick: (event) => copy(text, event.currentTarget) }, word("copy")));
}

async function copy(text, button) {
  const before = button.textContent;
  if (!(await toClipboard(text))) return;
  button.textContent = word("copied");
  say(word("copied"));
  setTimeout(() => { button.textContent = before; }, 1500);
}

// A page opened from a disk may be refused the clipboard; the old way still works there.
async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = make("textarea", { class: "unseen", "aria-hidden": "true" });
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
