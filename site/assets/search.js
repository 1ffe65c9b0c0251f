// The page of the search. Pagefind has put all words of the website into files under pagefind/, of
// which this loads those that it needs, once somebody begins to search. Where that fails, the page
// says so, and leads to the list from A to Z, as it does without a script.

const root = new URL("../", import.meta.url);
const pageSize = 10;
const part = (name) => document.getElementById(`search-${name}`);
const input = part("words");
const more = part("more").querySelector("button");

let newest = 0; // which search is the last one: an answer to an older one comes too late

// An excerpt is HTML with <mark> around what was found. Nothing else of it is taken over.
function excerptOf(html) {
  const paragraph = document.createElement("p");
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    const marked = node.nodeName === "MARK";
    const piece = marked ? document.createElement("mark") : document.createTextNode("");
    piece.textContent = node.textContent;
    paragraph.append(piece);
  }
  return paragraph;
}

function itemOf(page) {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = page.meta.title;
  heading.append(link);
  item.append(heading);
  if (page.meta.what) {
    const what = document.createElement("p");
    what.textContent = page.meta.what;
    item.append(what);
  }
  item.append(excerptOf(page.excerpt));
  return item;
}

function countInWords(count, words) {
  if (count === 0) return `Nothing was found for “${words}”.`;
  return count === 1 ? `1 page was found for “${words}”.` : `${count} pages were found for “${words}”.`;
}

async function show(results, from, search) {
  const pages = await Promise.all(results.slice(from, from + pageSize).map((result) => result.data()));
  if (search !== newest) return;
  const items = pages.map(itemOf);
  part("results").append(...items);
  const next = from + pages.length;
  part("more").hidden = next >= results.length;
  more.onclick = async () => {
    await show(results, next, search);
    part("results").children[next]?.querySelector("a").focus();
  };
}

async function search() {
  const words = input.value.trim();
  const mine = ++newest;
  const address = new URL(location.href);
  words ? address.searchParams.set("q", words) : address.searchParams.delete("q");
  history.replaceState(null, "", address);
  part("status").textContent = words ? "Searching …" : "";
  part("results").replaceChildren();
  part("more").hidden = true;
  if (!words) return;
  try {
    const { results } = await (await engine()).search(words);
    if (mine !== newest) return;
    await show(results, 0, mine);
    if (mine === newest) part("status").textContent = countInWords(results.length, words);
  } catch {
    if (mine === newest) part("status").textContent = "The search did not work. The list from A to Z leads to every page.";
  }
}

async function load() {
  const pagefind = await import(new URL("pagefind/pagefind.js", root));
  await pagefind.options({ baseUrl: root.pathname, excerptLength: 30, noWorker: true });
  await pagefind.init();
  return pagefind;
}

// Loaded when somebody begins to search: it is larger than any page.
let loading;
const engine = () => (loading ??= load());

part("without").hidden = true;
part("form").hidden = false;
part("otherwise").hidden = false;
input.addEventListener("focus", () => engine().catch(() => {}));
part("form").addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
input.value = new URLSearchParams(location.search).get("q") ?? "";
if (input.value) search();
