import * as v from 'valibot';

import { ok } from '../../contract/result.ts';
import { lookReasons, type sitesCalls } from '../../contract/sites.ts';
import type { HandlersOf } from '../call-handler.ts';
import { id, ids } from '../schemas.ts';
import { done, noSite } from '../scope.ts';

const oneSite = v.strictObject({ id });

export const sitesHandlers: HandlersOf<typeof sitesCalls> = {
  'sites.list': {
    input: v.strictObject({ fresh: v.boolean() }),
    answer: ({ fresh }, { all, onAnyAccount }) => onAnyAccount(async () => ok(await all.sites(fresh))),
  },
  'sites.refresh': {
    input: v.strictObject({ ids, why: v.picklist(lookReasons) }),
    answer: ({ ids, why }, { all, onAnyAccount }) =>
      onAnyAccount(async () => ok(await all.refresh(ids, why))),
  },
  'sites.open': {
    input: oneSite,
    answer: async ({ id }, { app, desktop }) => {
      const target = app.siteAddress(id);
      if (target === null) return noSite;
      await desktop.openSite(target.url, target.practice);
      return done;
    },
  },
  'sites.copyAddress': {
    input: oneSite,
    answer: ({ id }, { desktop, onSite }) =>
      onSite(id, async ({ sites }) => {
        const url = sites.webUrl(id);
        if (url === null) return noSite;
        await desktop.copyText(url);
        return done;
      }),
  },
  'sites.setTitle': {
    input: v.strictObject({ id, title: v.pipe(v.string(), v.maxLength(60)) }),
    answer: ({ id, title }, { onSite }) => onSite(id, ({ sites }) => sites.setTitle(id, title)),
  },
  'sites.detail': {
    input: oneSite,
    answer: ({ id }, { onSite }) => onSite(id, ({ detail }) => detail(id)),
  },
};
