/**
 * Names that other hosts, their builders and the images of programs set for themselves. They tell where a program runs,
 * so on Heroku they are at best useless. So do shells and computers; `TZ`, `LANGUAGE` and `DEBUG` are settings of sites. From the hosts' own pages on their variables (Railway, Render, Fly.io, Azure
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
  'NORTHFLANK_',
  'ZEABUR_',
  'COOLIFY_',
  'CAPROVER_',
  'DOKKU_',
  'SCALINGO_',
  'REPL_',
  'REPLIT_',
  'CODESPACE_',
  'CODESPACES_',
  'GITHUB_',
  'GITLAB_',
  'PLATFORM_',
  'VCAP_',
  'CF_',
  'AWS_LAMBDA_',
  'PROCESSOR_',
  'XDG_',
  'SSH_',
  'LC_',
  'DBUS_',
  'HOMEBREW_',
  'BASH_',
  'TERM_',
  '__CF',
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
  'CODESPACES',
  'PYTHON_VERSION',
  'RUBY_VERSION',
  'GPG_KEY',
  'JAVA_HOME',
  'NODE_PATH',
  'MAIL',
  'PAGER',
  'EDITOR',
  'VISUAL',
  'TMPDIR',
  'DISPLAY',
  'COLORTERM',
  'LS_COLORS',
  'LSCOLORS',
  'COMMAND_MODE',
  'SECURITYSESSIONID',
  'WINDOWID',
  'container',
  'PS2',
  'PS4',
  'IFS',
  'OPTIND',
  'PPID',
  'UID',
  'EUID',
  'GID',
  'SHELLOPTS',
  'BASHOPTS',
  'GOOGLE_CLOUD_PROJECT',
]);

/** Windows tells no capitals from small letters. */
const windowsNames: ReadonlySet<string> = new Set(
  (
    'ALLUSERSPROFILE APPDATA COMMONPROGRAMFILES COMMONPROGRAMFILES(X86) COMMONPROGRAMW6432 COMPUTERNAME COMSPEC ' +
    'DRIVERDATA HOMEDRIVE HOMEPATH LOCALAPPDATA LOGONSERVER NUMBER_OF_PROCESSORS ONEDRIVE ONEDRIVECONSUMER OS ' +
    'PATHEXT PROGRAMDATA PROGRAMFILES PROGRAMFILES(X86) PROGRAMW6432 PROMPT PSMODULEPATH PUBLIC SESSIONNAME ' +
    'SYSTEMDRIVE SYSTEMROOT TEMP TMP USERDOMAIN USERDOMAIN_ROAMINGPROFILE USERNAME USERPROFILE WINDIR'
  ).split(' '),
);

/** Whether a host other than Heroku, its builder or the image of a program sets this variable by itself. */
export const isForeignHostVariable = (name: string): boolean =>
  names.has(name) ||
  windowsNames.has(name.toUpperCase()) ||
  prefixes.some((prefix) => name.startsWith(prefix));
