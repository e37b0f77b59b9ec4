import { isAtlas, type Draft } from '../draft.ts';
import { mendQuery, optionIn, withOption } from '../options.ts';
import type { Rule } from '../state.ts';
import { encoded, meaning } from '../percent.ts';
import { plainLetters } from './login.ts';
import { databaseSeen } from './seen.ts';

/** Atlas allows 38 bytes (B2). */
const mostBytes = 38;
const forbidden = /[\s/\\."$*<>:|?@]/;
/** What Atlas's guides write there, what the driver takes by itself, and what belongs to the server (number 19). */
const nobodysData = /^(?:test|myFirstDatabase|admin|local|config|sample_\w+)$/i;

const changed = (draft: Draft, database: string): Draft => ({ ...draft, database, slash: '/' });

/** Options that stand where the database belongs: `…mongodb.net/retryWrites=true`, `…/mycgm&retryWrites=true`. */
const optionsInPath: Rule = {
  code: 'options-damaged',
  find(draft) {
    const { database, query } = draft;
    const both = query === '' ? '' : query.slice(1);
    if (database.includes('=')) return { draft: { ...draft, database: '', query: `?${database}&${both}` } };
    return query.startsWith('&') ? { draft: { ...draft, query: `?${both}` } } : null;
  },
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
  {
    code: 'options-damaged',
    find(draft) {
      const query = mendQuery(draft.query);
      return query === draft.query ? null : { draft: { ...draft, query, slash: '/' } };
    },
  },
  {
    // Users of Atlas stand in `admin`; the driver would look in the database of the string (number 28).
    code: 'wrong-auth-source',
    find(draft) {
      const source = optionIn(draft.query, 'authSource');
      const right = source === 'admin' || source === '$external' || source === '%24external';
      const byDns = draft.scheme === 'mongodb+srv' && source === null;
      if (!draft.hosts.some(isAtlas) || right || byDns) return null;
      return { draft: { ...draft, slash: '/', query: withOption(draft.query, 'authSource', 'admin') } };
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
        : { draft: changed(draft, encoded(full)) };
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
      if (full !== null) return full === name ? null : { draft: changed(draft, encoded(full)) };
      const impossible =
        forbidden.test(name) ||
        /%(?![0-9a-f]{2})/i.test(draft.database) ||
        Buffer.byteLength(name) > mostBytes;
      if (impossible) return { draft: changed(draft, ''), asks: 'database' };
      return nobodysData.test(name) && !chosen ? { asks: 'database' } : null;
    },
  },
];
