// How long it takes from saving a file to the open page of a browser that shows it, through the
// whole of `remit serve` and Chromium. On the repository's own content, of which the name of one
// body is changed and changed back.
//
//   cmake --build build/release && node bench/preview.mjs build/release/remit [times]
import { resolve } from 'node:path';
import { withPreview } from '../tests/browser/serving.mjs';

const kFacts = 'content/east-cambridgeshire/partnership.xml';
const kNames = ['Tasking and Coordinating Group', 'Tasking and Deciding Group'];
const [remit, times = '10'] = process.argv.slice(2);

await withPreview(resolve(remit), async (window, address, edit) => {
  await window.goto(`${address}east-cambridgeshire/bodies/`);
  const body = (name) => window.getByRole('main').getByRole('link', { name, exact: true });
  await body(kNames[0]).waitFor();
  const taken = [];
  for (let i = 0; i < 2 * Number(times); ++i) {
    const [from, to] = i % 2 === 0 ? kNames : [...kNames].reverse();
    const begin = performance.now();
    edit(kFacts, `<name>${from}<`, `<name>${to}<`);
    await body(to).waitFor();
    taken.push(performance.now() - begin);
  }
  taken.sort((a, b) => a - b);
  console.log(`${taken.length} edits: median ${Math.round(taken[times])} ms, slowest ${Math.round(taken.at(-1))} ms`);
});
