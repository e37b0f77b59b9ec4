import { describe, expect, it } from 'vitest';

import { createSiteApi, siteOrigin } from '../../electron/services/mongodb/export/nightscout-api.ts';
import { fetchOrigin, ForbiddenHostError, type Fetch } from '../../electron/base/allowed-hosts.ts';
import { Secret } from '../../electron/base/secret.ts';
import { FakeClock } from '../support/fake-clock.ts';

describe('a typed address', () => {
  it('is a name on the internet, over https, and nothing more', () => {
    expect(siteOrigin(' http://My-Site.example/report?x=1 ')).toBe('https://my-site.example');
    const others = [
      '127.0.0.1',
      'localhost',
      '[::1]',
      'site.example:8443',
      'me:word@site.example',
      'ftp://a.b',
      '',
    ];
    for (const typed of others) expect(siteOrigin(typed)).toBeNull();
  });

  it('is the only one that is reached, and gets the secret as Nightscout wants it, not as it is', async () => {
    const sent: { readonly url: string; readonly headers: Headers }[] = [];
    const fetch: Fetch = async (url, init) => {
      sent.push({ url, headers: new Headers(init?.headers) });
      return Response.json({ message: { message: 'OK' } });
    };
    const reach = fetchOrigin(fetch, 'https://site.example');
    for (const url of ['https://other.example/', 'http://site.example/', 'https://site.example:8443/'])
      await expect(reach(url)).rejects.toThrow(ForbiddenHostError);
    await expect(fetchOrigin(fetch, 'http://site.example')('http://site.example/')).rejects.toThrow(
      ForbiddenHostError,
    );
    expect(sent).toEqual([]);
    const origin = 'https://site.example';
    const secret = new Secret('canary-site-secret');
    const api = createSiteApi({ origin, secret, fetch: reach, clock: new FakeClock() });
    expect(await api.verify()).toMatchObject({ ok: true });
    expect(sent.map(({ url }) => url)).toEqual([`${origin}/api/v1/verifyauth`]);
    expect(sent[0]?.headers.get('api-secret')).toMatch(/^[0-9a-f]{40}$/);
    expect(JSON.stringify(sent.map(({ url, headers }) => [url, [...headers]]))).not.toContain('canary');
  });
});
