// Whoever has JavaScript off reads the same.
import { test } from 'node:test';
import { everyPage, isRedirect, pages, proved } from './sites.mjs';

// What only a script can do may stand in the page hidden, and be shown by the script.
const read = () => document.querySelector('main').innerText.replace(/\s+/g, ' ').trim();

test('every page says without JavaScript all that it says with it', async () => {
  const texts = new Map();
  const readable = pages.filter((page) => !isRedirect(page));
  await everyPage({}, async (window, page) => {
    texts.set(page, await window.evaluate(read));
    return [];
  }, readable);
  await everyPage({ javaScriptEnabled: false }, async (window, page) => {
    const text = await window.evaluate(read);
    const lost = texts.get(page).split(' ').filter((word) => !text.includes(word));
    const faults = [];
    if (text.length === 0) faults.push('nothing stands there without JavaScript');
    if (lost.length > 0 && !page.includes('/search/')) faults.push(`only with JavaScript: ${lost.join(' ')}`);
    return faults;
  }, readable);
  proved(`${readable.length} pages that need no JavaScript`);
});
