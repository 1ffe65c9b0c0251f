// `remit serve` as its user sees it: the open page follows the content, shows what is wrong with it
// and recovers.
import { test } from 'node:test';
import assert from 'node:assert';
import { proved } from './chromium.mjs';
import { withPreview } from './serving.mjs';

const kFacts = 'content/east-cambridgeshire/partnership.xml'; // of which nothing is issued yet
const kGroup = '<name>Tasking and Coordinating Group</name>';
const kChanged = '<name>Tasking and Deciding Group</name>';
const kMistyped = '<nmae>Tasking and Coordinating Group</nmae>';

test('an edit is on the open page, a typing error is shown there, and undoing it recovers', async () => {
  await withPreview(process.env.REMIT_PROGRAM, async (window, address, edit) => {
    const said = [];
    window.on('console', (message) => said.push(message.text()));
    window.on('pageerror', (error) => said.push(error.message));
    await window.goto(`${address}east-cambridgeshire/bodies/`);
    const body = (name) => window.getByRole('main').getByRole('link', { name, exact: true });
    const fault = window.locator('#remit-preview section');
    await body('Tasking and Coordinating Group').waitFor();
    assert.equal(await fault.count(), 0);

    edit(kFacts, kGroup, kChanged);
    await body('Tasking and Deciding Group').waitFor();
    assert.equal(await body('Tasking and Coordinating Group').count(), 0);

    edit(kFacts, kChanged, kMistyped);
    await fault.waitFor();
    const shown = await fault.innerText();
    for (const part of [`${kFacts}:59:`, '<nmae>', '^~', "did you mean 'name'"])
      assert.ok(shown.includes(part), `"${part}" is not in what the page shows: ${shown}`);
    assert.equal(await window.getByRole('alert').count(), 1);
    await body('Tasking and Deciding Group').waitFor(); // the last good version stays

    await window.reload();
    await fault.waitFor(); // whoever opens the page now sees it too

    edit(kFacts, kMistyped, kGroup);
    await body('Tasking and Coordinating Group').waitFor();
    await fault.waitFor({ state: 'detached' });
    assert.deepEqual(said, []);
  });
  proved('a page of remit serve that follows its content, shows a fault and recovers');
});

test('an address where nothing is says so, and a home page has its new name', async () => {
  await withPreview(process.env.REMIT_PROGRAM, async (window, address, edit) => {
    const reply = await window.goto(`${address}east-cambridgeshire/nothing/`);
    assert.equal(reply.status(), 404);
    await window.goto(`${address}east-cambridgeshire/`);
    await window.getByRole('heading', { level: 1 }).waitFor();
    edit(kFacts, '>East Cambridgeshire Community Safety Partnership<', '>Safer East Cambridgeshire<');
    await window.getByRole('heading', { level: 1, name: 'Safer East Cambridgeshire' }).waitFor();
  });
});
