// On paper: all of the text, no menus, nothing beyond the edge.
import { test } from 'node:test';
import { execFileSync } from 'node:child_process';
import { everyPage, isRedirect, pages, proved } from './sites.mjs';

const kReadable = pages.filter((page) => !isRedirect(page));
const kPaper = { viewport: { width: 627, height: 940 } }; // A4 within its margins, at 96 dpi

test('a printed page has its whole text and no menus', async () => {
  let sheets = 0;
  await everyPage(kPaper, async (window) => {
    await window.emulateMedia({ media: 'print' });
    const faults = await window.evaluate(() => {
      const result = [];
      for (const element of document.querySelectorAll('nav, .skip-link, .site-footer, .side'))
        if (element.checkVisibility() && (!element.closest('main') || element.closest('.side')))
          result.push(`printed: <${element.tagName.toLowerCase()} class="${element.className}">`);
      for (const element of document.querySelectorAll('main :is(p, li, h1, h2, h3, h4, td, th, figure)'))
        if (element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.landscape'))
          result.push(`beyond the edge of the paper: "${element.innerText.slice(0, 50)}"`);
      return result;
    });
    const words = await window.evaluate(() => {
      for (const unseen of document.querySelectorAll('.visually-hidden')) unseen.remove();
      // Behind a link its address is printed, where the full stop would stand.
      for (const link of document.querySelectorAll('main a[href^="http"]')) link.after(' ');
      return [...document.querySelectorAll('main :is(p, li, h1, h2, h3, h4, td, th)')]
        .filter((element) => !element.closest('nav, form, [hidden], .side, .terms-link')) // of no use on paper
        .flatMap((element) => element.innerText.split(/\s+/)).filter(Boolean);
    });
    const facts = await window.evaluate(() => // of diagrams, which a visitor opens on the screen
      [...document.querySelectorAll('main .text details li')].flatMap((item) => item.textContent.split(/\s+/)).filter(Boolean));
    const pdf = await window.pdf({ format: 'A4', preferCSSPageSize: true });
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
    sheets += text.split('\f').length - 1;
    const printed = new Set(text.split(/\s+/));
    const joined = text.replace(/\s+/g, '');
    const lost = [...new Set([...words, ...facts])].filter((word) => !printed.has(word) && !joined.includes(word));
    if (lost.length > 0) faults.push(`not printed: ${lost.slice(0, 20).join(' ')}`);
    return faults;
  }, kReadable);
  proved(`${kReadable.length} pages printed whole, on ${sheets} sheets`);
});

test('paper is white whatever the colours of the screen', async () => {
  await everyPage({ ...kPaper, colorScheme: 'dark' }, async (window) => {
    await window.emulateMedia({ media: 'print', colorScheme: 'dark' });
    return window.evaluate(() => {
      const style = getComputedStyle(document.body);
      return style.backgroundColor === 'rgb(255, 255, 255)' && style.color === 'rgb(0, 0, 0)' ? []
        : [`${style.color} on ${style.backgroundColor}`];
    });
  }, kReadable);
});
