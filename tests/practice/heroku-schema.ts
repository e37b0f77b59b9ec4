import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

/**
 * Heroku's published schema as a judge that is stricter than it is written: every property of a definition must be
 * there and no other may be. The schema itself requires next to nothing, so a plain check would pass `{}`.
 */

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without what ajv would misread: draft-4 `id`s and `$schema`, and the links. */
function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, inner]) =>
          key !== 'links' && !((key === 'id' || key === '$schema') && typeof inner === 'string'),
      )
      .map(([key, inner]) => [key, stripped(inner)]),
  );
}

/** Requires all that `properties` names and refuses the rest, at every depth. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (!isNode(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, strict(one)]));
  const isObject =
    Array.isArray(inner['type']) && inner['type'].includes('object') && isNode(inner['properties']);
  return isObject
    ? { ...inner, required: Object.keys(inner['properties'] as Node), additionalProperties: false }
    : inner;
}

const schema: unknown = JSON.parse(
  readFileSync(new URL('../support/heroku-schema/schema.json', import.meta.url), 'utf8'),
);

const root = strict(stripped(schema)) as Node & { readonly definitions: Node };

const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true });
ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/);
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('hostname', /^[a-z0-9.-]+$/);
ajv.addFormat('ipv4', /^[\d.]+$/);
ajv.addFormat('cidr', /^[\d./]+$/);
ajv.addSchema(root, 'heroku');

/** A check for one definition, or for something inside one: `app`, `config-var/definitions/config_vars`. */
export function checkOf(definition: string): ValidateFunction {
  return ajv.compile({ $ref: `heroku#/definitions/${definition}` });
}

export function complaints(check: ValidateFunction, value: unknown): readonly string[] {
  if (check(value)) return [];
  return (check.errors ?? []).map((error) => {
    const detail = JSON.stringify(error.params);
    return `${error.instancePath || '/'} ${error.message ?? ''} ${detail}`;
  });
}
