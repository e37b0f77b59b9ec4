import { notFound } from '../http/problem.ts';
import { ok, type Route } from '../http/route.ts';
import { dynoSizes, planOf, regions, serviceOf, services, stacks } from '../state/catalogue.ts';
import { dynoSizeView, planView, regionView, serviceView, stackView } from '../state/catalogue-views.ts';
import { byIdThenName, listAnswer } from './list.ts';

/** What is on offer. Plans and services answer without a key, as Heroku's schema says. */
export const referenceRoutes: readonly Route[] = [
  {
    id: 'dyno-size.list',
    method: 'GET',
    path: '/dyno-sizes',
    scope: 'identity',
    handle: (call) => listAnswer(call, dynoSizes, byIdThenName, dynoSizeView),
  },
  {
    id: 'stack.list',
    method: 'GET',
    path: '/stacks',
    scope: 'identity',
    handle: (call) => listAnswer(call, stacks, byIdThenName, stackView),
  },
  {
    id: 'region.list',
    method: 'GET',
    path: '/regions',
    scope: 'identity',
    handle: (call) => listAnswer(call, regions, byIdThenName, regionView),
  },
  {
    id: 'service.list',
    method: 'GET',
    path: '/addon-services',
    scope: 'none',
    handle: (call) => listAnswer(call, services, byIdThenName, serviceView),
  },
  {
    id: 'service.info',
    method: 'GET',
    path: '/addon-services/:service',
    scope: 'none',
    handle: ({ params }) => {
      const service = serviceOf(params['service'] ?? '');
      if (!service) throw notFound('add-on service');
      return ok(serviceView(service));
    },
  },
  {
    id: 'service.plans',
    method: 'GET',
    path: '/addon-services/:service/plans',
    scope: 'none',
    handle: (call) => {
      const service = serviceOf(call.params['service'] ?? '');
      if (!service) throw notFound('add-on service');
      return listAnswer(call, service.plans, byIdThenName, planView);
    },
  },
  {
    id: 'plan.info',
    method: 'GET',
    path: '/plans/:plan',
    scope: 'none',
    handle: ({ params }) => {
      const plan = planOf(params['plan'] ?? '');
      if (!plan) throw notFound('plan');
      return ok(planView(plan));
    },
  },
];
