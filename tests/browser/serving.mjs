// `remit serve` of a copy of a workspace, for as long as somebody looks at it.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';

const kRoot = fileURLToPath(new URL('../..', import.meta.url));

// Calls `look` with a browser's page, the address of the copy's front page, and `edit`, which replaces `from` by
// `to` in one of its files; ends the program afterwards, and throws unless that ended well.
export async function withPreview(remit, look) {
  const workspace = mkdtempSync(join(tmpdir(), 'remit-preview-'));
  for (const part of ['content', 'templates'])
    cpSync(join(kRoot, part), join(workspace, part), { recursive: true });
  const program = spawn(remit, ['serve', workspace, '--port', '0', '--as-at', '2025-07-01'],
    { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => program.on('close', (status, signal) => resolve({ status, signal })));
  let said = '';
  try {
    const address = await new Promise((resolve, reject) => {
      const hear = (words) => {
        said += words;
        const found = /open (http:\S+)/.exec(said);
        if (found) resolve(found[1]);
      };
      program.stdout.on('data', hear);
      program.stderr.on('data', hear);
      ended.then(() => reject(new Error(`it ended at once: ${said}`)));
    });
    const edit = (path, from, to) => {
      const text = readFileSync(join(workspace, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
      writeFileSync(join(workspace, path), text.replace(from, to));
    };
    const browser = await launch();
    await look(await browser.newPage(), address, edit).finally(() => browser.close());
  } catch (error) {
    error.message += `\nThe program said: ${said}`;
    throw error;
  } finally {
    program.kill('SIGINT');
    const { status, signal } = await ended;
    rmSync(workspace, { recursive: true });
    if (status !== 0) throw new Error(`remit serve ended with ${status ?? signal}`);
  }
}
