// The search finds bodies by their short form and papers by their words, from the keyboard alone;
// without JavaScript the list from A to Z leads to them.
import { test } from 'node:test';
import assert from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folder, withBrowser } from './sites.mjs';

const kSite = 'content/safer-colchester/';

// The titles and addresses of what is found, searched for as a visitor with a keyboard does.
async function found(words) {
  let result;
  await withBrowser(async (browser, addresses) => {
    const window = await browser.newPage();
    await window.goto(addresses.of(`${kSite}search/index.html`));
    await window.getByLabel('Words, names or short forms').focus();
    await window.keyboard.type(words);
    await window.keyboard.press('Enter');
    await window.getByText(/(was|were) found for/).waitFor();
    result = await window.evaluate(() =>
      [...document.querySelectorAll('#search-results a')].map((link) => new URL(link.href).pathname));
  });
  return result;
}

const isThere = existsSync(join(folder, kSite, 'pagefind'));
if (!isThere && process.env.REMIT_REQUIRE_SPECIFICATIONS)
  throw new Error('the websites have no search: run scripts/set-up run');

test('a body is found by its short form', { skip: !isThere }, async () => {
  assert.ok((await found('CSDB')).includes('/safer-colchester/bodies/csdb/'));
});

test('a report is found by a word of its prose', { skip: !isThere }, async () => {
  const paths = await found('garrison');
  assert.ok(paths.includes('/safer-colchester/reports/2017-09-12-safer-colchester-partnership/'));
});

test('what nothing says is not found', { skip: !isThere }, async () => {
  assert.deepEqual(await found('xylophone'), []);
});

test('without JavaScript the list from A to Z leads to a body by its short form', async () => {
  await withBrowser(async (browser, addresses) => {
    const window = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await window.goto(addresses.of(`${kSite}index.html`));
    await window.getByRole('link', { name: 'A to Z' }).first().click();
    await window.getByRole('link', { name: 'CSDB', exact: true }).click();
    assert.match(await window.title(), /Community Safety Delivery Board/);
  });
});
