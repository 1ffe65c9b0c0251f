// The search finds bodies by their short form and papers by their words, from the keyboard alone;
// without JavaScript the list from A to Z leads to them.
import { test } from 'node:test';
import assert from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folder, withBrowser } from './sites.mjs';

const kSite = 'content/safer-colchester/';

// The addresses of what is found, each with what the result says, searched for as a visitor with a
// keyboard does.
async function found(words) {
  let result;
  await withBrowser(async (browser, addresses) => {
    const window = await browser.newPage();
    await window.goto(addresses.of(`${kSite}search/index.html`));
    await window.getByLabel('Words, names or short forms').focus();
    await window.keyboard.type(words);
    await window.keyboard.press('Enter');
    await window.getByText(/(was|were) found for/).waitFor();
    result = new Map(await window.evaluate(() =>
      [...document.querySelectorAll('#search-results li')].map((item) =>
        [new URL(item.querySelector('a').href).pathname, item.innerText])));
  });
  return result;
}

const isThere = existsSync(join(folder, kSite, 'pagefind'));
if (!isThere && process.env.REMIT_REQUIRE_SPECIFICATIONS)
  throw new Error('the websites have no search: run scripts/set-up run');

test('a body is found by its short form', { skip: !isThere }, async () => {
  assert.ok((await found('CSDB')).has('/safer-colchester/bodies/csdb/'));
});

test('a report is found by a word of its prose, with its committee and day', { skip: !isThere }, async () => {
  const results = await found('garrison');
  const report = results.get('/safer-colchester/reports/2017-09-12-safer-colchester-partnership/');
  assert.match(report, /Report to the .*, 12 September 2017\./);
});

test('what nothing says is not found', { skip: !isThere }, async () => {
  assert.equal((await found('xylophone')).size, 0);
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
