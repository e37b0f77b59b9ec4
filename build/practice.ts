import { parseArgs } from 'node:util';
import { type ScenarioName, scenarioNames, startPractice } from '../electron/services/practice/practice.ts';

/** `npm run practice`: serves the practice account on loopback until Ctrl-C. */

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    scenario: { type: 'string', default: 'household' },
    latency: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});

const usage = `npm run practice -- [--port N] [--scenario NAME] [--latency MS]

  --port      where to listen on 127.0.0.1; any free port by default
  --scenario  ${scenarioNames.join(', ')}
  --latency   milliseconds that every answer waits
`;

const isScenario = (name: string): name is ScenarioName => scenarioNames.some((one) => one === name);

/** A whole number from the command line, or undefined. */
const whole = (text: string): number | undefined => (/^\d{1,5}$/.test(text) ? Number(text) : undefined);

async function serve(): Promise<number> {
  const port = whole(values.port);
  const latencyMs = whole(values.latency);
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (!isScenario(values.scenario) || port === undefined || latencyMs === undefined) {
    console.error(usage);
    return 2;
  }
  const world = await startPractice({ scenario: values.scenario, port, latencyMs });
  console.log(`The practice account (${values.scenario}) is at ${world.origin}
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
