// The Nu checker, which is the one of the World Wide Web Consortium, on every page and style sheet.
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expectNone, filesOf, folder, proved } from './sites.mjs';

const kJar = fileURLToPath(new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

// It reads files, which have no origin, so that 'self' allows nothing there; and "/" at the end of
// an empty element is no fault of HTML.
const kNoFaults = [/Content Security Policy \(meta tag\)/, /Trailing slash on void elements/];

// What it says of files of one kind, warnings too, one a line.
function saidOf(files, options) {
  const run = spawnSync('java', ['-Xss8m', '-jar', kJar, '--format', 'gnu', '--stdout', ...options,
    ...files.map((file) => join(folder, file))], { encoding: 'utf8' });
  if (run.error) throw run.error;
  return run.stdout.split('\n')
    .filter((line) => line !== '' && !kNoFaults.some((words) => words.test(line)))
    .map((line) => line.replaceAll(`file:${folder}/`, ''));
}

test('the checker finds faults where there are some', () => {
  const page = fileURLToPath(new URL('faulty.html', import.meta.url));
  const run = spawnSync('java', ['-jar', kJar, '--format', 'gnu', page], { encoding: 'utf8' });
  expectNone(/duplicate ID/i.test(run.stderr) ? [] : [`it says: ${run.stderr}`]);
});

test('no page has a fault', () => {
  const files = filesOf(folder).filter((file) => file.endsWith('.html'));
  expectNone(saidOf(files, []));
  proved(`${files.length} pages without a message of the Nu checker`);
});

test('no style sheet has a fault', () => {
  const files = filesOf(folder).filter((file) => file.endsWith('.css'));
  expectNone(saidOf(files, ['--css']));
});

test('no picture that Remit draws has a fault', () => {
  const files = filesOf(folder).filter((file) => file.endsWith('.svg'));
  expectNone(saidOf(files, ['--svg']));
  proved(`${files.length} drawings without a message of the Nu checker`);
});
