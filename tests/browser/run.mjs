// Runs one of the tests of this folder: node run.mjs NAME. The websites that it looks at are in the
// folder REMIT_SITES, where make_sites.mjs has put them.
//
// What it needs is put there by `scripts/set-up test`. Without it the test is skipped, unless
// REMIT_REQUIRE_SPECIFICATIONS is set.
import { existsSync } from 'node:fs';

const kSkipped = 77;

if (!existsSync(new URL('node_modules/.installed', import.meta.url))) {
  console.log('tests/browser/node_modules is not there: run scripts/set-up test');
  process.exit(process.env.REMIT_REQUIRE_SPECIFICATIONS ? 1 : kSkipped);
}
await import(`./${process.argv[2]}_test.mjs`);
