import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { practiceDatabaseNetwork } from '../../electron/practice/network.ts';
import { type PracticeServer, startPractice } from '../../electron/practice/start.ts';

/**
 * `npm run check:mongosh`: MongoDB's own shell runs its daily commands on a practice database. Not part of `npm test`: it
 * fetches the shell, some 150 MB, into a folder outside the project the first time.
 */

const run = promisify(execFile);
const version = '2.12.0';
const folder = join(process.env['XDG_CACHE_HOME'] ?? tmpdir(), 'sitekeeper-mongosh');
const script = join(folder, 'node_modules', 'mongosh', 'bin', 'mongosh.js');
const host = 'cluster0.practice.example';
const names = fileURLToPath(new URL('check-nightscout/names.mjs', import.meta.url));

/** A command as a person types it, and what must come of it. Each finds what those before it left. */
const commands: readonly (readonly [string, RegExp])[] = [
  ['db.version()', /8\.0\.17/],
  ['show dbs', /nightscout +[\d.]+ MiB/],
  ['show collections', /entries[\s\S]*treatments/],
  ['db.stats().collections', /9/],
  ['db.entries.stats().count > 1000', /true/],
  ['db.entries.countDocuments()', /\d{4,}/],
  ['db.entries.estimatedDocumentCount()', /\d{4,}/],
  ['db.entries.findOne({}, { _id: 0, type: 1 })', /type: 'sgv'/],
  ['db.entries.find().sort({ date: -1 }).limit(2).toArray().length', /2/],
  ['db.entries.find({ dateString: /^20/ }).limit(1).toArray().length', /1/],
  ['db.entries.find({ date: { $gte: 0 } }).limit(1).explain().queryPlanner.winningPlan.stage', /\w+/],
  ['db.treatments.distinct("eventType").length > 1', /true/],
  ['db.entries.aggregate([{ $group: { _id: "$type", mean: { $avg: "$sgv" } } }])', /mean: [\d.]+/],
  ['db.entries.getIndexes().length > 3', /true/],
  ['db.tries.insertOne({ _id: 1, n: 1, tags: ["a"] })', /acknowledged: true/],
  ['db.tries.insertMany([{ _id: 2, n: 2 }, { _id: 3, n: 3 }])', /insertedIds/],
  ['db.tries.insertOne({ _id: 1 })', /E11000 duplicate key/],
  ['db.tries.updateOne({ _id: 1 }, { $set: { n: 5 }, $push: { tags: "b" } })', /modifiedCount: 1/],
  ['db.tries.updateMany({}, { $inc: { n: 1 } })', /modifiedCount: 3/],
  [
    'db.tries.updateOne({ _id: 9 }, { $set: { n: 9 } }, { upsert: true })',
    /insertedId: 9[\s\S]*upsertedCount: 1/,
  ],
  ['db.tries.replaceOne({ _id: 2 }, { _id: 7 })', /immutable/],
  [
    'db.tries.findOneAndUpdate({ _id: 1 }, { $set: { done: true } }, { returnDocument: "after" })',
    /done: true/,
  ],
  ['db.tries.findOneAndDelete({ _id: 3 })', /_id: 3/],
  ['db.tries.createIndex({ n: 1 }, { unique: true })', /n_1/],
  ['db.tries.insertOne({ n: 6 })', /E11000 duplicate key/],
  ['db.tries.dropIndex("n_1")', /ok: 1/],
  ['db.tries.deleteMany({ n: { $gte: 0 } }).deletedCount', /3/],
  ['db.createCollection("made").ok', /1/],
  ['db.createCollection("a$b")', /Invalid (?:namespace|collection)/i],
  ['db.made.drop()', /true/],
  ['db.serverStatus().version', /8\.0\.17/],
  ['db.runCommand({ connectionStatus: 1 }).authInfo.authenticatedUsers[0].user', /nightscout/],
  ['db.hello().setName', /atlas-practice/],
  ['db.adminCommand({ listDatabases: 1 }).ok', /1/],
  ['db.getSiblingDB("scratch").rows.insertOne({ a: 1 }).acknowledged', /true/],
  ['db.getSiblingDB("scratch").dropDatabase().ok', /1/],
];

async function install(): Promise<void> {
  if (existsSync(script)) return;
  mkdirSync(folder, { recursive: true });
  console.log(`MongoDB's shell ${version} is fetched into ${folder}.`);
  const args = [
    'install',
    '--prefix',
    folder,
    `mongosh@${version}`,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
  ];
  await run('npm', args, { timeout: 10 * 60_000 });
}

/** A line of the shell's own as the script of it that a file may hold. */
const written: Readonly<Record<string, string>> = {
  'show dbs':
    'print(db.adminCommand({ listDatabases: 1 }).databases.map((one) => one.name + "  " + one.sizeOnDisk / 1048576 + " MiB").join("\\n"))',
  'show collections': 'print(db.getCollectionNames().join("\\n"))',
};

/** All commands as one script, each with a mark before it, so that one that fails hides none of the others. */
const scriptOf = (): string =>
  commands
    .map(([command], index) => {
      const text = written[command] ?? `printjson(${command})`;
      return `print("@@${index}"); try { ${text} } catch (cause) { print(cause.message) }`;
    })
    .join(';\n');

/** What the shell printed for all commands. */
async function printed(world: PracticeServer, home: string): Promise<string> {
  const network = practiceDatabaseNetwork(fetch, world.origin);
  const [ca, known, file] = [
    join(home, 'authority.pem'),
    join(home, 'names.json'),
    join(home, 'commands.js'),
  ];
  await writeFile(ca, (await network.ca()) ?? '');
  await writeFile(known, JSON.stringify({ srv: {}, txt: {} }));
  await writeFile(file, scriptOf());
  const members = await network.srv(`_mongodb._tcp.${host}`);
  const doors = members.map(({ name, port }) => `${name}:${port}`).join(',');
  const uri = `mongodb://nightscout:canary4A7pass@${doors}/nightscout?authSource=admin&tls=true`;
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    NODE_OPTIONS: `--import=file://${names}`,
    PRACTICE_NAMES: known,
    NO_COLOR: '1',
  };
  const args = [script, uri, '--tlsCAFile', ca, '--quiet', '--norc', '--file', file];
  const options = { env, timeout: 120_000, maxBuffer: 10_000_000 };
  const { stdout, stderr } = await run(process.execPath, args, options).catch(
    (cause: unknown) => cause as { stdout: string; stderr: string },
  );
  return stdout.includes('@@0') ? stdout : stdout + stderr;
}

async function check(): Promise<boolean> {
  await install();
  const world = await startPractice({ scenario: 'healthy' });
  const home = await mkdtemp(join(tmpdir(), 'check-mongosh-'));
  try {
    const said = await printed(world, home);
    let failed = 0;
    for (const [index, [command, expected]] of commands.entries()) {
      const answer = new RegExp(`@@${index}\\n([\\s\\S]*?)(?=@@\\d+\\n|$)`).exec(said)?.[1] ?? said;
      const ok = expected.test(answer);
      if (!ok) failed += 1;
      console.log(`${ok ? 'ok  ' : 'FAIL'} ${command}`);
      if (!ok) console.log(`     ${answer.trim().slice(0, 400)}`);
    }
    console.log(`\n${commands.length - failed} passed, ${failed} failed`);
    return failed === 0;
  } finally {
    await world.close();
    await rm(home, { recursive: true, force: true });
  }
}

process.exitCode = (await check()) ? 0 : 1;
