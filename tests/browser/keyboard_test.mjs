// By keyboard alone: the skip link first, focus that is seen at every stop, and a walk from the
// first page of a website to what changed in a body's terms, and back.
import { test } from 'node:test';
import assert from 'node:assert';
import { everyPage, isRedirect, pages, proved, withBrowser } from './sites.mjs';

const kReadable = pages.filter((page) => !isRedirect(page));
const kMostStops = 600;

// Where the focus is, and whether a sighted visitor sees it there: an outline of two pixels or more
// in the window, not behind anything.
const focus = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  globalThis.stopsSeen ??= new WeakSet(); // behind the last stop may come the first one again
  if (globalThis.stopsSeen.has(element)) return null;
  globalThis.stopsSeen.add(element);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const inside = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  const top = document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2),
    Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2));
  const covered = !(top && (element.contains(top) || top.contains(element)));
  return { words: element.innerText.trim().slice(0, 60), url: element.href ?? '', tag: element.tagName,
    seen: outlined && inside && !covered, why: [outlined ? '' : 'no outline', inside ? '' : 'outside the window',
      covered ? 'covered' : ''].filter(Boolean).join(', ') };
};

// All stops of the Tab key on the page, in order.
async function stops(window) {
  const result = [];
  while (result.length < kMostStops) {
    await window.keyboard.press('Tab');
    const at = await window.evaluate(focus);
    if (!at) break;
    result.push(at);
  }
  return result;
}

test('every link of every page is a stop of the Tab key, in order, where the focus is seen', async () => {
  let count = 0;
  for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 640 }])
    await everyPage({ viewport }, async (window) => {
      const faults = [];
      const at = await stops(window);
      count += at.length;
      const links = await window.evaluate(() => [...document.querySelectorAll('a[href]')]
        .filter((link) => link.checkVisibility()).map((link) => link.href));
      const reached = at.filter((stop) => stop.tag === 'A').map((stop) => stop.url);
      if (!/^Skip to/.test(at[0]?.words ?? '')) faults.push(`the first stop is "${at[0]?.words}"`);
      if (reached.join(' ') !== links.join(' '))
        faults.push(`${reached.length} stops at links, ${links.length} links, or another order`);
      for (const stop of at)
        if (!stop.seen) faults.push(`${stop.why} at ${stop.tag} "${stop.words}"`);
      return faults;
    }, kReadable);
  proved(`${count} stops of the Tab key at which the focus is seen`);
});

test('the place of the focus looks different from what it was without it', async () => {
  const home = kReadable.find((page) => page.endsWith('/index.html'));
  for (const colorScheme of ['light', 'dark', 'no-preference'])
    await everyPage({ viewport: { width: 1000, height: 700 }, colorScheme }, async (window) => {
      const faults = [];
      for (let stop = 0; stop < 4; ++stop) {
        const before = await window.screenshot();
        await window.keyboard.press('Tab');
        if (before.equals(await window.screenshot())) faults.push(`nothing changes at stop ${stop + 1}`);
      }
      return faults;
    }, [home]);
});

test('the skip link leads to the content', async () => {
  await everyPage({}, async (window) => {
    await window.keyboard.press('Tab');
    await window.keyboard.press('Enter');
    const inMain = await window.evaluate(() => document.activeElement === document.querySelector('main'));
    return inMain ? [] : ['the focus is not on <main> after the skip link'];
  }, kReadable);
});

// Presses Tab until the focus is on a link of which `wanted` holds, then Enter.
async function follow(window, wanted, name) {
  for (const stop of await stopsUntil(window, wanted)) if (wanted(stop)) return press(window);
  assert.fail(`no stop of the Tab key is ${name} on ${window.url()}`);
}
async function stopsUntil(window, wanted) {
  const result = [];
  while (result.length < kMostStops) {
    await window.keyboard.press('Tab');
    const at = await window.evaluate(focus);
    if (!at) return result;
    assert.ok(at.seen, `the focus is not seen: ${at.why} at "${at.words}" on ${window.url()}`);
    result.push(at);
    if (wanted(at)) return result;
  }
  return result;
}
async function press(window) {
  await Promise.all([window.waitForNavigation(), window.keyboard.press('Enter')]);
}

test('a walk by keyboard from the first page to what changed in the terms, and back', async () => {
  const redline = kReadable.find((page) => page.endsWith('/redline/index.html'));
  assert.ok(redline, 'there is no redline to walk to');
  const [, home, body] = /^(.*?\/.*?\/)bodies\/(.*?)\//.exec(redline);
  await withBrowser(async (browser, addresses) => {
    const window = await browser.newPage();
    const first = addresses.of(`${home}index.html`);
    const goal = addresses.of(redline);
    await window.goto(first);
    const leads = (part) => (stop) => stop.url.includes(part);
    await follow(window, leads(`/bodies/${body}/`), `a link to ${body}`);
    for (let pages = 0; pages < 4 && window.url() !== goal; ++pages) {
      const next = (await window.evaluate(() => [...document.querySelectorAll('a[href]')].map((a) => a.href)))
        .some((url) => url === goal) ? goal : `/bodies/${body}/terms-of-reference/`;
      await follow(window, leads(next), `a link to ${next}`);
    }
    assert.equal(window.url(), goal);
    await follow(window, (stop) => stop.url === first || stop.url === first.replace('index.html', ''),
      'a link to the first page');
    assert.equal(window.url().replace('index.html', ''), first.replace('index.html', ''));
  });
  proved('a walk by keyboard from the first page to a redline and back');
});
