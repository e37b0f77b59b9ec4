import { describe, expect, it } from 'vitest';

import {
  catalogue,
  catalogueNames,
  groupOf,
  configVarGroups,
} from '../../../electron/contract/config-var-catalogue/index.ts';
import { familyOf, knownName } from '../../../electron/services/config-vars/catalogue.ts';
import { mayShow } from '../../../electron/services/config-vars/mask.ts';
import { Secret } from '../../../electron/base/secret.ts';

const entries = catalogueNames.map((name) => ({ name, entry: catalogue[name] }));

describe('the catalogue of settings', () => {
  it('knows the settings that a person meets, each in a group', () => {
    expect(catalogueNames.length).toBeGreaterThan(240);
    expect(catalogueNames.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
    expect(new Set(catalogueNames.map(groupOf))).toEqual(new Set(configVarGroups));
  });

  it('has no secret among the kinds that are shown unasked', () => {
    const open = entries.filter(({ entry }) => entry.secret && !['text', 'address'].includes(entry.kind));
    expect(open).toEqual([]);
  });

  it('calls every default of a harmless kind harmless', () => {
    const told = entries.filter(
      ({ entry }) => entry.fallback !== null && entry.kind !== 'text' && entry.kind !== 'address',
    );
    const odd = told.filter(({ name, entry }) => !mayShow(name, new Secret(entry.fallback ?? '')));
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    'CONNECT_COUNTRY_CODE',
    'CONNECT_LANGUAGE_CODE',
    'CONNECT_GLOOKO_TIMEZONE_OFFSET',
    'CONNECT_LINK_UP_VERSION',
    'CONNECT_LINK_UP_PRODUCT',
    'MMCONNECT_COUNTRYCODE',
    'MMCONNECT_LANGCODE',
    'MMCONNECT_SERVERNAME',
    'PUSHOVER_GROUP_KEY',
    'DEXCOM_BRIDGE_USE_LEGACY',
  ])('knows %s, which a version of Nightscout reads', (name) => {
    expect(knownName(name)).toBe(name);
  });

  it('tells which names no version reads', () => {
    const unread = entries.filter(({ entry }) => entry.unread).map(({ name }) => name);
    expect(unread.toSorted()).toEqual([
      'ALARM_PUMP_BATTERY_LOW',
      'IAGE_DISPLAY',
      'MMCONNECT_COUNTRY_CODE',
      'SAGE_DISPLAY',
    ]);
  });

  it('has no default for LibreLinkUp’s region: without one the site ends', () => {
    expect(catalogue.CONNECT_LINK_UP_REGION.fallback).toBeNull();
    expect(catalogue.CONNECT_LINK_UP_REGION).toMatchObject({ values: expect.arrayContaining(['CA', 'EU2']) });
  });

  it('names a setting that exists wherever one is replaced', () => {
    const replaced = entries.flatMap(({ entry }) => entry.replacedBy ?? []);
    expect(replaced.filter((name) => !(name in catalogue))).toEqual([]);
  });

  it.each([
    'API_SECRET',
    'MONGODB_URI',
    'MONGO_CONNECTION',
    'STORAGE_URI',
    'DISPLAY_UNITS',
    'ENABLE',
    'AUTH_DEFAULT_ROLES',
    'BRIDGE_PASSWORD',
    'CONNECT_SHARE_PASSWORD',
    'PUSHOVER_USER_KEY',
    'MAKER_KEY',
    'LOOP_APNS_KEY',
  ] as const)('holds %s to be vital', (name) => {
    expect(catalogue[name].vital).toBe(true);
  });
});

describe('names as sites spell them', () => {
  it.each([
    ['ENABLE', 'ENABLE'],
    ['enable', 'ENABLE'],
    ['CUSTOMCONNSTR_mongo', 'MONGO'],
    ['CUSTOMCONNSTR_API_SECRET', 'API_SECRET'],
    ['Enable', null],
    // Names of parts are made capitals before they are compared; those that a package reads are not.
    ['Bridge_User_Name', 'BRIDGE_USER_NAME'],
    ['customconnstr_Connect_Source', 'CONNECT_SOURCE'],
    ['Bridge_Server', null],
    ['MONGODB_URL', null],
    ['__proto__', null],
    ['toString', null],
  ])('%s is read as %s', (name, known) => {
    expect(knownName(name)).toBe(known);
  });

  it.each([
    ['ALEXA_LOCALE', 'ALEXA_'],
    ['npm_config_production', 'NPM_CONFIG_'],
    ['ALEX', null],
  ])('%s belongs to %s', (name, family) => {
    expect(familyOf(name)).toBe(family);
  });
});
