import type { Fetch } from '../base/allowed-hosts.ts';
import { dnsError, dnsOverHttps } from '../services/mongodb/connect/dns-over-https.ts';
import type { DatabaseNetwork } from '../services/mongodb/connect/network.ts';
import { addressAt, practiceOwns, silentDomain } from './addresses.ts';

/** A practice world at `origin`, in this process or another: its names, its certificate, and this computer's own address. */
export function practiceDatabaseNetwork(fetch: Fetch, origin: string): DatabaseNetwork {
  return {
    ...dnsOverHttps(fetch, addressAt(origin, 'computer')),
    elsewhere: dnsOverHttps(fetch, addressAt(origin, 'elsewhere')),
    lookup: (host, options, done) => {
      // A connection attempt that is lost: no answer, until whoever asks has waited long enough.
      if (host.toLowerCase().endsWith(`.${silentDomain}`)) return;
      if (!practiceOwns(host)) done(dnsError('ENOTFOUND', 'getaddrinfo', host), '');
      else if (options.all === true) done(null, [{ address: '127.0.0.1', family: 4 }]);
      else done(null, '127.0.0.1', 4);
    },
    ca: async (signal) => {
      const answer = await fetch(addressAt(origin, 'ca'), { ...(signal !== undefined && { signal }) });
      if (!answer.ok) throw new Error(`The practice world gave no certificate: ${answer.status}`);
      return answer.text();
    },
    allows: practiceOwns,
  };
}
