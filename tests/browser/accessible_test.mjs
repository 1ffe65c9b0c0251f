// axe-core on every page: WCAG 2.2 AA and its own best practices.
import { test } from 'node:test';
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { everyPage, isRedirect, pages, proved, withBrowser } from './sites.mjs';

const kAxe = readFileSync(fileURLToPath(new URL('node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8');
const kTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const kReadable = pages.filter((page) => !isRedirect(page));

// What another colour scheme can change; all else holds in any.
const kOfColours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const kAll = { type: 'tag', values: kTags };

// "color-contrast: Elements must … at p.note: …", for each element.
async function violations(window, rules = kAll) {
  if (!await window.evaluate(() => 'axe' in globalThis)) await window.evaluate(kAxe);
  const results = await window.evaluate((runOnly) => // what passed is not told of: that takes as long again
    axe.run({ runOnly, resultTypes: ['violations'], preload: false }), rules);
  return results.violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id}: ${rule.help}, at ${node.target.join(' ')}: ${node.html.slice(0, 200)}`));
}

const kWays = [
  { name: 'in light colours', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'in dark colours', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: '320 pixels wide in dark colours', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  { name: '320 pixels wide', colorScheme: 'light', viewport: { width: 320, height: 640 } },
];

// All that is wrong with a page, in each of the ways.
async function violationsInEveryWay(window) {
  const faults = [];
  for (const { name, colorScheme, viewport } of kWays) {
    await window.emulateMedia({ colorScheme });
    await window.setViewportSize(viewport);
    for (const fault of await violations(window, colorScheme === 'dark' ? kOfColours : kAll))
      faults.push(`${name}: ${fault}`);
  }
  return faults;
}

test('it finds what is wrong with a page that has faults, some of them in one way only', async () => {
  await withBrowser(async (browser) => {
    const window = await browser.newPage();
    await window.goto(new URL('faulty.html', import.meta.url).href);
    const found = await violationsInEveryWay(window);
    const tells = (way, rule, at) =>
      found.some((fault) => fault.startsWith(`${way}: ${rule}:`) && fault.includes(at));
    for (const rule of ['image-alt', 'color-contrast', 'landmark-one-main', 'page-has-heading-one'])
      assert.ok(tells('in light colours', rule, ''), `${rule} is not among ${found}`);
    for (const { name } of kWays) {
      assert.equal(tells(name, 'color-contrast', '"dark"'), name.includes('dark'), name);
      assert.equal(tells(name, 'color-contrast', '"narrow"'), name === '320 pixels wide', name);
    }
  });
});

test('no page has a violation in light or dark colours, wide or 320 pixels wide', async () => {
  await everyPage({ bypassCSP: true }, violationsInEveryWay, kReadable);
  for (const { name } of kWays) proved(`${kReadable.length} pages without a violation of axe-core ${name}`);
});
