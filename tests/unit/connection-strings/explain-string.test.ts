import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

import { good } from './example.ts';

const script = fileURLToPath(new URL('../../../build/tools/explain-string.ts', import.meta.url));

async function ask(input: string): Promise<readonly unknown[]> {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(input);
  const output = await text(child.stdout);
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

it('npm run explain:string says of each line what is wrong, and prints the repaired string', async () => {
  const lines = [good, `"${good}"`, good.replace('S3cretPw9', '<db_password>'), 'hello', ''];
  const nothing = { questions: [], dropped: [], others: [] };
  const answers = await ask(lines.join('\r\n') + '\r\n\r\n');
  const parts = expect.objectContaining({ user: 'nightscout', password: '••••••••', database: 'mycgm' });
  expect(answers).toEqual([
    { ...nothing, verdict: 'fine', problems: [], parts, repaired: good },
    { ...nothing, verdict: 'repaired', problems: ['quotes-around'], parts, repaired: good },
    {
      ...nothing,
      verdict: 'needs-answer',
      problems: ['placeholder-left'],
      questions: ['password'],
      parts,
      repaired: null,
    },
    expect.objectContaining({ verdict: 'hopeless', problems: ['not-a-connection-string'], repaired: null }),
    expect.objectContaining({ verdict: 'hopeless' }),
    expect.objectContaining({ verdict: 'hopeless' }),
  ]);
});
