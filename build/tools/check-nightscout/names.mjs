import dns from 'node:dns';
import { readFileSync } from 'node:fs';

/**
 * Loaded into a real Nightscout before its own code: the made-up names of the practice databases lead to this computer,
 * and any other name does not exist. So nothing that is tried here reaches the internet.
 */

const { srv, txt } = JSON.parse(readFileSync(process.env.PRACTICE_NAMES, 'utf8'));

const failed = (call, name, code = 'ENOTFOUND') =>
  Object.assign(new Error(`${call} ${code} ${name}`), { code, errno: code, syscall: call, hostname: name });

const own = dns.lookup;
dns.lookup = (name, options, callback) => {
  const done = callback ?? options;
  const wanted = typeof options === 'number' ? { family: options } : callback ? options : {};
  if (!name || /^(localhost|127\.|0\.0\.0\.0|::)/.test(name)) return own(name, wanted, done);
  const ours = /\.practice\.example$/i.test(name);
  return process.nextTick(() => {
    if (!ours) done(failed('getaddrinfo', name));
    else if (wanted.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
    else done(null, '127.0.0.1', 4);
  });
};

dns.promises.resolveSrv = async (name) => {
  const records = srv[name.toLowerCase()];
  if (!records) throw failed('querySrv', name);
  return records.map(({ name: host, port }) => ({ name: host, port, priority: 0, weight: 0 }));
};
dns.promises.resolveTxt = async (name) => {
  const records = txt[name.toLowerCase()];
  if (!records?.length) throw failed('queryTxt', name, 'ENODATA');
  return records.map((one) => [one]);
};
