import { describe, expect, it } from 'vitest';

import { config } from '../../build/package/config.ts';
import { fuses } from '../../build/package/fuses.ts';
import { read } from '../architecture/sources.ts';

/** The table of docs/security.md: how each fuse is set. */
function written(): Record<string, boolean> {
  const rows = [...read('docs/security.md').matchAll(/^\| `(\w+)`\s*\| (on|off)\s*\|/gm)];
  return Object.fromEntries(rows.map(([, name, set]) => [name ?? '', set === 'on']));
}

describe('fuses', () => {
  it('checklist 19: Electron cannot be used as Node, be steered by the environment or load code from elsewhere', () => {
    expect(fuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('checklist 19: the package is built with them', () => {
    expect(fuses).toMatchObject(config.electronFuses ?? { none: true });
  });

  it('checklist 19: docs/security.md shows the same', () => {
    expect(written()).toEqual(fuses);
  });
});
