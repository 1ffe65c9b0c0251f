// Every page is reached from the first one, and every link leads somewhere.
import { test } from 'node:test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expectNone, folder, isFormer, isRedirect, pages, pagesOf, proved, sites, withBrowser } from './sites.mjs';

// Of one page: the ids in it, and the address of each link with its words.
const read = () => ({
  ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
  links: [...document.querySelectorAll('a[href], link[href], img[src], script[src]')].map((element) => ({
    words: element.textContent.trim() || element.outerHTML,
    url: element.href || element.src,
    follow: element.matches('a[href]'),
    inMain: element.closest('main') !== null,
  })),
});

const found = new Map(); // by page
let addresses;
await withBrowser(async (browser, its) => {
  addresses = its;
  const window = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const page of pages) {
    if (isRedirect(page)) {
      const on = /url=([^"]+)"/i.exec(readFileSync(join(folder, page), 'utf8'))[1];
      const url = new URL(on, addresses.of(page)).href;
      found.set(page, { ids: [], links: [{ words: 'the way on', url, follow: true, inMain: false }] });
      continue;
    }
    await window.goto(addresses.of(page));
    found.set(page, await window.evaluate(read));
  }
});

const target = (url) => addresses.pathOf(url);
const isOurs = (url) => /^https?:/.test(url) && target(url) !== '';

test('every link leads to something that is published', () => {
  const faults = [];
  let count = 0;
  for (const [page, { links }] of found)
    for (const { words, url } of links) {
      if (!isOurs(url)) continue;
      ++count;
      const file = join(folder, target(url));
      if (!existsSync(file) || !statSync(file).isFile())
        faults.push(`${page}: "${words}" leads to ${target(url)}, where nothing is`);
    }
  expectNone(faults);
  proved(`${count} links that lead to something published`);
});

test('every link into a page leads to a place that it has', () => {
  const faults = [];
  let count = 0;
  for (const [page, { links }] of found)
    for (const { words, url } of links) {
      const anchor = decodeURIComponent(new URL(url).hash.slice(1));
      const other = isOurs(url) && found.get(target(url));
      if (!anchor || !other) continue;
      ++count;
      if (!other.ids.includes(anchor)) faults.push(`${page}: "${words}" leads to #${anchor}, which is not there`);
    }
  expectNone(faults);
  proved(`${count} links to a place in a page`);
});

test('every page is reached by links from the first page of its website', () => {
  const faults = [];
  for (const site of sites) {
    const reached = new Set([`${site}index.html`]);
    for (const page of reached)
      for (const { url, follow } of found.get(page)?.links ?? [])
        if (follow && isOurs(url) && found.has(target(url)) && target(url).startsWith(site)) reached.add(target(url));
    for (const page of pagesOf(site))
      if (!reached.has(page) && !page.endsWith('/404.html') && !isFormer(page))
        faults.push(`${page}: no link leads there from ${site}index.html`);
  }
  expectNone(faults);
});

test('links in the text of a page with the same words lead to the same place', () => {
  const faults = [];
  for (const [page, { links }] of found) {
    const byWords = new Map();
    for (const { words, url, follow, inMain } of links) {
      if (!follow || !inMain || !isOurs(url)) continue;
      const first = byWords.get(words) ?? url;
      byWords.set(words, first);
      if (target(first) !== target(url))
        faults.push(`${page}: "${words}" leads to ${target(first)} and to ${target(url)}`);
    }
  }
  expectNone(faults);
});
