import { ConnectionString } from 'mongodb-connection-string-url';

import type { Secret } from '../secret.ts';
import { meaning } from './percent.ts';

/** Whether the official driver's own parser takes this text. It looks at the grammar only: `<password>` passes. */
export function driverAccepts(text: string): boolean {
  try {
    return new ConnectionString(text).hosts.every((host) => host !== '');
  } catch {
    return false;
  }
}

/** Who signs in, and where, as the driver understands a string. It must be one that `driverAccepts`. */
export function loginOf(string: Secret): Readonly<Record<'user' | 'password' | 'host' | 'database', string>> {
  const { username, password, hosts, pathname } = new ConnectionString(string.reveal());
  return {
    user: meaning(username),
    password: meaning(password),
    host: hosts.join(','),
    database: meaning(pathname.slice(1)),
  };
}
