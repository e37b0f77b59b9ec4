import { isAtlas, withoutPort, type Draft } from '../parts-of-string.ts';
import { optionIn, withOption } from '../options.ts';
import type { Rule } from '../rule.ts';
import { encoded, meaning } from '../percent.ts';
import { plainLetters } from './login.ts';
import { optionRules } from './options.ts';
import { withDatabase } from '../auth-source.ts';
import { databaseSeen } from './test-findings.ts';

/** Atlas allows 38 bytes (docs/reference/connection-string-mistakes.md#grammar). */
const mostBytes = 38;
const forbidden = /[\s/\\."$*<>:|?@]/;
/**
 * What Atlas's guides write there, what the driver takes by itself, and what belongs to the server
 * (docs/reference/connection-string-mistakes.md#wrong-database).
 */
const nobodysData = /^(?:test|myFirstDatabase|admin|local|config|sample_\w+)$/i;

/** Railway, DigitalOcean, Zeabur. */
const usersInAdmin = /\.(?:rlwy\.net|railway\.app|ondigitalocean\.com|zeabur\.com)$/i;

const changed = (draft: Draft, database: string): Draft => ({ ...draft, database, slash: '/' });

/** Names of options that can't be the end of a database's name. */
const optionStart =
  /^([^=&]*?)[&;,]?((?:retryWrites|authSource|appName|replicaSet|maxPoolSize|ssl|tls)=[^]*)$/i;
/** What may follow the last option by a slash; not where the option's own value is a path or an address. */
const behindOptions = /^(\?[^]*=[^/&:]+)\/([\w-]{1,38})\/?$/;

/**
 * The name of the database and the options in each other's place: `…mongodb.net/retryWrites=true`,
 * `…/mycgm&retryWrites=true`, `…/mycgm%3FretryWrites=true`, `…/?retryWrites=true/mycgm`.
 */
const optionsInPath: Rule = {
  code: 'options-damaged',
  find(draft, _context, asked) {
    const { database, query } = draft;
    const both = query === '' ? '' : `&${query.slice(1)}`;
    const coded = /^([^=&]*?)%3F([^]*)$/i.exec(database) ?? optionStart.exec(database);
    const moved = (name: string, options: string): Draft => ({
      ...draft,
      database: name,
      query: `?${options.replaceAll(/%26/gi, '&').replaceAll(/%3D/gi, '=')}${both}`,
    });
    if (coded !== null) return { draft: moved(coded[1] ?? '', coded[2] ?? '') };
    if (database.includes('=')) return { draft: moved('', database) };
    if (query.startsWith('&')) return { draft: { ...draft, query: `?${query.slice(1)}` } };
    const [, options = '', name = ''] = behindOptions.exec(query) ?? [];
    if (name === '') return null;
    const free = !asked.has('database') && (database === '' || nobodysData.test(meaning(database)));
    return { draft: { ...draft, slash: '/', query: options, database: free ? name : database } };
  },
};

/** A port behind the name of the database: `…/mycgm:27017`. */
const portBehind: Rule['find'] = (draft) => {
  const [, name = '', port = ''] = /^([^:]*):(\d{2,5})$/.exec(draft.database) ?? [];
  const [host = ''] = draft.hosts;
  if (port === '') return null;
  const belongs =
    draft.scheme === 'mongodb' && draft.hosts.length === 1 && !isAtlas(host) && withoutPort(host) === host;
  return { draft: { ...draft, database: name, hosts: belongs ? [`${host}:${port}`] : draft.hosts } };
};

export const restRules: readonly Rule[] = [
  {
    code: 'white-space',
    find(draft) {
      const [database, query] = [draft.database, draft.query].map((text) => text.replaceAll(/\s/g, ''));
      const same = database === draft.database && query === draft.query;
      return same ? null : { draft: { ...draft, database: database ?? '', query: query ?? '' } };
    },
  },
  {
    code: 'look-alikes',
    find(draft) {
      const database = plainLetters(draft.database);
      const query = /[^\0-\x7E]/.test(draft.query) ? plainLetters(draft.query) : draft.query;
      const same = database === draft.database && query === draft.query;
      return same ? null : { draft: { ...draft, database, query } };
    },
  },
  optionsInPath,
  { code: 'host-typo', find: portBehind },
  ...optionRules,
  {
    // Users of Atlas stand in `admin`; the driver would look in the database of the string
    // (docs/reference/connection-string-mistakes.md#wrong-auth-source).
    code: 'wrong-auth-source',
    find(draft) {
      const source = optionIn(draft.query, 'authSource');
      const external = /^(?:\$|%24)external$/i.test(source ?? '');
      const right = source === 'admin' || (external && optionIn(draft.query, 'authMechanism') !== null);
      const byDns = draft.scheme === 'mongodb+srv' && source === null;
      if (!draft.hosts.some(isAtlas) || right || byDns) return null;
      return { draft: { ...draft, slash: '/', query: withOption(draft.query, 'authSource', 'admin') } };
    },
  },
  {
    // Services that keep the user of their own making in `admin`, whatever database a string names.
    code: 'wrong-auth-source',
    find(draft) {
      const kept = draft.hosts.some((host) => usersInAdmin.test(withoutPort(host)));
      const elsewhere = draft.database !== '' && meaning(draft.database) !== 'admin';
      if (!kept || !elsewhere || optionIn(draft.query, 'authSource') !== null) return null;
      const query = withOption(draft.query, 'authSource', 'admin');
      return { draft: { ...draft, slash: '/', query }, instead: [draft] };
    },
  },
  {
    // Elsewhere a user may live in the database of the string or in `admin`; both are well formed.
    code: 'wrong-auth-source',
    find(draft) {
      const source = optionIn(draft.query, 'authSource');
      const open = (draft.user ?? '') !== '' && draft.database !== '' && meaning(draft.database) !== 'admin';
      if (!open || draft.hosts.some(isAtlas) || source === 'admin' || source === '$external') return null;
      return {
        aside: true,
        instead: [{ ...draft, slash: '/', query: withOption(draft.query, 'authSource', 'admin') }],
      };
    },
  },
  {
    code: 'wrong-database',
    find(draft) {
      const bare = draft.database.replace(/^\/+/, '').replace(/[/.]+$/, '');
      return bare === draft.database || bare === '' ? null : { draft: changed(draft, bare) };
    },
  },
  {
    code: 'no-database',
    find(draft, { seen }, asked) {
      if (draft.database !== '' || asked.has('database')) return null;
      const full = databaseSeen('', seen?.databases ?? []);
      return full === null
        ? { draft: changed(draft, ''), asks: 'database' }
        : { draft: withDatabase(draft, encoded(full)) };
    },
  },
  {
    code: 'wrong-database',
    find(draft, { seen, answers }, asked) {
      const name = meaning(draft.database);
      if (asked.has('database')) return null;
      // Who names a database means it, also a new one: only its capitals are put right.
      const chosen = answers?.database !== undefined;
      const full = databaseSeen(name, seen?.databases ?? [], chosen);
      if (full !== null) return full === name ? null : { draft: withDatabase(draft, encoded(full)) };
      const impossible =
        forbidden.test(name) ||
        /%(?![0-9a-f]{2})/i.test(draft.database) ||
        Buffer.byteLength(name) > mostBytes;
      if (impossible) return { draft: changed(draft, ''), asks: 'database' };
      return nobodysData.test(name) && !chosen ? { asks: 'database' } : null;
    },
  },
];
