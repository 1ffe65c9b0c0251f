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
  await window.evaluate(kAxe);
  const results = await window.evaluate((runOnly) => axe.run({ runOnly }), rules);
  return results.violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id}: ${rule.help}, at ${node.target.join(' ')}: ${node.html.slice(0, 200)}`));
}

test('it finds what is wrong with a page that has faults', async () => {
  await withBrowser(async (browser) => {
    const window = await browser.newPage();
    await window.goto(new URL('faulty.html', import.meta.url).href);
    const found = await violations(window);
    for (const rule of ['image-alt', 'color-contrast', 'landmark-one-main', 'page-has-heading-one'])
      assert.ok(found.some((fault) => fault.startsWith(`${rule}:`)), `${rule} is not among ${found}`);
  });
});

const kWays = [
  { name: 'in light colours', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'in dark colours', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: '320 pixels wide', colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { name: '320 pixels wide in dark colours', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
];

for (const { name, ...settings } of kWays)
  test(`no page has a violation ${name}`, async () => {
    await everyPage({ ...settings, bypassCSP: true }, (window) =>
      violations(window, settings.colorScheme === 'dark' ? kOfColours : kAll), kReadable);
    proved(`${kReadable.length} pages without a violation of axe-core ${name}`);
  });
