// Reflow (WCAG 1.4.10) and text spacing (1.4.12): 1280 pixels at 400% are 320 pixels, and a
// visitor's own spacing of lines, letters and words loses nothing.
import { test } from 'node:test';
import { everyPage, isRedirect, pages, proved } from './sites.mjs';

const kReadable = pages.filter((page) => !isRedirect(page));
const kNarrow = { viewport: { width: 320, height: 256 }, bypassCSP: true };
const kSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

// What goes beyond the right edge, unless a region around it scrolls by itself; what scrolls is
// reached by keyboard and has a name; no text is cut off.
const overflowing = () => {
  const faults = [];
  const shown = (element) => `<${element.tagName.toLowerCase()} class="${element.className}"> "${
    (element.innerText ?? '').slice(0, 50).replace(/\s+/g, ' ')}"`;
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const inRegion = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement) if (scrolls(at)) return true;
    return false;
  };
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    faults.push(`it is ${document.documentElement.scrollWidth} pixels wide in a window of ${width}`);
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    if (element.matches('.visually-hidden, .skip-link') || style.display === 'none') continue;
    if (element.getBoundingClientRect().right > width + 1 && !inRegion(element) && !scrolls(element))
      faults.push(`beyond the right edge: ${shown(element)}`);
    if (scrolls(element) && element.scrollWidth > element.clientWidth + 1) {
      if (element.tabIndex < 0) faults.push(`scrolls, and no key reaches it: ${shown(element)}`);
      if (!element.getAttribute('aria-label') && !element.getAttribute('aria-labelledby'))
        faults.push(`scrolls, and has no name: ${shown(element)}`);
    }
    const cut = /hidden|clip/.test(style.overflowX + style.overflowY) &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    if (cut && element.innerText?.trim() && !element.closest('.visually-hidden'))
      faults.push(`its text is cut off: ${shown(element)}`);
  }
  return faults;
};

test('at 400% no page scrolls sideways, but for wide tables by themselves', async () => {
  await everyPage(kNarrow, (window) => window.evaluate(overflowing), kReadable);
  proved(`${kReadable.length} pages at 320 pixels without scrolling sideways`);
});

test('with the text spacing of WCAG 1.4.12 nothing is cut off or covered', async () => {
  await everyPage(kNarrow, async (window) => {
    await window.addStyleTag({ content: kSpacing });
    return window.evaluate(overflowing);
  }, kReadable);
});

test('lines are no longer than 75 characters, and text is 16 pixels or more', async () => {
  await everyPage({ viewport: { width: 1920, height: 1000 } }, (window) => window.evaluate(() => {
    const faults = [];
    for (const element of document.querySelectorAll('main p, main li, main dd')) {
      if (element.closest('table') || !element.innerText.trim()) continue;
      const style = getComputedStyle(element);
      const inner = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const pen = document.createElement('canvas').getContext('2d');
      pen.font = style.font;
      const letter = pen.measureText('The partnership agreed that the board meets four times a year').width / 61;
      if (inner / letter > 75)
        faults.push(`${Math.round(inner / letter)} characters in a line of "${element.innerText.slice(0, 40)}"`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small = new Set();
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest('sup, sub, svg, .visually-hidden, script, style')) continue;
      if (parseFloat(getComputedStyle(parent).fontSize) < 15.9)
        small.add(`${getComputedStyle(parent).fontSize}: <${parent.tagName.toLowerCase()} class="${parent.className}">`);
    }
    return [...faults, ...[...small].map((words) => `text of ${words}`)];
  }), kReadable);
});
