export interface StartSettings {
  /** The name under which the key store lists our entries. */
  readonly keychain: string;
  readonly herokuApi: string | undefined;
  readonly practice: { readonly scenario?: string; readonly speed?: number };
}

const usual: StartSettings = { keychain: 'Sitekeeper', herokuApi: undefined, practice: {} };

/**
 * What the environment may change, in unpackaged builds only: the address of Heroku's API (loopback), the name in the
 * key store, the practice scenario and how fast it runs. A packaged app heeds none of it.
 */
export function readSettings(env: NodeJS.ProcessEnv, packaged: boolean): StartSettings {
  if (packaged) return usual;
  const scenario = env['SITEKEEPER_PRACTICE_SCENARIO'];
  const speed = Number(env['SITEKEEPER_PRACTICE_SPEED']);
  return {
    keychain: env['SITEKEEPER_KEYCHAIN'] ?? usual.keychain,
    herokuApi: env['SITEKEEPER_HEROKU_API'],
    practice: { ...(scenario !== undefined && { scenario }), ...(speed > 0 && { speed }) },
  };
}
