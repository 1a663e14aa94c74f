import { createHmac } from 'node:crypto';
import type { Config } from '../../config.ts';
import type { Blobs } from '../../platform/blobs.ts';
import type { Db } from '../../platform/db.ts';
import type { Log } from '../../platform/log.ts';
import { theDesk, type DeskRecord } from '../desk/index.ts';
import { isOurs, normaliseAddress, type DeskAddress } from './addresses.ts';
import type { Desk } from './compose.ts';
import type { MailLanguage } from './words.ts';

/** What mail needs of the house around it. */
export interface MailHouse {
  config: Pick<Config, 'mail' | 'secret' | 'url'>;
  blobs: Blobs;
  log: Log;
  /** Tells the reader of this process that a mail came in. */
  wakeReader(): void;
}

/** The desk as its mail knows it. */
export interface MailDesk extends Desk {
  /** Every address that is ours: the one of the environment and the one that an admin wrote over it. */
  addresses: DeskAddress[];
  locale: MailLanguage;
  acknowledge: boolean;
  demo: boolean;
}

export async function mailDesk(db: Db, house: MailHouse): Promise<MailDesk> {
  return deskOf(await theDesk(db), house);
}

function deskOf(row: DeskRecord, { config }: MailHouse): MailDesk {
  const set = setAddress(config);
  const chosen = addressOf(row.address);
  return {
    ...(chosen ?? set),
    addresses: chosen === null ? [set] : [chosen, set],
    name: row.name,
    id: deskId(config.secret),
    secret: config.secret,
    locale: row.locale,
    acknowledge: row.acknowledge,
    demo: row.demo,
  };
}

/**
 * The address of the environment.
 * @throws {Error} in one sentence, when no mail could ever reach it.
 */
export function setAddress(config: MailHouse['config']): DeskAddress {
  const address = addressOf(config.mail.address);
  if (address === null)
    throw new Error(`MAIL_ADDRESS is "${config.mail.address}", which is not an address that mail can reach.`);
  return address;
}

/** Stays the same for as long as the desk keeps its secret, and tells nothing about it. */
const deskId = (secret: string) => createHmac('sha256', secret).update('attune desk id').digest('hex').slice(0, 20);

export function addressOf(text: string): DeskAddress | null {
  const normal = normaliseAddress(text);
  if (normal === null) return null;
  const at = normal.lastIndexOf('@');
  return { mailbox: normal.slice(0, at), domain: normal.slice(at + 1) };
}

export const isOfDesk = (address: string, desk: Pick<MailDesk, 'addresses'>): boolean =>
  desk.addresses.some((ours) => isOurs(address, ours));

/** Mail is kept under the address of the environment: an admin who renames the desk does not move its mail. */
export const mailboxOf = ({ config }: MailHouse): string => config.mail.address;
