/** Node's own fetch: no system proxy or certificate store, which docs/security.md names as a difference. */
export const net: Pick<Electron.Net, 'fetch' | 'isOnline'> = {
  fetch: (input, init) => fetch(input, init),
  // Electron says "false is certain, true is not"; the shell is never certain.
  isOnline: () => true,
};
