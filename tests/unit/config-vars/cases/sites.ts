/** Sites with one source of readings each, put over the healthy one. */
const noBridge = { BRIDGE_USER_NAME: null, BRIDGE_PASSWORD: null, BRIDGE_SERVER: null };
export const withConnect = { ...noBridge, ENABLE: 'careportal cage connect' };
export const share = {
  ...withConnect,
  CONNECT_SOURCE: 'dexcomshare',
  CONNECT_SHARE_ACCOUNT_NAME: 'canary-name',
  CONNECT_SHARE_PASSWORD: 'canaryPassword1',
};
export const linkup = {
  ...withConnect,
  CONNECT_SOURCE: 'linkup',
  CONNECT_LINK_UP_USERNAME: 'canary@b.example',
  CONNECT_LINK_UP_PASSWORD: 'canaryPassword1',
};
export const carelink = {
  ...withConnect,
  CONNECT_SOURCE: 'minimedcarelink',
  CONNECT_CARELINK_USERNAME: 'canary-name',
  CONNECT_CARELINK_PASSWORD: 'canaryPassword1',
};
export const glooko = {
  ...withConnect,
  CONNECT_SOURCE: 'glooko',
  CONNECT_GLOOKO_EMAIL: 'canary@b.example',
  CONNECT_GLOOKO_PASSWORD: 'canaryPassword1',
};
export const otherSite = {
  ...withConnect,
  CONNECT_SOURCE: 'nightscout',
  CONNECT_SOURCE_ENDPOINT: 'https://other.example',
};
