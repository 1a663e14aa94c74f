import { days } from '../../platform/clock.ts';

/** A ticket stays open in a browser for so long after it was opened there; its link opens it again. */
const KEPT_FOR = days(30);
const NAME = 'attune-ticket-';

/**
 * Lets a browser keep the key of a ticket where no script can read it. It is used only by
 * requests of our own pages that name the ticket, so beside a sign-in it does not speak up.
 */
export const keyCookie = (url: string, number: number, key: string): string =>
  written(url, `${NAME}${number}`, key, KEPT_FOR / 1000);

export const forgottenKey = (url: string, number: number): string => written(url, `${NAME}${number}`, '', 0);

/** After a sign-in the keys of whoever was here before would hide what the person may see now. */
export const forgottenKeys = (url: string, cookies: string | undefined): string[] =>
  [...pairs(cookies).keys()].filter((name) => name.startsWith(NAME)).map((name) => written(url, name, '', 0));

/** The key that this browser keeps for the ticket that the request names. */
export function keptKey(cookies: string | undefined, named: string | string[] | undefined): string | null {
  if (typeof named !== 'string' || !/^\d{1,10}$/.test(named)) return null;
  return pairs(cookies).get(`${NAME}${Number(named)}`) ?? null;
}

function pairs(cookies = ''): Map<string, string> {
  return new Map(
    cookies.split(';').flatMap((pair): [string, string][] => {
      const at = pair.indexOf('=');
      return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]];
    }),
  );
}

const written = (url: string, name: string, value: string, seconds: number): string =>
  [
    `${name}=${value}`,
    'Path=/api/v1',
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(url.startsWith('https://') ? ['Secure'] : []),
  ].join('; ');
