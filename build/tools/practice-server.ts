import { parseArgs } from 'node:util';
import { type ScenarioName, scenarioNames, startPractice } from '../../electron/practice/start.ts';

/** `npm run practice`: serves the practice account on loopback until Ctrl-C. */

const usage = `npm run practice -- [--port N] [--scenario NAME] [--latency MS]

  --port      where to listen on 127.0.0.1; any free port by default
  --scenario  ${scenarioNames.join(', ')}
  --latency   milliseconds that every answer waits
`;

const isScenario = (name: string): name is ScenarioName => scenarioNames.some((one) => one === name);

/** A whole number from the command line, or undefined. */
const whole = (text: string): number | undefined => (/^\d{1,5}$/.test(text) ? Number(text) : undefined);

interface Wanted {
  readonly port: number;
  readonly scenario: ScenarioName;
  readonly latencyMs: number;
}

/** What the command line asks for; undefined when it cannot be understood or asks for help. */
function read(args: readonly string[]): Wanted | undefined {
  const text = { type: 'string' } as const;
  try {
    const options = { port: text, scenario: text, latency: text };
    const {
      port = '0',
      scenario = 'household',
      latency = '0',
    } = parseArgs({ args: [...args], options }).values;
    const [portNumber, latencyMs] = [whole(port), whole(latency)];
    if (!isScenario(scenario) || portNumber === undefined || latencyMs === undefined) return undefined;
    return { port: portNumber, scenario, latencyMs };
  } catch {
    return undefined;
  }
}

async function serve(): Promise<number> {
  const wanted = read(process.argv.slice(2));
  if (!wanted) {
    console.error(usage);
    return 2;
  }
  const world = await startPractice(wanted).catch((reason: unknown) => {
    console.error(`The practice account could not start: ${String(reason)}`);
    return undefined;
  });
  if (!world) return 1;
  console.log(`The practice account (${wanted.scenario}) is at ${world.origin}
Key                 ${world.key}
Key, may only look  ${world.keys.readOnly}
Key, identity only  ${world.keys.limited}
Key, run out        ${world.keys.expired}

Try it:
  curl -H 'Accept: application/vnd.heroku+json; version=3' \\
       -H 'Authorization: Bearer ${world.key}' ${world.origin}/apps

A site's address https://NAME.herokuapp.com/PATH is ${world.origin}/sites/NAME.herokuapp.com/PATH here.
Ctrl-C ends it.`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await world.close();
  return 0;
}

process.exitCode = await serve();
