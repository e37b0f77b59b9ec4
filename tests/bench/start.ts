import { spawn } from 'node:child_process';

import { startPractice } from '../../electron/practice/start.ts';
import { quartile } from './bench.ts';
import { buildServices } from './bundles.ts';

interface Run {
  readonly ms: number;
  readonly stdout: string;
}

/** Runs a program in a Node of its own, from its start to its end. Rejects when it fails. */
function node(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ ms: performance.now() - began, stdout });
      else reject(new Error(`${args[0]} ended with ${code}`));
    });
  });
}

export interface StartCosts {
  /** Wall time of a Node that loads the services, and of one that loads nothing, in milliseconds. */
  readonly services: number;
  readonly empty: number;
  /** Memory of a Node with 100 sites looked at, and of one that does nothing, in bytes. */
  readonly hundredSites: number;
  readonly emptyMemory: number;
}

export async function measureStart(times: number): Promise<StartCosts> {
  const files = await buildServices();
  const walls = { services: [] as number[], empty: [] as number[] };
  // In turns, so that whatever else this computer does strikes both alike.
  for (let turn = 0; turn <= times; turn += 1) {
    const empty = await node(files.empty);
    const services = await node(files.services);
    if (turn === 0) continue;
    walls.empty.push(empty.ms);
    walls.services.push(services.ms);
  }
  const world = await startPractice({ scenario: 'many-sites' });
  try {
    const hundred = await node(files.hundred, world.origin, world.key);
    const nothing = await node('--eval', 'console.log(process.memoryUsage().rss)');
    return {
      services: quartile(walls.services),
      empty: quartile(walls.empty),
      hundredSites: Number(hundred.stdout),
      emptyMemory: Number(nothing.stdout),
    };
  } finally {
    await world.close();
  }
}
