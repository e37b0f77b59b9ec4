import { notFound } from '../http/problem.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { uuidOf } from '../state/ids.ts';

/** A place to put a source archive. Like Heroku's signed addresses it needs no key. */
function makeSource(call: Call): Answer {
  const id = uuidOf('source', call.account.next());
  call.account.sources.set(id, null);
  const url = `${call.origin}/source-blobs/${id}`;
  return { status: 201, body: { source_blob: { get_url: url, put_url: url } } };
}

export const sourceRoutes: readonly Route[] = [
  { id: 'source.create', method: 'POST', path: '/sources', scope: 'write', handle: makeSource },
  { id: 'source.create', method: 'POST', path: '/apps/:app/sources', scope: 'write', handle: makeSource },
  {
    id: 'source.upload',
    method: 'PUT',
    path: '/source-blobs/:source',
    scope: 'none',
    handle: ({ account, params, body }) => {
      const id = params['source'] ?? '';
      if (!account.sources.has(id)) throw notFound('source');
      account.sources.set(id, body.length);
      return { status: 200, body: '' };
    },
  },
];
