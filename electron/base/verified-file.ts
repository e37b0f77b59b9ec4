import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeAtomic } from './atomic-file.ts';

/** Why a file was not saved. The file that stood there before is untouched. */
type SaveFault =
  | 'disk-full'
  | 'no-permission'
  | 'open-elsewhere'
  | 'place-gone'
  | 'name-refused'
  | 'differs'
  | 'failed';

export type Saved = { readonly ok: true } | { readonly ok: false; readonly fault: SaveFault };

/** The parts of the file system that saving uses, to be replaced in tests. */
export interface SavePorts {
  readonly write: typeof writeAtomic;
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly platform: NodeJS.Platform;
}

const realPorts: SavePorts = { write: writeAtomic, read: readFile, platform: process.platform };

/**
 * Saves bytes under a path (mode 0600): written beside it, flushed, read back and compared, and only then put in the
 * old file's place; read back once more. The folder must be there: a drive that was unplugged is not made up anew.
 */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  ports: SavePorts = realPorts,
): Promise<Saved> {
  try {
    await stat(dirname(path));
    await ports.write(path, bytes, (written) => compare(ports, written, bytes));
    await compare(ports, path, bytes);
    return { ok: true };
  } catch (cause) {
    return { ok: false, fault: faultOf(cause, ports.platform) };
  }
}

class Differs extends Error {}

async function compare(ports: SavePorts, path: string, bytes: Uint8Array): Promise<void> {
  if (Buffer.compare(await ports.read(path), bytes) !== 0)
    throw new Differs('read back otherwise than written');
}

const faults: Readonly<Record<string, SaveFault>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  EBUSY: 'open-elsewhere',
  ETXTBSY: 'open-elsewhere',
  ENOENT: 'place-gone',
  ENOTDIR: 'place-gone',
  ENODEV: 'place-gone',
  ENXIO: 'place-gone',
  EIO: 'place-gone',
  ENOTCONN: 'place-gone',
  ESTALE: 'place-gone',
  EHOSTDOWN: 'place-gone',
  ENAMETOOLONG: 'name-refused',
  EINVAL: 'name-refused',
  EISDIR: 'name-refused',
};

function faultOf(cause: unknown, platform: NodeJS.Platform): SaveFault {
  if (cause instanceof Differs) return 'differs';
  if (!(cause instanceof Error) || !('code' in cause)) return 'failed';
  const { code, syscall } = cause as NodeJS.ErrnoException;
  // Windows says "no permission" when another program holds the file that is to be replaced.
  if (platform === 'win32' && syscall === 'rename' && (code === 'EPERM' || code === 'EACCES'))
    return 'open-elsewhere';
  return faults[code ?? ''] ?? 'failed';
}
