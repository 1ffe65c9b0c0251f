// What every page is made of, and what loading it costs.
import { test } from 'node:test';
import { everyPage, expectNone, isRedirect, pages, proved, sites, withBrowser } from './sites.mjs';

const kMostBytes = 50_000; // without figures
const kReadable = pages.filter((page) => !isRedirect(page));

test('every page has one heading of the first level, and none skips a level', async () => {
  await everyPage({}, (window) => window.evaluate(() => {
    const faults = [];
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const first = headings.filter((heading) => heading.tagName === 'H1');
    if (first.length !== 1) faults.push(`it has ${first.length} h1`);
    let level = 0;
    for (const heading of headings) {
      const own = Number(heading.tagName[1]);
      if (own > level + 1) faults.push(`"${heading.innerText}" is an h${own} after an h${level}`);
      if (heading.innerText.trim() === '') faults.push(`an empty h${own}`);
      level = own;
    }
    return faults;
  }), kReadable);
});

test('every page says its language and has the parts that screen readers jump to', async () => {
  await everyPage({}, (window) => window.evaluate(() => {
    const faults = [];
    if (!/^(en-GB|cy)$/.test(document.documentElement.lang)) faults.push(`lang="${document.documentElement.lang}"`);
    for (const part of ['header', 'main', 'footer'])
      if (document.querySelectorAll(`body ${part}:not(main *)`).length !== 1) faults.push(`not one <${part}>`);
    const skip = document.querySelector('body a');
    if (!skip || document.querySelector(skip.getAttribute('href')) !== document.querySelector('main'))
      faults.push('the first link does not skip to <main>');
    const title = document.querySelector('h1'), beside = document.querySelector('.side');
    if (beside && title.compareDocumentPosition(beside) !== Node.DOCUMENT_POSITION_FOLLOWING)
      faults.push('the contents stand before the title');
    for (const table of document.querySelectorAll('table')) {
      const words = table.innerText.slice(0, 60).replace(/\s+/g, ' ');
      const heading = document.getElementById(table.getAttribute('aria-labelledby'));
      if (!(table.caption ?? heading)?.textContent.trim())
        faults.push(`a table without a caption, that no heading names: ${words}`);
      for (const header of table.querySelectorAll('th'))
        if (!header.scope) faults.push(`<th> without scope: ${header.innerText}`);
    }
    return faults;
  }), kReadable);
});

test('no two pages of a website have the same title', async () => {
  const titles = new Map();
  await everyPage({}, async (window, page) => {
    const site = sites.find((name) => page.startsWith(name)) ?? page; // a front page is by itself
    const title = `${site} ${await window.title()}`;
    const first = titles.get(title);
    titles.set(title, page);
    return first ? [`"${await window.title()}" is the title of ${first} too`] : [];
  }, kReadable);
});

test('no page says anything to the console, asks another server, or weighs too much', async () => {
  const faults = [];
  let heaviest = 0;
  await withBrowser(async (browser, addresses) => {
    const context = await browser.newContext();
    const window = await context.newPage();
    const network = await context.newCDPSession(window);
    await network.send('Network.setCacheDisabled', { cacheDisabled: true }); // each as if it were the first
    let page = '';
    let bytes = 0;
    window.on('console', (message) => faults.push(`${page}: console: ${message.text()}`));
    window.on('pageerror', (error) => faults.push(`${page}: script: ${error.message}`));
    window.on('requestfailed', (request) => { // but for the icon, which the next page may overtake
      if (request.failure().errorText !== 'net::ERR_ABORTED') faults.push(`${page}: failed: ${request.url()}`);
    });
    window.on('request', (request) => {
      if (!addresses.pathOf(request.url())) faults.push(`${page}: asks ${request.url()}`);
    });
    window.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${page}: ${response.status()}: ${response.url()}`);
      if (!['image', 'other'].includes(response.request().resourceType())) // "other": the icon
        bytes += Number(response.headers()['content-length'] ?? NaN);
    });
    for (page of kReadable) {
      bytes = 0;
      await window.goto(addresses.of(page));
      if (await window.evaluate(() => document.scripts.length > 0))
        await window.waitForLoadState('networkidle');
      heaviest = Math.max(heaviest, bytes);
      if (!(bytes > 0)) faults.push(`${page}: its bytes were not counted`);
      if (bytes > kMostBytes) faults.push(`${page}: ${bytes} bytes without its figures`);
    }
  });
  expectNone(faults);
  proved(`${kReadable.length} pages of at most ${heaviest} bytes without figures, no request elsewhere`);
});
