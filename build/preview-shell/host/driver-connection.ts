import { openRpc } from '../rpc.ts';
import type { AsksDriver, AsksHost, HostSettings } from '../protocol.ts';

/** The line to the driver. When the driver ends, so does main: no app runs on without its window. */
export const driver = openRpc<AsksDriver, AsksHost>(process, () => process.exit(0));

/** What the driver said when it started this process. */
export const settings: HostSettings = JSON.parse(process.argv[2] ?? '{}');
