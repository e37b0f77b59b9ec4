import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

import { read, root } from './sources.ts';

const mostLines = 80;

/**
 * How many functions of a file were longer before this rule came. The list only ever shrinks: who makes one shorter takes
 * it out here.
 */
const stillLong: Readonly<Record<string, number>> = {
  'electron/ipc/page-guard.ts': 1,
  'electron/main.ts': 1,
  'electron/services/account/accounts.ts': 1,
  'electron/services/backups/restore.ts': 1,
  'electron/services/heroku/client.ts': 1,
  'electron/services/history/history.ts': 1,
  'electron/services/jobs/jobs.ts': 1,
  'electron/services/shutdown/shutdown.ts': 1,
  'electron/services/shutdown/turn-off-sites.ts': 1,
  'electron/services/sites/records.ts': 1,
  'electron/services/sites/sites.ts': 1,
  'renderer/features/account-cleanup/account-cleanup-screen.tsx': 1,
  'renderer/features/account/connect/check-step.tsx': 1,
  'renderer/features/account/welcome/welcome.tsx': 1,
  'renderer/features/backups/restore/difference.tsx': 1,
  'renderer/features/config-vars/config-var-list.tsx': 1,
  'renderer/features/config-vars/edit/edit-drawer.tsx': 1,
  'renderer/features/config-vars/list-page.tsx': 1,
  'renderer/features/config-vars/review.tsx': 1,
  'renderer/features/connection-strings/change-part.tsx': 1,
  'renderer/features/connection-strings/repair-and-test-page.tsx': 1,
  'renderer/features/connection-strings/test-steps-card.tsx': 1,
  'renderer/features/connection-strings/wizards/find/ask-step.tsx': 1,
  'renderer/features/connection-strings/wizards/find/bring-step.tsx': 1,
  'renderer/features/mongodb/cleanup/cleanup-screen.tsx': 1,
  'renderer/features/mongodb/export/export-screen.tsx': 1,
  'renderer/features/mongodb/export/folder-step.tsx': 1,
  'renderer/features/shutdown/choose-step.tsx': 1,
  'renderer/features/shutdown/receipt-step.tsx': 1,
  'renderer/features/shutdown/turn-off-step.tsx': 1,
  'renderer/features/site/site-screen.tsx': 1,
  'renderer/shared/backup-lock/unlock-dialog.tsx': 1,
  'tests/support/app-core.ts': 1,
  'tests/support/databases.ts': 1,
};

interface Diagnostic {
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** What groups tests is no function that anybody has to understand as one: a row of tests may be as long as it is. */
const isGroup = ({ filename, labels: [label] }: Diagnostic): boolean =>
  label !== undefined && /\bdescribe\b/.test(read(filename).split('\n')[label.span.line - 1] ?? '');

/** The linter counts them by file, components among them, with blank lines and comments. */
function longFunctions(): Readonly<Record<string, number>> {
  const config = fileURLToPath(new URL('function-length.oxlintrc.json', import.meta.url));
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const folders = ['electron', 'renderer', 'build', 'tests'];
  const run = spawnSync(process.execPath, [oxlint, '-c', config, '--format', 'json', ...folders], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { diagnostics } = JSON.parse(run.stdout) as { readonly diagnostics: readonly Diagnostic[] };
  const files = diagnostics
    .filter((one) => !isGroup(one))
    .map(({ filename }) => filename.split('\\').join('/'));
  return Object.fromEntries(
    [...new Set(files)].map((file) => [file, files.filter((one) => one === file).length]),
  );
}

it(`no function is longer than ${mostLines} lines, and no exception outlives its function`, () => {
  expect(longFunctions()).toEqual(stillLong);
});
