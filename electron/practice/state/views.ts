import { currentRelease } from './current.ts';
import { dynoSize, planOf, serviceOf, stacks } from './catalogue.ts';
import { dynoAt, dynoName, processOf } from './dynos.ts';
import { uuidOf } from './ids.ts';
import type { Addon, App, Build, Collaborator, DynoSlot, OneOff, Process, Release } from './model.ts';
import { hostOf, type SimulatedAccount } from './simulated-account.ts';

/** How each thing looks in Heroku's answers, field by field as its published schema names them. */

export const time = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

const named = (kind: string, name: string): { id: string; name: string } => ({
  id: uuidOf(kind, name),
  name,
});

const appRef = (app: App): { id: string; name: string } => ({ id: app.id, name: app.name });

export const generation = named('generation', 'cedar');

export function appView(account: SimulatedAccount, app: App): Record<string, unknown> {
  const current = currentRelease(app);
  const stack = stacks.find((one) => one.name === app.stack);
  const buildStack = stacks.find((one) => one.name === app.buildStack);
  return {
    acm: false,
    archived_at: null,
    buildpack_provided_description: app.kind === 'none' ? null : 'Node.js',
    build_stack: { id: buildStack?.id, name: app.buildStack },
    created_at: time(app.createdAt),
    generation,
    git_url: `https://git.heroku.com/${app.name}.git`,
    id: app.id,
    internal_routing: null,
    maintenance: app.maintenance,
    name: app.name,
    owner: account.owner,
    organization: null,
    team: null,
    region: named('region', app.region),
    released_at: current ? time(current.createdAt) : null,
    repo_size: app.kind === 'none' ? null : 0,
    slug_size: app.kind === 'none' ? null : 96_212_530,
    space: null,
    stack: { id: stack?.id, name: app.stack },
    updated_at: time(app.updatedAt),
    web_url: `https://${hostOf(app)}/`,
  };
}

export function formationView(app: App, process: Process): Record<string, unknown> {
  const size = dynoSize(process.size);
  return {
    app: appRef(app),
    command: process.command,
    created_at: time(process.createdAt),
    dyno_size: { id: size?.id, name: process.size },
    id: process.id,
    quantity: process.quantity,
    size: process.size,
    type: process.type,
    updated_at: time(process.updatedAt),
  };
}

export function dynoView(account: SimulatedAccount, app: App, slot: DynoSlot): Record<string, unknown> {
  const state = dynoAt(app, slot, account.now());
  const process = processOf(app, slot.type);
  return {
    attach_url: null,
    command: process?.command ?? '',
    created_at: time(slot.since),
    id: state.id,
    name: dynoName(slot),
    release: releaseRef(app),
    app: appRef(app),
    size: process?.size ?? 'Basic',
    state: state.state,
    type: slot.type,
    updated_at: time(state.since),
  };
}

const oneOffStartMs = 2_000;

export function oneOffView(account: SimulatedAccount, app: App, dyno: OneOff): Record<string, unknown> {
  const starting = account.now() < dyno.since + oneOffStartMs / account.speed;
  return {
    attach_url: null,
    command: dyno.command,
    created_at: time(dyno.since),
    id: dyno.id,
    name: dyno.name,
    release: releaseRef(app),
    app: appRef(app),
    size: dyno.size,
    state: starting ? 'starting' : 'up',
    type: dyno.type,
    updated_at: time(dyno.since),
  };
}

function releaseRef(app: App): { id: string; version: number } {
  const current = currentRelease(app);
  return { id: current?.id ?? uuidOf('release', app.id, 'none'), version: current?.version ?? 1 };
}

export function releaseView(app: App, release: Release): Record<string, unknown> {
  return {
    addon_plan_names: release.addonPlans,
    artifacts: release.slugId ? [{ type: 'slug', id: release.slugId }] : [],
    app: appRef(app),
    created_at: time(release.createdAt),
    description: release.description,
    id: release.id,
    updated_at: time(release.createdAt),
    slug: release.slugId ? { id: release.slugId } : null,
    status: release.status,
    user: release.user,
    version: release.version,
    current: release === currentRelease(app),
    output_stream_url: null,
    eligible_for_rollback: canGoBackTo(release),
  };
}

/** Heroku goes back only to releases that worked, ran code, and whose code it still keeps. */
export const canGoBackTo = (release: Release): boolean =>
  release.status === 'succeeded' && release.slugId !== null;

function buildStatus(build: Build, now: number): 'pending' | 'succeeded' | 'failed' {
  return now < build.endsAt ? 'pending' : build.outcome;
}

export function buildView(app: App, build: Build, now: number, origin: string): Record<string, unknown> {
  const status = buildStatus(build, now);
  return {
    app: { id: app.id },
    buildpacks: [{ url: `https://buildpack-registry.example/${build.buildpack}.tgz`, name: build.buildpack }],
    created_at: time(build.createdAt),
    generation: generation.name,
    id: build.id,
    output_stream_url: `${origin}/build-output/${build.id}`,
    source_blob: {
      checksum: build.checksum,
      url: build.sourceUrl,
      version: build.sourceVersion,
      version_description: null,
    },
    release: build.releaseId && status === 'succeeded' ? { id: build.releaseId } : null,
    slug: status === 'succeeded' ? { id: build.slugId } : null,
    stack: build.stack,
    status,
    updated_at: time(Math.min(now, build.endsAt)),
    user: build.user,
  };
}

export function addonView(account: SimulatedAccount, app: App, addon: Addon): Record<string, unknown> {
  const plan = planOf(addon.plan);
  const service = serviceOf(addon.plan);
  return {
    actions: [],
    addon_service: { id: service?.id, name: service?.name },
    billing_entity: { ...appRef(app), type: 'app' },
    app: appRef(app),
    billed_price: { cents: plan?.cents ?? 0, contract: false, unit: 'month' },
    config_vars: addon.configVars,
    created_at: time(addon.createdAt),
    id: addon.id,
    name: addon.name,
    plan: { id: plan?.id, name: addon.plan },
    provider_id: `practice-${addon.id.slice(0, 8)}`,
    provision_message: '',
    state: account.now() < addon.provisionedAt ? 'provisioning' : 'provisioned',
    updated_at: time(addon.createdAt),
    web_url: `https://addons-sso.heroku.com/apps/${app.id}/addons/${addon.id}`,
  };
}

export function attachmentView(app: App, addon: Addon): Record<string, unknown> {
  return {
    addon: { id: addon.id, name: addon.name, app: appRef(app) },
    app: appRef(app),
    created_at: time(addon.createdAt),
    id: uuidOf('attachment', addon.id),
    name: addon.attachment,
    namespace: null,
    updated_at: time(addon.createdAt),
    web_url: null,
    log_input_url: null,
  };
}

export function collaboratorView(app: App, one: Collaborator): Record<string, unknown> {
  const permissions = ['deploy', 'operate', 'view', ...(one.role === 'owner' ? ['manage'] : [])];
  return {
    app: appRef(app),
    created_at: time(one.createdAt),
    id: one.id,
    permissions: permissions.map((name) => ({ name, description: `May ${name} this app.` })),
    role: one.role,
    updated_at: time(one.createdAt),
    user: { ...one.user, federated: false },
  };
}
