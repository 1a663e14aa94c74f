import { normaliseAddress } from './addresses.ts';
import { oneLine } from './clean.ts';
import { normaliseMessageId } from './message-id.ts';
import { all, first, readHeaders, type Headers } from './mime/headers.ts';
import { decodeHeaderText } from './mime/header-text.ts';
import type { Part } from './mime/parts.ts';

/** What became of a mail of ours: never a message of the requester, always news for the agent. */
export type BounceInfo = {
  kind: 'failed' | 'delayed' | 'delivered' | 'read' | 'not-read';
  recipients: { address: string; status: string | null; diagnostic: string }[];
  /** 5.x.x: trying again will not help, and automatic mail to this address should stop. */
  permanent: boolean;
  originalMessageId: string | null;
};

export function readBounce(root: Part): BounceInfo | null {
  const parts = flatten(root);
  const delivery = parts.find(
    (part) => part.type === 'message/delivery-status' || part.type === 'message/global-delivery-status',
  );
  if (delivery) return readDeliveryStatus(delivery, parts);
  const receipt = parts.find((part) => part.type === 'message/disposition-notification');
  if (receipt) return readReceipt(receipt, parts);
  return readOldFashioned(root);
}

function readDeliveryStatus(part: Part, parts: readonly Part[]): BounceInfo {
  const groups = fieldGroups(part.bytes);
  const recipients = groups.flatMap((fields) => {
    const address = typedAddress(first(fields, 'final-recipient') ?? first(fields, 'original-recipient'));
    if (address === null) return [];
    const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(first(fields, 'status') ?? '')?.[1] ?? null;
    const diagnostic = oneLine(
      decodeHeaderText((first(fields, 'diagnostic-code') ?? '').replace(/^[\w.-]+\s*;\s*/, '')),
      300,
    );
    return [{ address, status, diagnostic }];
  });
  const actions = groups.map((fields) => (first(fields, 'action') ?? '').trim().toLowerCase());
  const kind = actions.includes('failed')
    ? 'failed'
    : actions.includes('delayed')
      ? 'delayed'
      : actions.some((word) => word !== '')
        ? 'delivered'
        : 'failed';
  return {
    kind,
    recipients,
    permanent: kind === 'failed' && recipients.some(({ status }) => status?.startsWith('5') ?? false),
    originalMessageId: originalId(parts),
  };
}

function readReceipt(part: Part, parts: readonly Part[]): BounceInfo {
  const fields = fieldGroups(part.bytes)[0] ?? [];
  const address = typedAddress(first(fields, 'final-recipient') ?? first(fields, 'original-recipient'));
  const wasShown = /;\s*(?:displayed|processed)/i.test(first(fields, 'disposition') ?? '');
  return {
    kind: wasShown ? 'read' : 'not-read',
    recipients: address === null ? [] : [{ address, status: null, diagnostic: '' }],
    permanent: false,
    originalMessageId: normaliseMessageId(first(fields, 'original-message-id') ?? '') ?? originalId(parts),
  };
}

/** qmail, Exim and a few appliances write plain text instead of a report. */
function readOldFashioned(root: Part): BounceInfo | null {
  const failed = all(root.headers, 'x-failed-recipients')
    .flatMap((value) => value.split(','))
    .flatMap((text) => normaliseAddress(text) ?? []);
  const text = root.bytes.subarray(0, 20_000).toString('latin1');
  const isQmail = /^Hi\. This is the qmail-send program/m.test(text);
  if (failed.length === 0 && !isQmail) return null;
  const named = isQmail
    ? [...text.matchAll(/^<([^<>\s@]{1,64}@[^<>\s@]{1,253})>:/gm)].flatMap(
        (match) => normaliseAddress(match[1] ?? '') ?? [],
      )
    : failed;
  const original = /^Message-I[Dd]:\s*(<[^<>\s]+>)/m.exec(text)?.[1];
  return {
    kind: 'failed',
    recipients: named.slice(0, 50).map((address) => ({ address, status: null, diagnostic: '' })),
    permanent: /\b5\d\d[ -]|\b5\.\d\.\d/.test(text),
    originalMessageId: original ? normaliseMessageId(original) : null,
  };
}

/** The mail that came back travels inside the report, whole or only its headers. */
function originalId(parts: readonly Part[]): string | null {
  const returned = parts.find((part) =>
    /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/global-headers)$/.test(part.type),
  );
  return returned ? normaliseMessageId(first(readHeaders(returned.bytes).headers, 'message-id') ?? '') : null;
}

/** A report is blocks of header-like fields with blank lines between them. */
function fieldGroups(bytes: Buffer): Headers[] {
  return bytes
    .subarray(0, 200_000)
    .toString('latin1')
    .split(/\r?\n\s*\r?\n/)
    .slice(0, 60)
    .map((block) => readHeaders(Buffer.from(`${block}\n\n`, 'latin1')).headers);
}

/** `rfc822; jonas@kestrel.example` */
function typedAddress(value: string | null): string | null {
  return value === null ? null : normaliseAddress(value.replace(/^[\w-]+\s*;\s*/, ''));
}

function flatten(part: Part): Part[] {
  return [part, ...part.children.flatMap(flatten)];
}
