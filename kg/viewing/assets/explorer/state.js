// What the page knows and shows, and small tools that all parts use.

const state = {
  language: "zh",
  mode: "map", // map | focus | path
  selected: -1, // number of a node
  path: null, // numbers of nodes
  tab: "relations",
};

const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

// An element with attributes (on…: listeners) and children; texts never become markup.
function make(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

function draw(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function shorten(text, most) {
  const signs = [...text];
  return signs.length > most ? signs.slice(0, most - 1).join("") + "…" : text;
}

// Runs at most once a frame, with the last call's arguments.
function oncePerFrame(task) {
  let waiting = null;
  return (...values) => {
    if (waiting === null) requestAnimationFrame(() => { const last = waiting; waiting = null; task(...last); });
    waiting = values;
  };
}

function dark() {
  return document.documentElement.dataset.theme === "dark";
}

// 20230405 → 2023-04-05, 20230400 → 2023-04, 20230000 → 2023, 0 → nothing.
function dayText(day) {
  if (!day) return "";
  const parts = [Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100];
  const known = parts.slice(0, parts[1] ? (parts[2] ? 3 : 2) : 1);
  return known.map((part, i) => String(part).padStart(i ? 2 : 4, "0")).join("-");
}

function spanText(start, end) {
  const [first, last] = [dayText(start), dayText(end)];
  return last && last !== first ? `${first}—${last}` : first;
}

function say(text) {
  $("status").textContent = text;
}
