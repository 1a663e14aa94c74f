import type { Headers } from './mime/headers.ts';
import { first } from './mime/headers.ts';

export type AuthVerdict = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'temperror' | 'permerror' | 'policy';
export type AuthResults = { spf: AuthVerdict | null; dkim: AuthVerdict | null; dmarc: AuthVerdict | null };

/**
 * What our own mail server found out about the sender (RFC 8601). Anybody can write this
 * header, so only the topmost one counts, and only with the server name the desk trusts.
 * Even a pass gives no rights: it decides whether a warning is shown, not who may do what.
 */
export function readAuthResults(headers: Headers, trustedServer: string | null): AuthResults | null {
  const header = first(headers, 'authentication-results')?.slice(0, 8_192);
  if (trustedServer === null || header === undefined) return null;
  const withoutComments = header.replace(/\([^()]*\)/g, ' ');
  const [server = '', ...results] = withoutComments.split(';');
  if (server.trim().split(/\s+/)[0]?.toLowerCase() !== trustedServer.toLowerCase()) return null;
  return { spf: verdictOf('spf', results), dkim: verdictOf('dkim', results), dmarc: verdictOf('dmarc', results) };
}

/** Several signatures may stand in one mail: one that holds is enough. */
function verdictOf(method: string, results: readonly string[]): AuthVerdict | null {
  const found = results.flatMap((result) => {
    const match = /^\s*([a-z]+)(?:\/\d+)?\s*=\s*([a-z]+)/i.exec(result);
    return match?.[1]?.toLowerCase() === method ? [asVerdict(match[2] ?? '')] : [];
  });
  return found.find((verdict) => verdict === 'pass') ?? found[0] ?? null;
}

const VERDICTS: readonly AuthVerdict[] = [
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'temperror',
  'permerror',
  'policy',
];

function asVerdict(word: string): AuthVerdict {
  const plain = word.toLowerCase() === 'hardfail' ? 'fail' : word.toLowerCase();
  return VERDICTS.find((verdict) => verdict === plain) ?? 'neutral';
}
