/** How a process is asked to end: by Ctrl-C, by whoever supervises it, and by a terminal that is closed. */
const ASKED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Within this time all is one wish: under npm a Ctrl-C arrives twice, from the terminal and from npm. */
const ONE_WISH_MS = 1_000;
/** Longer than an ordinary desk takes. What has not ended by then waits for something that does not come. */
const PATIENCE_MS = 15_000;

/**
 * Aborts when the process is asked to end. Asked again, or when the goodbye takes too long, it
 * leaves at once: what was acknowledged is kept, and the database's watchdog sees to its server.
 */
export function hearFarewell(): AbortSignal {
  const asked = new AbortController();
  let first = 0;
  const leaveAtOnce = () => process.exit(1);
  for (const signal of ASKED)
    process.on(signal, () => {
      if (asked.signal.aborted) {
        if (performance.now() - first > ONE_WISH_MS) leaveAtOnce();
        return;
      }
      first = performance.now();
      setTimeout(leaveAtOnce, PATIENCE_MS).unref();
      asked.abort();
    });
  // A terminal that was closed takes the output with it; that must not keep the desk from its goodbye.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
  return asked.signal;
}
