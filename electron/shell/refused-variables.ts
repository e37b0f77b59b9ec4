/**
 * Variables by which somebody's habit, or another program, would weaken what main does: no fuse of Electron's takes these
 * away. TLS without a check, other authorities, the keys of secure lines in a file, and the database driver's own log.
 */
const harmful =
  /^(?:NODE_TLS_REJECT_UNAUTHORIZED|NODE_EXTRA_CA_CERTS|NODE_OPTIONS|NODE_DEBUG|SSLKEYLOGFILE|SSL_CERT_FILE|SSL_CERT_DIR|MONGODB_LOG_\w+)$/i;

/** Takes them out before anything is connected. */
export function cleanEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) if (harmful.test(name)) delete env[name];
}
