// The websites under test, served on the loopback address alone, and a browser to look at them.
import { createServer } from 'node:http';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import assert from 'node:assert';
import { launch, proved } from './chromium.mjs';

export { proved };

const kFolder = process.env.REMIT_SITES;
const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.ics': 'text/calendar',
  '.csv': 'text/csv',
  '.wasm': 'application/wasm',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

// The paths of all files of a folder, with "/" between folders, in order.
export function filesOf(folder) {
  const below = (at) =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? below(join(at, entry.name)) : [join(at, entry.name)]);
  return below(folder).map((path) => relative(folder, path)).sort();
}

export const folder = kFolder;

// "content/safer-colchester/": one website each.
export const sites = readdirSync(kFolder).flatMap((workspace) =>
  readdirSync(join(kFolder, workspace))
    .filter((name) => statSync(join(kFolder, workspace, name)).isDirectory())
    .filter((name) => filesOf(join(kFolder, workspace, name)).includes('index.html'))
    .map((name) => `${workspace}/${name}/`));

// "content/safer-colchester/reports/…/index.html": the pages of one website, or of all.
export const pagesOf = (site) =>
  filesOf(join(kFolder, site)).filter((path) => path.endsWith('.html')).map((path) => site + path);
export const fronts = readdirSync(kFolder).map((workspace) => `${workspace}/index.html`);
export const pages = [...fronts, ...sites.flatMap(pagesOf)];

// Those that a former address leads from have nothing to read.
export const isRedirect = (page) =>
  /<meta[^>]+http-equiv="refresh"/i.test(readFileSync(join(kFolder, page), 'utf8'));

// Those, and those that only say what was removed: nothing leads there any more.
export const isFormer = (page) =>
  /<meta name="robots" content="noindex">/.test(readFileSync(join(kFolder, page), 'utf8'));

// Each workspace is a server of its own, as its websites' addresses are: "content.localhost".
function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const file = join(kFolder, request.headers.host.split('.')[0], path.endsWith('/') ? `${path}index.html` : path);
  try {
    const bytes = readFileSync(file);
    response.writeHead(200, {
      'Content-Type': kTypes[extname(file)] ?? 'application/octet-stream',
      'Content-Length': bytes.length,
    });
    response.end(bytes);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain' });
    response.end('not there');
  }
}

function addressesAt(port) {
  return {
    of: (page) => page.replace(/^([^/]+)\/(.*)$/, `http://$1.localhost:${port}/$2`),
    pathOf: (url) => {
      const { hostname, port: at, pathname } = new URL(url);
      if (!hostname.endsWith('.localhost') || at !== `${port}`) return '';
      const path = hostname.replace('.localhost', '') + decodeURIComponent(pathname);
      return path.endsWith('/') ? `${path}index.html` : path;
    },
  };
}

// Calls `look` with a browser and the addresses of the pages, and ends both: `of` gives that of a
// page or file, `pathOf` the other way round, "" for one of somebody else.
export async function withBrowser(look) {
  const server = createServer(answer);
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const browser = await launch();
  try {
    await look(browser, addressesAt(server.address().port));
  } finally {
    await browser.close();
    server.close();
  }
}

// Looks at each page in one window after another; `look` gives what is wrong with it, in words.
// What is found is said with the page, all of it at once.
export async function everyPage(settings, look, which = pages) {
  const faults = [];
  await withBrowser(async (browser, addresses) => {
    const context = await browser.newContext(settings);
    const window = await context.newPage();
    for (const page of which) {
      await window.goto(addresses.of(page));
      for (const fault of await look(window, page)) faults.push(`${page}: ${fault}`);
    }
  });
  assert.ok(which.length > 0, 'there is no page to look at');
  expectNone(faults);
}

// Fails with all faults, one a line.
export function expectNone(faults) {
  assert.ok(faults.length === 0, `${faults.length} faults:\n${faults.join('\n')}`);
}
