import { ConnectionString } from 'mongodb-connection-string-url';

/** Whether the official driver's own parser takes this text. It looks at the grammar only: `<password>` passes. */
export function driverAccepts(text: string): boolean {
  try {
    return new ConnectionString(text).hosts.every((host) => host !== '');
  } catch {
    return false;
  }
}
