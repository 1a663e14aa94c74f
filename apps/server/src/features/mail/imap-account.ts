export interface ImapAccount {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  password: string;
  mailbox: string;
}

/** `imaps://help%40example.org:secret@mail.example.org/INBOX` */
export function readImapUrl(text: string): ImapAccount {
  const url = new URL(text);
  const secure = url.protocol === 'imaps:';
  if (!secure && url.protocol !== 'imap:') throw new Error('IMAP_URL begins with imap:// or imaps://.');
  const mailbox = decodeURIComponent(url.pathname.slice(1)) || 'INBOX';
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    mailbox,
  };
}

/** Names the account where people can read it, so without its password. */
export const nameOf = ({ user, host, port, mailbox }: ImapAccount): string => `${user} on ${host}:${port}, ${mailbox}`;
