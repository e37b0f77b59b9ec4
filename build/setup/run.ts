import { spawn } from 'node:child_process';
import { root } from './paths.ts';

/** How a program ended. */
export interface Ended {
  /** Null when it was stopped. */
  code: number | null;
  /** What it wrote, when asked to keep it. */
  output: string;
}

/**
 * Runs a program in the project's folder and waits for its end.
 * @param options.quiet keeps its output instead of showing it
 * @param options.keepErrors shows what it writes, but keeps what it writes of its trouble
 */
export function run(
  program: string,
  words: string[],
  options: { quiet?: boolean; keepErrors?: boolean; env?: Record<string, string> } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      stdio: [
        options.quiet === true ? 'ignore' : 'inherit',
        options.quiet === true ? 'pipe' : 'inherit',
        options.quiet === true || options.keepErrors === true ? 'pipe' : 'inherit',
      ],
      env: { ...process.env, ...options.env },
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += String(text)));
    child.stderr?.on('data', (text) => (output += String(text)));
    child.on('error', (problem) => resolve({ code: 1, output: problem.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
