import { type DynoSize, type Plan, type Region, type Service, serviceOf, type Stack } from './catalogue.ts';
import { generation, time } from './views.ts';

/** How the things that Heroku offers look in its answers. */

/** When everything on offer is said to have been added. */
const added = time(Date.UTC(2024, 4, 1));

export function dynoSizeView(size: DynoSize): Record<string, unknown> {
  return {
    architecture: 'amd64',
    compute: size.compute,
    cost: { cents: size.cents, unit: 'month' },
    dedicated: size.dedicated,
    precise_dyno_units: size.units,
    generation,
    id: size.id,
    memory: size.memory,
    name: size.name,
    private_space_only: false,
  };
}

export function stackView(stack: Stack): Record<string, unknown> {
  return {
    default: stack.isDefault,
    created_at: added,
    id: stack.id,
    name: stack.name,
    state: stack.state,
    updated_at: added,
  };
}

export function regionView(region: Region): Record<string, unknown> {
  return { ...region, created_at: added, private_capable: false, updated_at: added };
}

export function serviceView(service: Service): Record<string, unknown> {
  return {
    cli_plugin_name: null,
    created_at: added,
    human_name: service.humanName,
    id: service.id,
    name: service.name,
    state: 'ga',
    supports_multiple_installations: true,
    supports_sharing: true,
    updated_at: added,
    supported_generations: [generation],
  };
}

export function planView(plan: Plan): Record<string, unknown> {
  const service = serviceOf(plan.name);
  return {
    addon_service: { id: service?.id, name: service?.name },
    created_at: added,
    compliance: null,
    default: plan.isDefault,
    description: plan.description,
    human_name: plan.humanName,
    id: plan.id,
    installable_inside_private_network: false,
    installable_outside_private_network: true,
    name: plan.name,
    price: { cents: plan.cents, contract: false, unit: 'month' },
    space_default: false,
    state: 'ga',
    updated_at: added,
    visible: true,
  };
}
