// Builds the websites that the tests of this folder look at: node make_sites.mjs REMIT FOLDER.
// One folder of FOLDER for each workspace, one folder in that for each partnership's website.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kRoot = fileURLToPath(new URL('../..', import.meta.url));
const kWorkspaces = [
  { name: 'content', folder: kRoot, asAt: '2022-04-01' },
  { name: 'every-name', folder: join(kRoot, 'tests/projects/every-name'), asAt: '2025-07-01' },
];

const [remit, to] = process.argv.slice(2);
rmSync(to, { recursive: true, force: true });
for (const { name, folder, asAt } of kWorkspaces) {
  mkdirSync(join(to, name), { recursive: true });
  const out = join(to, name);
  const said = execFileSync(remit, ['build', folder, '--out', out, '--as-at', asAt, '--jobs', '2'],
    { encoding: 'utf8' });
  console.log(said.trim().split('\n').pop());
}
