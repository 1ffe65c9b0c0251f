// Builds the websites that the tests of this folder look at: node make_sites.mjs REMIT FOLDER.
// One folder of FOLDER for each workspace, one folder in that for each partnership's website.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kRoot = fileURLToPath(new URL('../..', import.meta.url));
const kWorkspaces = [
  { name: 'content', folder: kRoot, asAt: '2022-04-01' },
  { name: 'every-name', folder: join(kRoot, 'tests/projects/every-name'), asAt: '2025-07-01' },
];

// A copy of the workspace in which every website knows its address, without which it has no feed,
// calendar, map of the site and page not found.
function withAddresses(workspace) {
  const copy = mkdtempSync(join(tmpdir(), 'remit-sites-'));
  cpSync(join(workspace, 'content'), join(copy, 'content'), { recursive: true });
  for (const partnership of readdirSync(join(copy, 'content'), { withFileTypes: true })) {
    if (!partnership.isDirectory()) continue;
    const path = join(copy, 'content', partnership.name, 'website.xml');
    const text = readFileSync(path, 'utf8');
    if (!/<website[^>]*address=/.test(text))
      writeFileSync(path, text.replace('<website', `<website address="https://www.example.org/${partnership.name}/"`));
  }
  return copy;
}

const [remit, to] = process.argv.slice(2);
rmSync(to, { recursive: true, force: true });
for (const { name, folder, asAt } of kWorkspaces) {
  mkdirSync(join(to, name), { recursive: true });
  const out = join(to, name);
  const workspace = withAddresses(folder);
  const said = execFileSync(remit, ['build', workspace, '--out', out, '--as-at', asAt, '--jobs', '2'],
    { encoding: 'utf8' });
  rmSync(workspace, { recursive: true });
  console.log(said.trim().split('\n').pop());
}
