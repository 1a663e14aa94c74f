import type { Config } from '../../../server/src/config.ts';
import { good, note, wrong, type Finding } from './finding.ts';

/** Whether a desk answers on this machine. */
export async function deskAnswers({ host, port }: Pick<Config, 'host' | 'port'>): Promise<boolean> {
  const here = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return fetch(`http://${here.includes(':') ? `[${here}]` : here}:${port}/ready`, {
    signal: AbortSignal.timeout(3_000),
  }).then(
    ({ ok }) => ok,
    () => false,
  );
}

export function checkWeb({ url, host, port }: Pick<Config, 'url' | 'host' | 'port'>, answers: boolean): Finding[] {
  const findings = [
    answers
      ? good('web', `The desk answers on port ${port}.`)
      : note(
          'web',
          `No desk answers on port ${port} of this machine.`,
          'Start it with "attune start", or see that PORT is the one it uses.',
        ),
  ];
  const { hostname, protocol } = new URL(url);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (isHere && ['0.0.0.0', '::'].includes(host))
    findings.push(
      wrong(
        'web',
        `The desk is open to other machines, but links in mail would lead to ${url}.`,
        'Set ATTUNE_URL to the address that people type.',
      ),
    );
  if (!isHere && protocol === 'http:')
    findings.push(
      wrong(
        'web',
        `People reach the desk at ${url}, without encryption.`,
        'Put a proxy with TLS before it, and set ATTUNE_URL to the https address.',
      ),
    );
  return findings;
}
