import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { classify, ownerOf } from '../../../electron/services/config-vars/classify.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { anyName, anyValue, postgres } from './support.ts';

const secret = (name: string, text: string): boolean => classify(name, new Secret(text), []).secret;

describe('whose a setting is', () => {
  it.each([
    ['DATABASE_URL', [postgres], { kind: 'add-on', addon: 'heroku-postgresql' }],
    ['DATABASE_URL', null, { kind: 'add-on', addon: null }],
    ['DATABASE_URL', [], { kind: 'site' }],
    ['HEROKU_POSTGRESQL_RED_URL', [], { kind: 'add-on', addon: null }],
    ['REDIS_URL', null, { kind: 'add-on', addon: null }],
    ['HEROKU_APP_ID', null, { kind: 'heroku' }],
    ['__hidden', null, { kind: 'heroku' }],
    ['ENABLE', null, { kind: 'site' }],
  ] as const)('%s with add-ons %j', (name, addons, owner) => {
    expect(ownerOf(name, addons)).toEqual(owner);
  });
});

describe('what is a secret', () => {
  it.each([
    ['by the catalogue', 'BRIDGE_USER_NAME', 'sam'],
    ['by a telling name', 'STRIPE_TOKEN', 'x'],
    ['by a telling name in small letters', 'my_password', 'x'],
    ['an address with a password', 'FEED', 'https://sam:pw@host.example/x'],
    ['an address with a token', 'FEED', 'https://host.example/?token=abc'],
    ['an address with a token in a known setting', 'FRAME_URL_1', 'https://mia.example/?token=mia-1234'],
    ['a key file', 'FILE', '-----BEGIN RSA KEY-----\nabc'],
    ['random text', 'THING', 'f81d4fae7dec11d0a76500a0c91e6bf6'],
  ])('%s', (_, name, text) => {
    expect(secret(name, text)).toBe(true);
  });

  it.each([
    ['units', 'DISPLAY_UNITS', 'mg/dl'],
    ['a title', 'CUSTOM_TITLE', 'Mia’s sugar'],
    ['a region', 'BRIDGE_SERVER', 'EU'],
    ['an unknown word', 'FLASK_APP', 'application'],
    ['an unknown address', 'HOME_PAGE', 'https://a-very-long-host-name-4711.example/start'],
    ['a sentence', 'GREETING', 'Good morning everybody, it is 8 now'],
  ])('but not %s', (_, name, text) => {
    expect(secret(name, text)).toBe(false);
  });
});

describe('classify', () => {
  it('tells group and importance of a known setting, in whichever spelling', () => {
    expect(classify('mongo', new Secret('mongodb://a:b@c/d'), [])).toEqual({
      name: 'mongo',
      known: 'MONGO',
      family: null,
      group: 'access',
      owner: { kind: 'site' },
      secret: true,
      vital: true,
    });
  });

  it('has an answer for any name and value, and holds no value', () => {
    fc.assert(
      fc.property(anyName, anyValue, (name, text) => {
        const facts = classify(name, new Secret(`canary${text}`), null);
        expect(facts.name).toBe(name);
        expect(JSON.stringify({ ...facts, name: '' })).not.toContain('canary');
      }),
    );
  });
});
