/**
 * Names that other hosts, their builders and the images of programs set for themselves. They tell where a program runs,
 * so on Heroku they are at best useless. From the hosts' own pages on their variables (Railway, Render, Fly.io, Azure
 * App Service, DigitalOcean, Koyeb, Northflank, Vercel, Netlify, Google Cloud Run, Kubernetes) and from the official Node
 * image, which sets NODE_VERSION and YARN_VERSION.
 */
const prefixes: readonly string[] = [
  'RAILWAY_',
  'NIXPACKS_',
  'RAILPACK_',
  'RENDER_',
  'FLY_',
  'WEBSITE_',
  'WEBSITES_',
  'APPSETTING_',
  'SCM_',
  'KUDU_',
  'ORYX_',
  'AZURE_',
  'DIGITALOCEAN_',
  'KOYEB_',
  'NF_',
  'VERCEL_',
  'NETLIFY_',
  'KUBERNETES_',
  'K_',
  'GAE_',
  'ECS_',
  'AWS_EXECUTION_',
  'CNB_',
  'DOCKER_',
  'COMPOSE_',
  'npm_',
  'NVM_',
  'FNM_',
  'ASPNETCORE_',
];

const names: ReadonlySet<string> = new Set([
  'RENDER',
  'RAILWAY',
  'VERCEL',
  'NETLIFY',
  'NODE_VERSION',
  'YARN_VERSION',
  'NPM_VERSION',
  'HOSTNAME',
  'CI',
  'LANG',
  'LC_ALL',
  'SHELL',
  'USER',
  'LOGNAME',
  'INIT_CWD',
  'WEB_CONCURRENCY_SET_BY',
]);

/** Whether a host other than Heroku, its builder or the image of a program sets this variable by itself. */
export const isHostName = (name: string): boolean =>
  names.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
