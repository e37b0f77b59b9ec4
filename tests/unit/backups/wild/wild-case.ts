/** What a file gives: the settings that need no question, and what is asked about, `name: doubt`. */
export interface WildCase {
  readonly file: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly asked?: readonly string[];
  readonly left?: readonly string[];
}

export const uri =
  'mongodb+srv://carer:pass1234@cluster0.ab1cd.mongodb.net/mycgm?retryWrites=true&w=majority';
export const three = { API_SECRET: 'abcdefghijkl12', ENABLE: 'careportal basal iob', MONGODB_URI: uri };
export const two = { API_SECRET: 'abcdefghijkl12', ENABLE: 'careportal basal iob' };
export const docker = { ...two, MONGO_CONNECTION: uri };
export const table = `=== ⬢ my-sugar Config Vars\n\nAPI_SECRET:  abcdefghijkl12\nENABLE:      careportal basal iob\nMONGODB_URI: ${uri}\n`;
export const pem =
  '-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49\nAwEHBHkwdwIBAQQg7c8w\n-----END PRIVATE KEY-----';
